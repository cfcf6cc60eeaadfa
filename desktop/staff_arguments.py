"""What staff may write after `./run data`."""

import argparse
from pathlib import Path

from db.profile.values import (
    CONFIDENCE,
    CRITICAL_FACTS,
    SERVICE_KIND,
    STAFF_ROLE,
    STATUS,
    TASK_KINDS,
    VERIFY_METHOD,
)
from desktop.pages.staff.help import words
from desktop.speech.recordings import CODE

METHODS = tuple(value.code for value in VERIFY_METHOD if value.code != "unverified")
"""The ways in which a record can be confirmed."""


def pair(written: str) -> tuple[str, str]:
    """Understand FIELD=VALUE."""
    name, equals, value = written.partition("=")
    if not equals or not name:
        raise ValueError(written)
    return name, value


def _language(written: str) -> str:
    if not CODE.fullmatch(written):
        raise ValueError(written)
    return written


def add(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of the staff to those of `./run data`."""
    acting = _acting()
    _import(kinds.add_parser("import", help=words("import"), parents=[acting]))
    columns = kinds.add_parser("columns", help=words("columns"), parents=[acting])
    columns.add_argument("--table", default="", help=words("table"))
    columns.add_argument("--forget", default="", metavar="COLUMN", help=words("forget"))
    template = kinds.add_parser("template", help=words("template"))
    template.add_argument("file", type=Path, help=words("file"))
    template.add_argument("--table", action="append", default=[], help=words("table"))
    export = kinds.add_parser("export", help=words("export"), parents=[acting])
    export.add_argument("file", type=Path, help=words("file"))
    export.add_argument("--table", default="", help=words("table"))
    paper = kinds.add_parser("paper", help=words("paper"), parents=[acting])
    paper.add_argument("file", type=Path, help=words("file"))
    paper.add_argument("--organization", action="append", default=[], metavar="KEY", help=words("paper-organization"))
    paper.add_argument("--division", default="", metavar="CODE", help=words("work-division"))
    paper.add_argument("--category", default="", metavar="CODE", help=words("work-category"))
    publish = kinds.add_parser("publish", help=words("publish"), parents=[acting])
    publish.add_argument("--out", type=Path, default=Path("build/minglu.db"), help=words("file"))
    prompts = kinds.add_parser("prompts", help=words("prompts"))
    prompts.add_argument("code", metavar="CODE", type=_language, help=words("code"))
    prompts.add_argument("--name", default="", help=words("language-name"))
    prompts.add_argument("--folder", type=Path, help=words("folder"))
    _records(kinds, acting)
    _pairs(kinds, acting)
    _work(kinds, acting)
    _people(kinds, acting)


def _acting() -> argparse.ArgumentParser:
    acting = argparse.ArgumentParser(add_help=False)
    acting.add_argument("--workspace", type=Path, metavar="FILE", help=words("workspace"))
    acting.add_argument("--as", dest="name", default="", metavar="NAME", help=words("as"))
    acting.add_argument("--reason", default="", metavar="TEXT", help=words("reason"))
    return acting


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help=words("file"))
    parser.add_argument("--dry-run", action="store_true", help=words("dry-run"))
    parser.add_argument("--commit", action="store_true", help=words("commit"))
    parser.add_argument("--errors", type=Path, metavar="FILE", help=words("errors"))
    parser.add_argument("--table", default="", help=words("table"))
    parser.add_argument("--set", type=pair, action="append", default=[], metavar="FIELD=VALUE", help=words("set"))
    parser.add_argument("--only", action="append", default=[], metavar="TABLE", help=words("only"))
    parser.add_argument("--against-confirmed", action="store_true", help=words("against-confirmed"))
    parser.add_argument(
        "--rename", type=pair, action="append", default=[], metavar="COLUMN=FIELD", help=words("rename")
    )


def _records(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", acting: argparse.ArgumentParser) -> None:
    made = {}
    for name in ("confirm", "edit", "withdraw", "restore"):
        made[name] = kinds.add_parser(name, help=words(name), parents=[acting])
        made[name].add_argument("record", metavar="RECORD", help=words("record"))
        made[name].add_argument("--table", default="", help=words("table"))
    made["confirm"].add_argument("--method", choices=METHODS, required=True, help=words("method"))
    made["confirm"].add_argument("--source", required=True, metavar="TEXT", help=words("source"))
    made["confirm"].add_argument("--on", default="", metavar="DATE", help=words("on"))
    made["confirm"].add_argument("--until", default="", metavar="DATE", help=words("until"))
    made["confirm"].add_argument(
        "--fact", action="append", default=[], metavar="FACT", help=words("fact", *CRITICAL_FACTS)
    )
    made["edit"].add_argument("--expect-rev", type=int, default=None, metavar="N", help=words("expect-rev"))
    made["edit"].add_argument("fields", type=pair, nargs="+", metavar="FIELD=VALUE", help=words("fields"))
    add_row = kinds.add_parser("add", help=words("add"), parents=[acting])
    add_row.add_argument("row_of", metavar="TABLE", help=words("table"))
    add_row.add_argument("fields", type=pair, nargs="+", metavar="FIELD=VALUE", help=words("fields"))
    show = kinds.add_parser("show", help=words("show"), parents=[acting])
    show.add_argument("record", metavar="RECORD", help=words("record"))
    show.add_argument("--table", default="", help=words("table"))
    preview = kinds.add_parser("preview", help=words("preview"), parents=[acting])
    preview.add_argument("record", metavar="RECORD", help=words("record"))
    history = kinds.add_parser("history", help=words("history"), parents=[acting])
    history.add_argument("record", nargs="?", default="", metavar="RECORD", help=words("record"))
    history.add_argument("--table", default="", help=words("table"))
    history.add_argument("--act", type=int, default=0, metavar="N", help=words("act"))
    undo = kinds.add_parser("undo", help=words("undo"), parents=[acting])
    undo.add_argument("act", type=int, metavar="ACT", help=words("act"))


def _pairs(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", acting: argparse.ArgumentParser) -> None:
    kinds.add_parser("duplicates", help=words("duplicates"), parents=[acting])
    merge = kinds.add_parser("merge", help=words("merge"), parents=[acting])
    merge.add_argument("--take", action="append", default=[], metavar="FIELD", help=words("take"))
    other = kinds.add_parser("not-same", help=words("not-same"), parents=[acting])
    other.add_argument("--comment", required=True, metavar="TEXT", help=words("comment"))
    for parser in (merge, other):
        parser.add_argument("first", metavar="RECORD", help=words("record"))
        parser.add_argument("second", metavar="OTHER", help=words("record"))


def _work(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", acting: argparse.ArgumentParser) -> None:
    work = kinds.add_parser("work", help=words("work"), parents=[acting])
    work.add_argument("--kind", action="append", default=[], choices=TASK_KINDS, help=words("work-kind", *TASK_KINDS))
    work.add_argument(
        "--fact", action="append", default=[], choices=CRITICAL_FACTS, help=words("work-fact", *CRITICAL_FACTS)
    )
    work.add_argument("--due", action="store_true", help=words("work-due"))
    work.add_argument("--category", default="", metavar="CODE", help=words("work-category"))
    for name, values in (("service-kind", SERVICE_KIND), ("status", STATUS), ("confidence", CONFIDENCE)):
        codes = [value.code for value in values]
        work.add_argument(f"--{name}", default="", choices=codes, help=words(f"work-{name}", *codes))
    work.add_argument("--text", default="", metavar="WORDS", help=words("work-text"))
    work.add_argument("--limit", type=_natural, default=50, metavar="N", help=words("work-limit"))
    work.add_argument("--offset", type=_natural, default=0, metavar="N", help=words("work-offset"))
    coverage = kinds.add_parser("coverage", help=words("coverage"), parents=[acting])
    for parser in (work, coverage):
        parser.add_argument("--division", default="", metavar="CODE", help=words("work-division"))
        parser.add_argument("--json", action="store_true", help=words("json"))
    reports = kinds.add_parser("reports", help=words("reports"), parents=[acting])
    reports.add_argument("file", type=Path, help=words("reports-file"))


def _natural(written: str) -> int:
    number = int(written)
    if number < 0:
        raise ValueError(written)
    return number


def _people(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", acting: argparse.ArgumentParser) -> None:
    parser = kinds.add_parser("people", help=words("people"), parents=[acting])
    below = parser.add_subparsers(dest="people")
    for name in ("add", "leave", "unlock", "password"):
        made = below.add_parser(name, help=words(f"people-{name}"), parents=[acting])
        made.add_argument("who", metavar="NAME", help=words("name"))
        if name == "add":
            roles = [value.code for value in STAFF_ROLE]
            made.add_argument("--role", choices=roles, default=roles[0], help=words("role", *roles))
    sign_in = kinds.add_parser("sign-in", help=words("sign-in"), parents=[acting])
    sign_in.add_argument("who", metavar="NAME", help=words("name"))
    kinds.add_parser("sign-out", help=words("sign-out"), parents=[acting])
    kinds.add_parser("backups", help=words("backups"), parents=[acting])
    back = kinds.add_parser("go-back", help=words("go-back"), parents=[acting])
    back.add_argument("copy", type=Path, metavar="COPY", help=words("copy"))

"""What may be written on the command line."""

import argparse
from datetime import datetime, timedelta, timezone
from pathlib import Path

from db import AGES, DISABILITIES, NEEDS, Filter
from desktop import app, i18n, staff_arguments
from desktop.pages import usage
from desktop.pages.staff.help import words as staff_words
from desktop.pages.usage import words
from desktop.speech import ENGINE_NAMES


def language(arguments: list[str]) -> str:
    """The language to complain in, before the arguments are understood."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--language", choices=_languages(), default="zh_CN")
    try:
        return str(early.parse_known_args(arguments)[0].language)
    except argparse.ArgumentError:
        return "zh_CN"


def parser() -> argparse.ArgumentParser:
    """Every command and option, told in the current language."""
    common = _common()
    top = argparse.ArgumentParser("run", description=usage.program(), parents=[common])
    top.add_argument("--text", dest="command", action="store_const", const="text", help=words("text"))
    top.add_argument("--kiosk", action="store_true", help=words("kiosk"))
    top.add_argument("--engine", choices=ENGINE_NAMES, default="", help=words("engine"))
    top.add_argument("--speech-log", type=Path, metavar="FILE", help=words("speech-log"))
    commands = top.add_subparsers(dest="command", metavar="lookup | visit | staff | data")
    found = commands.add_parser("lookup", parents=[common], help=words("lookup"), description=words("lookup"))
    found.add_argument("query", nargs="?", help=words("query"))
    found.add_argument("--json", action="store_true", help=words("json"))
    found.add_argument("--limit", type=_positive, default=9, help=words("limit"))
    found.add_argument("--batch", metavar="FILE", help=words("batch"))
    _filters(found)
    visit = commands.add_parser("visit", parents=[common], help=words("visit"), description=words("visit"))
    visit.add_argument("--json", action="store_true", help=words("json"))
    staff = commands.add_parser("staff", parents=[common], help=words("staff"), description=words("staff"))
    staff.add_argument("--workspace", type=Path, metavar="FILE", help=staff_words("workspace"))
    _data(commands.add_parser("data", help=words("data"), description=words("data")))
    return top


def _filters(found: argparse.ArgumentParser) -> None:
    found.add_argument("--open-at", type=_moment, metavar="TIME", help=words("open-at"))
    found.add_argument("--for", dest="disability", choices=DISABILITIES, metavar="KIND", help=words("for"))
    found.add_argument("--age", choices=list(AGES), metavar="AGES", help=words("age"))
    found.add_argument("--accessible", action="append", choices=NEEDS, metavar="NEED", help=words("accessible"))
    found.add_argument("--free", action="store_true", help=words("free"))


def asked(wanted: argparse.Namespace) -> Filter:
    """What lookup is to leave only."""
    needs = wanted.accessible or ()
    return Filter(
        open_at=wanted.open_at,
        free=wanted.free,
        accessible=tuple(need for need in NEEDS if need in needs),
        disability=wanted.disability or "",
        age=wanted.age or "",
    )


def _moment(written: str) -> datetime:
    """A minute by the clock of China, whatever zone it is written in; "now" by the clock of this machine."""
    moment = datetime.now() if written == "now" else datetime.fromisoformat(written)
    if moment.tzinfo is not None:
        moment = moment.astimezone(timezone(timedelta(hours=8))).replace(tzinfo=None)
    return moment.replace(second=0, microsecond=0)


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--sample", action="store_true", help=words("sample"))
    common.add_argument("--size", type=_size, metavar="N", help=words("size"))
    common.add_argument("--language", choices=_languages(), metavar="CODE", help=words("language"))
    common.add_argument("--division", metavar="CODE", help=words("division"))
    return common


def _data(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="data", required=True)
    build = kinds.add_parser("build", help=words("build"))
    build.add_argument("--out", type=Path, default=Path("build/minglu.db"), help=words("out"))
    check = kinds.add_parser("check", help=words("check"))
    check.add_argument("--json", action="store_true", help=words("json"))
    check.add_argument("--style", action="store_true", help=words("style"))
    check.add_argument("--workspace", type=Path, metavar="FILE", help=words("style-of"))
    stats = kinds.add_parser("stats", help=words("stats"))
    stats.add_argument("--json", action="store_true", help=words("json"))
    document = kinds.add_parser("document", help=words("document"))
    document.add_argument("--out", type=Path, default=Path("HSDS-CN.md"), help=words("out"))
    staff_arguments.add(kinds)


def _languages() -> list[str]:
    return list(dict.fromkeys((*i18n.LANGUAGES, *i18n.offered())))


def _size(written: str) -> int:
    number = int(written)
    if not 1 <= number <= app.LARGEST_SAMPLE:
        raise ValueError(written)
    return number


def _positive(written: str) -> int:
    number = int(written)
    if number < 1:
        raise ValueError(written)
    return number


def start(wanted: argparse.Namespace) -> app.Start:
    """How the program was started."""
    given = vars(wanted)
    return app.Start(
        sample=given.get("sample", False),
        size=given.get("size", app.SAMPLE_SIZE),
        language=given.get("language", ""),
        division=given.get("division", ""),
        kiosk=given.get("kiosk", False),
        engine=given.get("engine", ""),
        speech_log=given.get("speech_log"),
    )

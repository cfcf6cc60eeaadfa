"""The catalogues: extract the words of the program, update, compile and check the translations.

    python packaging/catalogues.py extract|update|compile|check

`extract` writes i18n/minglu.pot from the code, `update` carries it into every language (English fills itself,
the words in the code are English), `compile` writes the .mo files that the program reads (not committed),
`check` fails when any of this is not up to date, untranslated, without a note for translators, or has lost
a {placeholder}.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
TEMPLATE = FOLDER / "minglu.pot"
HEADER = "# 明路 Minglu. Words that residents and staff see and hear.\n#"
_DATED = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To).*\n', re.M
)
_PLACEHOLDER = re.compile(r"\{\w*\}")


def template() -> Catalog:
    """Every string of the code, with its notes for translators."""
    catalog = Catalog(project="minglu", version="1", header_comment=HEADER, charset="utf-8", fuzzy=False)
    keywords = {"_": None, "N_": None}
    found = extract_from_dir(
        str(ROOT / "desktop"), [("**.py", "python")], keywords=keywords, comment_tags=("Translators:",)
    )
    for file, _line, message, comments, _context in sorted(found, key=lambda row: (row[0], row[1])):
        notes = [" ".join(" ".join(comments).split())] if comments else []
        catalog.add(message, locations=[(f"desktop/{Path(file).as_posix()}", 0)], auto_comments=notes)
    return catalog


def languages() -> list[str]:
    """The languages that have a folder."""
    return sorted(path.name for path in FOLDER.iterdir() if (path / "LC_MESSAGES").is_dir())


def catalogue_file(language: str) -> Path:
    """The translations of one language."""
    return FOLDER / language / "LC_MESSAGES" / "minglu.po"


def extract() -> None:
    """Write the template."""
    _write(template(), TEMPLATE)


def update() -> None:
    """Carry the template into every language, keeping what is translated."""
    for language in languages():
        catalog = _read(language)
        catalog.update(template(), no_fuzzy_matching=True)
        catalog.obsolete.clear()
        if language == "en":
            _fill(catalog)
        _write(catalog, catalogue_file(language))


def compile_all() -> None:
    """Write the .mo files that are older than their translations."""
    for language in languages():
        compiled = catalogue_file(language).with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue_file(language).stat().st_mtime:
            with compiled.open("wb") as file:
                write_mo(file, _read(language))


def check() -> list[str]:
    """What is wrong with the catalogues, in sentences; [] when nothing is."""
    fresh = {message.id: message for message in _messages(template())}
    kept = {message.id for message in _messages(_load(TEMPLATE))}
    complaints = [f"no note for translators: {key!r}" for key, message in fresh.items() if not message.auto_comments]
    complaints += [f"minglu.pot is not up to date: {key!r}" for key in fresh.keys() ^ kept]
    for language in languages():
        complaints += [f"{language}: {complaint}" for complaint in _check_language(_read(language), set(fresh))]
    return complaints


def _check_language(catalog: Catalog, keys: set[object]) -> Iterator[str]:
    translated = {message.id: message for message in _messages(catalog)}
    for key in keys - translated.keys():
        yield f"missing: {key!r}"
    for key, message in translated.items():
        if key not in keys:
            yield f"no longer used: {key!r}"
        if not message.string or message.fuzzy:
            yield f"not translated: {key!r}"
        if sorted(_PLACEHOLDER.findall(str(key))) != sorted(_PLACEHOLDER.findall(str(message.string))):
            yield f"placeholders differ: {key!r}"


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _fill(catalog: Catalog) -> None:
    for message in _messages(catalog):
        message.string = message.string or message.id


def _read(language: str) -> Catalog:
    file = catalogue_file(language)
    if not file.exists():
        return Catalog(locale=language, header_comment=HEADER, charset="utf-8", fuzzy=False)
    return _load(file, language)


def _load(file: Path, language: str | None = None) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def _write(catalog: Catalog, file: Path) -> None:
    """Without dates and line numbers: the same words give the same file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as opened:
        write_po(opened, catalog, width=110, omit_header=False, sort_by_file=True, include_lineno=False)
    text = _DATED.sub("", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """The command line; 1 when the check finds something."""
    commands = {"extract": extract, "update": update, "compile": compile_all}
    if len(arguments) != 1 or arguments[0] not in {*commands, "check"}:
        print(__doc__)
        return 2
    if arguments[0] != "check":
        commands[arguments[0]]()
        return 0
    complaints = check()
    print("\n".join(complaints) or "The catalogues are complete.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

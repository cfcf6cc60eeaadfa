"""What people have to record so that a language without a voice is heard: `./run data prompts`.

The list comes from the pages themselves: whatever a person may hear on them, and the numbers and sentences that are
said between. Records of single places are not in it: there are too many, and they change.
"""

import argparse
import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from babel.messages.pofile import read_po

from db import PROVINCE, Directory
from desktop import app, i18n, paths
from desktop.pages import Page, Visit, recording
from desktop.pages.command import Open, Route
from desktop.pages.keymap import TABLE
from desktop.pages.keynames import key_name
from desktop.pages.spoken import digits
from desktop.settings import Settings
from desktop.speech.recordings import LANGUAGE, file_name, key, load_recordings

DONE = 0
LIST = "prompts.csv"
COUNTED = 20
"""Positions in lists up to here are recorded; beyond, they are read by the synthesizer."""

_UNHEARD = frozenset({"staff", "desk", "recording", "faults", "usage"})
"""Rooms and modules of desktop.pages whose words residents never meet."""
_CLAUSE = re.compile(r"[^，。；！？]+")
_HOLE = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to record."""

    kind: str  # of what it is part: see desktop.pages.recording.prompt_kind
    text: str


def prompts(visit: Visit) -> tuple[Prompt, ...]:
    """Everything to record, what is needed most first. Each text once."""
    directory = visit.directory
    everything = chain(
        (Prompt("number", text) for text in _numbers()),
        (Prompt("program", text) for text in _pages(visit, _own_pages(directory))),
        (Prompt("program", text) for text in _messages()),
        (Prompt("service", text) for text in _pages(visit, _lists(directory))),
        (Prompt("guide", text) for text in _pages(visit, _guides(directory))),
        (Prompt("place", text) for text in _pages(visit, _places(directory))),
    )
    once = {key(prompt.text): prompt for prompt in reversed([each for each in everything if _sounds(each.text)])}
    return tuple(reversed(once.values()))


def _sounds(text: str) -> bool:
    """Whether there is something to record in it: neither the address of a web page nor a telephone number."""
    letters = "".join(sign for sign in text if sign.isalnum())
    return bool(letters) and "://" not in text and not (letters.isdecimal() and len(letters) > 2)


def _numbers() -> Iterator[str]:
    yield from (digits(str(digit)) for digit in range(10))
    yield from map(str, range(1, COUNTED + 1))


def _own_pages(directory: Directory) -> Iterator[Route]:
    yield from (Route(page) for page in ("home", "search", "needs", "options", "help", "speaking", "learn", "about"))
    yield from (Route("options", option=option) for option in ("language", "size", "theme", "voice", "rate", "volume"))
    yield Route("ask")


def _lists(directory: Directory) -> Iterator[Route]:
    yield from (Route("group", group=term.code) for term in (*directory.chapters(), *directory.actions()))
    yield from (Route("category", category=term.code) for term in directory.categories())


def _guides(directory: Directory) -> Iterator[Route]:
    for term in directory.categories():
        for listing in directory.listings(term.code, PROVINCE, limit=999):
            if listing.kind == "entitlement":
                yield Route("service", record=listing.id)


def _places(directory: Directory) -> Iterator[Route]:
    for division in (directory.division(PROVINCE), *directory.children(PROVINCE)):
        count = len(directory.children(division.code)) + 1
        yield from (Route("places", division=division.code, offset=offset) for offset in range(0, count, 9))


def _pages(visit: Visit, routes: Iterable[Route]) -> Iterator[str]:
    for route in routes:
        visit.perform(Open(route))
        yield from _heard(visit.page)


def _heard(page: Page) -> Iterator[str]:
    """The parts that the sentences about a page are put together from."""
    yield from (page.title, page.lead, page.help)
    if page.entry:
        yield from (page.entry.prompt, page.entry.hint)
    for line in page.lines:
        yield from (line.label, line.spoken or line.text)
    for choice in page.choices:
        yield from (choice.label, choice.detail)
    for action in page.actions:
        yield from (action.label, action.detail)
    if page.contact:
        yield page.contact.label


def _messages() -> Iterator[str]:
    """The sentences of the program; of those with a number or a key in them, the clauses for each."""
    with (i18n.CATALOGUES / "zh_CN" / "LC_MESSAGES" / f"{i18n.DOMAIN}.po").open("rb") as file:
        for message in read_po(file, locale="zh_CN"):
            heard = any(_UNHEARD.isdisjoint(Path(place).with_suffix("").parts) for place, _ in message.locations)
            if message.id and heard and isinstance(message.string, str):
                yield from _filled(message.string)


def _filled(text: str) -> Iterator[str]:
    if not _HOLE.search(text):
        yield text
        return
    for clause in _CLAUSE.findall(text):
        holes = _HOLE.findall(clause)
        if len(holes) == 1:
            yield from (clause.format(**{holes[0]: value}) for value in _VALUES.get(holes[0], list)())


def _counted() -> list[str]:
    return [str(number) for number in range(1, COUNTED + 1)]


def _keys() -> list[str]:
    return [key_name(binding.printed) for binding in TABLE]


_VALUES: Mapping[str, Callable[[], list[str]]] = {
    **dict.fromkeys(("number", "total"), _counted),
    "key": _keys,
}


def _list(wanted: argparse.Namespace) -> int:
    """Write the list into the folder of the language, and tell how far it is."""
    folder: Path = wanted.folder or paths.recordings()[-1] / wanted.code
    folder.mkdir(parents=True, exist_ok=True)
    if wanted.name or not (folder / LANGUAGE).exists():
        name = json.dumps(wanted.name or wanted.code, ensure_ascii=False)
        (folder / LANGUAGE).write_text(f"name = {name}\n", encoding="utf-8")
    visit = Visit(app.open_directory(app.Start()), Settings(), date.today())
    visit.begin()
    found = prompts(visit)
    known = _recorded(folder)
    _write(folder / LIST, found, known)
    keys = {key(prompt.text) for prompt in found}
    unused = sorted(file.name for code, file in known.items() if code not in keys)
    sys.stdout.write(recording.prompts(str(folder / LIST), len(found), len(keys & known.keys())) + "\n")
    for name in unused:
        sys.stdout.write(recording.unused_recording(name) + "\n")
    return DONE


def _recorded(folder: Path) -> Mapping[str, Path]:
    found = {each.code: each.files for each in load_recordings([folder.parent])}
    return found.get(folder.name, {})


def _write(file: Path, found: Iterable[Prompt], known: Mapping[str, Path]) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as out:  # with the mark, spreadsheets see that it is UTF-8
        writer = csv.writer(out)
        writer.writerow(recording.prompt_columns())
        for prompt in found:
            file_there = known.get(key(prompt.text))
            name = file_there.name if file_there else file_name(prompt.text)
            done = recording.recorded(file_there is not None)
            writer.writerow((recording.prompt_kind(prompt.kind), prompt.text, name, done))


COMMANDS = {"prompts": _list}

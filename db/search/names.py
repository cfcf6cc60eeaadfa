"""What a record is found by: the parts of its names, their sounds, their first letters."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pypinyin import lazy_pinyin

from db.readings import Readings
from db.search import sound, text
from db.search.marks import main_mark, mark

_MOST_BODY = 300
"""Characters of the body that are indexed."""

_BRACKETED = re.compile(r"[（(][^（）()]*[）)]$")
"""A remark at the end of a name: people leave it out."""

_UNIT = re.compile(r"[a-z0-9]+|[㐀-鿿]")


class Row(NamedTuple):
    """What the directory's tables hold of one record, in the order of the query in `index`."""

    id: str
    category: str
    division: str
    name: str
    name_en: str
    name_pinyin: str
    organization: str
    alternate_name: str
    short_name: str
    audience: str
    description: str
    address: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the search tables keep of one record."""

    names: tuple[str, ...]
    read: tuple[tuple[str, ...], ...]  # syllables of every name in every reading
    parts: str
    body: str

    @property
    def initials(self) -> tuple[str, ...]:
        """First letters of the names; numbers whole, and as their first digit."""
        found: dict[str, None] = {}
        for syllables in self.read:
            found["".join(each if each.isdigit() else each[0] for each in syllables)] = None
            found["".join(each[0] for each in syllables)] = None
        return tuple(initials for initials in found if len(initials) > 1)


class Names:
    """Takes the names of records apart, and remembers how every pair of characters sounds."""

    def __init__(self, connection: sqlite3.Connection, readings: Readings, short: Iterable[tuple[str, str]]) -> None:
        self._readings = readings
        self._short = tuple(short)
        self._sounds: set[tuple[str, str]] = set()
        self._usual: set[str] = set()
        self._others = _grouped(
            connection.execute("SELECT link_id, name FROM alias WHERE link_entity = 'service' ORDER BY id")
        )
        self._also = _grouped(
            connection.execute(
                "SELECT link_id, taxonomy_term_id FROM attribute WHERE link_entity = 'service' ORDER BY id"
            )
        )
        divisions = connection.execute("SELECT code, name, coalesce(parent, '') FROM admin_division")
        self._divisions = {code: (name, parent) for code, name, parent in divisions}
        self._misread = self._find_misread()

    def _find_misread(self) -> dict[str, tuple[str, ...]]:
        """Return the places that the usual tables read differently: people type either."""
        misread: dict[str, tuple[str, ...]] = {}
        for name, _ in self._divisions.values():
            usual = tuple(lazy_pinyin(name))
            if usual != tuple(self._readings.plain(name).split()):
                misread[name] = usual
        return misread

    def record(self, row: Row) -> Record:
        """Take one record apart."""
        others = [*filter(None, (row.alternate_name, row.short_name)), *self._others.get(row.id, ())]
        others += [row.name.replace(long, short) for long, short in self._short if long in row.name]
        others += [bare] if (bare := _BRACKETED.sub("", row.name)) != row.name else []
        written = [text.compact(each) for each in (row.name, *others)]
        self._remember(text.normalise(row.name), row.name_pinyin)
        english = text.normalise(row.name_en)
        parts = [part for each in written for part in text.grams(each)]
        parts += [*text.latin_words(text.normalise(row.name)), *english.split()]
        parts += [main_mark(row.category), mark(row.category), *map(mark, self._also.get(row.id, ()))]
        return Record(
            names=tuple(dict.fromkeys(filter(None, (*written, english.replace(" ", ""))))),
            read=tuple(dict.fromkeys(tuple(each) for each in self._read(row, others))),
            parts=" ".join(dict.fromkeys(parts)),
            body=_body((row.organization, row.audience, row.description, row.address)),
        )

    def _read(self, row: Row, others: Iterable[str]) -> Iterator[list[str]]:
        """Give the syllables of a name: as it is read, of its other names, misread, without the place in front."""
        pinyin = row.name_pinyin.split()
        yield pinyin
        for each in others:
            yield self._readings.plain(each).split()
        for place, usual in self._misread.items():
            if place in row.name:
                first = len(self._readings.plain(row.name[: row.name.index(place)]).split())
                yield [*pinyin[:first], *usual, *pinyin[first + len(usual) :]]
        without = self._without_place(row.name, row.division)
        if without != row.name:
            yield self._readings.plain(without).split()

    def _without_place(self, name: str, division: str) -> str:
        """Take the place off the front of a name: 兰州市城关区辅读学校 → 辅读学校."""
        above: list[str] = []
        while division in self._divisions:
            place, division = self._divisions[division]
            above.append(place)
        for place in reversed(above):
            name = name.removeprefix(place)
        return name

    def _remember(self, normalised: str, pinyin: str) -> None:
        units = _UNIT.findall(normalised)
        syllables = sound.apart(pinyin)
        if len(units) != len(syllables):
            syllables = sound.apart(self._readings.plain(normalised))
        if len(units) != len(syllables):
            return  # numbers are read in words: nobody can tell which syllable is whose
        for at in range(len(units) - 1):
            pair = units[at] + units[at + 1]
            if len(pair) == 2:
                self._sounds.add((f"{syllables[at]} {syllables[at + 1]}", pair))
                self._usual.add(pair)

    def sounds(self) -> list[tuple[str, str]]:
        """Return every pair of characters with its sounds: as read in names, and as usually read."""
        usual = {(" ".join(sound.apart(" ".join(lazy_pinyin(pair)))), pair) for pair in self._usual}
        return sorted(self._sounds | usual)


def _grouped(rows: sqlite3.Cursor) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return found


def _body(fields: tuple[str, ...]) -> str:
    normalised = text.normalise(" ".join(fields)[:_MOST_BODY])
    parts = [part for run in normalised.split() for part in text.pairs(run)]
    return " ".join(dict.fromkeys([*parts, *text.latin_words(normalised)]))

"""The order of what was found: how near it is, then how well it fits."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.search import text
from db.search.match import COMMON, Match
from db.search.places import Places

Span = tuple[int, int]
"""The first and the last number of a range of records."""

_SORTED = 60
"""Records of one ring that are sorted by how well the name fits; the others follow in their own order."""


_EVERYWHERE = {"残疾", "疾人"}
"""Pairs that tell nothing, because they stand in every other name."""


@dataclass(frozen=True, slots=True)
class Step:
    """One kind of fit; `sort_by` is the word whose place in the name tells the better ones."""

    match: Match
    sort_by: str = ""
    like: str = ""  # what was typed: where there are few records, those that share more of it come first


def rings(places: Places, wanted: Sequence[str], *, called_first: bool = True) -> list[list[Span]]:
    """Return the ranges of records from near to far.

    In place (which may hold none), hotlines and entitlements for everybody, same prefecture, of the province,
    elsewhere. `called_first`: hotlines come before entitlements; not so where all of a place is listed.
    """
    root = places.range(places.root)
    called, granted = (root.first, root.called_last), (root.called_last + 1, root.entitled_last)
    here = [(places.range(code).first, places.range(code).last) for code in wanted]
    around = [places.range(places.prefecture(code)) for code in wanted]
    nearest_first = [
        here,
        [called, granted] if called_first else [granted, called],
        [(each.first, each.last) for each in around if each.parent],
        [(root.first, root.own_last)],
        [(root.first, root.last)],
    ]
    taken: list[Span] = []
    found: list[list[Span]] = []
    for spans in nearest_first:
        ring: list[Span] = []
        for span in spans:
            ring += _without(span, [*taken, *ring])
        taken += ring
        found.append(ring)
    return [found[0], *(ring for ring in found[1:] if ring)]


def _without(span: Span, taken: Sequence[Span]) -> list[Span]:
    pieces = [span]
    for first, last in taken:
        pieces = [
            piece
            for start, end in pieces
            for piece in ((start, min(end, first - 1)), (max(start, last + 1), end))
            if piece[0] <= piece[1]
        ]
        pieces = sorted(dict.fromkeys(pieces))
    return [piece for piece in pieces if piece[0] <= piece[1]]


class Reader:
    """Walks through steps and rings in order."""

    def __init__(self, connection: sqlite3.Connection, records: int) -> None:
        self._connection = connection
        self._records = records

    def numbers(self, steps: Sequence[Step], around: Sequence[Sequence[Span]], most: int) -> Iterator[int]:
        """Give at most so many records of every step and ring, best first."""
        for ring in around:
            for step in steps:
                yield from self._sorted(step, ring, most)

    def _sorted(self, step: Step, ring: Sequence[Span], most: int) -> Iterator[int]:
        if step.like and step.match.most <= _SORTED:
            yield from self._alike(step, ring)
            return
        if not step.sort_by:
            for span in ring:
                yield from self._matches(step.match, span, most)
            return
        found = [number for span in ring for number in self._matches(step.match, span, max(most, _SORTED))]
        names = self._names(found[:_SORTED])
        yield from sorted(found[:_SORTED], key=lambda number: min(_fit(step.sort_by, each) for each in names[number]))
        yield from found[_SORTED:]

    def _alike(self, step: Step, ring: Sequence[Span]) -> list[int]:
        found = [number for span in ring for number in self._matches(step.match, span, _SORTED)]
        names = self._names(found)
        pairs = set(text.pairs(step.like)) - _EVERYWHERE
        return sorted(found, key=lambda number: -max(len(pairs & set(text.pairs(each))) for each in names[number]))

    def _matches(self, match: Match, span: Span, most: int) -> list[int]:
        rows = self._connection.execute(
            "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
            (match.expression, span[0], self._bounded(match, span), most),
        )
        return [number for (number,) in rows]

    def _bounded(self, match: Match, span: Span) -> int:
        """Return where to stop, so that what is common is not read to the end of a million names."""
        if match.most <= COMMON:
            return span[1]
        return min(span[1], span[0] + self._records * COMMON // match.most)

    def _names(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        marks = ",".join("?" * len(numbers))
        query = f"SELECT number, names FROM search_called WHERE number IN ({marks})"
        return {number: names.split() for number, names in self._connection.execute(query, numbers)}

    def any(self, match: Match) -> bool:
        """Whether there is a match at all."""
        return bool(self._matches(match, (1, self._records), 1))

    def count(self, match: Match, span: Span | None = None) -> int:
        """Return how many records match, in a range or anywhere: exact up to COMMON, above it an estimate."""
        if match.most > COMMON and span is None:
            return match.most
        first, last = span or (1, self._records)
        (total,) = self._connection.execute(
            "SELECT count(*) FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?",
            (match.expression, first, self._bounded(match, (first, last))),
        ).fetchone()
        return int(total)

    def size(self, span: Span) -> int:
        """Return how many records there are in a range."""
        return span[1] - span[0] + 1

    def all(self, span: Span) -> Iterable[int]:
        """Return all records of a range."""
        return range(span[0], span[1] + 1)

    def among(self, numbers: Sequence[int]) -> list[int]:
        """Return those of some records that may be shown."""
        return list(numbers)

    def count_either(self, match: Match, other: Match) -> int:
        """Return how many records match one or the other; `match` is a single word, so its count is exact."""
        if other.most > COMMON:
            return max(match.most, other.most)
        return match.most + self.count(other.but(match))

    def holding(self, match: Match, numbers: Sequence[int]) -> int:
        """Return how many of these records match."""
        marks = ",".join("?" * len(numbers))
        (total,) = self._connection.execute(
            f"SELECT count(*) FROM search_text WHERE search_text MATCH ? AND rowid IN ({marks})",
            (match.expression, *numbers),
        ).fetchone()
        return int(total)


def _fit(word: str, name: str) -> tuple[int, int]:
    """Return how well a name fits: the whole of it, its beginning, a part, the letters apart; then short first."""
    at = name.find(word)
    if at < 0:
        return 3, 0
    if name == word:
        return 0, 0
    return (1 if at == 0 else 2), len(name)

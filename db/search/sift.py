"""Reading only what a filter lets through: the same walk through steps and rings, over records that fulfil it."""

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from db.search.match import COMMON, Match
from db.search.rank import Reader, Span

_FEW = 300
"""Records that are read at once and then counted and cut in memory; of more, each range is asked for by itself."""


class Sifted(Reader):
    """A reader for which every match is also one of the filter. Nothing is read or counted twice.

    Counts are exact up to COMMON matches; above it a part is read, and the whole estimated by it.
    """

    def __init__(self, connection: sqlite3.Connection, records: int, passing: Match) -> None:
        super().__init__(connection, records)
        self._passing = passing
        self._few: dict[str, list[int] | None] = {}
        self._counts: dict[tuple[str, Span], int] = {}

    def count(self, match: Match, span: Span | None = None) -> int:
        """Return how many records match and pass."""
        return self._counted(match.both(self._passing), span or (1, self._records))

    def holding(self, match: Match, numbers: Sequence[int]) -> int:
        """Return how many of these records match and pass."""
        return super().holding(match.both(self._passing), numbers)

    def size(self, span: Span) -> int:
        """Return how many records of a range pass."""
        return self._counted(self._passing, span)

    def all(self, span: Span) -> Sequence[int]:
        """Return the records of a range that pass."""
        return super()._matches(self._passing, span, self._records)

    def among(self, numbers: Sequence[int]) -> list[int]:
        """Return those of some records that pass, in the same order."""
        marks = ",".join("?" * len(numbers))
        rows = self._connection.execute(
            f"SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid IN ({marks})",
            (self._passing.expression, *numbers),
        )
        passed = {number for (number,) in rows}
        return [number for number in numbers if number in passed]

    def _matches(self, match: Match, span: Span, most: int) -> list[int]:
        both = match.both(self._passing)
        few = self._read(both)
        return super()._matches(both, span, most) if few is None else _within(few, span)[:most]

    def _counted(self, both: Match, span: Span) -> int:
        whole = (1, self._records)
        few = self._read(both) if span == whole else self._few.get(both.expression)
        if few is not None:
            return len(_within(few, span))
        key = both.expression, span
        if key not in self._counts:
            read = self._bounded(both, span) - span[0] + 1
            self._counts[key] = super().count(both, span) * (span[1] - span[0] + 1) // read if read > 0 else 0
        return self._counts[key]

    def _read(self, both: Match) -> list[int] | None:
        """Return all that match and pass when they are few; the walk ends as soon as they are not."""
        if both.most > COMMON:
            return None
        if both.expression not in self._few:
            found = super()._matches(both, (1, self._records), _FEW + 1)
            self._few[both.expression] = found if len(found) <= _FEW else None
        return self._few[both.expression]


def _within(numbers: list[int], span: Span) -> list[int]:
    return numbers[bisect_left(numbers, span[0]) : bisect_right(numbers, span[1])]

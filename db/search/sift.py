"""Reading only what a filter lets through: the same walk through steps and rings, over records that fulfil it."""

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from db.search.match import COMMON, Match
from db.search.rank import Reader, Span

_FEW = 300
"""Records that are read at once and then counted and cut in memory; of more, each range is asked for by itself."""

_DEARER = 5
"""To look at the facets of a record costs as much as to read so many entries of the lists of marks."""


class Sifted(Reader):
    """A reader for which every match must pass a filter, too. Nothing is read or counted twice.

    A filter is told in two ways, and the cheaper one is taken: marks in the full text, whose lists are read from
    end to end, `length` entries together; and a condition on the facets of every record that matches.
    Counts are exact up to COMMON matches; above it a part is read, and the whole estimated by it.
    """

    def __init__(self, connection: sqlite3.Connection, records: int, marks: Match, length: int, where: str) -> None:
        super().__init__(connection, records)
        self._marks = marks
        self._length = length
        self._where = where
        self._few: dict[str, list[int] | None] = {}
        self._counts: dict[tuple[str, Span], int] = {}

    def count(self, match: Match, span: Span | None = None) -> int:
        """Return how many records match and pass."""
        return self._counted(match, span or (1, self._records))

    def holding(self, match: Match, numbers: Sequence[int]) -> int:
        """Return how many of these records match and pass."""
        return super().holding(match.both(self._marks), numbers)

    def size(self, span: Span) -> int:
        """Return how many records of a range pass."""
        return self._counted(self._marks, span)

    def all(self, span: Span) -> Sequence[int]:
        """Return the records of a range that pass."""
        return super()._matches(self._marks, span, self._records)

    def among(self, numbers: Sequence[int]) -> list[int]:
        """Return those of some records that pass, in the same order."""
        marks = ",".join("?" * len(numbers))
        rows = self._connection.execute(
            f"SELECT number FROM facet WHERE number IN ({marks}) AND {self._where}", numbers
        )
        passed = {number for (number,) in rows}
        return [number for number in numbers if number in passed]

    def _matches(self, match: Match, span: Span, most: int) -> list[int]:
        few = self._read(match)
        return self._passed(match, span, most) if few is None else _within(few, span)[:most]

    def _counted(self, match: Match, span: Span) -> int:
        few = self._read(match) if span == (1, self._records) else self._few.get(match.expression)
        if few is not None:
            return len(_within(few, span))
        key = match.expression, span
        if key not in self._counts:
            whole, read = span[1] - span[0] + 1, self._bounded(self._both(match), span) - span[0] + 1
            ((found,),) = self._ask("count(*)", match, span, -1)
            self._counts[key] = found * whole // read if read > 0 else 0
        return self._counts[key]

    def _read(self, match: Match) -> list[int] | None:
        """Return all that match and pass when they are few; the walk ends as soon as they are not."""
        if self._both(match).most > COMMON:
            return None
        if match.expression not in self._few:
            found = self._passed(match, (1, self._records), _FEW + 1)
            self._few[match.expression] = found if len(found) <= _FEW else None
        return self._few[match.expression]

    def _passed(self, match: Match, span: Span, most: int) -> list[int]:
        return [number for (number,) in self._ask("search_text.rowid", match, span, most)]

    def _ask(self, what: str, match: Match, span: Span, most: int) -> list[tuple[int]]:
        both = self._both(match)
        source, where = "search_text", ""
        if both is match and match is not self._marks:
            source, where = "search_text CROSS JOIN facet ON number = search_text.rowid", f"AND {self._where}"
        found = f"search_text MATCH ? AND search_text.rowid BETWEEN ? AND ? {where}"
        return self._connection.execute(
            f"SELECT {what} FROM {source} WHERE {found} LIMIT ?",
            (both.expression, span[0], self._bounded(both, span), most),
        ).fetchall()

    def _both(self, match: Match) -> Match:
        """Return what to look up: with the marks, or alone where it is cheaper to look at facets."""
        if match is self._marks or match.most * _DEARER < self._length:
            return match
        return match.both(self._marks)


def _within(numbers: list[int], span: Span) -> list[int]:
    return numbers[bisect_left(numbers, span[0]) : bisect_right(numbers, span[1])]

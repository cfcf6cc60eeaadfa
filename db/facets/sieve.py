"""A filter as a condition on the table `facet`, and as one on the full text: what fulfils it, and what only may."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from db.facets import calendar, marks, traits
from db.facets.hours import Hours, Pattern, is_open
from db.filter import Filter


@dataclass(frozen=True, slots=True)
class Sieve:
    """What fulfils a filter, and what is not ruled out by it: the latter holds the former."""

    fulfils: str  # SQL on the table `facet`, of numbers only
    may: str
    words: tuple[tuple[str, ...], ...]  # marks in the full text: one of every group
    may_words: tuple[tuple[str, ...], ...]

    def then(self, part: "Sieve") -> "Sieve":
        """Return what fulfils this, and fulfils or may fulfil another."""
        return Sieve(
            fulfils=f"{self.fulfils} AND {part.fulfils}",
            may=f"{self.fulfils} AND {part.may}",
            words=self.words + part.words,
            may_words=self.words + part.may_words,
        )


EVERYTHING = Sieve("true", "true", (), ())
"""What holds nothing back."""


@lru_cache(maxsize=64)
def sieve(connection: sqlite3.Connection, asked: Filter) -> Sieve:
    """Return the conditions of a filter."""
    if not asked:
        return EVERYTHING
    parts = [_single(connection, part) for part in asked.parts()]
    return Sieve(
        fulfils=" AND ".join(each.fulfils for each in parts),
        may=" AND ".join(each.may for each in parts),
        words=tuple(group for each in parts for group in each.words),
        may_words=tuple(group for each in parts for group in each.may_words),
    )


def _single(connection: sqlite3.Connection, part: Filter) -> Sieve:
    unknown = f"facet.traits & {traits.unknown(part)} <> 0"
    if not part.open_at:
        yes = traits.yes(part)
        fulfils = f"facet.traits & {yes} <> 0"
        return Sieve(fulfils, f"({fulfils} OR {unknown})", ((marks.fulfils(yes),),), ((marks.may(yes),),))
    patterns = open_patterns(connection, part.open_at)
    fulfils = f"facet.hours IN ({', '.join(map(str, patterns))})"
    words = tuple(map(marks.of_hours, patterns)) or (marks.NOTHING,)
    return Sieve(fulfils, f"({fulfils} OR {unknown})", (words,), ((*words, marks.fulfils(traits.NO_HOURS)),))


@lru_cache(maxsize=8)
def open_patterns(connection: sqlite3.Connection, moment: datetime) -> tuple[int, ...]:
    """Return the patterns of hours that are open at a moment."""
    days = calendar.read(connection)
    return tuple(key for key, groups in _patterns(connection) if is_open(groups, moment, days))


@lru_cache(maxsize=2)
def _patterns(connection: sqlite3.Connection) -> tuple[tuple[int, Pattern], ...]:
    found = connection.execute("SELECT id, pattern FROM hours ORDER BY id").fetchall()
    return tuple((key, tuple(tuple(Hours(*row) for row in group) for group in json.loads(text))) for key, text in found)

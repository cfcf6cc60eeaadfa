"""Finding records that are probably the same: by code, by number, by name in its many forms, by place."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from db.curation import pairs
from db.curation.alike import Named, likeness, named
from db.curation.holding import Holding
from db.curation.pairs import Pair
from db.curation.records import NOT_SAME
from db.curation.storage import now

KINDS = ("organization", "service")
"""The tables in which duplicates are looked for."""

_NOT_SAME = f"""
SELECT resource_id, substr(name, {len(NOT_SAME) + 1}) FROM mark WHERE resource_type = ? AND name GLOB '[*]not_same:*'
"""

_CROWD = 40
"""A key that more records share than this, such as a hotline, says nothing about any two of them."""


THRESHOLD = 0.6
"""From here on two records are probably the same: chosen on mangled records, see benchmarks/duplicates.py."""


_OFTEN = 500


_Thing = TypeVar("_Thing")


def _on(done: int) -> None:
    """Nobody wants to know."""


def find_all_duplicates(connection: sqlite3.Connection, progress: Callable[[int], None] = _on) -> list[Pair]:
    """Return the pairs of every table in which they are looked for.

    `progress` is told how many records were read and pairs compared so far; what it raises ends the search.
    """
    told = _Told(progress)
    return [pair for table in KINDS for pair in _found(connection, table, told)]


def find_duplicates(connection: sqlite3.Connection, table: str) -> list[Pair]:
    """Return the pairs of a table that are probably the same, the surest first.

    Withdrawn records and pairs of which somebody said that they are not the same are left out.
    """
    return _found(connection, table, _Told(_on))


def _found(connection: sqlite3.Connection, table: str, told: "_Told") -> list[Pair]:
    withdrawn = _keys(
        connection, "SELECT resource_id FROM row_state WHERE resource_type = ? AND withdrawn <> ''", table
    )
    known = set(connection.execute(_NOT_SAME, (table,)))
    records = {each.key: each for each in told.each(named(connection, table)) if each.key not in withdrawn}
    compared = (_pair(table, records[one], records[two]) for one, two in told.each(_candidates(records.values())))
    found = [each for each in compared if each.score >= THRESHOLD and (each.first, each.second) not in known]
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


class _Told:
    """Counts what goes by and tells it now and then."""

    def __init__(self, progress: Callable[[int], None]) -> None:
        self._progress = progress
        self._done = 0

    def each(self, things: Iterable[_Thing]) -> Iterator[_Thing]:
        for thing in things:
            self._done += 1
            if self._done % _OFTEN == 0:
                self._progress(self._done)
            yield thing


def _keys(connection: sqlite3.Connection, query: str, table: str) -> set[str]:
    return {key for (key,) in connection.execute(query, (table,))}


def _candidates(records: Iterable[Named]) -> set[tuple[str, str]]:
    """Return the pairs that share anything worth a second look."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for record in records:
        for block in set(_blocks(record)):
            blocks[block].append(record.key)
    return {(one, two) for keys in blocks.values() if len(keys) <= _CROWD for one, two in combinations(sorted(keys), 2)}


def _blocks(record: Named) -> Iterator[tuple[str, str]]:
    for identifier in record.identifiers:
        yield "identifier", identifier
    for phone in record.phones:
        yield "phone", phone
    county = record.division[:6]
    for core in record.cores:
        yield "name", core
        for part in (core[:2], core[-2:], core[1:4]):
            yield "part", county + record.category + part
    for sound in record.sounds:
        yield "sound", county + record.category + sound


def _pair(table: str, one: Named, two: Named) -> Pair:
    score, signs = likeness(one, two)
    return Pair(table, one.key, two.key, score, signs)


def keep_duplicates(workspace: Holding, found: Iterable[Pair]) -> None:
    """Keep the pairs that were found now, for the work list; raises RefusedError while somebody else is writing."""
    with workspace.writing() as connection:
        pairs.keep(connection, found, now())

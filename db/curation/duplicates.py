"""Finding records that are probably the same: by code, by number, by name in its many forms, by place."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from db.curation.alike import Named, likeness, named
from db.curation.records import NOT_SAME

KINDS = ("organization", "service")
"""The tables in which duplicates are looked for."""

_NOT_SAME = f"""
SELECT resource_id, substr(name, {len(NOT_SAME) + 1}) FROM mark WHERE resource_type = ? AND name GLOB '[*]not_same:*'
"""

_CROWD = 40
"""A key that more records share than this, such as a hotline, says nothing about any two of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that are probably the same, and what speaks for it."""

    table: str
    first: str
    second: str
    score: float  # 0 to 1
    signs: tuple[str, ...]  # identifier | phone | name | short_name | sound | address


THRESHOLD = 0.6
"""From here on two records are probably the same: chosen on mangled records, see benchmarks/duplicates.py."""


def find_duplicates(connection: sqlite3.Connection, table: str) -> list[Pair]:
    """Return the pairs of a table that are probably the same, the surest first.

    Withdrawn records and pairs of which somebody said that they are not the same are left out.
    """
    withdrawn = _keys(
        connection, "SELECT resource_id FROM row_state WHERE resource_type = ? AND withdrawn <> ''", table
    )
    known = set(connection.execute(_NOT_SAME, (table,)))
    records = {each.key: each for each in named(connection, table) if each.key not in withdrawn}
    pairs = (_pair(table, records[one], records[two]) for one, two in _candidates(records.values()))
    found = [each for each in pairs if each.score >= THRESHOLD and (each.first, each.second) not in known]
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


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


def keep_duplicates(connection: sqlite3.Connection, found: Iterable[Pair]) -> None:
    """Keep the pairs that were found for the work list, inside the caller's transaction: looking takes minutes."""
    connection.execute("DELETE FROM double")
    connection.executemany(
        "INSERT INTO double VALUES (?, ?, ?, ?, ?)",
        [(each.table, each.first, each.second, each.score, " ".join(each.signs)) for each in found],
    )

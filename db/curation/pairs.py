"""The pairs of records that look alike, as they are kept from one search to the next: looking takes minutes."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from db.curation.records import NOT_SAME

TABLES = """
CREATE TABLE double_search (at TEXT NOT NULL) STRICT;
CREATE INDEX double_by_score ON double (score DESC, resource_type, first, second)
"""

STANDING = """
NOT EXISTS (SELECT 1 FROM row_state WHERE row_state.resource_type = double.resource_type
    AND row_state.resource_id IN (double.first, double.second) AND row_state.withdrawn <> '')
AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.resource_type = double.resource_type
    AND mark.resource_id = double.first AND mark.name = '*not_same:' || double.second)
"""
"""SQL: the condition on `double` for a pair of which nobody said anything since it was found."""

_NAMED = f"""
FROM double
LEFT JOIN service AS service_1 ON double.resource_type = 'service' AND service_1.id = double.first
LEFT JOIN service AS service_2 ON double.resource_type = 'service' AND service_2.id = double.second
LEFT JOIN organization AS organization_1
    ON double.resource_type = 'organization' AND organization_1.id = double.first
LEFT JOIN organization AS organization_2
    ON double.resource_type = 'organization' AND organization_2.id = double.second
WHERE coalesce(service_1.id, organization_1.id) <> '' AND coalesce(service_2.id, organization_2.id) <> ''
AND {STANDING}
"""
_KEPT = f"""
SELECT double.resource_type, double.first, double.second, double.score, double.signs,
    coalesce(service_1.name, organization_1.name), coalesce(service_2.name, organization_2.name)
{_NAMED} ORDER BY double.score DESC, double.resource_type, double.first, double.second LIMIT ? OFFSET ?
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that are probably the same, and what speaks for it."""

    table: str
    first: str
    second: str
    score: float  # 0 to 1
    signs: tuple[str, ...]  # identifier | phone | name | short_name | sound | address


@dataclass(frozen=True, slots=True)
class NamedPair:
    """A pair that is kept, with the names that the two records have now."""

    pair: Pair
    first_name: str
    second_name: str


def keep(connection: sqlite3.Connection, found: Iterable[Pair], at: str) -> None:
    """Keep the pairs that were found at a moment, inside the caller's transaction."""
    connection.execute("DELETE FROM double")
    connection.executemany(
        "INSERT INTO double VALUES (?, ?, ?, ?, ?)",
        [(each.table, each.first, each.second, each.score, " ".join(each.signs)) for each in found],
    )
    connection.execute("DELETE FROM double_search")
    connection.execute("INSERT INTO double_search VALUES (?)", (at,))


def last_search(connection: sqlite3.Connection) -> str:
    """Return when doubles were last looked for, in UTC; "" for never."""
    found = connection.execute("SELECT at FROM double_search").fetchone()
    return str(found[0]) if found else ""


def kept_duplicates(connection: sqlite3.Connection, limit: int, offset: int = 0) -> list[NamedPair]:
    """Return a leaf of the pairs that are kept and of which nobody said anything yet, the surest first."""
    return [
        NamedPair(Pair(table, first, second, score, tuple(signs.split())), *names)
        for table, first, second, score, signs, *names in connection.execute(_KEPT, (limit, offset))
    ]


def count_duplicates(connection: sqlite3.Connection) -> int:
    """Return how many pairs are kept of which nobody said anything yet."""
    return int(connection.execute(f"SELECT count(*) {_NAMED}").fetchone()[0])


def kept_pair(connection: sqlite3.Connection, table: str, first: str, second: str) -> Pair | None:
    """Return one pair as it was found, None for two records that nobody found alike."""
    one, two = sorted((first, second))
    query = "SELECT score, signs FROM double WHERE resource_type = ? AND first = ? AND second = ?"
    found = connection.execute(query, (table, one, two)).fetchone()
    return Pair(table, one, two, found[0], tuple(found[1].split())) if found else None


def told_apart(connection: sqlite3.Connection, table: str, first: str, second: str) -> str:
    """Return why somebody said that two records are not the same; "" when nobody did."""
    one, two = sorted((first, second))
    query = "SELECT value FROM mark WHERE resource_type = ? AND resource_id = ? AND name = ?"
    found = connection.execute(query, (table, one, NOT_SAME + two)).fetchone()
    return str(found[0]) if found else ""

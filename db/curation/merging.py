"""Making one record of two: which changes that takes."""

import sqlite3
from collections.abc import Iterator

from db.curation import rows
from db.curation.checking import CONFIRMING
from db.curation.records import WITHDRAWN, Change
from db.curation.rows import CURATED, Row
from db.profile import BY_NAME


def changes(
    connection: sqlite3.Connection, table: str, keep: Row, other: Row, take: frozenset[str]
) -> Iterator[Change]:
    """Give the changes: fields, then everything that refers to the other record, then its withdrawal."""
    name_of_key = BY_NAME[table].key
    one, two = keep[name_of_key], other[name_of_key]
    for name, text in keep.items():
        if name == name_of_key or name in CONFIRMING or not other[name] or other[name] == text:
            continue
        if not text or name in take:
            yield Change(table, one, name, text, other[name])
    yield from _references(connection, table, one, two)
    yield from _reports(connection, table, one, two)
    yield Change(table, two, WITHDRAWN, "", f"→ {one}")


def _reports(connection: sqlite3.Connection, table: str, one: str, two: str) -> Iterator[Change]:
    """What residents reported about the other record goes on waiting at the one that is kept."""
    query = "SELECT name, value FROM mark WHERE resource_type = ? AND resource_id = ? AND name GLOB '[*]reported:*'"
    there = dict(connection.execute(query, (table, one)))
    for name, value in connection.execute(query, (table, two)).fetchall():
        if value == "open":
            yield Change(table, two, name, "open", "closed")
            if there.get(name) != "open":
                yield Change(table, one, name, there.get(name, ""), "open")


def _references(connection: sqlite3.Connection, table: str, one: str, two: str) -> Iterator[Change]:
    for each in CURATED:
        for field in each.fields:
            linked = field.name == "link_id"
            if not linked and field.references != table:
                continue
            condition = f'"{field.name}" = ?' + (" AND link_entity = ?" if linked else "")
            found = connection.execute(
                f'SELECT "{each.key}" FROM "{each.name}" WHERE {condition} AND NOT ("{each.key}" = ? AND ? = ?)',
                (two, *((table,) if linked else ()), one, each.name, table),
            ).fetchall()
            for (key,) in found:
                yield Change(each.name, rows.text_of(key), field.name, two, one)

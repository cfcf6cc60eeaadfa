"""Organizations and locations as they are looked for: one row each, as the overview has one a service.

It holds nothing of its own: `rebuild` makes the same again. Every act refreshes what it touched.
"""

import json
import sqlite3

from db.curation.owners import owners
from db.curation.records import Change

TABLES = """
CREATE TABLE listed (
    number INTEGER PRIMARY KEY, resource_type TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
    division TEXT NOT NULL, withdrawn TEXT NOT NULL, UNIQUE (resource_type, id)
) STRICT;
CREATE VIRTUAL TABLE listed_text USING fts5 (name, text);
CREATE INDEX listed_of_kind ON listed (resource_type, number);
CREATE INDEX phone_dialled ON phone (number, service_id, location_id, organization_id)
"""

BELONGING = (
    ("organization", "parent_organization_id"),
    ("organization_identifier", "organization_id"),
    ("location", "organization_id"),
    ("phone", "organization_id"),
    ("accessibility", "location_id"),
    ("service_area", "service_id"),
    ("language", "service_id"),
    ("language", "location_id"),
    ("language", "phone_id"),
    ("attribute", "link_id"),
    ("alias", "link_id"),
    ("translation", "link_id"),
    ("source", "link_id"),
)
"""By what a row is found that belongs to another: without an index a record of 100,000 takes a quarter of a second,
and taking back an import of 20,000 organizations ten seconds, because SQLite asks of each whether another needs it."""

_ROW = """
INSERT INTO listed (resource_type, id, name, division, withdrawn)
SELECT '{table}', row.id, {name}, coalesce(row.division_code, ''), coalesce(row_state.withdrawn, '')
FROM {table} AS row LEFT JOIN row_state ON row_state.resource_type = '{table}' AND row_state.resource_id = row.id
WHERE {of}
ON CONFLICT (resource_type, id) DO UPDATE SET
    name = excluded.name, division = excluded.division, withdrawn = excluded.withdrawn
"""
_TEXT = """
INSERT INTO listed_text (rowid, name, text)
SELECT listed.number, spaced(concat_words({names})),
    spaced(concat_words(row.id, row.description, row.source_name, division.name, {words}))
FROM {table} AS row JOIN listed ON listed.resource_type = '{table}' AND listed.id = row.id
LEFT JOIN admin_division AS division ON division.code = row.division_code
WHERE {of}
"""
_ADDRESSES = "(SELECT group_concat(address_1, ' ') FROM address WHERE location_id = row.id)"
_CODES = "(SELECT group_concat(identifier, ' ') FROM organization_identifier WHERE organization_id = row.id)"

# What each is called, by which names it is looked for first, and by which other words. A place without a name of its
# own is called by its address.
_KINDS = {
    "organization": ("row.name", "row.name, row.short_name, row.alternate_name", f"row.website, {_CODES}"),
    "location": (
        f"coalesce(nullif(row.name, ''), {_ADDRESSES}, '')",
        "row.name",
        f"row.landmark, row.transportation, {_ADDRESSES}",
    ),
}
_OWNED = {"organization_identifier": "organization", "address": "location"}
"""Tables whose rows are among the words of another."""


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all of it anew."""
    for table in ("listed", "listed_text"):
        connection.execute(f"DELETE FROM {table}")
    for table in _KINDS:
        _fill(connection, table, "1", {})


class Touched:
    """The organizations and locations that an act touched, collected change by change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.keys: dict[str, set[str]] = {table: set() for table in _KINDS}

    def add(self, change: Change) -> None:
        """Take note of a change that was just made."""
        if change.table in self.keys:
            self.keys[change.table].add(change.key)
        elif change.table in _OWNED:
            of = _OWNED[change.table]
            self.keys[of] |= {key for _name, key in owners(self._connection, change, (f"{of}_id",))}


def refresh(connection: sqlite3.Connection, touched: Touched) -> None:
    """Work out anew what was touched."""
    for table, keys in touched.keys.items():
        if not keys:
            continue
        given = {"ids": json.dumps(sorted(keys))}
        here = f"resource_type = '{table}' AND id IN (SELECT value FROM json_each(:ids))"
        connection.execute(f"DELETE FROM listed_text WHERE rowid IN (SELECT number FROM listed WHERE {here})", given)
        gone = f"NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.id = listed.id)"
        connection.execute(f"DELETE FROM listed WHERE {here} AND {gone}", given)
        _fill(connection, table, "row.id IN (SELECT value FROM json_each(:ids))", given)


def _fill(connection: sqlite3.Connection, table: str, of: str, given: dict[str, str]) -> None:
    name, names, words = _KINDS[table]
    connection.execute(_ROW.format(table=table, name=name, of=of), given)
    connection.execute(_TEXT.format(table=table, names=names, words=words, of=of), given)

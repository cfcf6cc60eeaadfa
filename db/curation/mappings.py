"""What people said of columns of files, remembered by header: the field that each is, or that it is left out."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from db.curation import people

LEFT_OUT = "-"
"""Instead of a field: the column is left out on purpose."""

TABLES = """
CREATE TABLE column_mapping (
    resource_type TEXT NOT NULL, header TEXT NOT NULL, shown TEXT NOT NULL, field TEXT NOT NULL,
    updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, PRIMARY KEY (resource_type, header)
) STRICT, WITHOUT ROWID
"""

_PUT = """
INSERT INTO column_mapping VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET shown = excluded.shown,
    field = excluded.field, updated_at = excluded.updated_at, updated_by = excluded.updated_by
"""


@dataclass(frozen=True, slots=True)
class Mapping:
    """One column that is understood because somebody said once what it is."""

    table: str
    header: str  # as headers are compared
    shown: str  # as it stood in the file
    field: str  # or LEFT_OUT
    at: str = ""
    by: str = ""


def remembered(connection: sqlite3.Connection) -> list[Mapping]:
    """Return all that is remembered, by table and header."""
    found = connection.execute("SELECT * FROM column_mapping ORDER BY resource_type, shown, header")
    return [Mapping(*row) for row in found]


def remember(connection: sqlite3.Connection, said: Iterable[Mapping], at: str, by: str) -> None:
    """Remember what a person said, instead of what was said before; raises RefusedError for nobody of ours."""
    people.must_be(connection, by, people.ROLES[0])
    connection.executemany(_PUT, ((each.table, each.header, each.shown, each.field, at, by) for each in said))


def forget(connection: sqlite3.Connection, table: str, header: str, by: str) -> bool:
    """Forget a column of one table or, for "", of all; False when nothing was remembered. Raises RefusedError."""
    people.must_be(connection, by, people.ROLES[0])
    query = "DELETE FROM column_mapping WHERE ? IN ('', resource_type) AND header = ?"
    return connection.execute(query, (table, header)).rowcount > 0

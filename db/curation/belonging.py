"""What hangs on a record: the rows of other tables that refer to it."""

import sqlite3

from db.curation import rows
from db.curation.rows import CURATED, Row
from db.profile import Table


def referring(table: Table, to: str) -> tuple[str, ...]:
    """Return the fields of a table that may hold the key of a row of another."""
    return tuple(field.name for field in table.fields if field.references == to or field.name == "link_id")


def held(connection: sqlite3.Connection, table: Table, name: str, to: str, key: str) -> list[Row]:
    """Return the rows of a table that refer with a field to a row of another, withdrawn ones too."""
    linked = " AND link_entity = ?" if name == "link_id" else ""
    found = connection.execute(
        f'SELECT "{table.key}" FROM "{table.name}" WHERE "{name}" = ?{linked} ORDER BY 1',
        (key, *((to,) if linked else ())),
    ).fetchall()
    there = (rows.read(connection, table, rows.text_of(each)) for (each,) in found)
    return [row for row in there if row is not None]


_STANDING = """
SELECT count(*) FROM "{table}" WHERE "{name}" = ? {linked} AND NOT EXISTS (SELECT 1 FROM row_state
    WHERE resource_type = '{table}' AND resource_id = "{table}"."{key}" AND withdrawn <> '')
"""


def counted_belonging(connection: sqlite3.Connection, to: str, key: str) -> dict[str, int]:
    """Return by table how many rows that stand refer to a row."""
    found: dict[str, int] = {}
    for table in CURATED:
        for name in referring(table, to):
            linked = "AND link_entity = ?" if name == "link_id" else ""
            query = _STANDING.format(table=table.name, name=name, linked=linked, key=table.key)
            (number,) = connection.execute(query, (key, *((to,) if linked else ()))).fetchone()
            if number:
                found[table.name] = found.get(table.name, 0) + int(number)
    return found

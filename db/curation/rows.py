"""Rows of the workspace as text: in and out of the tables of the profile."""

import sqlite3
from collections.abc import Iterator, Mapping
from functools import cache

from db.profile import BY_NAME, TABLES, Field, Table

Row = dict[str, str]
Cell = str | int | float | None

CURATED = tuple(table for table in TABLES if table.name != "metadata")
"""The tables that staff change; `metadata` is the history of those changes."""


def text_of(cell: Cell) -> str:
    """Return a cell as a CSV file has it."""
    return "" if cell is None else str(cell)


def cell_of(field: Field, text: str) -> Cell:
    """Return what stands in the database for a text; raises ValueError for a number that is none."""
    if field.type in ("integer", "real"):
        return (int(text) if field.type == "integer" else float(text)) if text else None
    return None if not text and field.references and not field.required else text


def storable(text: str) -> bool:
    """Tell whether a database takes a text: halves of characters, which a keyboard may send, it does not."""
    return text.isprintable() or not any("\ud800" <= sign <= "\udfff" for sign in text)


def settled(field: Field, text: str) -> str:
    """Return the text as it comes back from the database: 036.50 is 36.5."""
    if field.type not in ("integer", "real"):
        return text
    try:
        return text_of(cell_of(field, text))
    except ValueError:
        return text


@cache
def field_of(table: str, name: str) -> Field:
    """Return a field of a table; raises KeyError."""
    found = {field.name: field for field in BY_NAME[table].fields}
    return found[name]


@cache
def _columns(table: str) -> str:
    return ", ".join(f'"{name}"' for name in BY_NAME[table].columns)


def read(connection: sqlite3.Connection, table: Table, key: str) -> Row | None:
    """Return one row, None when there is none."""
    found = connection.execute(
        f'SELECT {_columns(table.name)} FROM "{table.name}" WHERE "{table.key}" = ?', (key,)
    ).fetchone()
    return None if found is None else dict(zip(table.columns, map(text_of, found), strict=True))


def read_all(connection: sqlite3.Connection, table: Table) -> Iterator[Row]:
    """Give every row of a table in the order in which they were made."""
    for found in connection.execute(f'SELECT {_columns(table.name)} FROM "{table.name}" ORDER BY rowid'):
        yield dict(zip(table.columns, map(text_of, found), strict=True))


def read_where(connection: sqlite3.Connection, table: Table, condition: str, given: tuple[Cell, ...]) -> list[Row]:
    """Return the rows of a table that fulfil a condition, in the order of their keys."""
    found = connection.execute(
        f'SELECT {_columns(table.name)} FROM "{table.name}" WHERE {condition} ORDER BY "{table.key}"', given
    )
    return [dict(zip(table.columns, map(text_of, each), strict=True)) for each in found]


def keys(connection: sqlite3.Connection, table: Table) -> set[str]:
    """Return the keys of a table."""
    return {key for (key,) in connection.execute(f'SELECT "{table.key}" FROM "{table.name}"')}


def insert(connection: sqlite3.Connection, table: Table, row: Mapping[str, str]) -> None:
    """Put in a row; raises sqlite3.IntegrityError when its key stands there."""
    cells = [cell_of(field, row.get(field.name, "")) for field in table.fields]
    connection.execute(_insertion(table.name), cells)


@cache
def _insertion(table: str) -> str:
    of = BY_NAME[table]
    return f'INSERT INTO "{table}" ({_columns(table)}) VALUES ({", ".join("?" * len(of.columns))})'


def update(connection: sqlite3.Connection, table: Table, key: str, field: Field, before: str, after: str) -> bool:
    """Set a field that still holds what is thought; False when it does not."""
    done = connection.execute(
        f'UPDATE "{table.name}" SET "{field.name}" = ? WHERE "{table.key}" = ? AND "{field.name}" IS ?',
        (cell_of(field, after), key, cell_of(field, before)),
    )
    return done.rowcount == 1


def delete(connection: sqlite3.Connection, table: Table, key: str) -> bool:
    """Take away a row; False when there is none."""
    return connection.execute(f'DELETE FROM "{table.name}" WHERE "{table.key}" = ?', (key,)).rowcount == 1

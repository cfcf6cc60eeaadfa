"""The key of a row whose file has none: the same row gets the same key every time."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping

from db.profile import Table

_TELLING = {
    "organization": ("name", "division_code"),
    "service": ("name", "organization_id", "division_code", "category"),
    "location": ("name", "organization_id", "division_code"),
    "phone": ("number", "service_id", "location_id", "organization_id"),
    "address": ("address_1", "location_id", "address_type"),
    "organization_identifier": ("organization_id", "identifier"),
}
"""What tells one row of a table from another; in other tables the whole row does."""


_LETTERS = str.maketrans("0123456789", "ghijklmnop")  # a key of digits could look like a mobile number


def telling(table: Table) -> tuple[str, ...]:
    """Return the fields that tell one row of a table from another."""
    return _TELLING.get(table.name, table.columns[1:])


def natural(table: Table, row: Mapping[str, str]) -> tuple[str, ...]:
    """Return what tells this row from another."""
    return tuple(row.get(name, "") for name in telling(table))


def present(connection: sqlite3.Connection, table: Table) -> dict[tuple[str, ...], str]:
    """Return the keys of a table's rows by what tells them apart."""
    columns = ", ".join(f"coalesce(\"{name}\", '')" for name in telling(table))
    found = connection.execute(f'SELECT "{table.key}", {columns} FROM "{table.name}" ORDER BY rowid DESC')
    return {tuple(map(str, rest)): key for key, *rest in found}


def made(table: Table, row: Mapping[str, str]) -> str:
    """Return a key for a new row."""
    text = json.dumps(natural(table, row), ensure_ascii=False)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16].translate(_LETTERS)
    return f"{table.name}-{digest}"

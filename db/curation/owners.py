"""Whose row a change touches: the record that it belongs to, before the change and after it."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache

from db.curation.records import WHOLE, Change
from db.profile import BY_NAME


def owners(connection: sqlite3.Connection, change: Change, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the columns among `names` that the changed row has, each with the keys it holds and held."""
    columns = _among(change.table, tuple(names))
    if not columns:
        return
    if change.field == WHOLE:
        for text in filter(None, (change.before, change.after)):
            row = json.loads(text)
            yield from ((name, row[name]) for name in columns if row.get(name))
        return
    if change.field in columns:
        yield from ((change.field, text) for text in (change.before, change.after) if text)
    query = f'SELECT {", ".join(columns)} FROM "{change.table}" WHERE "{BY_NAME[change.table].key}" = ?'
    found = connection.execute(query, (change.key,)).fetchone() or ()
    yield from ((name, key) for name, key in zip(columns, found, strict=False) if key)


@cache
def _among(table: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if table in BY_NAME and name in BY_NAME[table].columns)

"""Which services an act touches, of whose facts the overview is to be worked out anew."""

import json
import sqlite3
from collections.abc import Iterator
from functools import cache

from db.curation.records import WHOLE, Change
from db.profile import BY_NAME

_OWNERS = ("service_id", "location_id", "organization_id")
_AT = "SELECT service_id FROM service_at_location WHERE location_id IN (SELECT value FROM json_each(?))"
_BY = "SELECT id FROM service WHERE organization_id IN (SELECT value FROM json_each(?))"


class Touched:
    """The services whose facts an act touched: collected change by change, because afterwards nobody can tell."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._owners: dict[str, set[str]] = {name: set() for name in _OWNERS}

    def add(self, change: Change) -> None:
        """Take note of a change that was just made."""
        if change.table in ("service", "location", "organization"):
            self._owners[f"{change.table}_id"].add(change.key)
        for name, key in _references(self._connection, change):
            self._owners[name].add(key)

    def services(self) -> list[str]:
        """Return the keys of the services, before and after."""
        found = set(self._owners["service_id"])
        for query, keys in ((_AT, self._owners["location_id"]), (_BY, self._owners["organization_id"])):
            found |= {str(each) for (each,) in self._connection.execute(query, (json.dumps(sorted(keys)),))}
        return sorted(found)


def _references(connection: sqlite3.Connection, change: Change) -> Iterator[tuple[str, str]]:
    columns = _referring(change.table)
    if not columns:
        return
    if change.field == WHOLE:
        for text in filter(None, (change.before, change.after)):
            row = json.loads(text)
            yield from ((name, row[name]) for name in columns if row.get(name))
        return
    if change.field in columns:
        yield from ((change.field, text) for text in (change.before, change.after) if text)
    if change.table != "service":
        key = BY_NAME[change.table].key
        query = f'SELECT {", ".join(columns)} FROM "{change.table}" WHERE "{key}" = ?'
        found = connection.execute(query, (change.key,)).fetchone() or ()
        yield from ((name, key) for name, key in zip(columns, found, strict=False) if key)


@cache
def _referring(table: str) -> tuple[str, ...]:
    """Return the columns of a table by which a service is reached."""
    return tuple(name for name in _OWNERS[:2] if table in BY_NAME and name in BY_NAME[table].columns)

"""Which services an act touches, of whose facts the overview is to be worked out anew."""

import json
import sqlite3

from db.curation import listed
from db.curation.owners import owners
from db.curation.records import Change

_OWNERS = ("service_id", "location_id", "organization_id")
_AT = "SELECT service_id FROM service_at_location WHERE location_id IN (SELECT value FROM json_each(?))"
_BY = "SELECT id FROM service WHERE organization_id IN (SELECT value FROM json_each(?))"


class Touched:
    """The services whose facts an act touched: collected change by change, because afterwards nobody can tell."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._owners: dict[str, set[str]] = {name: set() for name in _OWNERS}
        self.listed = listed.Touched(connection)

    def add(self, change: Change) -> None:
        """Take note of a change that was just made."""
        if change.table in ("service", "location", "organization"):
            self._owners[f"{change.table}_id"].add(change.key)
        for name, key in owners(self._connection, change, _OWNERS[:2]):
            self._owners[name].add(key)
        self.listed.add(change)

    def services(self) -> list[str]:
        """Return the keys of the services, before and after."""
        found = set(self._owners["service_id"])
        for query, keys in ((_AT, self._owners["location_id"]), (_BY, self._owners["organization_id"])):
            found |= {str(each) for (each,) in self._connection.execute(query, (json.dumps(sorted(keys)),))}
        return sorted(found)

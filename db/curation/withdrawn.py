"""What was withdrawn does not come back under another number: the same name in the same place is the same record."""

import sqlite3
from collections.abc import Iterator, Mapping

from db.curation.alike import name_core

_GONE = """
SELECT name, coalesce(division_code, ''), id FROM {0} JOIN row_state ON resource_type = '{0}' AND resource_id = id
WHERE withdrawn <> '' ORDER BY id
"""
_TABLES = ("organization", "service")


class Withdrawn:
    """The withdrawn records by their names without their places; merged ones too: another stands for them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._divisions: dict[str, tuple[str, str]] = {}
        self._gone: dict[tuple[str, str, str], str] = {}
        found = {table: connection.execute(_GONE.format(table)).fetchall() for table in _TABLES}
        if any(found.values()):
            named = connection.execute("SELECT code, name, coalesce(parent, '') FROM admin_division")
            self._divisions = {code: (name, parent) for code, name, parent in named}
        for table, rows in found.items():
            for name, division, key in rows:
                self._gone.setdefault(self._place(table, name, division), key)

    def like(self, table: str, row: Mapping[str, str]) -> str:
        """Return the key of the withdrawn record that a row would bring back, "" for none."""
        if not self._gone or table not in _TABLES:
            return ""
        return self._gone.get(self._place(table, row.get("name", ""), row.get("division_code", "")), "")

    def _place(self, table: str, name: str, division: str) -> tuple[str, str, str]:
        return table, name_core(name, tuple(self._above(division))), division

    def _above(self, code: str) -> Iterator[str]:
        while code in self._divisions:
            name, code = self._divisions[code]
            yield name

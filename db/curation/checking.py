"""The same checks for a form, an import and a merge: what would be wrong with a row as it would stand."""

import sqlite3
from collections.abc import Mapping

from db.check import wrong_with_row
from db.curation import rows
from db.curation.records import Change, RefusedError
from db.profile import BY_NAME, TABLES, Table

CONFIRMING = frozenset({"verified_on", "verified_by", "verify_method", "assured_date", "review_due"})
"""Fields that a confirmation sets and nothing else does."""

_CATEGORIES = "SELECT id FROM taxonomy_term WHERE taxonomy_id = 'categories'"


class Rules:
    """The keys that rows may refer to, read once, and what they allow."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.keys = {table.name: rows.keys(connection, table) for table in TABLES if table.name != "metadata"}
        self.keys["metadata"] = set()
        self.categories = {code for (code,) in connection.execute(_CATEGORIES)}

    def wrong_with(self, table: str, row: Mapping[str, str]) -> list[tuple[str, str]]:
        """Return the column and the code of everything that is wrong with a row."""
        return list(wrong_with_row(BY_NAME[table], row, self.keys, self.categories))


class _Keys:
    """The keys of a table, looked up one by one."""

    def __init__(self, connection: sqlite3.Connection, table: Table) -> None:
        self._connection = connection
        self._query = f'SELECT 1 FROM "{table.name}" WHERE "{table.key}" = ?'

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str) or not rows.storable(key):
            return False
        return self._connection.execute(self._query, (key,)).fetchone() is not None


class RowRules:
    """The same rules for a single row: nothing is read but what the row refers to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._keys = {table.name: _Keys(connection, table) for table in TABLES}
        self._categories = {code for (code,) in connection.execute(_CATEGORIES)}

    def wrong_with(self, table: str, row: Mapping[str, str]) -> list[tuple[str, str]]:
        """Return the column and the code of everything that is wrong with a row."""
        return list(wrong_with_row(BY_NAME[table], row, self._keys, self._categories))


def check_new(rules: RowRules, table: str, key: str, row: Mapping[str, str]) -> None:
    """Refuse a new row with any fault; raises RefusedError."""
    for column, code in rules.wrong_with(table, row):
        raise RefusedError(code, table, key, column, row.get(column, ""))


def check_edit(rules: RowRules, table: str, key: str, row: Mapping[str, str], changes: tuple[Change, ...]) -> None:
    """Refuse an edit that leaves a fault in a field that it touches; older faults elsewhere may wait.

    Raises RefusedError.
    """
    touched = {change.field for change in changes}
    for column, code in rules.wrong_with(table, row):
        if column in touched:
            raise RefusedError(code, table, key, column, row.get(column, ""))

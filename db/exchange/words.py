"""Names in place of keys: 城关区 is not enough, but 兰州市 is the one division of that name."""

import sqlite3
from functools import cached_property

from db.profile import BY_NAME, Field

_DIVISIONS = """
SELECT below.code, coalesce(above.name, '') || below.name FROM admin_division AS below
LEFT JOIN admin_division AS above ON above.code = below.parent
"""


class Words:
    """The keys of rows by their names, where a name is the only one of its kind."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names: dict[str, dict[str, str]] = {}

    def key_of(self, field: Field, text: str) -> str:
        """Return the key that a reference means, the text itself when it is a key or means none."""
        return self.key(field.references, text) if text and field.references in _NAMED else text

    def key(self, table: str, text: str) -> str:
        """Return the key of the one row of this name, the text itself where there is none or more than one."""
        if table not in self._names:
            self._names[table] = self._only(table)
        return self._names[table].get(text, text)

    def _only(self, table: str) -> dict[str, str]:
        key = BY_NAME[table].key
        found = self._connection.execute(f'SELECT "{key}", name FROM "{table}"').fetchall()
        if table == "admin_division":
            found += self._full
        names: dict[str, str] = {}
        doubtful: set[str] = set()
        for code, name in found:
            if names.setdefault(name, code) != code:
                doubtful.add(name)
        keys = {code for code, _ in found}
        return {name: code for name, code in names.items() if name not in doubtful and name not in keys}

    @cached_property
    def _full(self) -> list[tuple[str, str]]:
        return self._connection.execute(_DIVISIONS).fetchall()


_NAMED = frozenset(("admin_division", "taxonomy_term", "role", "organization"))

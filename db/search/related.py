"""Where else to look when little is listed for a need, and whom to ask when nothing is (related.csv)."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache

from db.search.packed import pack, unpack

NOTHING = ""
"""The row of the file that tells whom to ask when nothing was found."""


def store(rows: Iterable[tuple[str, str]]) -> bytes:
    """Write down the categories that are near each other, as the snapshot keeps them."""
    found: dict[str, list[str]] = {}
    for category, related in rows:
        found.setdefault(category, []).append(related)
    return pack(dict(sorted(found.items())))


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """Return the categories near each category, read once for a connection."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'related'").fetchone()
    return {category: tuple(related) for category, related in unpack(stored).items()}

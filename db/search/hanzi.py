"""How single characters are read: for what was typed by ear with the wrong character."""

import sqlite3
from collections.abc import Mapping
from functools import lru_cache

from db.search.packed import unpack


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """Return the readings of every character, read once for a connection."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'sounds'").fetchone()
    return parse(stored)


def parse(stored: bytes) -> Mapping[str, tuple[str, ...]]:
    """Return the readings of every character as they are stored: syllables with their characters."""
    found: dict[str, tuple[str, ...]] = {}
    for syllable, characters in unpack(stored).items():
        for character in characters:
            found[character] = (*found.get(character, ()), syllable)
    return found


def sound_the_same(one: str, other: str, readings: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether two words can be read alike, character by character."""
    pairs = zip(one, other, strict=True)
    return all(a == b or not set(readings.get(a, ())).isdisjoint(readings.get(b, ())) for a, b in pairs)

"""How single characters are read: for what was typed by ear with the wrong character."""

import json
import sqlite3
from collections.abc import Mapping
from functools import lru_cache

from pypinyin import Style, pinyin

from db.search import sound

_MOST_READINGS = 3
_FIRST, _LAST = 0x4E00, 0x9FA5


def store() -> str:
    """Write down the readings of the characters in everyday use (GB 2312), by syllable."""
    found: dict[str, list[str]] = {}
    for code in range(_FIRST, _LAST + 1):
        character = chr(code)
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            continue
        read = pinyin(character, style=Style.NORMAL, heteronym=True)[0][:_MOST_READINGS]
        for syllable in dict.fromkeys(sound.joined(each) for each in read):
            found.setdefault(syllable, []).append(character)
    return json.dumps({each: "".join(found[each]) for each in sorted(found)}, ensure_ascii=False)


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """Return the readings of every character, read once for a connection."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'sounds'").fetchone()
    found: dict[str, tuple[str, ...]] = {}
    for syllable, characters in json.loads(stored).items():
        for character in characters:
            found[character] = (*found.get(character, ()), syllable)
    return found


def sound_the_same(one: str, other: str, readings: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether two words can be read alike, character by character."""
    pairs = zip(one, other, strict=True)
    return all(a == b or not set(readings.get(a, ())).isdisjoint(readings.get(b, ())) for a, b in pairs)

"""Gathering how single characters are read, when a snapshot is built."""

from pypinyin import Style, pinyin

from db.search import sound
from db.search.packed import pack

_MOST_READINGS = 3
_FIRST, _LAST = 0x4E00, 0x9FA5


def store() -> bytes:
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
    return pack({each: "".join(found[each]) for each in sorted(found)})

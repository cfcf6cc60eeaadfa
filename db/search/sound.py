"""Pinyin as people type it: joined, toneless, with v or u for ü."""

import re
from functools import lru_cache

_SPOKEN = re.compile(r"\w+")
_INITIALS = _SPOKEN.findall("b p m f d t n l g k h j q x zh ch sh r z c s y w")
_FINALS = _SPOKEN.findall(
    "a o e i u v ai ei ui ao ou iu ie ue ve er an en in un vn ang eng ing ong ia iao ian iang iong ua uo uai uan uang"
)
_LONE = _SPOKEN.findall("a ai an ang ao e ei en eng er o ou")
_V_AS_U = str.maketrans("v", "u")
SYLLABLES = frozenset((first + rest).translate(_V_AS_U) for first in _INITIALS for rest in _FINALS) | frozenset(_LONE)
"""Every syllable that could be typed; a few of them no character has."""

LONGEST = 6

_BEGINNINGS = frozenset(each[:size] for each in SYLLABLES for size in range(1, len(each))) - SYLLABLES


def is_unfinished(letters: str) -> bool:
    """Whether letters can only be the beginning of a syllable."""
    return letters in _BEGINNINGS


def joined(syllables: str) -> str:
    """Return syllables as they are typed: "lan zhou" → "lanzhou", "lv shi" → "lushi"."""
    return syllables.replace(" ", "").translate(_V_AS_U)


def apart(syllables: str) -> tuple[str, ...]:
    """Return stored syllables one by one, ü as u."""
    return tuple(syllables.translate(_V_AS_U).split())


@lru_cache(maxsize=64)
def segmentations(letters: str, most: int = 6) -> tuple[tuple[str, ...], ...]:
    """Return the ways to read letters as whole syllables, longest syllables first, at most so many.

    The last syllable may be unfinished while somebody types. Empty when there is no way.
    """
    dead: set[int] = set()
    found: list[tuple[str, ...]] = []

    def read(at: int, before: tuple[str, ...]) -> bool:
        if at == len(letters):
            found.append(before)
            return True
        if at in dead or len(found) >= most:
            return False
        fits = False
        for size in range(min(LONGEST, len(letters) - at), 0, -1):
            if letters[at : at + size] in SYLLABLES:
                fits |= read(at + size, (*before, letters[at : at + size]))
        if not fits and len(found) < most:
            dead.add(at)
        return fits

    read(0, ())
    return tuple(found[:most])


_FOLDS = ((re.compile("([zcs])h"), r"\1"), (re.compile("ng+"), "n"), (re.compile("l"), "n"))


def folded(letters: str) -> str:
    """Return joined pinyin with the sounds that Gansu mixes made one: zh=z, -ng=-n, l=n."""
    for pattern, instead in _FOLDS:
        letters = pattern.sub(instead, letters)
    return letters

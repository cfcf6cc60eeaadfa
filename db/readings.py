"""Pinyin of names: the readings of the divisions and of the table `reading` come before pypinyin's."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin.contrib.tone_convert import tone3_to_tone

_TOKENS = re.compile(r"[a-z0-9]+|[㐀-鿿]")
_AUTONOMOUS = re.compile(r"(?:[^族]{1,3}族)+自治[州县]$|[市县区]$")


@lru_cache(maxsize=65536)
def _usual(text: str) -> tuple[str, ...]:
    """Read a run of text as pypinyin does; what is neither Chinese nor a letter or digit falls away."""
    read = lazy_pinyin(text, style=Style.TONE, errors=lambda run: " ".join(_TOKENS.findall(run)))
    return tuple(" ".join(read).split())


def plain(syllable: str) -> str:
    """Return a syllable without its tone; ü becomes v, as people type it."""
    letters = unicodedata.normalize("NFD", syllable.replace("ü", "v").translate(_UMLAUTS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_UMLAUTS = str.maketrans("ǖǘǚǜ", "vvvv")


class Readings:
    """A table of words with their readings, and pypinyin for everything else."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for word in sorted(words, key=lambda each: (-len(each), each)):
            self._by_first.setdefault(word[0], []).append((word, tuple(words[word].split())))

    def syllables(self, text: str) -> tuple[str, ...]:
        """Return the syllables of a text with tone marks; runs of Latin letters stay whole."""
        return tuple(syllable for part in self._parts(text.casefold()) for syllable in part)

    def plain(self, text: str) -> str:
        """Return the reading as it is stored and typed: "lan zhou shi"."""
        return " ".join(plain(syllable) for syllable in self.syllables(text))

    def initials(self, text: str) -> str:
        """Return the first letter of every syllable, numbers whole: "lzs"."""
        return "".join(each if each.isdigit() else each[0] for each in self.plain(text).split())

    def _parts(self, text: str) -> Iterator[tuple[str, ...]]:
        start = position = 0
        while position < len(text):
            known = self._known(text, position)
            if known is None:
                position += 1
                continue
            yield _usual(text[start:position])
            yield known[1]
            start = position = position + len(known[0])
        yield _usual(text[start:])

    def _known(self, text: str, position: int) -> tuple[str, tuple[str, ...]] | None:
        candidates = self._by_first.get(text[position], ())
        return next((each for each in candidates if text.startswith(each[0], position)), None)


def _stems(name: str, pinyin: str) -> Iterator[tuple[str, str]]:
    """Give a division with and without its generic name: 崆峒区 and 崆峒."""
    yield name, pinyin
    stem = _AUTONOMOUS.sub("", name)
    if 1 < len(stem) < len(name):
        yield stem, " ".join(pinyin.split()[: len(stem)])


def readings(divisions: Iterable[tuple[str, str]], corrections: Iterable[tuple[str, str]]) -> Readings:
    """Make the table of readings; the corrections, with tone numbers, come before the divisions."""
    words = {word: pinyin for each in divisions for word, pinyin in _stems(*each)}
    return Readings({**words, **{word: marked(pinyin) for word, pinyin in corrections}})


def marked(numbered: str) -> str:
    """Turn tone numbers into marks: "tan4 chang1" into "tàn chāng"."""
    return " ".join(str(tone3_to_tone(syllable)) for syllable in numbered.split())


def stored_readings(connection: sqlite3.Connection) -> Readings:
    """Make the table of readings from the divisions and corrections of a database."""
    return readings(
        connection.execute("SELECT name, pinyin FROM admin_division ORDER BY length(code) DESC, code DESC"),
        connection.execute("SELECT word, pinyin FROM reading ORDER BY word"),
    )


def spoken_readings(connection: sqlite3.Connection) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Return what a voice needs to read names right: the words of the staff's table, and the divisions, with pinyin."""
    words = tuple(connection.execute("SELECT word, pinyin FROM reading ORDER BY word"))
    return words, tuple(connection.execute("SELECT name, pinyin FROM admin_division ORDER BY code"))

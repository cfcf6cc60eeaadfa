"""The words that search knows: categories, places and words that say nothing. Read from the snapshot."""

import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.search import sound
from db.search.packed import pack, unpack

CATEGORY, PLACE, EMPTY = "category", "place", "empty"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the lexicon and what it stands for."""

    text: str  # as it is written, compact: "日间照料", "legalaid"
    kind: str  # category | place | empty
    target: str  # code of the category or division
    weight: float  # how surely the word means it
    syllables: str  # "ri jian zhao liao"; "" for English
    brief: bool  # whether it is a name, for which two first letters stand; a cue of a sentence is none

    @property
    def sounds(self) -> str:
        """The reading as it is typed."""
        return sound.joined(self.syllables)

    @property
    def abbreviates(self) -> bool:
        """Whether its first letters stand for it."""
        return self.brief or (self.kind == CATEGORY and len(self.text) > 2)

    @property
    def correctable(self) -> bool:
        """Whether something else that was typed may be taken for it."""
        return self.brief or self.kind == CATEGORY

    @property
    def initials(self) -> str:
        """The first letters of the reading."""
        return "".join(each[0] for each in self.syllables.split())


class Lexicon:
    """Every word, found by how it is written, how it sounds and how it begins."""

    def __init__(self, words: Sequence[Word]) -> None:
        chinese = [word for word in words if word.syllables]
        self.written = _by((word.text, word) for word in chinese)
        self.english = _by((word.text, word) for word in words if not word.syllables)
        self.sounding = _by((word.sounds, word) for word in chinese if word.kind != EMPTY or len(word.text) > 1)
        self.abbreviated = _by((word.initials, word) for word in chinese if word.abbreviates)
        self._written = sorted({word.text for word in chinese if word.abbreviates})
        self._sounding = sorted({word.sounds for word in chinese if word.abbreviates})
        self.longest_written = _longest(self.written)
        self.longest_sounding = _longest(self.sounding)
        self.longest_english = max((len(text) for text in self.english), default=0)

    def beginning(self, typed: str, most: int = 40) -> Iterator[Word]:
        """Give the words that begin as typed, whether in characters or in pinyin."""
        for keys, words in ((self._written, self.written), (self._sounding, self.sounding)):
            at = bisect_left(keys, typed)
            for key in keys[at : at + most]:
                if not key.startswith(typed):
                    break
                yield from (word for word in words[key] if word.abbreviates)


def _longest(keys: Iterable[str]) -> dict[str, int]:
    """Return how long words are that begin with the same two letters: nothing longer need be tried."""
    longest: dict[str, int] = {}
    for key in keys:
        longest[key[:2]] = max(len(key), longest.get(key[:2], 0))
    return longest


def _by(pairs: Iterable[tuple[str, Word]]) -> dict[str, tuple[Word, ...]]:
    found: dict[str, list[Word]] = {}
    for key, word in pairs:
        found.setdefault(key, []).append(word)
    return {key: tuple(words) for key, words in found.items()}


def store(words: Iterable[Word]) -> bytes:
    """Write the words down as the snapshot keeps them."""
    rows = [[w.text, w.kind, w.target, w.weight, w.syllables, w.brief] for w in words]
    return pack(rows)


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Lexicon:
    """Return the lexicon of an open snapshot; it is read once for a connection."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'words'").fetchone()
    return Lexicon([Word(*row) for row in unpack(stored)])

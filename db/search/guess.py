"""What else may have been meant, when what was typed is neither a known word nor part of a name."""

import sqlite3
from collections.abc import Iterator
from functools import lru_cache

from db.search import hanzi, lexicon
from db.search.alike import Alike
from db.search.mistyped import Mistyped
from db.search.segment import Segment, Typed

_MOST_HAN, _MOST_LATIN = 6, 24
"""Characters and letters up to which cues of sentences are guessed; in a sentence something always sounds like one."""

_MOST_UNKNOWN = 40
"""Unknown letters above which nobody mistyped a word: it is text about something else."""


class Guesses:
    """Words that sound like what was typed, and words with one slip in them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        known = lexicon.read(connection)
        self._alike = Alike(known, hanzi.read(connection))
        self._mistyped = Mistyped(known)

    def is_alike(self, typed: Typed) -> bool:
        """Whether all of it, in letters, sounds nearly like one word of the lexicon and is none itself."""
        return self._alike.is_whole(typed)

    def segments(self, typed: Typed, unknown: frozenset[int], *, desperate: bool = False) -> Iterator[Segment]:
        """Give every guess for pieces that hold something unknown; cues too where there is nothing to lose."""
        if len(unknown) <= _MOST_UNKNOWN:
            most = _MOST_LATIN if typed.letters.isascii() or desperate else _MOST_HAN
            for each in (*self._alike.segments(typed, unknown), *self._mistyped.segments(typed, unknown)):
                if len(typed.letters) <= most or any(word.brief for word in each.words):
                    yield each


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Guesses:
    """Return the guesses of an open snapshot; they are prepared once for a connection, when first needed."""
    return Guesses(connection)

"""How a query is read: as it was typed, then with its slips mended, at last in any way that tells something."""

import sqlite3
from dataclasses import replace

from db.found import SURE, Wish
from db.search import guess, intent, lexicon
from db.search.places import Places
from db.search.segment import Typed
from db.search.understand import Known, Meaning, understand

_LONG = 4
"""Characters of a corrected word that say more than a word that was typed right beside it."""

_SENTENCE = 8
"""Characters from which nobody writes a single word."""

_FEW_LETTERS, _OFFERED = 4, 0.4
"""Letters of pinyin up to which one slip may lead to any word, and how sure one may be then."""


class Attempts:
    """Reads one query asked from a division, ever more freely."""

    def __init__(self, connection: sqlite3.Connection, typed: Typed, division: str, tree: Places, wish: Wish) -> None:
        self._typed = typed
        self._division = division
        self._wish = wish
        self._connection = connection
        self._known = Known(lexicon.read(connection), tree, lambda: intent.read(connection))

    def as_typed(self) -> Meaning:
        """Take every letter for what it is."""
        return understand(self._typed, self._division, self._known, wish=self._wish)

    def corrected(self, meaning: Meaning) -> Meaning | None:
        """Take unknown pieces for words that they are near; None where that would tell less."""
        if self._wish.exact or _is_told(meaning):
            return None
        doubted = self._everything if self.is_alike else meaning.unknown
        guesses = guess.read(self._connection).segments(self._typed, doubted)
        other = understand(self._typed, self._division, self._known, guesses, self._wish)
        return other if other.corrected and (_is_better(other, meaning) or self.is_alike) else None

    @property
    def _everything(self) -> frozenset[int]:
        return frozenset(range(len(self._typed.letters)))

    @property
    def is_alike(self) -> bool:
        """Whether all that was typed sounds nearly like one word: whoever says n for l writes canlian."""
        return not self._wish.exact and guess.read(self._connection).is_alike(self._typed)

    def at_last(self) -> Meaning | None:
        """Take any piece for any word that it is near; None where even that tells nothing."""
        if self._wish.exact:
            return None
        guesses = guess.read(self._connection).segments(self._typed, self._everything, desperate=True)
        other = understand(self._typed, self._division, self._known, guesses, self._wish, telling=True)
        return _offered(other) if other.corrected or other.category else None


def _is_told(meaning: Meaning) -> bool:
    """Whether a sentence is understood as a whole: to correct pieces of it would only mislead."""
    is_long = len(meaning.typed.letters) >= _SENTENCE
    return is_long and meaning.need.by_sentence and meaning.need.confidence >= SURE


def _is_better(corrected: Meaning, meaning: Meaning) -> bool:
    """Whether a corrected reading counts more than the one that takes the letters as they are."""
    agrees = meaning.category in ("", corrected.category)
    return agrees or meaning.is_cut or corrected.correction >= _LONG


def _offered(meaning: Meaning) -> Meaning:
    """Return a meaning that is only offered where so few letters were typed that many words are as near."""
    if len(meaning.typed.letters) > _FEW_LETTERS or not meaning.typed.letters.isascii():
        return meaning
    return replace(meaning, need=replace(meaning.need, confidence=min(meaning.need.confidence, _OFFERED)))

"""Pieces of what was typed, and what each may stand for."""

import itertools
from collections.abc import Set
from dataclasses import dataclass

from db.search import text
from db.search.lexicon import EMPTY, PLACE, Word

WRITTEN, ENGLISH, SOUNDING, BEGINNING, ABBREVIATED = (
    "written",
    "english",
    "sounding",
    "beginning",
    "abbreviated",
)
HOMOPHONE, ALIKE, MISTYPED = "homophone", "alike", "mistyped"

CORRECTIONS = (HOMOPHONE, ALIKE, MISTYPED)
"""Ways to recognise a word that take the person to have meant another; they are always said."""

_COST = {
    WRITTEN: 0.1,
    ENGLISH: 0.05,
    SOUNDING: 0.2,
    BEGINNING: 0.5,
    ABBREVIATED: 0.45,
    HOMOPHONE: 0.3,
    ALIKE: 0.4,
    MISTYPED: 0.5,
}
"""What a word costs by how it is recognised: an exact word always beats one that is guessed."""

_EMPTY_COST, _PLACE_COST = 0.05, -0.001
"""A place is read as long as it can be: 临夏市 残联 and not 临夏 市残联."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of what was typed and the words it may stand for; `doubt` adds to what it costs."""

    start: int
    end: int
    how: str
    words: tuple[Word, ...]
    doubt: float = 0.0

    @property
    def is_empty(self) -> bool:
        """Whether it can only be a word that says nothing."""
        return all(word.kind == EMPTY for word in self.words)

    @property
    def cost(self) -> float:
        """How unlikely it is that this piece is meant."""
        length = (self.end - self.start) * _PLACE_COST if self.words[0].kind == PLACE else 0.0
        return _COST[self.how] + self.doubt + (_EMPTY_COST if self.is_empty else 0.0) + length


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, without spaces, and where its words begin and end."""

    letters: str
    bounds: frozenset[int]

    def words(self, start: int, end: int) -> str:
        """Return a piece as it was typed, with spaces between its words."""
        cuts = [start, *sorted(at for at in self.bounds if start < at < end), end]
        return " ".join(self.letters[one:two] for one, two in itertools.pairwise(cuts))

    def stands_alone(self, start: int, end: int, unknown: Set[int]) -> bool:
        """Whether a piece begins and ends where words do, or where a known word touches it."""
        begins = start in self.bounds or start - 1 not in unknown
        return begins and (end in self.bounds or end not in unknown)

    @classmethod
    def of(cls, normalised: str) -> "Typed":
        """Take the normalised text apart."""
        compact = normalised.replace(" ", "")[: text.MAX_UNITS]
        bounds = {len(compact)}
        for start, run in text.runs(normalised):
            bounds |= {start, start + len(run)}
        for at in range(1, len(compact)):
            if text.is_latin(compact[at]) != text.is_latin(compact[at - 1]):
                bounds.add(at)
        return cls(compact, frozenset(bounds | {0}))

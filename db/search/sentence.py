"""What a sentence is read by: its characters, its English words, and how it sounds."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from db.search import sound, text

HEARD = "~"
"""What begins the mark of two neighbouring syllables; nobody can type it, because it is no letter."""

_SHORTEST_STEM = 4

Readings = Mapping[str, tuple[str, ...]]
"""The syllables that a character can be read as, the usual one first."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The Chinese characters of a text in order, and its words in Latin letters."""

    characters: str
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, written: str) -> Self:
        """Take a text apart."""
        normalised = text.normalise(written)
        return cls("".join(filter(text.is_han, normalised)), tuple(text.latin_words(normalised)))

    @property
    def size(self) -> int:
        """How much it says, in characters: a word says as much as two."""
        return len(self.characters) + 2 * len(self.words)

    @property
    def parts(self) -> set[str]:
        """Neighbouring characters, and words without their endings: what tells most."""
        return {*(text.pairs(self.characters) if self.characters else ()), *map(_stem, self.words)}

    def features(self, readings: Readings) -> set[str]:
        """Everything that is counted. Sounds are folded: whoever writes 论椅 or lun yi says 轮椅."""
        stems = [_stem(word) for word in self.words]
        return {*self.characters, *self.parts, *map(" ".join, itertools.pairwise(stems)), *self._heard(readings)}

    def _heard(self, readings: Readings) -> set[str]:
        syllables = [readings.get(each, ("",))[0] for each in self.characters]
        spelled = [sound.segmentations(word) for word in self.words]
        if all(spelled):
            syllables += [syllable for ways in spelled for syllable in ways[0]]
        folded = map(_folded, syllables)
        return {f"{HEARD}{one} {other}" for one, other in itertools.pairwise(folded) if one and other}


_folded = lru_cache(maxsize=1024)(sound.folded)
"""There are some four hundred syllables, and every key asks for those of the whole sentence again."""


def _stem(word: str) -> str:
    """Return an English word without its commonest endings: chairs → chair, walking → walk."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word

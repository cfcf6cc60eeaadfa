"""The table of readings, owned by staff: how a word is said where dictionaries are wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """How a word is said: pinyin with tone numbers, syllables apart, e.g. "tan4 chang1"."""

    word: str
    pinyin: str


def fits(word: str, pinyin: str) -> bool:
    """Whether there is a syllable for each character."""
    return bool(word) and len(word) == len(pinyin.split())


def corrected(readings: Iterable[tuple[str, str]], table: Iterable[Reading]) -> tuple[Reading, ...]:
    """Readings from elsewhere, such as the names of divisions, set right where the table knows better.

    The table comes last: where both have a word, the staff's reading counts. A row that cannot be used (a syllable
    too many or too few) is left out: a typing error of staff must not take the voice away.
    """
    table = tuple(reading for reading in table if fits(reading.word, reading.pinyin))
    others = [Reading(word, pinyin) for word, pinyin in readings if fits(word, pinyin)]
    return (*(_correct(other, table) for other in others), *table)


def _correct(reading: Reading, table: Sequence[Reading]) -> Reading:
    syllables = reading.pinyin.split()
    for known in table:
        at = reading.word.find(known.word)
        if at >= 0:
            syllables[at : at + len(known.word)] = known.pinyin.split()
    return Reading(reading.word, " ".join(syllables))

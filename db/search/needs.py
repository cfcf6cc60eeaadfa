"""How strongly words and sentences tell of each need, and how sure one may be of the first."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from db.found import SURE
from db.search import segment, text
from db.search.intent import Intent
from db.search.lexicon import CATEGORY, PLACE, Word
from db.search.segment import Segment, Typed

_SURENESS = {
    segment.WRITTEN: 1.0,
    segment.ENGLISH: 1.0,
    segment.SOUNDING: 0.9,
    segment.HOMOPHONE: 0.9,
    segment.ALIKE: 0.8,
    segment.MISTYPED: 0.7,
    segment.ABBREVIATED: 0.6,
    segment.BEGINNING: 0.6,
}
_LENGTH_WEIGHT = 0.1
"""A longer word says more: every character beyond two adds a tenth."""

_SHORTEST_SENTENCE, _LONG_SENTENCE, _FEWEST_UNKNOWN = 4, 9, 3
"""Characters from which a query is read as a whole; with one known need; and how many of them say something new."""

_FULLY_KNOWN = 0.9
"""The part of what was typed that must be known; below it the confidence falls with it."""

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Need:
    """The category that was recognised, others that are near, and how sure that is."""

    category: str = ""
    second: str = ""
    nearest: tuple[str, ...] = ()
    confidence: float = 0.0
    by_sentence: bool = False


def recognise(
    typed: Typed, segments: Sequence[Segment], unknown: Set[int], intent: Callable[[], Intent], *, exact: bool
) -> Need:
    """Tell the need by its words, or by the sentence as a whole; an `exact` one by its words alone."""
    strengths = _strengths(segments)
    ranked = tuple(sorted(strengths, key=lambda each: -strengths[each]))
    sentence = _sentence(typed, segments)
    if exact or not _is_told_by_all(sentence, len(unknown), len(strengths)):
        sure = min(1.0, strengths[ranked[0]]) * _known_part(segments, len(unknown)) if ranked else 0.0
        near = intent().read(sentence, strengths).ranked if ranked and sure < SURE else ()
        return _need(ranked[:1], (*ranked, *near), sure, strengths, by_sentence=False)
    read = intent().read(sentence, strengths)
    first = (read.category,) if read.category else ()
    return _need(first, (*first, *ranked, *read.ranked), read.confidence, strengths, by_sentence=True)


def _need(
    first: Sequence[str], ranked: Sequence[str], sure: float, strengths: Mapping[str, float], *, by_sentence: bool
) -> Need:
    category = first[0] if first else ""
    others = (each for each in strengths if each != category)
    second = max(others, key=lambda each: strengths[each], default="")
    return Need(category, second, tuple(dict.fromkeys(ranked))[:_NEAREST], round(sure, 2), by_sentence)


def targets(piece: Segment, kind: str) -> tuple[str, ...]:
    """Return the codes that a piece may stand for."""
    return tuple(dict.fromkeys(word.target for word in piece.words if word.kind == kind))


def _known_part(segments: Sequence[Segment], unknown: int) -> float:
    """Return how much of what says something is known, up to what counts as all of it."""
    known = sum(each.end - each.start for each in segments if targets(each, CATEGORY))
    return min(1.0, known / (known + unknown) / _FULLY_KNOWN) if known else 0.0


def _sentence(typed: Typed, segments: Sequence[Segment]) -> str:
    """Return the characters that were typed, without the places."""
    placed = {at for each in segments if targets(each, PLACE) for at in range(each.start, each.end)}
    return "".join(letter for at, letter in enumerate(typed.letters) if at not in placed and text.is_han(letter))


def _is_told_by_all(sentence: str, unknown: int, needs: int) -> bool:
    """Whether the need is told by the sentence as a whole: no word tells it, or several do, or one among many."""
    if needs == 0:
        return len(sentence) >= _SHORTEST_SENTENCE and unknown >= _FEWEST_UNKNOWN
    return len(sentence) >= (_LONG_SENTENCE if needs == 1 else _SHORTEST_SENTENCE)


def _strengths(segments: Sequence[Segment]) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for each in segments:
        strongest: dict[str, float] = {}
        for word in each.words:
            if word.kind == CATEGORY:
                strongest[word.target] = max(strongest.get(word.target, 0.0), _strength(word, each.how))
        for category, strength in strongest.items():
            scores[category] += strength
    return scores


def _strength(word: Word, how: str) -> float:
    size = len(word.text) if word.syllables else 2
    return word.weight * _SURENESS[how] * (1 + _LENGTH_WEIGHT * (size - 2))

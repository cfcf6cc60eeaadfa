"""How strongly words and sentences tell of each need, and how sure one may be of the first."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from db.found import SURE
from db.search import segment
from db.search.intent import Intent
from db.search.lexicon import CATEGORY, PLACE, Word
from db.search.segment import Segment, Typed
from db.search.sentence import Sentence

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
        near = intent().read(sentence, strengths).ranked if ranked and sure < SURE and sentence.size else ()
        category = next(iter(ranked), "")
        return Need(category, _other(strengths, category), _nearest(*ranked, *near), round(sure, 2))
    read = intent().read(sentence, strengths)
    second = read.second or ("" if sentence.size >= _LONG_SENTENCE else _other(strengths, read.category))
    near = (read.category, second, *read.ranked, *ranked)
    return Need(read.category, second, _nearest(*near), round(read.confidence, 2), by_sentence=True)


def _other(strengths: Mapping[str, float], category: str) -> str:
    """Return the other need that words tell of, as 轮椅补贴 tells of a thing and of money; "" when none does."""
    return max((each for each in strengths if each != category), key=lambda each: strengths[each], default="")


def _nearest(*categories: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, categories)))[:_NEAREST]


def targets(piece: Segment, kind: str) -> tuple[str, ...]:
    """Return the codes that a piece may stand for."""
    return tuple(dict.fromkeys(word.target for word in piece.words if word.kind == kind))


def _known_part(segments: Sequence[Segment], unknown: int) -> float:
    """Return how much of what says something is known, up to what counts as all of it."""
    known = sum(each.end - each.start for each in segments if targets(each, CATEGORY))
    return min(1.0, known / (known + unknown) / _FULLY_KNOWN) if known else 0.0


def _sentence(typed: Typed, segments: Sequence[Segment]) -> Sentence:
    """Return what was typed without the places."""
    gone = {at for each in segments if targets(each, PLACE) for at in range(each.start, each.end)}
    kept = "".join(" " if at in gone else letter for at, letter in enumerate(typed.letters))
    return Sentence.of(" ".join(kept[start:end] for start, end in itertools.pairwise(sorted(typed.bounds))))


def _is_told_by_all(sentence: Sentence, unknown: int, needs: int) -> bool:
    """Whether the need is told by the sentence as a whole: no word tells it, or several do, or one among many."""
    if needs == 0:
        return sentence.size >= _SHORTEST_SENTENCE and unknown >= _FEWEST_UNKNOWN
    return sentence.size >= (_LONG_SENTENCE if needs == 1 else _SHORTEST_SENTENCE)


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

"""Which need a whole sentence tells of: naive Bayes over characters, English words, pairs of either, and sounds.

It learns from resources/lexicon/example.csv, sentences as people say them, and from the words of the
lexicon. Rows without a category are about something else; they teach what not to answer. What stands in
few sentences counts more than what stands in many (inverse document frequency).
"""

import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from db.search import hanzi, tally
from db.search.lexicon import CATEGORY, Word
from db.search.packed import pack, unpack
from db.search.sentence import HEARD, Readings, Sentence

ELSEWHERE = ""
"""The category of what is about something else."""

_HEARD_WEIGHT = 0.5
_SMOOTHING = 0.15
_WORD_WEIGHT = 3
_LEXICON_WEIGHT = 4.0
"""What a word of the lexicon counts beside the letters of the sentence."""

_SURE_OF_HERE, _BY_CHARACTER, _DOUBT = 7.0, 0.7, 1.5
"""How far the best must be ahead of "something else" to be as likely as not: less where less was said; how fast
doubt goes."""

_LEAST_AHEAD = 3.0
"""How far the best must be ahead to be worth an offer."""

_SURE_OF_CATEGORY, _KNOWN_PART, _GUESS = 1.0, 0.3, 0.4
"""How far the best must be ahead of the second, and how much must be known, where no word tells the need."""

_CLOSE = 4.0
"""How far the second may be behind the best to be shown as another meaning: one sentence of nine has one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence tells of."""

    category: str  # "" when it is about something else, or nobody can tell
    confidence: float
    ranked: tuple[str, ...]  # the categories that fit, best first; none when it is about something else
    second: str = ""  # the category that fits almost as well as the best


def learn(words: Iterable[Word], examples: Iterable[tuple[str, str]], readings: Readings) -> bytes:
    """Count what stands in sentences and words of each category; the result is stored in the snapshot."""
    counts: dict[str, Counter[str]] = {}
    weighed = [(category, example, 1) for category, example in examples]
    needs = {(word.target, word.text): word.weight for word in words if word.kind == CATEGORY and word.syllables}
    weighed += [(target, word, round(_WORD_WEIGHT * weight)) for (target, word), weight in needs.items()]
    for category, written, weight in weighed:
        for feature in Sentence.of(written).features(readings):
            counts.setdefault(feature, Counter())[category] += weight
    totals: Counter[str] = Counter()
    for found in counts.values():
        totals.update(found)
    categories = sorted(totals)
    numbers = {category: number for number, category in enumerate(categories)}
    kept = {
        feature: [each for category, count in sorted(found.items()) for each in (numbers[category], count)]
        for feature, found in counts.items()
        if found.total() > 1 or not _is_two_words(feature)
    }
    learnt = {
        "categories": categories,
        "most": max(sum(found.values()) for found in counts.values()),
        "features": len(counts),
        "tally": tally.store(kept),
        "totals": [totals[each] for each in categories],
    }
    return pack(learnt)


def _is_two_words(feature: str) -> bool:
    """Whether it is two English words beside each other: met once, they tell nothing."""
    return " " in feature and feature[0] != HEARD


@lru_cache(maxsize=256)
def _gained(count: int) -> float:
    """Return what a feature tells more for a category in which it was met so often than where it never was."""
    return math.log((count + _SMOOTHING) / _SMOOTHING)


class Intent:
    """Tells the need of a sentence, or that it is about something else."""

    def __init__(self, learnt: bytes, readings: Readings) -> None:
        self._readings = readings
        stored = unpack(learnt)
        self._categories: list[str] = stored["categories"]
        self._tally = tally.Tally(stored["tally"])
        self._least = [math.log(total + _SMOOTHING * stored["features"]) for total in stored["totals"]]
        self._most = math.log(stored["most"] + 1)

    def read(self, sentence: Sentence, strengths: Mapping[str, float]) -> Reading:
        """Tell the category of a sentence with what its words say of themselves, and how sure that is."""
        scores = self._scores(sentence, strengths)
        ranked = sorted((each for each in scores if each != ELSEWHERE), key=lambda each: (-scores[each], each))
        best, other = ranked[:2]
        ahead, gap = scores[best] - scores[ELSEWHERE], scores[best] - scores[other]
        second = other if gap < _CLOSE else ""
        sure = min(_SURE_OF_HERE, _BY_CHARACTER * sentence.size)
        confidence = 1 / (1 + math.exp(-max(-50.0, ahead - sure) / _DOUBT))
        if strengths:
            return Reading(best, confidence, tuple(ranked), second)
        known = self._known(sentence)
        if ahead < _LEAST_AHEAD or known < _KNOWN_PART:
            return Reading("", 0.0, ())
        if gap < _SURE_OF_CATEGORY or ahead < sure:
            return Reading(best if ahead > sure else "", min(confidence, _GUESS), tuple(ranked))
        return Reading(best, confidence, tuple(ranked))

    def _scores(self, sentence: Sentence, strengths: Mapping[str, float]) -> dict[str, float]:
        """Add up what every feature tells: most are met in few categories, and tell the others the same."""
        scores = [_LEXICON_WEIGHT * strengths.get(each, 0.0) for each in self._categories]
        told = 0.0
        for feature in sentence.features(self._readings):
            found = self._tally.counts(feature)
            if found is None:
                continue
            telling = (1 - math.log(sum(found[1::2])) / self._most) * (_HEARD_WEIGHT if feature[0] == HEARD else 1.0)
            told += telling
            for number, count in zip(found[::2], found[1::2], strict=True):
                scores[number] += telling * _gained(count)
        unmet = (
            score + told * (math.log(_SMOOTHING) - least) for score, least in zip(scores, self._least, strict=True)
        )
        return dict(zip(self._categories, unmet, strict=True))

    def _known(self, sentence: Sentence) -> float:
        """Return the part of the pairs of characters and of the words that was ever met."""
        pairs = sentence.parts
        return self._tally.met(pairs) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Intent:
    """Return what was learnt, read once for a connection, when the first sentence is typed."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'intent'").fetchone()
    return Intent(stored, hanzi.read(connection))

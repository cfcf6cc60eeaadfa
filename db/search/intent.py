"""Which need a whole sentence tells of: naive Bayes over characters and pairs of characters.

It learns from resources/lexicon/example.csv, sentences as people say them, and from the words of the
lexicon. Rows without a category are about something else; they teach what not to answer.
"""

import json
import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from db.search import text
from db.search.lexicon import CATEGORY, Word

ELSEWHERE = ""
"""The category of what is about something else."""

_SMOOTHING = 0.15
_WORD_WEIGHT = 3
_LEXICON_WEIGHT = 6.0
"""What a word of the lexicon counts beside the letters of the sentence."""

_SURE_OF_HERE, _DOUBT = 2.0, 1.5
"""How far the best must be ahead of "something else" to be as likely as not, and how fast doubt goes."""

_SURE_OF_CATEGORY, _KNOWN_PART, _GUESS = 1.0, 0.3, 0.4
"""How far the best must be ahead of the second, and how much must be known, where no word tells the need."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence tells of."""

    category: str  # "" when it is about something else, or nobody can tell
    confidence: float
    ranked: tuple[str, ...]  # the categories that fit, best first; none when it is about something else


def _features(letters: str) -> set[str]:
    return {*letters, *text.pairs(letters)}


def learn(words: Iterable[Word], examples: Iterable[tuple[str, str]]) -> str:
    """Count what stands in sentences and words of each category; the result is stored in the snapshot."""
    counts: dict[str, Counter[str]] = {}
    weighed = [(category, text.compact(example), 1) for category, example in examples]
    needs = {(word.target, word.text): word.weight for word in words if word.kind == CATEGORY and word.syllables}
    weighed += [(target, word, round(_WORD_WEIGHT * weight)) for (target, word), weight in needs.items()]
    for category, letters, weight in weighed:
        for feature in _features(letters):
            counts.setdefault(feature, Counter())[category] += weight
    ordered = {feature: dict(sorted(counts[feature].items())) for feature in sorted(counts)}
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))


class Intent:
    """Tells the need of a sentence, or that it is about something else."""

    def __init__(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        self._counts = counts
        totals: Counter[str] = Counter()
        for found in counts.values():
            totals.update(found)
        smallest = _SMOOTHING * len(counts)
        self._least = {each: math.log(totals[each] + smallest) for each in totals}

    def read(self, letters: str, strengths: Mapping[str, float]) -> Reading:
        """Tell the category of a sentence with what its words say of themselves, and how sure that is."""
        scores = self._scores(letters, strengths)
        ranked = sorted((each for each in scores if each != ELSEWHERE), key=lambda each: (-scores[each], each))
        best, second = ranked[:2]
        ahead = scores[best] - scores[ELSEWHERE]
        confidence = 1 / (1 + math.exp(-max(-50.0, ahead - _SURE_OF_HERE) / _DOUBT))
        if strengths:
            return Reading(best, confidence, tuple(ranked))
        known = self._known(letters)
        if ahead < 0 or known < _KNOWN_PART:
            return Reading("", 0.0, ())
        if scores[best] - scores[second] < _SURE_OF_CATEGORY or ahead < _SURE_OF_HERE:
            return Reading(best if ahead > _SURE_OF_HERE else "", min(confidence, _GUESS), tuple(ranked))
        return Reading(best, confidence, tuple(ranked))

    def _scores(self, letters: str, strengths: Mapping[str, float]) -> dict[str, float]:
        known = [self._counts[feature] for feature in _features(letters) if feature in self._counts]
        scores = {each: _LEXICON_WEIGHT * strengths.get(each, 0.0) for each in self._least}
        for found in known:
            for each, least in self._least.items():
                scores[each] += math.log(found.get(each, 0) + _SMOOTHING) - least
        return scores

    def _known(self, letters: str) -> float:
        """Return the part of the pairs of characters that was ever met."""
        pairs = set(text.pairs(letters))
        return sum(pair in self._counts for pair in pairs) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Intent:
    """Return what was learnt, read once for a connection, when the first sentence is typed."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'intent'").fetchone()
    return Intent(json.loads(stored))

"""Which need a whole sentence tells of: naive Bayes over characters and pairs of characters.

It learns from resources/lexicon/example.csv, sentences as people say them, and from the words of the
lexicon. Rows without a category are about something else; they teach what not to answer.
"""

import json
import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from db.search import text
from db.search.lexicon import CATEGORY, Word

ELSEWHERE = ""
"""The category of what is about something else."""

_SMOOTHING = 0.3
_WORD_WEIGHT = 3
_LEXICON_WEIGHT = 6.0
"""What a word of the lexicon counts beside the letters of the sentence."""

_SURE_OF_HERE, _SURE_OF_CATEGORY, _KNOWN_PART = 2.0, 1.0, 0.3
"""How far the best must be ahead of "something else" and of the second, and how much must be known."""


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

    def category(self, letters: str, strengths: Mapping[str, float]) -> str:
        """Return the category that a sentence is about, with what its words say of themselves; "" if unsure."""
        known = [self._counts[feature] for feature in _features(letters) if feature in self._counts]
        scores = {each: _LEXICON_WEIGHT * strengths.get(each, 0.0) for each in self._least}
        for found in known:
            for each, least in self._least.items():
                scores[each] += math.log(found.get(each, 0) + _SMOOTHING) - least
        best, second = sorted(scores, key=lambda each: (-scores[each], each))[:2]
        if strengths:
            return best or second
        sure = scores[best] - scores[second] > _SURE_OF_CATEGORY
        here = best != ELSEWHERE and scores[best] - scores[ELSEWHERE] > _SURE_OF_HERE
        return best if sure and here and self._is_known(letters) else ""

    def _is_known(self, letters: str) -> bool:
        pairs = set(text.pairs(letters))
        return sum(pair in self._counts for pair in pairs) > _KNOWN_PART * len(pairs)


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Intent:
    """Return what was learnt, read once for a connection, when the first sentence is typed."""
    (stored,) = connection.execute("SELECT value FROM search_meta WHERE key = 'intent'").fetchone()
    return Intent(json.loads(stored))

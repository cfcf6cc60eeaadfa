"""Does search understand? Mistakes made from every word of the lexicon, and cases that people labelled.

    .venv/bin/python -m benchmarks.search_relevance
    .venv/bin/python -m benchmarks.search_relevance --cases dev.jsonl

Mistakes: the share of words whose category is still the first; initials of names of needs, not of short cues.
Cases, one JSON object a line with `q`, `kind` and `expect` [`category`, `place`, `grade`]: nDCG@10 over a sample
of 1,250 places, gain 2^grade - 1.
"""

import argparse
import json
import math
import random
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search import RESOURCES, open_snapshot
from db import Listing
from db.making import build_sample
from db.search import hanzi, lexicon, search
from db.search.lexicon import CATEGORY, Word

SIZE = 1250
PROVINCE = "620000"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CHARACTERS = "的天地黄水山云火花走"
MIXED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("ang", "an"), ("eng", "en"), ("n", "l"))

Case = dict[str, Any]


class Mistakes:
    """Makes what people type instead of a word; the same seed makes the same mistakes."""

    def __init__(self, readings: Mapping[str, tuple[str, ...]], seed: int = 7) -> None:
        self._random = random.Random(seed)
        self._sounding: dict[str, list[str]] = defaultdict(list)
        for character, read in readings.items():
            self._sounding[read[0]].append(character)

    def of(self, word: Word) -> Iterator[tuple[str, str]]:
        letters, pick = word.sounds, self._random
        short = "2 characters" if len(word.text) == 2 else "3 and more"
        yield "pinyin", letters
        if word.abbreviates:
            yield f"initials, {short}", word.initials
        if (one := self._homophone(word, [pick.randrange(len(word.text))])) != word.text:
            yield "homophone, one character", one
        yield "homophone, all characters", self._homophone(word, range(len(word.text)))
        if mixed := [(one, other) for one, other in MIXED if one in letters]:
            yield "fuzzy pinyin", letters.replace(*pick.choice(mixed), 1)
        for kind, typed in self._slips(letters):
            yield f"letter {kind}, {short}", typed
        if len(word.text) > 2:
            at = pick.randrange(len(word.text))
            yield "character missing", word.text[:at] + word.text[at + 1 :]
            yield "character wrong", word.text[:at] + pick.choice(CHARACTERS) + word.text[at + 1 :]

    def _homophone(self, word: Word, places: Sequence[int]) -> str:
        syllables = [each.replace("v", "u") for each in word.syllables.split()]
        characters = list(word.text)
        for at in places:
            others = [each for each in self._sounding[syllables[at]] if each != characters[at]]
            characters[at] = self._random.choice(others or [characters[at]])
        return "".join(characters)

    def _slips(self, letters: str) -> Iterator[tuple[str, str]]:
        if len(letters) < 4:
            return
        at, other = self._random.randrange(len(letters) - 1), self._random.choice(LETTERS)
        yield "missing", letters[:at] + letters[at + 1 :]
        yield "too many", letters[:at] + other + letters[at:]
        yield "wrong", letters[:at] + other + letters[at + 1 :]
        yield "exchanged", letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]


def measure_mistakes(connection: sqlite3.Connection) -> None:
    known = lexicon.read(connection)
    words = {word.text: word for words in known.written.values() for word in words if word.kind == CATEGORY}
    mistakes = Mistakes(hanzi.read(connection))
    right: dict[str, list[bool]] = defaultdict(list)
    for text, word in words.items():
        if len(text) != len(word.syllables.split()) or len(text) < 2:
            continue
        meant = {each.target for each in known.written[text]}
        for kind, typed in mistakes.of(word):
            right[kind].append(search(connection, typed, PROVINCE, 1, 0).understood.category in meant)
    print("| mistake | words | right first % |\n|---|---|---|")
    for kind, outcomes in sorted(right.items()):
        print(f"| {kind} | {len(outcomes)} | {100 * sum(outcomes) / len(outcomes):.1f} |")


def gainer(connection: sqlite3.Connection) -> Callable[[Case, str, str], int]:
    names = dict(connection.execute("SELECT code, name FROM admin_division"))
    around: dict[str, set[str]] = defaultdict(set)
    for division, ancestor in connection.execute("SELECT division, ancestor FROM ancestry"):
        around[division].add(names[ancestor])

    def gain(case: Case, category: str, division: str) -> int:
        grades = [
            each["grade"]
            for each in case["expect"]
            if each["category"] == category and each.get("place", names[PROVINCE]) in around[division]
        ]
        return int(2 ** max(grades, default=0)) - 1

    return gain


def discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(at + 2) for at, gain in enumerate(gains[:10]))


def measure_cases(connection: sqlite3.Connection, path: Path) -> None:
    gain = gainer(connection)
    everything = connection.execute("SELECT category, division FROM listing").fetchall()
    scores: dict[str, list[float]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found: Sequence[Listing] = search(connection, case["q"], PROVINCE, 10, 0).listings
        reached = discounted([gain(case, each.category, each.division) for each in found])
        best = discounted(sorted((gain(case, *each) for each in everything), reverse=True))
        score = min(1.0, reached / best) if best else 0.0
        for kind in (case["kind"], "~ all"):
            scores[kind].append(score)
    print("\n| kind of case | cases | nDCG@10 |\n|---|---|---|")
    for kind, reached_scores in sorted(scores.items()):
        print(f"| {kind} | {len(reached_scores)} | {100 * sum(reached_scores) / len(reached_scores):.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=Path, help="cases that people labelled, one JSON object a line")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        snapshot = Path(folder) / "sample.db"
        build_sample(RESOURCES, snapshot, SIZE)
        connection = open_snapshot(snapshot)
        measure_mistakes(connection)
        if given.cases:
            measure_cases(connection, given.cases)
        connection.close()


if __name__ == "__main__":
    main()

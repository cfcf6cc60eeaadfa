"""What people type instead of a word of the lexicon: another character of the same sound, a slip, first letters.

    .venv/bin/python -m benchmarks.search_mistakes

For every word and every kind of mistake: is the word's need still the first that is understood, and is it among
those that are offered (what was understood, its second meaning and the nearest three)?
"""

import random
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search import RESOURCES, open_snapshot
from db import Understood
from db.making import build_sample
from db.search import hanzi, lexicon, search
from db.search.lexicon import CATEGORY, Word

SIZE = 1250
PROVINCE = "620000"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CHARACTERS = "的天地黄水山云火花走"
MIXED_FIRST = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("l", "n"))
MIXED_LAST = (("ing", "in"), ("ang", "an"), ("eng", "en"))


@dataclass
class Tally:
    words: int = 0
    first: int = 0
    offered: int = 0


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
        if mixed := list(self._mixed(word)):
            yield "fuzzy pinyin", pick.choice(mixed)
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

    def _mixed(self, word: Word) -> Iterator[str]:
        """Give the word with one syllable as it is said in Gansu: n for l, z for zh, -n for -ng."""
        syllables = word.syllables.replace("v", "u").split()
        for at, syllable in enumerate(syllables):
            others = [other + syllable.removeprefix(one) for one, other in MIXED_FIRST if syllable.startswith(one)]
            others += [syllable.removesuffix(one) + other for one, other in MIXED_LAST if syllable.endswith(one)]
            yield from ("".join([*syllables[:at], each, *syllables[at + 1 :]]) for each in others)

    def _slips(self, letters: str) -> Iterator[tuple[str, str]]:
        if len(letters) < 4:
            return
        at, other = self._random.randrange(len(letters) - 1), self._random.choice(LETTERS)
        yield "missing", letters[:at] + letters[at + 1 :]
        yield "too many", letters[:at] + other + letters[at:]
        yield "wrong", letters[:at] + other + letters[at + 1 :]
        yield "exchanged", letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]


def offered(understood: Understood) -> set[str]:
    """What the person can take with one more key."""
    return {understood.category, understood.second, *understood.nearest}


def measure(connection: sqlite3.Connection) -> dict[str, Tally]:
    known = lexicon.read(connection)
    words = {word.text: word for words in known.written.values() for word in words if word.kind == CATEGORY}
    mistakes = Mistakes(hanzi.read(connection))
    tallies: dict[str, Tally] = defaultdict(Tally)
    for text, word in words.items():
        if len(text) != len(word.syllables.split()) or len(text) < 2:
            continue
        meant = {each.target for each in known.written[text]}
        for kind, typed in mistakes.of(word):
            understood, tally = search(connection, typed, PROVINCE, 1, 0).understood, tallies[kind]
            tally.words += 1
            tally.first += understood.category in meant
            tally.offered += not meant.isdisjoint(offered(understood))
    return tallies


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        snapshot = Path(folder) / "sample.db"
        build_sample(RESOURCES, snapshot, SIZE)
        connection = open_snapshot(snapshot)
        print("| mistake | words | right first % | offered % |\n|---|---|---|---|")
        for kind, tally in sorted(measure(connection).items()):
            first, among = 100 * tally.first / tally.words, 100 * tally.offered / tally.words
            print(f"| {kind} | {tally.words} | {first:.1f} | {among:.1f} |")
        connection.close()


if __name__ == "__main__":
    main()

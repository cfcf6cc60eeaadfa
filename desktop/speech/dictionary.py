"""How characters and words are read, from two tables that packaging/characters.py makes out of pypinyin.

pypinyin itself takes 50 MB and 0.2 s; the tables take 2 MB and no time, because they stay the text they are:
a character is looked up by its number, a word by halving.
"""

import re
from array import array
from bisect import bisect_left
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources/readings"


class Dictionary:
    """Readings as pinyin with tone numbers, as espeak-ng is fed: "lv4"."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._syllables = [""]
        self._characters = array("H")
        for line in _lines(folder / "characters.txt"):
            syllable, _tab, characters = line.decode().partition("\t")
            self._syllables.append(syllable)
            self._learn(characters)
        self._words = (folder / "words.txt").read_bytes()
        self._starts = array("I", (match.end() for match in re.finditer(rb"^(?!#)", self._words, re.M)))
        while self._starts and self._starts[-1] >= len(self._words):
            self._starts.pop()

    def _learn(self, characters: str) -> None:
        for character in characters:
            missing = ord(character) + 1 - len(self._characters)
            if missing > 0:
                self._characters.extend(array("H", bytes(2 * missing)))
            self._characters[ord(character)] = len(self._syllables) - 1

    def character(self, character: str) -> str:
        """The usual reading of a character; "" when nobody knows one."""
        number = ord(character)
        return self._syllables[self._characters[number]] if number < len(self._characters) else ""

    def word(self, word: str) -> str | None:
        """The reading of a word, its syllables joined; None when it is no word."""
        found, _tab, reading = self._from(word.encode()).partition(b"\t")
        if found != word.encode():
            return None
        return reading.decode() or "".join(map(self.character, word))

    def begins(self, beginning: str) -> bool:
        """Whether a word begins so."""
        return self._from(beginning.encode()).startswith(beginning.encode())

    def _from(self, key: bytes) -> bytes:
        """The first line that is not before the key."""
        at = bisect_left(range(len(self._starts)), key, key=lambda each: self._line(each).partition(b"\t")[0])
        return self._line(at) if at < len(self._starts) else b""

    def _line(self, number: int) -> bytes:
        start = self._starts[number]
        return self._words[start : self._words.find(b"\n", start)]


def _lines(file: Path) -> list[bytes]:
    return [line for line in file.read_bytes().splitlines() if line and not line.startswith(b"#")]

"""Mandarin for espeak-ng: characters become pinyin with tone numbers, words joined, "gan1su4 sheng3".

espeak-ng 1.51 reads characters with its voice `cmn` as English letters; its voice `cmn-latn-pinyin`, fed with
this, speaks Mandarin.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from desktop.speech.dictionary import Dictionary

MARKS = {"，": ", ", "。": ". ", "；": "; ", "！": "! ", "？": "? "}
LETTERS = {
    "A": "ei1", "B": "bi4", "C": "sei4", "D": "di4", "E": "yi4", "F": "ai2fu5", "G": "ji4",
    "H": "ei2chi5", "I": "ai4", "J": "zhei4", "K": "kei4", "L": "ai2lou5", "M": "ai2mu5", "N": "en1",
    "O": "ou1", "P": "pi4", "Q": "qiu1", "R": "a4", "S": "ai2si5", "T": "ti4", "U": "you1",
    "V": "wei1", "W": "da2bo5liu5", "X": "ai2ke5si5", "Y": "wai4", "Z": "zei4",
}  # fmt: skip
"""Single Latin letters as they are called in Mandarin: A座, B超."""

_PARTS = re.compile(r"[，。；！？]|[A-Za-z]|[^，。；！？A-Za-z]+")
_LONE_ONE = re.compile(r"(?<=[零一二三四五六七八九幺])一|一(?=[零一二三四五六七八九幺])")


class Pinyin:
    """Pinyin of Mandarin text, with readings of one's own before those of the dictionary."""

    def __init__(self, readings: Iterable[tuple[str, str]] = ()) -> None:
        """Take readings as (word, pinyin), with tone numbers or marks; the last of a word counts."""
        self._dictionary = Dictionary()
        self._own: dict[str, str] = {}
        for word, pinyin in readings:
            syllables = pinyin.split()
            if len(word) == len(syllables):
                self._own[word] = "".join(map(numbered, syllables))
        self._beginnings = {word[:end] for word in self._own for end in range(1, len(word) + 1)}

    def convert(self, text: str) -> str:
        """What espeak-ng is to read: a-z, tone numbers, spaces and marks of pause, nothing else.

        Characters that nobody knows a reading of are left out.
        """
        parts = [self._part(part) for part in _PARTS.findall(text)]
        return re.sub(r"\s+(?=[,.;!?])|\s+$", "", re.sub(r"\s+", " ", " ".join(parts))).strip()

    def _part(self, part: str) -> str:
        if part in MARKS:
            return MARKS[part]
        if part.upper() in LETTERS:
            return LETTERS[part.upper()]
        return " ".join(filter(None, map(self._said, self._words(part))))

    def _words(self, text: str) -> Iterator[str]:
        """The words of a run of characters. A 一 among digits stands alone: in 二一年 it is not 一年."""
        start = 0
        for one in _LONE_ONE.finditer(text):
            yield from self._cut(text[start : one.start()])
            yield "一"
            start = one.end()
        yield from self._cut(text[start:])

    def _cut(self, text: str) -> Iterator[str]:
        """The longest word that begins here, as far as there is a word to grow into; else one character."""
        while text:
            longest = end = 1
            while end <= len(text) and self._begins(text[:end]):
                longest = end if end > 1 and self._known(text[:end]) is not None else longest
                end += 1
            yield text[:longest]
            text = text[longest:]

    def _begins(self, text: str) -> bool:
        return text in self._beginnings or self._dictionary.begins(text)

    def _known(self, word: str) -> str | None:
        return self._own.get(word) or self._dictionary.word(word)

    def _said(self, word: str) -> str:
        return self._known(word) or "".join(map(self._dictionary.character, word))


_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def numbered(syllable: str) -> str:
    """A syllable with its tone as a number: sù and su4 become su4, ma becomes ma5, ü becomes v."""
    parts = unicodedata.normalize("NFD", syllable.lower().replace("ü", "v"))
    parts = parts.replace("u\u0308", "v")
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), "")
    digits = re.sub(r"[^1-5]", "", parts)
    letters = re.sub(r"[^a-z]", "", parts)
    return letters + (tone or digits or "5") if letters else ""

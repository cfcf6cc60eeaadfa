"""Mandarin for espeak-ng: characters become pinyin with tone numbers, words joined, "gan1su4 sheng3".

espeak-ng 1.51 reads characters with its voice `cmn` as English letters; its voice `cmn-latn-pinyin`, fed with
this, speaks Mandarin.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.speech.dictionary import Dictionary
from desktop.speech.scripts import HAN

MARKS = {"，": ", ", "。": ". ", "；": "; ", "！": "! ", "？": "? "}
_STOPS = {mark.strip() for mark in MARKS.values()}
LETTERS = {
    "A": "ei1", "B": "bi4", "C": "sei4", "D": "di4", "E": "yi4", "F": "ai2fu5", "G": "ji4",
    "H": "ei2chi5", "I": "ai4", "J": "zhei4", "K": "kei4", "L": "ai2lou5", "M": "ai2mu5", "N": "en1",
    "O": "ou1", "P": "pi4", "Q": "qiu1", "R": "a4", "S": "ai2si5", "T": "ti4", "U": "you1",
    "V": "wei1", "W": "da2bo5liu5", "X": "ai2ke5si5", "Y": "wai4", "Z": "zei4",
}  # fmt: skip
"""Single Latin letters as they are called in Mandarin: A座, B超."""

UNKNOWN = "mou3"
_HAN = re.compile(f"[{HAN}]")
_PARTS = re.compile(r"[，。；！？]|[A-Za-z]|[^，。；！？A-Za-z]+")
_LONE_ONE = re.compile(r"(?<=[零一二三四五六七八九幺])一|一(?=[零一二三四五六七八九幺])")


@dataclass(frozen=True, slots=True)
class Said:
    """A word as espeak-ng reads it, and the [start, end) of the text that it stands for."""

    pinyin: str
    start: int
    end: int


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

        A character that nobody knows a reading of is 某, "a certain one": whoever listens knows that it is there.
        """
        return joined(self.words(text))

    def words(self, text: str) -> tuple[Said, ...]:
        """The same word by word."""
        return tuple(said for part in _PARTS.finditer(text) for said in self._part(part) if said.pinyin)

    def _part(self, part: re.Match[str]) -> Iterator[Said]:
        single = MARKS.get(part[0]) or LETTERS.get(part[0].upper())
        if single:
            yield Said(single.strip(), part.start(), part.end())
            return
        start = part.start()
        for word in self._words(part[0]):
            yield Said(self._said(word), start, start + len(word))
            start += len(word)

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
        return self._known(word) or "".join(map(self._character, word))

    def _character(self, character: str) -> str:
        return self._dictionary.character(character) or (UNKNOWN if _HAN.fullmatch(character) else "")


def joined(words: Iterable[Said]) -> str:
    """What espeak-ng is given: a space between words, none before a mark."""
    return "".join(said.pinyin if said.pinyin in _STOPS else f" {said.pinyin}" for said in words).strip()


def positions(words: Iterable[Said]) -> Iterator[tuple[int, Said]]:
    """Where each word begins in what `joined` makes of them."""
    end = 0
    for said in words:
        begin = end + (end > 0 and said.pinyin not in _STOPS)
        yield begin, said
        end = begin + len(said.pinyin)


_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def numbered(syllable: str) -> str:
    """A syllable with its tone as a number: sù and su4 become su4, ma becomes ma5, ü becomes v."""
    parts = unicodedata.normalize("NFD", syllable.lower().replace("ü", "v"))
    parts = parts.replace("u\u0308", "v")
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), "")
    digits = re.sub(r"[^1-5]", "", parts)
    letters = re.sub(r"[^a-z]", "", parts)
    return letters + (tone or digits or "5") if letters else ""

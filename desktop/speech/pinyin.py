"""Mandarin for espeak-ng: characters become pinyin with tone numbers, words joined, "gan1su4 sheng3".

espeak-ng 1.51 reads characters with its voice `cmn` as English letters; its voice `cmn-latn-pinyin`, fed with
this, speaks Mandarin. Importing pypinyin takes a while, so only the speech process imports this module.
"""

import re
from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin, load_phrases_dict
from pypinyin.contrib.tone_convert import to_tone
from pypinyin.seg.mmseg import seg

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
        load_phrases_dict(
            {
                word: [[to_tone(syllable)] for syllable in pinyin.split()]
                for word, pinyin in readings
                if len(word) == len(pinyin.split())
            }
        )

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
        return " ".join(filter(None, map(_word, _words(part))))


def _words(text: str) -> Iterable[str]:
    """The words of a run of characters. A 一 among digits stands alone: in 二一年 it is not 一年."""
    start = 0
    for one in _LONE_ONE.finditer(text):
        if one.start() > start:
            yield from seg.cut(text[start : one.start()])
        yield "一"
        start = one.end()
    if start < len(text):
        yield from seg.cut(text[start:])


def _word(word: str) -> str:
    syllables = lazy_pinyin([word], style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False, errors="ignore")
    joined = "".join(syllables).lower().replace("ê", "e").replace("ü", "v")
    return re.sub(r"^(?:m|n|ng|hm|hng)(?=\d$)", "en", re.sub(r"[^a-z1-5]", "", joined))

"""Characters that mean the same in both languages: full-width forms, circled numbers, scripts."""

import re
import unicodedata
from collections.abc import Callable

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

DASH = r"\s*[-‐-―−~～〜]\s*"

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
_ALIKE = str.maketrans("％＋＝＆＠＃＊＄／－．＜＞＇", "%+=&@#*$/-.<>'")
_ROMAN = {chr(0x2160 + number): str(number + 1) for number in range(12)}
_CIRCLED = (  # first character, how many: they count from one
    ("①", 20),
    ("⑴", 20),
    ("⒈", 20),
    ("❶", 10),
    ("➀", 10),
    ("㈠", 10),
    ("㊀", 10),
)
CIRCLED = {chr(ord(first) + index): index + 1 for first, count in _CIRCLED for index in range(count)}
"""Numbers drawn as one character, as lists of papers and steps have them."""


def fold(text: str) -> str:
    """Full-width digits, letters and signs become plain, Roman numerals digits."""
    text = text.translate(_FULL_WIDTH).translate(_ALIKE)
    text = "".join(_ROMAN.get(character, character) for character in text)
    return re.sub(r"(?<=\d)：(?=\d)", ":", text)


def plain_latin(text: str) -> str:
    """Letters without their marks: Lánzhōu becomes Lanzhou, which a voice can say."""
    parts = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def apply(rules: tuple[Rule, ...], text: str) -> str:
    """The rules one after another; each sees what the ones before it left."""
    for pattern, say in rules:
        text = pattern.sub(say, text)
    return text

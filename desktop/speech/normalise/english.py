"""English: digits in their context, dates, times, telephone numbers, money, units and signs in words."""

import re

from desktop.speech.normalise.english_digits import RULES as DIGIT_RULES
from desktop.speech.normalise.symbols import CIRCLED, apply, fold, plain_latin

SIGNS = str.maketrans(
    {
        "+": " plus ", "=": " equals ", "×": " times ", "≥": " at least ", "≤": " at most ", "&": " and ",
        "@": " at ", "#": " hash ", "*": " star ", "%": " percent ", "℃": " degrees Celsius ", "°": " degrees ",
        "，": ", ", "。": ". ", "；": "; ", "：": ", ", "！": "! ", "？": "? ", "、": ", ", "’": "'", "‐": "-",
        ":": ",", "–": ", ", "—": ", ", "…": ", ", "|": ", ", "\n": ", ", "/": ", ", "_": " ", "~": " ",
        "(": ", ", ")": ", ", "（": ", ", "）": ", ", "[": ", ", "]": ", ", "【": ", ", "】": ", ", "→": ", ",
    }
)  # fmt: skip
_UNSPEAKABLE = re.compile(r"[^A-Za-z ,.;!?'-]")
_PAUSES = re.compile(r"([ap]\.m\.)|\s*([,.;!?])(?:\s*[,.;!?])*")
_LEADING = re.compile(r"^[\s,.;!?'-]+")


def normalise(text: str) -> str:
    """What is said for a piece of English text: plain letters and marks of pause."""
    words = apply(DIGIT_RULES, _circled(plain_latin(fold(text))))
    words = _UNSPEAKABLE.sub("", words.translate(SIGNS))
    words = re.sub(r"(?<![A-Za-z])[-']+|[-']+(?![A-Za-z])", " ", words)
    words = re.sub(r"\s+", " ", _LEADING.sub("", _PAUSES.sub(r"\1\2", words))).strip()
    return words if re.search(r"[A-Za-z]", words) else ""


def _circled(text: str) -> str:
    return "".join(f", {CIRCLED[char]}, " if char in CIRCLED else char for char in text)

"""What is typed and what is written, brought to one form that can be compared."""

import re
import unicodedata
from collections.abc import Iterator

MAX_TYPED = 400
"""Characters of a query that are read at all; nobody types more and means it."""

MAX_UNITS = 160
"""Characters of a query that are compared: longer than any name in pinyin."""

_WORD = re.compile(r"[a-z]+|[0-9]+")
_LATIN = re.compile(r"[a-z]+")
_RUN = re.compile(r"\w+")


def readable(text: str) -> str:
    """Return the text as it can be shown, spoken and written: no half characters, no control characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(" " if unicodedata.category(each) == "Cc" else each for each in whole)


def normalise(text: str) -> str:
    """Fold width, case and accents (rì → ri, ü → u); what is no letter or digit becomes a space."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    apart = unicodedata.normalize("NFKD", whole).casefold()
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    letters = (each if each.isalnum() else " " for each in unicodedata.normalize("NFC", bare))
    return " ".join("".join(letters).split())


def compact(text: str) -> str:
    """Return the letters and digits alone: 省康复中心（医院） → 省康复中心医院."""
    return normalise(text).replace(" ", "")


def grams(word: str) -> list[str]:
    """Return every two neighbouring characters, and the last one alone: the parts a name is found by."""
    return [word[at : at + 2] for at in range(len(word))]


def pairs(word: str) -> list[str]:
    """Return every two neighbouring characters; a single character is itself."""
    return [word[at : at + 2] for at in range(len(word) - 1)] or [word][: len(word)]


def latin_words(text: str) -> list[str]:
    """Return the words in Latin letters and the numbers of a normalised text."""
    return _WORD.findall(text)


def is_latin(text: str) -> bool:
    """Whether a text is nothing but Latin letters."""
    return _LATIN.fullmatch(text) is not None


def is_han(character: str) -> bool:
    """Whether a character is Chinese."""
    return "㐀" <= character <= "鿿" or "豈" <= character <= "\ufaff" or character >= "𠀀"


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Give the words of a normalised text with where each begins in the compact text."""
    at = 0
    for match in _RUN.finditer(text):
        yield at, match.group()
        at += len(match.group())

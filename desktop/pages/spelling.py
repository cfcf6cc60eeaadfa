"""Spelling: a Chinese character with a word it occurs in, because so many of them sound alike; letters by name."""

import csv
from collections.abc import Mapping
from functools import cache

from desktop.i18n import _
from desktop.pages.spoken import closed
from desktop.paths import RESOURCES

MOST = 30
"""Characters: nobody keeps more in mind."""


def spelled(text: str, language: str) -> list[str]:
    """Each letter, digit or character of the text as a sentence; marks and spaces are left out."""
    return [closed(_one(sign)) for sign in text if sign.isalnum()][:MOST]


@cache
def hints() -> Mapping[str, str]:
    """For each character of the directory a word that tells it from others: 兰 兰州."""
    with (RESOURCES / "readings" / "hints.csv").open(encoding="utf-8", newline="") as file:
        return {row["character"]: row["word"] for row in csv.DictReader(file)}


def _one(sign: str) -> str:
    word = hints().get(sign, "")
    if word:
        # Translators: spelling a Chinese character: the character, then a word that it occurs in, so that it is
        # not mistaken for one that sounds alike. In Chinese: {character}，{word}的{character}
        return _("{character}, the {character} in {word}").format(character=sign, word=word)
    return sign.upper() if sign.isascii() else sign

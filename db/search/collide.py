"""Words of different needs that are written or sound the same: whoever types one may be shown the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from db.search import sound, text


@dataclass(frozen=True, slots=True)
class Collision:
    """Words that cannot be told apart by ear, with the categories they stand for."""

    sounds: str
    words: tuple[tuple[str, str], ...]  # word, category


def collisions(rows: Iterable[Mapping[str, str]]) -> tuple[Collision, ...]:
    """Return the words of resources/lexicon/category.csv that collide or sound alike across categories."""
    sounding: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows:
        word = text.compact(row["word"])
        sounding[sound.folded(sound.joined("".join(lazy_pinyin(word))))].add((word, row["category"]))
    return tuple(
        Collision(sounds, tuple(sorted(words)))
        for sounds, words in sorted(sounding.items())
        if len({category for _, category in words}) > 1
    )

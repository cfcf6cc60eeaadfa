"""How many places of each kind, and where: the article's totals, county by county."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from db.sample.frame import Frame, Place
from db.sample.words import Row

ARTICLE_SIZE = 1250
"""Places that the article counts, with one centre for devices and one for massage beside them."""


@dataclass(frozen=True)
class Spot:
    """One made-up place: of which kind, where, and the how manieth of its kind there."""

    kind: Row
    place: Place
    ordinal: int
    seed: int

    @cached_property
    def id(self) -> str:
        """A key that stays the same whatever the size of the sample is."""
        return f"sample-{self.kind['key'].replace('_', '-')}-{self.place.code}-{self.ordinal + 1}"

    @cached_property
    def _chance(self) -> int:
        return crc32(f"{self.seed}:{self.id}".encode())

    def pick(self, what: str, most: int) -> int:
        """Return a number below `most` that depends on nothing but the seed, the place and `what`."""
        return crc32(what.encode(), self._chance) % most


def totals(kinds: Sequence[Row], size: int) -> list[int]:
    """Return how many places there are of each kind: in the proportion of the article, exactly `size` in all."""
    shares = [int(kind["total"]) * size for kind in kinds]
    counts = [share // ARTICLE_SIZE for share in shares]
    by_remainder = sorted(range(len(kinds)), key=lambda at: (-(shares[at] % ARTICLE_SIZE), at))
    for at in by_remainder[: size - sum(counts)]:
        counts[at] += 1
    return counts


def spots(frame: Frame, kinds: Sequence[Row], size: int, seed: int) -> Iterator[Spot]:
    """Give every place: one to a county first, then one to a township of each county, and so on."""
    for kind, total in zip(kinds, totals(kinds, size), strict=True):
        order = list(frame.units)
        random.Random(f"{seed}:{kind['key']}").shuffle(order)
        for at in range(total):
            lap, unit = divmod(at, len(order))
            place, ordinal = _where(frame, order[unit], lap)
            yield Spot(kind, place, ordinal, seed)


def _where(frame: Frame, unit: Place, lap: int) -> tuple[Place, int]:
    townships = frame.townships[unit.code]
    if lap == 0 or not townships:
        return unit, lap
    ordinal, at = divmod(lap - 1, len(townships))
    return townships[at], ordinal

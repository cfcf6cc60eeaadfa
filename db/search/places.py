"""Which division is meant by a place name that several of them may carry."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers of the records in a division and below; `last` < `first` when there are none."""

    parent: str
    first: int
    last: int
    own_last: int  # where the records of the division itself end
    called_last: int  # where its hotlines end; they come first
    entitled_last: int  # where its entitlements end; they come after the hotlines


class Places:
    """The tree of divisions as search needs it: parents and the numbers of records."""

    def __init__(self, ranges: dict[str, Range]) -> None:
        self._ranges = ranges
        self.root = next((code for code, each in ranges.items() if not each.parent), "")

    def __contains__(self, code: str) -> bool:
        return code in self._ranges

    def range(self, code: str) -> Range:
        """Return the numbers of a division that is known."""
        return self._ranges[code]

    def above(self, code: str) -> tuple[str, ...]:
        """Return the division itself and everything above it, nearest first."""
        found: list[str] = []
        while code in self._ranges and code not in found:
            found.append(code)
            code = self._ranges[code].parent
        return tuple(found)

    def prefecture(self, code: str) -> str:
        """Return the prefecture that a division lies in; the province for the province."""
        path = self.above(code)
        return path[-2] if len(path) > 1 else path[-1]

    def around(self, codes: Sequence[str]) -> str:
        """Return the nearest division that all of these lie in."""
        others = [self.above(code) for code in codes[1:]]
        return next(code for code in self.above(codes[0]) if all(code in above for above in others))

    def resolve(self, named: Sequence[Sequence[str]], asked: str) -> tuple[str, ...]:
        """Return the divisions that the named places together mean; several when it cannot be told.

        A name that lies in another named place makes that place precise (兰州 城关). Of several with
        the same name the one around the others is meant (临夏: the prefecture), or the one near the
        division asked from.
        """
        fitting = [self._fitting(at, named) for at in range(len(named))]
        depth = {code: len(self.above(code)) for codes in fitting for code in codes}
        if not depth:
            return ()
        deepest = max(fitting, key=lambda codes: min(depth[code] for code in codes))
        outside = [codes for codes in fitting if not self._related(codes, deepest)]
        chosen = self._one(deepest, asked)
        return tuple(dict.fromkeys([*chosen, *(code for codes in outside for code in self._one(codes, asked))]))

    def _fitting(self, at: int, named: Sequence[Sequence[str]]) -> tuple[str, ...]:
        others = [code for other, codes in enumerate(named) if other != at for code in codes]
        fits = tuple(code for code in named[at] if self._related((code,), others))
        return fits or tuple(named[at])

    def _related(self, some: Iterable[str], others: Iterable[str]) -> bool:
        others = tuple(others)
        return any(a in self.above(b) or b in self.above(a) for a in some for b in others)

    def _one(self, codes: Sequence[str], asked: str) -> tuple[str, ...]:
        around = [code for code in codes if all(code in self.above(other) for other in codes)]
        if around:
            return (around[0],)
        for near in self.above(asked)[:-1]:
            inside = [code for code in codes if near in self.above(code)]
            if inside:
                return tuple(inside)
        highest = min(len(self.above(code)) for code in codes)
        return tuple(code for code in codes if len(self.above(code)) == highest)


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Places:
    """Return the tree of an open snapshot; it is read once for a connection."""
    rows = connection.execute(
        "SELECT division, parent, first, last, own_last, called_last, entitled_last FROM search_range ORDER BY division"
    )
    return Places({code: Range(*rest) for code, *rest in rows})

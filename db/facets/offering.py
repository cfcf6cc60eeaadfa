"""Which filters help with a list: those that leave some of it and not all, and are not mostly guessing."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import and_, or_

from db.facets import traits
from db.facets.sieve import Sieve, open_patterns, sieve
from db.filter import AGES, DISABILITIES, NEEDS, Filter, Offer, Offers

FEW = 3
"""Records that are heard as quickly as a filter is chosen: nothing is offered for so few."""

_READ = 200
"""Records by which it is told whether to offer filters at all; what each leaves is counted when they are shown."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records a filter leaves, how many of them in the place itself, and of how many nothing is known."""

    left: int
    here: int
    unknown: int


def candidates(asked: Filter, moment: datetime | None) -> Iterator[Filter]:
    """Give every part that is not asked yet, in the order in which they are offered."""
    if moment is not None and asked.open_at is None:
        yield Filter(open_at=moment)
    if not asked.free:
        yield Filter(free=True)
    yield from (Filter(accessible=(need,)) for need in NEEDS if need not in asked.accessible)
    if not asked.disability:
        yield from (Filter(disability=kind) for kind in DISABILITIES)
    if not asked.age:
        yield from (Filter(age=band) for band in AGES)


def offers(
    connection: sqlite3.Connection, counted: Callable[[Sieve], Tally], asked: Filter, moment: datetime | None
) -> Offers:
    """Return the filters that help, and how many records each kind of the others is not registered for."""
    by = sieve(connection, asked)
    total = counted(by).left
    found: list[Offer] = []
    unregistered: dict[str, int] = {}
    open_now = None
    for part in candidates(asked, moment):
        tally = counted(by.then(sieve(connection, part)))
        if _helps(tally.left, tally.unknown, total):
            found.append(Offer(part, tally.left, tally.here, tally.unknown))
        open_now = tally.left if part.open_at else open_now
        unregistered[part.kind] = max(tally.unknown, unregistered.get(part.kind, 0))
    for offer in found:
        unregistered.pop(offer.part.kind, None)
    silent = tuple((kind, count) for kind, count in unregistered.items() if count)
    return Offers(total, tuple(found), silent, open_now)


def _helps(left: int, unknown: int, total: int) -> bool:
    """Whether some is left and not all, and for half of the list at least it is known."""
    return 0 < left < total and 2 * unknown <= total


def narrows(
    connection: sqlite3.Connection, source: str, values: Mapping[str, str | int], moment: datetime | None
) -> bool:
    """Whether some filter helps with a list, told by the first of its records. `source` is SQL of ours."""
    opened = "0" if moment is None else f"facet.hours IN ({', '.join(map(str, open_patterns(connection, moment)))})"
    rows = connection.execute(f"SELECT facet.traits, {opened} FROM {source} LIMIT {_READ}", values).fetchall()
    bits: list[int] = [each for each, _ in rows]
    if _helps(sum(is_open for _, is_open in rows), sum(bool(each & traits.NO_HOURS) for each in bits), len(rows)):
        return True
    some, every = reduce(or_, bits, 0), reduce(and_, bits, -1)
    return any(
        _helps(sum(bool(each & yes) for each in bits), sum(bool(each & unknown) for each in bits), len(rows))
        for yes, unknown in traits.PAIRS
        if some & yes and not every & yes
    )

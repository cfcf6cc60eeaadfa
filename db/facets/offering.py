"""Which filters help with a list: those that leave some of it and not all."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from db.facets import traits
from db.facets.sieve import open_patterns
from db.filter import AGES, DISABILITIES, NEEDS, Filter, Offer, Offers

FEW = 3
"""Records that are heard as quickly as a filter is chosen: nothing is offered for so few."""


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


def offers(counted: Callable[[Filter], Tally], asked: Filter, moment: datetime | None) -> Offers:
    """Return the filters that help, and how many records each kind of the others is not registered for."""
    total = counted(asked).left
    found: list[Offer] = []
    unregistered: dict[str, int] = {}
    open_now = None
    for part in candidates(asked, moment):
        tally = counted(asked.both(part))
        if 0 < tally.left < total:
            found.append(Offer(part, tally.left, tally.here, tally.unknown))
        open_now = tally.left if part.open_at else open_now
        unregistered[part.kind] = max(tally.unknown, unregistered.get(part.kind, 0))
    for offer in found:
        unregistered.pop(offer.part.kind, None)
    silent = tuple((kind, count) for kind, count in unregistered.items() if count)
    return Offers(total, tuple(found), silent, open_now)


def narrows(
    connection: sqlite3.Connection, source: str, values: Mapping[str, str | int], moment: datetime | None
) -> bool:
    """Whether two records of a list differ in what they fulfil; it is read until two do. `source` is SQL of ours."""
    shut = "0" if moment is None else f"facet.hours IN ({', '.join(map(str, open_patterns(connection, moment)))})"
    fulfilled = f"facet.traits & {traits.ANY_YES}, {shut}"
    first = connection.execute(f"SELECT {fulfilled} FROM {source} LIMIT 1", values).fetchone()
    if first is None:
        return False
    query = f"SELECT 1 FROM {source} AND ({fulfilled}) <> (:traits, :open) LIMIT 1"
    return connection.execute(query, {**values, "traits": first[0], "open": first[1]}).fetchone() is not None

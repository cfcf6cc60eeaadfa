"""What is shown of what was found: in which order, how many, how near. With a filter only what passes."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from db.found import Reach
from db.records import Listing
from db.search.places import Places
from db.search.plan import Plan
from db.search.rank import Reader, Span
from db.search.reach import Counted, of_everything, of_match, of_numbers, reach
from db.search.understand import Meaning

_NEAR = 3
_FIRST_GROUP, _SECOND_GROUP = 5, 2
"""Records of the first and of the second meaning that stand together before the others."""

_RESOLVED = ("entitlement", "office")
"""Kinds that are not in a place but for it: they are shown for the division of the person."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a query led to, before anything is read: whole names first, then a plan, ring by ring."""

    places: Places
    meaning: Meaning
    rings: Sequence[Sequence[Span]]
    direct: Sequence[int]
    plan: Plan

    @property
    def whole(self) -> int:
        """How many rings a place alone lists whole: itself; where it has no record, what serves it and is near."""
        if not self.plan.everything:
            return 0
        return 1 if self.rings[0] else min(_NEAR, len(self.rings) - 1)


class Listed:
    """The list of one query through one reader; with a filter `possible` reads also what it does not rule out."""

    def __init__(self, looked: Looked, reader: Reader, possible: Reader | None = None) -> None:
        self._looked = looked
        self._reader = reader
        self._possible = possible
        self._plan = looked.plan
        self._direct = reader.among(looked.direct) if looked.direct else []

    def ordered(self, most: int) -> Iterator[int]:
        """Give the numbers of the records, the best first; at most so many of each step and ring."""
        yield from self._direct
        seen = set(self._direct)
        if self._plan.everything:
            everything = chain.from_iterable(map(self._reader.all, self._here()))
            yield from (number for number in everything if number not in seen)
        groups = self._groups(most + len(seen))
        yield from (number for number in groups if number not in seen)

    def _groups(self, most: int) -> Iterator[int]:
        """Give what was looked for, then what is beside it; some of a second meaning stand among the first."""
        steps = (self._plan.steps, self._plan.after)
        first, after = (self._reader.numbers(each, self._around(), most) for each in steps)
        if self._looked.meaning.need.second:
            return chain(islice(first, _FIRST_GROUP), islice(after, _SECOND_GROUP), first, after)
        return chain(first, after)

    def _around(self) -> Sequence[Sequence[Span]]:
        return self._looked.rings[self._looked.whole :]

    def _here(self) -> list[Span]:
        return [span for ring in self._looked.rings[: self._looked.whole] for span in ring]

    @property
    def total(self) -> int:
        """How many there are."""
        direct, plan = self._direct, self._plan
        total = self._of_steps() + len(direct)
        steps = (*plan.steps, *plan.after)
        for step in steps if direct else ():
            total -= self._reader.holding(step.match, direct)
        if plan.everything:
            total += sum(map(self._reader.size, self._here()))
            total -= sum(first <= number <= last for number in direct for first, last in self._here())
            total -= sum(self._reader.count(step.match, span) for step in steps for span in self._here())
        return total

    def _of_steps(self) -> int:
        """How many are found by the plan, which has counted already what no filter holds back."""
        plan = self._plan
        if self._possible is None:
            return plan.total
        if plan.match is None:
            return sum(self._reader.count(step.match) for step in (*plan.steps, *plan.after))
        return self._reader.count(plan.match) + (self._reader.count(plan.beside) if plan.beside else 0)

    def reach(self) -> Reach:
        """Where they lie."""
        looked = self._looked
        return reach(looked.places, looked.meaning.places, looked.rings[0], self._counted(self._reader, self._direct))

    def unknown(self, *, everywhere: bool) -> int:
        """How many the filter does not rule out, though nobody registered what it asks: in the place, or at all."""
        if self._possible is None:
            return 0
        possible = self._counted(self._possible, self._possible.among(self._looked.direct))
        root = self._looked.places.range(self._looked.places.root)
        spans = [(root.first, root.last)] if everywhere else self._looked.rings[0]
        return possible(spans) - self._counted(self._reader, self._direct)(spans)

    def _counted(self, reader: Reader, direct: Sequence[int]) -> Counted:
        if self._plan.everything:
            return of_everything(reader)
        return of_numbers(direct) if self._plan.match is None else of_match(reader, self._plan.match)


def listings(connection: sqlite3.Connection, looked: Looked, numbers: Sequence[int]) -> tuple[Listing, ...]:
    """Return the rows of some records in their order."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        "SELECT number, id, kind, category, division, name, name_en, phone, confidence, verified_on "
        f"FROM search_record JOIN listing USING (rank) WHERE number IN ({marks})",
        numbers,
    )
    found = {number: _resolved(looked, Listing(*fields)) for number, *fields in rows}
    return tuple(found[number] for number in numbers)


def _resolved(looked: Looked, listing: Listing) -> Listing:
    place = looked.meaning.around
    if listing.kind in _RESOLVED and listing.division in looked.places.above(place):
        return replace(listing, division=place)
    return listing

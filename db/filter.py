"""What may be asked of records after a search, and what can be offered: values that leave this room."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from types import MappingProxyType

OPEN, FREE, ACCESSIBLE, DISABILITY, AGE = KINDS = ("open", "free", "accessible", "disability", "age")
"""The kinds of filters in the order in which they are offered: what decides whether to set out comes first."""

AGES = MappingProxyType({"0-6": (0, 6), "7-17": (7, 17), "18-59": (18, 59), "60+": (60, 999)})
"""Ages that the rules tell apart: rehabilitation of children, school, working age, old age."""

NEEDS = ("wheelchair", "toilet", "lift", "hearing", "sign_language", "braille", "guide_dog")
"""What a place may have, in the order in which it is offered."""

DISABILITIES = ("vision", "hearing", "speech", "physical", "intellectual", "mental", "multiple")
"""The seven kinds of GB/T 26341."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a record must be known to fulfil: what nobody registered is never taken for yes."""

    open_at: datetime | None = None  # open at this moment, by the clock of China
    free: bool = False  # costs nothing, and says so
    accessible: tuple[str, ...] = ()  # of NEEDS; the place has every one of them
    disability: str = ""  # of DISABILITIES; for these people, or for all
    age: str = ""  # of AGES; for some of these years at least

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return any(getattr(self, each.name) for each in fields(self))

    def parts(self) -> Iterator["Filter"]:
        """Give what is asked one by one, in the order of KINDS."""
        if self.open_at:
            yield Filter(open_at=self.open_at)
        if self.free:
            yield Filter(free=True)
        yield from (Filter(accessible=(need,)) for need in NEEDS if need in self.accessible)
        if self.disability:
            yield Filter(disability=self.disability)
        if self.age:
            yield Filter(age=self.age)

    def both(self, other: "Filter") -> "Filter":
        """Return what asks for this and the other; of two disabilities, ages or moments the other's."""
        needs = {*self.accessible, *other.accessible}
        return Filter(
            open_at=other.open_at or self.open_at,
            free=self.free or other.free,
            accessible=tuple(need for need in NEEDS if need in needs),
            disability=other.disability or self.disability,
            age=other.age or self.age,
        )

    def without(self, part: "Filter") -> "Filter":
        """Return what is left to ask when one part is dropped."""
        return replace(
            self,
            open_at=None if part.open_at else self.open_at,
            free=self.free and not part.free,
            accessible=tuple(need for need in self.accessible if need not in part.accessible),
            disability="" if part.disability else self.disability,
            age="" if part.age else self.age,
        )

    @property
    def kind(self) -> str:
        """The kind of a filter that is a single part."""
        asked = (self.open_at, self.free, self.accessible, self.disability, self.age)
        return next((kind for kind, value in zip(KINDS, asked, strict=True) if value), "")


UNFILTERED = Filter()
"""Ask nothing more."""


@dataclass(frozen=True, slots=True)
class Day:
    """What the calendar of the State Council says of a day."""

    date: date
    kind: str = "ordinary"  # ordinary | holiday | workday (a day of the weekend that is worked)
    name: str = ""  # of the festival
    name_en: str = ""
    listed: bool = True  # False: no notice for this year is in the table; only the day of the week is known


@dataclass(frozen=True, slots=True)
class Offer:
    """A filter that helps, and what would be left. It helps when for half of the list at least it is known."""

    part: Filter
    left: int
    here: int  # of these, in the place itself
    unknown: int  # in the list, not ruled out, but nobody registered it


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be asked of a list, in the order of KINDS."""

    total: int  # records of the list as it is now
    offers: tuple[Offer, ...] = ()
    unregistered: tuple[tuple[str, int], ...] = ()  # kinds that do not help, and of how many records nothing is known
    open_now: int | None = None  # how many are open at the moment; None when that was not asked

"""Opening hours: what is registered, as one text a pattern, and whether it is open at a moment."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime, timedelta

from db.facets.calendar import Calendar
from db.filter import Day

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING, _WEEKEND, _ALL = frozenset(range(5)), frozenset((5, 6)), frozenset(range(7))
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)
_LAST_MINUTE = "23:59"
"""What HSDS writes for midnight: the minute belongs to the hours."""

_BRIEF = 14
"""Days: hours with a beginning and an end so near are for just these days, in the place of the usual ones."""


@dataclass(frozen=True, slots=True)
class Hours:
    """One row of `schedule` that tells days and times; dates may be a year or a month, as sources state them."""

    byday: str
    opens_at: str
    closes_at: str
    valid_from: str = ""
    valid_to: str = ""

    @property
    def tells(self) -> bool:
        """Whether days and times can be read from it."""
        clocks = _CLOCK.fullmatch(self.opens_at) and _CLOCK.fullmatch(self.closes_at)
        dates = all(not each or _DATE.fullmatch(each) for each in (self.valid_from, self.valid_to))
        return bool(self.days and clocks and dates and self.opens_at != self.closes_at)

    @property
    def days(self) -> frozenset[int]:
        """The days of the week, Monday being 0."""
        return frozenset(_DAYS.index(each) for each in self.byday.split(",") if each in _DAYS)

    def holds(self, day: date) -> bool:
        """Whether it is valid on that day."""
        iso = day.isoformat()
        begun = not self.valid_from or self.valid_from <= iso
        return begun and (not self.valid_to or iso[: len(self.valid_to)] <= self.valid_to)

    @property
    def is_brief(self) -> bool:
        """Whether it is for a few days only, and tells them."""
        if len(self.valid_from) != 10 or len(self.valid_to) != 10:
            return False
        try:
            return (date.fromisoformat(self.valid_to) - date.fromisoformat(self.valid_from)).days < _BRIEF
        except ValueError:
            return False


Pattern = tuple[tuple[Hours, ...], ...]
"""The hours of every place where a service is given; it is open when each of them is."""


def pattern(groups: Iterable[Iterable[Hours]]) -> Pattern:
    """Return the groups of rows that tell something, in an order that does not depend on where they stood."""
    telling = (tuple(sorted({row for row in group if row.tells}, key=astuple)) for group in groups)
    return tuple(sorted({group for group in telling if group}, key=lambda group: [astuple(row) for row in group]))


def is_open(groups: Pattern, moment: datetime, calendar: Calendar) -> bool:
    """Tell whether it is open at a moment by what is registered; where the calendar leaves a doubt it is not."""
    today = calendar.day(moment.date())
    yesterday = calendar.day(moment.date() - timedelta(1))
    clock = f"{moment:%H:%M}"
    return bool(groups) and all(
        any(_reaches(row, clock) for row in _rows(group, today))
        or any(row.closes_at <= row.opens_at and clock < row.closes_at for row in _rows(group, yesterday))
        for group in groups
    )


def _reaches(row: Hours, clock: str) -> bool:
    overnight = row.closes_at <= row.opens_at
    until_end = row.closes_at == _LAST_MINUTE
    return row.opens_at <= clock and (overnight or until_end or clock < row.closes_at)


def _rows(group: Sequence[Hours], day: Day) -> list[Hours]:
    """Return the rows that hold on a day: those made for just these days, else the usual ones."""
    valid = [row for row in group if row.holds(day.date)]
    brief = [row for row in valid if row.is_brief]
    if brief:
        return [row for row in brief if day.date.weekday() in row.days]
    return [row for row in valid if _is_meant(row.days, day)]


def _is_meant(days: frozenset[int], day: Day) -> bool:
    """Whether hours for these days of the week are sure to hold on a day of the calendar."""
    if day.kind == "holiday":
        return days == _ALL  # who is open every day says so; nobody else is sure to be
    if day.kind == "workday":
        return days >= _WORKING or (day.date.weekday() in days and not days <= _WEEKEND)
    return day.date.weekday() in days

"""When it is open: a table of hours, moments and answers. What leaves a doubt is not open."""

from datetime import date, datetime

import pytest

from db.facets.calendar import Calendar
from db.facets.hours import Hours, is_open, pattern
from db.filter import Day

WORKDAYS = "MO,TU,WE,TH,FR"
EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU"
OFFICE = (Hours(WORKDAYS, "08:30", "12:00"), Hours(WORKDAYS, "14:30", "18:00"))
LIBRARY = (Hours("TU,WE,TH,FR,SA,SU", "09:00", "17:00"),)
CINEMA = (Hours("SA,SU", "14:00", "17:00"),)
CLINIC = (Hours(EVERY_DAY, "08:00", "18:00"),)
ALWAYS = (Hours(EVERY_DAY, "00:00", "23:59"),)
NIGHT = (Hours("FR", "20:00", "06:00"),)
SUMMER = (Hours(WORKDAYS, "09:00", "12:00", "2026-06", "2026-08"),)
FESTIVAL = (Hours(EVERY_DAY, "08:00", "18:00"), Hours("TH,FR", "10:00", "12:00", "2026-10-01", "2026-10-02"))
TUESDAY = (Hours("TU", "09:00", "17:00"),)

CALENDAR = Calendar(
    {
        date(2026, 10, 1): Day(date(2026, 10, 1), "holiday", "国庆节"),  # a Thursday
        date(2026, 10, 2): Day(date(2026, 10, 2), "holiday", "国庆节"),
        date(2026, 10, 3): Day(date(2026, 10, 3), "holiday", "国庆节"),
        date(2026, 10, 10): Day(date(2026, 10, 10), "workday", "国庆节"),  # a Saturday
        date(2026, 9, 20): Day(date(2026, 9, 20), "workday", "国庆节"),  # a Sunday
    }
)

TABLE = [
    # an ordinary Tuesday, with the minutes at the ends
    (OFFICE, "2026-11-24 08:29", False),
    (OFFICE, "2026-11-24 08:30", True),
    (OFFICE, "2026-11-24 11:59", True),
    (OFFICE, "2026-11-24 12:00", False),
    (OFFICE, "2026-11-24 13:00", False),
    (OFFICE, "2026-11-24 14:30", True),
    (OFFICE, "2026-11-28 10:00", False),  # a Saturday
    (CINEMA, "2026-11-28 15:00", True),
    (LIBRARY, "2026-11-23 10:00", False),  # a Monday
    # the whole day: 00:00 to 23:59 has no gap
    (ALWAYS, "2026-11-24 00:00", True),
    (ALWAYS, "2026-11-24 23:59", True),
    # over midnight
    (NIGHT, "2026-11-27 19:59", False),
    (NIGHT, "2026-11-27 23:30", True),
    (NIGHT, "2026-11-28 05:59", True),
    (NIGHT, "2026-11-28 06:00", False),
    (NIGHT, "2026-11-27 05:00", False),
    # a public holiday: only who is open every day is sure to be open
    (OFFICE, "2026-10-01 10:00", False),
    (LIBRARY, "2026-10-03 10:00", False),
    (CINEMA, "2026-10-03 15:00", False),
    (CLINIC, "2026-10-01 10:00", True),
    # hours made for the holiday count in the place of the usual ones
    (FESTIVAL, "2026-10-01 11:00", True),
    (FESTIVAL, "2026-10-01 15:00", False),
    (FESTIVAL, "2026-10-03 15:00", True),
    # 调休: a day of the weekend that is worked
    (OFFICE, "2026-10-10 10:00", True),
    (OFFICE, "2026-09-20 10:00", True),
    (LIBRARY, "2026-10-10 10:00", True),
    (CINEMA, "2026-10-10 15:00", False),
    (TUESDAY, "2026-10-10 10:00", False),
    (CLINIC, "2026-10-10 10:00", True),
    # hours of a season, whose ends are told by the month
    (SUMMER, "2026-06-01 10:00", True),
    (SUMMER, "2026-08-31 10:00", True),
    (SUMMER, "2026-09-01 10:00", False),
    (SUMMER, "2026-05-29 10:00", False),
    # nothing registered
    ((), "2026-11-24 10:00", False),
]


@pytest.mark.parametrize(("rows", "moment", "answer"), TABLE)
def test_the_table(rows: tuple[Hours, ...], moment: str, answer: bool) -> None:
    assert is_open(pattern([rows]), datetime.fromisoformat(moment), CALENDAR) is answer


def test_a_service_in_two_houses_is_open_when_both_are() -> None:
    both = pattern([OFFICE, CLINIC])
    assert is_open(both, datetime(2026, 11, 24, 10), CALENDAR)
    assert not is_open(both, datetime(2026, 11, 24, 13), CALENDAR)


@pytest.mark.parametrize(
    "row",
    [
        Hours("", "08:00", "12:00"),
        Hours("XX,monday", "08:00", "12:00"),
        Hours("MO", "", ""),
        Hours("MO", "8:00", "12:00"),
        Hours("MO", "24:00", "25:00"),
        Hours("MO", "08:00", "08:00"),
        Hours("MO", "٠٨:٠٠", "12:00"),
        Hours("MO", "08:00", "12:00", "yesterday"),
        Hours("MO", "08:00", "12:00", "", "2026-1-1"),
    ],
)
def test_a_row_that_tells_no_days_or_times_is_no_hours(row: Hours) -> None:
    assert pattern([[row]]) == ()


def test_the_same_hours_in_another_order_are_the_same_pattern() -> None:
    assert pattern([OFFICE]) == pattern([tuple(reversed(OFFICE))]) == pattern([(*OFFICE, OFFICE[0])])
    assert pattern([OFFICE, CLINIC]) == pattern([CLINIC, (), OFFICE, OFFICE])

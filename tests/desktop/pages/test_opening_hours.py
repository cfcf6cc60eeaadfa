"""When it is open, in words; also from when to when that holds."""

from dataclasses import replace

import pytest

import db
from db import Schedule
from desktop.pages.opening_hours import hours

WORKDAYS = "MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (Schedule(WORKDAYS, "08:30", "12:00", ""), "星期一到星期五，上午8:30到下午12:00"),
        (Schedule("SA,SU", "14:00", "17:00", ""), "星期六和星期日，下午2:00到下午5:00"),
        (Schedule("", "", "", "周二上午，节假日除外"), "周二上午，节假日除外"),
        (
            Schedule(WORKDAYS, "09:00", "12:00", "", "2026-06-01", "2026-08-31"),
            "星期一到星期五，上午9:00到下午12:00，从2026年6月1日起，到2026年8月31日为止",
        ),
        (Schedule("", "", "", "暑期每天", "", "2026-08"), "暑期每天，到2026年8月为止"),
    ],
)
def test_hours_tell_days_times_and_how_long_they_hold(sample: db.Directory, schedule: Schedule, said: str) -> None:
    service = replace(sample.service("sample-day-care-620102-1"), schedules=(schedule,))
    assert [line.text for line in hours(service)] == [said]


@pytest.mark.parametrize(
    "schedule", [Schedule("MO", "09:00", "", ""), Schedule("MO", "", "17:00", ""), Schedule("", "09:00", "17:00", "")]
)
def test_half_of_the_hours_is_not_told(sample: db.Directory, schedule: Schedule) -> None:
    service = replace(sample.service("sample-day-care-620102-1"), schedules=(schedule,))
    assert hours(service) == ()
    told = replace(service, schedules=(replace(schedule, description="上午"),))
    assert [line.text for line in hours(told)] == ["上午"]

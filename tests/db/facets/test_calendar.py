"""Holidays and 调休: each day with the notice it is taken from, and no year without one."""

from datetime import date, datetime, timedelta

import pytest

from db import Day, Directory
from db.facets.calendar import rows


def days(kind: str, year: int) -> set[str]:
    found = set()
    for row in rows():
        first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
        run = {first + timedelta(at) for at in range((last - first).days + 1)}
        found |= {f"{day:%m-%d}" for day in run if row["kind"] == kind and day.year == year}
    return found


def span(first: str, last: str) -> set[str]:
    start, end = date.fromisoformat(f"2026-{first}"), date.fromisoformat(f"2026-{last}")
    return {f"{start + timedelta(at):%m-%d}" for at in range((end - start).days + 1)}


def test_the_days_of_2025_are_those_of_the_notice() -> None:
    """国办发明电〔2024〕12号."""
    runs = [("01-01", "01-01"), ("01-28", "02-04"), ("04-04", "04-06"), ("05-01", "05-05"), ("05-31", "06-02")]
    assert days("holiday", 2025) == set().union(*(span(*run) for run in [*runs, ("10-01", "10-08")]))
    assert days("workday", 2025) == {"01-26", "02-08", "04-27", "09-28", "10-11"}


def test_the_days_of_2026_are_those_of_the_notice() -> None:
    """国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04."""
    runs = [("01-01", "01-03"), ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-19", "06-21")]
    assert days("holiday", 2026) == set().union(
        *(span(*run) for run in [*runs, ("09-25", "09-27"), ("10-01", "10-07")])
    )
    assert days("workday", 2026) == {"01-04", "02-14", "02-28", "05-09", "09-20", "10-10"}


def test_every_row_names_its_notice_and_every_worked_day_is_of_a_weekend() -> None:
    for row in rows():
        year = row["first"][:4]
        assert f"国务院办公厅关于{year}年部分节假日安排的通知" in row["source_name"]
        assert row["source_url"].startswith("https://")
        assert row["source_date"].startswith(str(int(year) - 1))
        assert row["first"][:4] == row["last"][:4] <= row["last"]
        assert row["kind"] == "holiday" or date.fromisoformat(row["first"]).weekday() >= 5


@pytest.mark.parametrize(
    ("day", "kind", "name", "listed"),
    [
        ("2026-10-01", "holiday", "国庆节", True),
        ("2026-10-10", "workday", "国庆节", True),
        ("2026-11-24", "ordinary", "", True),
        ("2027-01-01", "ordinary", "", False),
    ],
)
def test_a_snapshot_tells_what_kind_of_day_it_is(
    directory: Directory, day: str, kind: str, name: str, listed: bool
) -> None:
    told = directory.day(datetime.fromisoformat(f"{day}T10:00"))
    assert isinstance(told, Day)
    assert (told.kind, told.name, told.listed) == (kind, name, listed)


def test_a_clock_that_shows_a_day_before_the_newest_record_is_wrong(directory: Directory) -> None:
    newest = date.fromisoformat(directory.snapshot().latest)
    noon = datetime(newest.year, newest.month, newest.day, 12)
    assert directory.day(noon) is not None
    assert directory.day(noon - timedelta(1)) is None
    assert directory.day(datetime(1970, 1, 1)) is None

"""Public holidays and 调休: on which days people work. Each year by the notice of the State Council, and no guess."""

import csv
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from db.filter import Day

HOLIDAYS = Path(__file__).resolve().parents[2] / "resources" / "calendar" / "holiday.csv"
"""What ships: one row a run of days, with the notice that it is taken from."""

TABLE = """
CREATE TABLE calendar_day (
    day TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL
) WITHOUT ROWID;
"""


class Calendar:
    """The days that are not as the day of the week says, for the years whose notice is in the table."""

    def __init__(self, days: Mapping[date, Day]) -> None:
        self._days = days
        self._years = {day.year for day in days}

    def day(self, of: date) -> Day:
        """Return what kind of day it is."""
        return self._days.get(of) or Day(of, listed=of.year in self._years)


def rows(file: Path = HOLIDAYS) -> Iterator[Mapping[str, str]]:
    """Give the rows as they are written."""
    with file.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def build(connection: sqlite3.Connection) -> None:
    """Fill the table, a row a day."""
    connection.executescript(TABLE)
    days = (
        (day.isoformat(), row["kind"], row["name"], row["name_en"])
        for row in rows()
        for day in _run(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))
    )
    connection.executemany("INSERT INTO calendar_day VALUES (?, ?, ?, ?)", sorted(days))


def _run(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(at) for at in range((last - first).days + 1))


@lru_cache(maxsize=2)
def read(connection: sqlite3.Connection) -> Calendar:
    """Return the calendar of an open snapshot; it is read once for a connection."""
    found = connection.execute("SELECT day, kind, name, name_en FROM calendar_day")
    return Calendar({date.fromisoformat(day): Day(date.fromisoformat(day), *rest) for day, *rest in found})

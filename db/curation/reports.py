"""What residents said is wrong: files from kiosks, brought into the work list. They hold no word and no person."""

import csv
import io
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.check_value import is_date
from db.curation import journal
from db.curation.facts import BY_NAME
from db.curation.records import REPORTED, Act, Change
from db.curation.workspace import Workspace

HEADER = ("day", "record", "fact")
"""The columns of the file that a kiosk writes: nothing else may stand in it."""

LARGEST = 2_000_000
"""Bytes; a kiosk that writes a report a minute for a year stays below it."""


class NoReportsError(Exception):
    """A file is none that a kiosk wrote; the reason is in `code`."""

    def __init__(self, code: str, file: str) -> None:
        super().__init__(f"{code}: {file}")
        self.code = code  # no_reports | too_many_reports
        self.file = file


@dataclass(frozen=True, slots=True)
class Refused:
    """One line that was not taken in."""

    row: int  # the header is row 1
    record: str
    fact: str
    code: str  # bad_date | in_the_future | no_such_row | no_such_fact


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file."""

    act: int  # 0: there was nothing new
    new: int
    known: int  # reported before, whether looked into or not
    refused: tuple[Refused, ...]


def take_in(workspace: Workspace, file: Path, *, today: date, by: str) -> TakenIn:
    """Bring the reports of a kiosk into the work list; the same file twice changes nothing. Raises NoReportsError."""
    lines = _read(file)
    with workspace.writing() as connection:
        changes: dict[str, Change] = {}
        refused: list[Refused] = []
        for row, (day, record, fact) in enumerate(lines, 2):
            code = _wrong(connection, day, record, fact, today)
            if code:
                refused.append(Refused(row, record, fact, code))
                continue
            change = Change("service", record, f"{REPORTED}{fact}:{day}", "", "open")
            if not journal.mark(connection, change.table, change.key, change.field):
                changes[f"{record} {change.field}"] = change
        known = len(lines) - len(refused) - len(changes)
        act = journal.perform(connection, Act("report", by, file=file.name), changes.values()) if changes else 0
    return TakenIn(act, len(changes), known, tuple(refused))


def _read(file: Path) -> list[tuple[str, str, str]]:
    if file.stat().st_size > LARGEST:
        raise NoReportsError("too_many_reports", file.name)
    try:
        rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error) as error:
        raise NoReportsError("no_reports", file.name) from error
    if not rows or tuple(rows[0]) != HEADER:
        raise NoReportsError("no_reports", file.name)
    return [(row[0], row[1], row[2]) if len(row) == len(HEADER) else ("", "", "") for row in rows[1:]]


def _wrong(connection: sqlite3.Connection, day: str, record: str, fact: str, today: date) -> str:
    if len(day) != 10 or not is_date(day):
        return "bad_date"
    if day > today.isoformat():
        return "in_the_future"
    if fact not in BY_NAME:
        return "no_such_fact"
    found = connection.execute("SELECT 1 FROM service WHERE id = ?", (record,)).fetchone()
    return "" if found else "no_such_row"


def unanswered(connection: sqlite3.Connection, record: str) -> Iterator[tuple[str, str]]:
    """Give the fact and the day of every report about a service that nobody looked into yet."""
    yield from connection.execute("SELECT fact, day FROM open_report WHERE id = ? ORDER BY day, fact", (record,))


__all__ = ["HEADER", "NoReportsError", "Refused", "TakenIn", "take_in", "unanswered"]

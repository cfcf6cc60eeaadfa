"""What residents said is wrong, kept in a small file that staff collect: the day, the record, the fact, and no more."""

import csv
import io
import os
from datetime import date, datetime, time
from pathlib import Path

HEADER = ("day", "record", "fact")
"""As db.curation.reports reads it."""

LARGEST = 1_900_000
"""Bytes; when it is full nothing more is noted until staff have collected it."""


def keep(file: Path, day: date, record: str, fact: str) -> bool:
    """Note that a fact is wrong, once a day however often it is said; False when it cannot be noted.

    The file tells the day it was written on and not the time, not even by its own date.
    """
    line = _line(day.isoformat(), record, fact)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        there = file.read_text(encoding="utf-8") if file.exists() else ""
        if line in there.splitlines(keepends=True):
            return True
        if len(there.encode()) + len(line.encode()) > LARGEST:
            return False
        _append(file, line if there else _line(*HEADER) + line)
        midnight = datetime.combine(day, time()).timestamp()
        os.utime(file, (midnight, midnight))
    except (OSError, UnicodeDecodeError):
        return False
    return True


def _line(*cells: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def _append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8", newline="") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())

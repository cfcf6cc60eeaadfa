"""What `./run data` does: build, check, count. Values come back; nothing is printed."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db.check import check
from db.complaint import Complaint
from db.directory import Directory
from db.identity import checksum
from db.profile import TABLES, Table
from db.records import Snapshot
from db.snapshot import build
from db.starter import read_tables
from db.statistics import Statistics

STARTER = "starter"
"""The folder of the real directory inside resources/."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was built."""

    path: Path
    records: int
    size: int  # bytes
    sha256: str
    built_from: str  # date of the newest source


def build_starter(resources: Path, out: Path) -> BuildReport:
    """Build the snapshot of the directory that ships; raises BuildError when its rows do not fit together."""
    build(read_tables(resources / STARTER), out, sample=False)
    return report(out)


def report(out: Path) -> BuildReport:
    """Tell what stands in a snapshot that was just built."""
    directory = Directory.open(out)
    try:
        snapshot: Snapshot = directory.snapshot()
    finally:
        directory.close()
    return BuildReport(out, snapshot.records, out.stat().st_size, checksum(out), snapshot.built_from)


def check_starter(resources: Path) -> tuple[Complaint, ...]:
    """Return everything that is wrong with the files of the directory that ships."""
    folder = resources / STARTER
    damaged = tuple(complaint for table in TABLES for complaint in _check_file(folder, table))
    return damaged or check(read_tables(folder))


def _check_file(folder: Path, table: Table) -> Iterator[Complaint]:
    path = folder / table.file
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file), [])
            file.read()
    except UnicodeDecodeError:
        yield Complaint(table.file, 0, "", "", "not_utf8")
        return
    for name in table.columns:
        if name not in header:
            yield Complaint(table.file, 1, name, "", "missing_column")
    for name in header:
        if name not in table.columns:
            yield Complaint(table.file, 1, name, name, "unknown_column")


def statistics(directory: Directory) -> Statistics:
    """Count the records of an open directory by category, division and confidence, and against the totals."""
    return directory.statistics()

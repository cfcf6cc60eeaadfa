"""The directory that ships as text: one CSV file a table."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from db.profile import TABLES, Table

Rows = Sequence[Mapping[str, str]]


def read_table(folder: Path, table: Table) -> Rows:
    """Return the rows of a table; none when the folder has no file for it."""
    path = folder / table.file
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return [dict(row) for row in csv.DictReader(file, restval="")]


def read_tables(folder: Path) -> dict[str, Rows]:
    """Return every table of the profile that a folder such as resources/starter holds."""
    return {table.name: read_table(folder, table) for table in TABLES}

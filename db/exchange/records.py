"""What an import is made of: sheets that were read, faults, remarks, and why a whole file is refused."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that a spreadsheet shows as one: rows count from 1, columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, row: int, column: int) -> bool:
        """Tell whether a cell lies in it without being its first, which alone has the value."""
        inside = self.top <= row <= self.bottom and self.left <= column <= self.right
        return inside and (row, column) != (self.top, self.left)


@dataclass(slots=True)
class Sheet:
    """One table as a file has it. Its rows are read once; `merged` is complete when they have been."""

    file: str
    name: str  # what the file calls it: the name of the worksheet, the resource or the file
    header: Cells
    rows: Iterable[tuple[int, Cells]]  # with the number that a spreadsheet shows: the header is row 1
    encoding: str = ""
    merged: list[Merged] = field(default_factory=list)


How = Literal["said", "remembered", "own", "repeated", "unknown", "note"]
"""Why a column is taken for a field: a person says so, said so once, or it is called so; or why it is not."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file; the field of a column that is left out is ""."""

    file: str
    table: str
    header: str
    field: str
    how: How
    samples: tuple[str, ...] = ()  # the first values that stand in it


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with one cell, and what to write instead where that is known."""

    file: str
    table: str
    row: int
    column: str
    value: str
    code: str
    repair: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know that keeps nothing from being imported."""

    code: str  # unknown_table | unknown_column | repeated_column | mended | repeated | withdrawn | confirmation
    file: str
    table: str = ""
    column: str = ""
    rows: int = 0  # how many rows it is about


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not imported, as it stood in the file."""

    table: str
    header: Cells
    cells: Cells
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A change of something that somebody confirmed after the file was written."""

    table: str
    key: str
    field: str
    fact: str  # of a service; "" where the row as a whole was confirmed
    confirmed_on: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Tallies:
    """What happens to the rows of one table."""

    table: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    withdrawn: int = 0


class ReadError(Exception):
    """A whole file is refused, and nothing of it was taken; the reason is in `code`."""

    def __init__(self, code: str, file: str, row: int = 0, detail: str = "") -> None:
        super().__init__(f"{code}: {file} {row} {detail}")
        self.code = code
        self.file = file
        self.row = row
        self.detail = detail


class EndingError(Exception):
    """The ending of the name of a file to write tells no kind; its text is that name."""


MOST_COLUMNS = 500
MOST_ROWS = 1_050_000
LONGEST_CELL = 32_767
"""Characters; what a spreadsheet allows."""
LARGEST_FILE = 200_000_000
"""Bytes, on disk or unpacked."""

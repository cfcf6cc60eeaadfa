"""What an import would do, worked out in full before anything is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from db.curation import Change
from db.exchange.records import Cells, Column, Disagreement, Rejected, Remark, Sheet, Tallies
from db.profile import Field, Table

Progress = Callable[[int], bool]
"""Told how many rows were looked at; returns False to stop."""


def going_on(done: int) -> bool:
    """The progress of what nobody watches."""
    return True


class CancelledError(Exception):
    """A person stopped the import; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person says about a file that the file does not say itself."""

    table: str = ""  # the table of a sheet whose name tells none
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Header → field, "" to leave the column out; "phone.Number": only in that table."""
    given: Mapping[str, str] = field(default_factory=dict)  # field → value, where a new row has none; as above

    def given_for(self, table: Table) -> dict[str, str]:
        """Return what is given for the fields of one table."""
        own = {name: self.given.get(f"{table.name}.{name}", self.given.get(name, "")) for name in table.columns}
        return {name: text for name, text in own.items() if text}


@dataclass(slots=True)
class Part:
    """The rows of one sheet that belong to one table."""

    sheet: Sheet
    table: Table
    columns: list[Column]
    fields: list[Field | None]  # the field of each column
    rows: list[tuple[int, Cells]]

    @property
    def key(self) -> int | None:
        """The column with the key of the row, None where there is none."""
        named = (place for place, field in enumerate(self.fields) if field and field.name == self.table.key)
        return next(named, None)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen; `commit` makes it happen as it stands here."""

    files: tuple[tuple[str, str], ...]  # the name and the encoding of what was read
    changes: tuple[Change, ...]
    tallies: tuple[Tallies, ...]
    rejected: tuple[Rejected, ...]
    remarks: tuple[Remark, ...]
    columns: tuple[Column, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()  # also among the changes
    seen: int = 0  # the last act when it was worked out
    without: int = 0  # rows that were left out because what they belong to was

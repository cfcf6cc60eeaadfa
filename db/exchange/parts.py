"""Sheets become parts: which table each is, which field each column, and its rows without notes and blanks."""

from collections.abc import Iterator, Sequence
from itertools import islice

from db.exchange.columns import Understanding
from db.exchange.headers import NOTE, table_of, table_with_key
from db.exchange.plan import CancelledError, Options, Part, Progress
from db.exchange.records import Remark, Sheet
from db.profile import BY_NAME, Table

_OFTEN = 1000  # rows between two looks at whether somebody stopped it
_LEFT_OUT = {"unknown": "unknown_column", "repeated": "repeated_column"}


def parts_of(
    sheets: Sequence[Sheet], understanding: Understanding, options: Options, progress: Progress, most: int | None = None
) -> tuple[list[Part], list[Remark]]:
    """Read the sheets that are tables of ours, `most` rows of each; what is left out is told."""
    parts: list[Part] = []
    remarks: list[Remark] = []
    seen = 0
    for sheet in sheets:
        table = _table_of(sheet, options)
        if table is None:
            remarks.append(Remark("unknown_table", sheet.file, column=sheet.name))
            continue
        part = _part(sheet, table, understanding)
        parts.append(part)
        remarks += _left_out(part)
        for number, cells in islice(sheet.rows, most):
            if any(cells) and not cells[0].startswith(NOTE):
                part.rows.append((number, cells))
            seen += 1
            if seen % _OFTEN == 0 and not progress(seen):
                raise CancelledError
    return parts, remarks


def _table_of(sheet: Sheet, options: Options) -> Table | None:
    return BY_NAME.get(options.table) or table_of(sheet.name) or table_with_key(sheet.header)


def _part(sheet: Sheet, table: Table, understanding: Understanding) -> Part:
    columns = understanding.columns(sheet.file, table, sheet.header)
    known = {field.name: field for field in table.fields}
    return Part(sheet, table, columns, [known.get(each.field) for each in columns], [])


def _left_out(part: Part) -> Iterator[Remark]:
    for each in part.columns:
        if each.how in _LEFT_OUT:
            yield Remark(_LEFT_OUT[each.how], each.file, each.table, each.header)

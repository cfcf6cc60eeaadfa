"""Sheets become parts: which table each is, which field each column, and its rows without notes and blanks."""

from collections.abc import Sequence

from db.exchange.headers import fields_of, table_of, table_with_key
from db.exchange.plan import CancelledError, Options, Part, Progress
from db.exchange.records import Remark, Sheet
from db.profile import BY_NAME

NOTE = "#"
"""What a cell of the header or the first cell of a row begins with when it is for people only."""

_OFTEN = 1000  # rows between two looks at whether somebody stopped it


def parts_of(sheets: Sequence[Sheet], options: Options, progress: Progress) -> tuple[list[Part], list[Remark]]:
    """Read the sheets that are tables of ours; what is left out is told."""
    parts: list[Part] = []
    remarks: list[Remark] = []
    seen = 0
    for sheet in sheets:
        table = BY_NAME.get(options.table) or table_of(sheet.name) or table_with_key(sheet.header)
        if table is None:
            remarks.append(Remark("unknown_table", sheet.file, column=sheet.name))
            continue
        names = fields_of(table, sheet.header, options.renamed)
        known = {field.name: field for field in table.fields}
        for header, name in zip(sheet.header, names, strict=True):
            if not name and header and not header.startswith(NOTE):
                remarks.append(Remark("unknown_column", sheet.file, table.name, header))
        part = Part(sheet, table, [known.get(name) for name in names], [])
        parts.append(part)
        for number, cells in sheet.rows:
            if any(cells) and not cells[0].startswith(NOTE):
                part.rows.append((number, cells))
            seen += 1
            if seen % _OFTEN == 0 and not progress(seen):
                raise CancelledError
    return parts, remarks

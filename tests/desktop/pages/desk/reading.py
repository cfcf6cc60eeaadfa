"""What stands on a sheet, as tests ask for it."""

from desktop.pages.desk.sheet import Entry, Sheet


def entries(sheet: Sheet) -> dict[str, Entry]:
    return {each.name: each for section in sheet.sections for each in section.entries}


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for section in sheet.sections if section.table for row in section.table.rows]


def buttons(sheet: Sheet) -> list[str]:
    below = [each.name for section in sheet.sections for each in section.buttons]
    return [*below, *(each.name for each in sheet.buttons)]

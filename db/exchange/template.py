"""The template: what staff fill in, with Chinese headers, help and allowed values, made from the profile."""

import csv
from collections.abc import Sequence
from pathlib import Path

from db.curation.checking import CONFIRMING
from db.exchange.headers import NOTE
from db.exchange.records import EndingError
from db.exchange.xlsx_writer import Page, write_xlsx
from db.profile import BY_NAME, Field, Table

USUAL = (
    "organization",
    "service",
    "location",
    "address",
    "phone",
    "schedule",
    "service_at_location",
    "required_document",
)
"""The tables of the template when none is named."""

_MADE = CONFIRMING | {"name_pinyin", "name_initials"}


def fields_to_fill(table: Table) -> list[Field]:
    """Return the fields that a person fills in: not those that only a confirmation sets, nor those that are made."""
    return [field for field in table.fields if field.name not in _MADE]


def _header(field: Field) -> str:
    return field.label + ("*" if field.required else "")


def _notes(table: Table) -> list[list[str]]:
    """Return the help and the allowed values; the first cell marks the row as one that is passed over."""
    fields = fields_to_fill(table)
    helps = [field.help for field in fields]
    values = [" / ".join(value.label for value in field.values) for field in fields]
    return [[f"{NOTE} {row[0]}".strip(), *row[1:]] for row in (helps, values)]


def _page(table: Table) -> Page:
    fields = fields_to_fill(table)
    choices = [[value.label for value in field.values] for field in fields]
    return Page(table.label, [_header(field) for field in fields], _notes(table), 2, choices)


def write_template(path: Path, tables: Sequence[str] = ()) -> None:
    """Write a template as XLSX, or as CSV for one table; raises EndingError, KeyError for a table that is none."""
    wanted = [BY_NAME[name] for name in tables or USUAL]
    if path.suffix.casefold() == ".xlsx":
        write_xlsx(path, [_page(table) for table in wanted])
        return
    if path.suffix.casefold() != ".csv" or len(wanted) != 1:
        raise EndingError(path.name)
    (table,) = wanted
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([[_header(field) for field in fields_to_fill(table)], *_notes(table)])

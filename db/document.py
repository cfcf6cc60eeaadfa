"""HSDS-CN.md: the profile as a document."""

from collections.abc import Iterator

from db.profile import TABLES, VERSION, Field, Table

_HEAD = f"""\
# HSDS-CN {VERSION}

The tables of the directory: a subset of the Human Services Data Specification 3.1 with additions for China.
HSDS is Open Referral's (https://docs.openreferral.org); names of tables and fields are HSDS's where HSDS has
them, definitions are our own. This document is made from `db/profile/` by `./run data document`; edit there.

- **required** fields stand in every row. HSDS requires more (`postal_code`, `city`, `description`);
  what real sources do not tell may stay empty here.
- Dates are ISO 8601; a year or a month alone is a date too. Codes of divisions are GB/T 2260 (6 digits) and
  GB/T 10114 (9 digits, townships).
- `verified_on` and, for services, `assured_date` are set by an explicit confirmation only.
- Numbers of persons and names of persons are not in the directory.
- *staff* fields are never shown to residents. **+** marks an addition to HSDS.
"""


def _kind(field: Field) -> str:
    if field.references:
        return f"→ {field.references}"
    if field.values:
        return ", ".join(f"`{value.code}` {value.label}" for value in field.values)
    return field.type


def _row(field: Field, added: bool) -> str:
    marks = " ".join(
        mark
        for mark, holds in (
            ("**required**", field.required),
            ("*staff*", field.visibility == "staff"),
            ("**+**", field.added or added),
        )
        if holds
    )
    cells = (f"`{field.name}`", field.label, field.label_en, _kind(field), marks, field.help, field.help_en)
    return "| " + " | ".join(cells) + " |"


def _section(table: Table) -> Iterator[str]:
    yield f"\n## `{table.name}` {table.label}, {table.label_en}{' **+**' if table.added else ''}\n"
    yield f"{table.help} {table.help_en}\n"
    yield "| field | 名称 | label | type and values | | 说明 | help |"
    yield "|---|---|---|---|---|---|---|"
    yield from (_row(field, table.added) for field in table.fields)


def document() -> str:
    """Return the text of HSDS-CN.md."""
    lines = [_HEAD, *(line for table in TABLES for line in _section(table))]
    return "\n".join(lines) + "\n"

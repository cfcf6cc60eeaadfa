"""Checking whole tables: every row against the profile and against the other tables."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from db.check_translation import check_translations
from db.check_value import are_weekdays, is_dialable, wrong_with
from db.complaint import Complaint
from db.profile import BY_NAME, TABLES, Field, Table

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]

_HEADER_ROWS = 1


def check(tables: Tables) -> tuple[Complaint, ...]:
    """Return everything that is wrong, in the order of tables and rows; nothing means that it can be built."""
    keys = {table.name: {row.get(table.key, "") for row in tables.get(table.name, ())} for table in TABLES}
    return (
        *(each for table in TABLES for each in _check_table(table, tables.get(table.name, ()), keys, tables)),
        *check_translations(tables),
    )


def _check_table(
    table: Table, rows: Iterable[Row], keys: Mapping[str, set[str]], tables: Tables
) -> Iterator[Complaint]:
    seen: set[str] = set()
    terms = _categories(tables)
    for number, row in enumerate(rows, 1 + _HEADER_ROWS):
        if row.get(table.key) in seen:
            yield Complaint(table.file, number, table.key, row[table.key], "duplicate_id")
        seen.add(row.get(table.key, ""))
        for column, code in wrong_with_row(table, row, keys, terms):
            yield Complaint(table.file, number, column, row.get(column, ""), code)


def _codes(field: Field, text: str, keys: Mapping[str, Container[str]]) -> Iterator[str]:
    yield from wrong_with(field, text)
    if field.references and text and text not in keys[field.references]:
        yield "unknown_division" if field.references == "admin_division" else "dangling"


def wrong_with_row(
    table: Table, row: Row, keys: Mapping[str, Container[str]], categories: set[str]
) -> Iterator[tuple[str, str]]:
    """Give the column and the code of everything that is wrong with one row among tables with these keys."""
    for field in table.fields:
        if not row.get(field.name) and not field.required:
            continue
        for code in _codes(field, row.get(field.name, ""), keys):
            yield field.name, code
    yield from _row_codes(table, row, keys, categories)


def _categories(tables: Tables) -> set[str]:
    terms = tables.get("taxonomy_term", ())
    return {term.get("id", "") for term in terms if term.get("taxonomy_id") == "categories"}


def _row_codes(
    table: Table, row: Row, keys: Mapping[str, Container[str]], categories: set[str]
) -> Iterator[tuple[str, str]]:
    """Give what is wrong with a row as a whole: the column to look at and the code."""
    linked = row.get("link_entity", "")
    if linked in BY_NAME and row.get("link_id", "") not in keys[linked]:
        yield "link_id", "dangling"
    if table.name == "phone" and row.get("number") and not is_dialable(row["number"]):
        yield "number", "bad_phone"
    if table.name == "schedule":
        yield from _schedule_codes(row)
    if table.name == "service":
        yield from _service_codes(row, categories)
    if table.name == "admin_division" and row.get("parent") and not _lies_in(row):
        yield "parent", "cycle"
    confirmed = row.get("verified_on", "") or row.get("assured_date", "")
    if confirmed and row.get("verify_method", "") in ("", "unverified"):
        yield "verify_method", "no_method"


def _schedule_codes(row: Row) -> Iterator[tuple[str, str]]:
    """Give what is wrong with hours: days that are none, an end without a beginning, times without a day."""
    days, opens, closes = (row.get(name, "") for name in ("byday", "opens_at", "closes_at"))
    if days and not are_weekdays(days):
        yield "byday", "bad_days"
    for name, text in (("byday", days), ("opens_at", opens), ("closes_at", closes)):
        if not text and (opens or closes):
            yield name, "half_hours"


def _service_codes(row: Row, categories: set[str]) -> Iterator[tuple[str, str]]:
    if row.get("category") and row["category"] not in categories:
        yield "category", "not_a_category"
    if row.get("service_kind") == "entitlement" and not row.get("apply_role"):
        yield "apply_role", "no_role"


def _lies_in(row: Row) -> bool:
    """A parent comes before its children in the order of the codes, so there can be no circle."""
    return row["parent"] < row.get("code", "")

"""Reading HSDS JSON: nested records, a page of a list, or the tables of a package in one object."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from db.exchange.headers import table_of
from db.exchange.records import LONGEST_CELL, ReadError, Sheet
from db.profile import BY_NAME

_NESTED = {
    "organization": "organization",
    "services": "service",
    "service": "service",
    "locations": "location",
    "location": "location",
    "service_at_locations": "service_at_location",
    "addresses": "address",
    "phones": "phone",
    "schedules": "schedule",
    "service_areas": "service_area",
    "required_documents": "required_document",
    "accessibility": "accessibility",
    "languages": "language",
    "attributes": "attribute",
    "organization_identifiers": "organization_identifier",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_detail": "taxonomy",
    "contacts": "",  # named persons are not taken; what hangs on them neither
    "metadata": "",
    "program": "",
    "programs": "",
}
"""The table of what stands inside a record, "" for what is left out."""

_DEEPEST = 20
_Rows = dict[str, dict[str, dict[str, str]]]


def read_json(path: Path) -> list[Sheet]:
    """Return the sheets that a JSON file amounts to; raises ReadError."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReadError("broken_json", path.name) from error
    rows: _Rows = {}
    left_out: set[str] = set()
    for table, record in _records(found, path):
        _take(record, table, rows, left_out, path.name)
    empty = [Sheet(path.name, name, (), ()) for name in sorted(left_out)]
    return [_sheet(path.name, table, list(each.values())) for table, each in rows.items()] + empty


def _records(found: Any, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(found, dict) and isinstance(found.get("contents"), list):
        found = found["contents"]
    if isinstance(found, dict) and found and all(isinstance(each, list) for each in found.values()):
        for name, each in found.items():
            table = table_of(Path(name).stem)
            yield from ((table.name if table else "", record) for record in each if isinstance(record, dict))
        return
    for record in found if isinstance(found, list) else [found]:
        if not isinstance(record, dict) or not record.keys() & {"id", "code", "name"}:
            raise ReadError("broken_json", path.name)
        yield _kind_of(record, path), record


def _kind_of(record: dict[str, Any], path: Path) -> str:
    """Tell a record by its file's name, else by what only its kind has."""
    for name, kind in (
        ("service_at_location", "service_at_location"),
        ("taxonomy_term", "taxonomy_term"),
        ("taxonomy", "taxonomy"),
        ("organization", "organization"),
        ("location", "location"),
        ("service", "service"),
    ):
        if path.stem.startswith(name):
            return kind
    if "location_type" in record:
        return "location"
    return "service" if "status" in record or "organization" in record else "organization"


def _take(
    record: dict[str, Any],
    table: str,
    rows: _Rows,
    left_out: set[str],
    file: str,
    above: tuple[str, str] = ("", ""),
    depth: int = 0,
) -> str:
    """Put a record and what stands in it into the rows, and return its key."""
    if depth > _DEEPEST:
        raise ReadError("broken_json", file)
    if not table:
        return ""
    key = str(record.get("id") or record.get("code") or "")
    row = _row(rows.setdefault(table, {}), key, _plain(record, table, above, file))
    for name, value in record.items():
        if isinstance(value, (dict, list)):
            _take_nested(name, value, table, row, rows, left_out, file, key, depth)
    return key


def _plain(record: dict[str, Any], table: str, above: tuple[str, str], file: str) -> dict[str, str]:
    """Return the fields of a record that are not records themselves, and what it stands in."""
    row: dict[str, str] = {}
    if above[1] and f"{above[0]}_id" in BY_NAME[table].columns:
        row[f"{above[0]}_id"] = above[1]
    if above[1] and table == "attribute":
        row.update(link_entity=above[0], link_id=above[1])
    for name, value in record.items():
        if value is None or isinstance(value, (dict, list)):
            continue
        row[name] = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        if len(row[name]) > LONGEST_CELL:
            raise ReadError("cell_too_large", file)
    return row


def _row(there: dict[str, dict[str, str]], key: str, new: dict[str, str]) -> dict[str, str]:
    """Return the row to go on with: one that is told in several places is one, one that contradicts is another."""
    before = there.get(key) if key else None
    if before is None:
        return there.setdefault(key or f"\0{len(there)}", new)
    if any(before.get(name, text) != text for name, text in new.items()):
        return there.setdefault(f"{key}\0{len(there)}", new)
    before.update(new)
    return before


def _take_nested(
    name: str,
    value: Any,
    table: str,
    row: dict[str, str],
    rows: _Rows,
    left_out: set[str],
    file: str,
    key: str,
    depth: int,
) -> None:
    kind = _NESTED.get(name, "")
    if not kind:
        left_out.add(name)
        return
    single = isinstance(value, dict)
    for each in [value] if single else value:
        if not isinstance(each, dict):
            raise ReadError("broken_json", file)
        above = ("", "") if single else (table, key)
        inner = _take(each, kind, rows, left_out, file, above, depth + 1)
        if single and f"{kind}_id" in BY_NAME[table].columns:
            row[f"{kind}_id"] = inner


def _sheet(file: str, table: str, rows: list[dict[str, str]]) -> Sheet:
    header = tuple(dict.fromkeys(name for row in rows for name in row))
    cells = ((number, tuple(row.get(name, "") for name in header)) for number, row in enumerate(rows, 2))
    return Sheet(file, table, header, cells, "JSON")

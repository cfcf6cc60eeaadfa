"""Writing the directory out: CSV, XLSX, HSDS datapackage. What is written can be imported again and is unchanged."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db.curation import Workspace
from db.curation.publishing import published
from db.curation.rows import CURATED, Row
from db.exchange.guard import guarded
from db.exchange.headers import HSDS_FILES
from db.exchange.plan import CancelledError, Progress, going_on
from db.exchange.records import EndingError
from db.exchange.xlsx_writer import Page, write_xlsx
from db.profile import BY_NAME, VERSION, Field, Table

_OFTEN = 1000  # rows between two looks at whether somebody stopped it
_MOMENT = (2020, 1, 1, 0, 0, 0)  # the same content gives the same bytes


class _Watched:
    """The rows that go out, counted, so that somebody can stop it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0

    def __call__(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            yield row
            self._done += 1
            if self._done % _OFTEN == 0 and not self._progress(self._done):
                raise CancelledError


def export(workspace: Workspace, path: Path, table: str = "", progress: Progress = going_on) -> dict[str, int]:
    """Write what is not withdrawn: one table as .csv, all as .xlsx, or a datapackage as .zip or into a folder.

    Returns how many rows of each table were written. Raises KeyError for a table that is none,
    EndingError for an ending that is none of these, CancelledError when `progress` returns False; a file that stood
    there is replaced when the new one is whole, and not before.
    """
    tables = published(workspace.connection)
    wanted = [BY_NAME[table]] if table else [each for each in CURATED if tables[each.name]]
    kind = path.suffix.casefold()
    watched = _Watched(progress)
    if kind == ".csv" and table:
        _whole(path, _csv(wanted[0], watched(tables[table]), bom=True))
    elif kind == ".xlsx":
        with _beside(path) as part:
            write_xlsx(part, [_page(each, watched(tables[each.name])) for each in wanted])
    elif kind in (".zip", ""):
        _write_package(path, dict(_package(wanted, {name: watched(rows) for name, rows in tables.items()})))
    else:
        raise EndingError(path.name)
    return {each.name: len(tables[each.name]) for each in wanted}


def _cells(table: Table, row: Row) -> list[str]:
    return [guarded(field, row[field.name]) for field in table.fields]


def _page(table: Table, rows: Iterable[Row]) -> Page:
    return Page(table.label, table.columns, (_cells(table, row) for row in rows))


def _csv(table: Table, rows: Iterable[Row], *, bom: bool) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows(_cells(table, row) for row in rows)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give a file to write that takes the place of another when it is whole."""
    part = path.with_name(path.name + ".part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _whole(path: Path, data: bytes) -> None:
    with _beside(path) as part:
        part.write_bytes(data)


def _package(tables: list[Table], rows: dict[str, Iterator[Row]]) -> Iterable[tuple[str, bytes]]:
    description = {
        "name": "minglu",
        "title": "明路",
        "profile": "tabular-data-package",
        "version": VERSION,
        "resources": [_resource(table, {each.name for each in tables}) for table in tables],
    }
    yield "datapackage.json", json.dumps(description, ensure_ascii=False, indent=1).encode()
    for table in tables:
        yield _file(table), _csv(table, rows[table.name], bom=False)


def _file(table: Table) -> str:
    return HSDS_FILES.get(table.name, table.name) + ".csv"


def _resource(table: Table, there: set[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(table, field) for field in table.fields], "primaryKey": table.key}
    keys = [
        {
            "fields": field.name,
            "reference": {
                "resource": "" if field.references == table.name else field.references,
                "fields": BY_NAME[field.references].key,
            },
        }
        for field in table.fields
        if field.references in there
    ]
    return {
        "name": table.name,
        "title": table.label,
        "description": table.help,
        "path": _file(table),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }


def _field(table: Table, field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if field.required:
        constraints["required"] = True
    if field.name == table.key:
        constraints["unique"] = True
    if field.values:
        constraints["enum"] = [value.code for value in field.values]
    kind = {"integer": "integer", "real": "number"}.get(field.type, "string")
    described = {"name": field.name, "type": kind, "title": field.label, "description": field.help}
    return described | ({"constraints": constraints} if constraints else {})


def _write_package(path: Path, files: dict[str, bytes]) -> None:
    if path.suffix.casefold() == ".zip":
        with _beside(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(zipfile.ZipInfo(name, _MOMENT), data, zipfile.ZIP_DEFLATED)
        return
    path.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        _whole(path / name, data)

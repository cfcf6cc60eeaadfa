"""Writing the directory out: CSV, XLSX, HSDS datapackage. What is written can be imported again and is unchanged."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from db.curation import Workspace
from db.curation.publishing import published
from db.curation.rows import CURATED, Row
from db.exchange.guard import guarded
from db.exchange.headers import HSDS_FILES
from db.exchange.records import EndingError
from db.exchange.xlsx_writer import Page, write_xlsx
from db.profile import BY_NAME, VERSION, Field, Table

_MOMENT = (2020, 1, 1, 0, 0, 0)  # the same content gives the same bytes


def export(workspace: Workspace, path: Path, table: str = "") -> dict[str, int]:
    """Write what is not withdrawn: one table as .csv, all as .xlsx, or a datapackage as .zip or into a folder.

    Returns how many rows of each table were written. Raises KeyError for a table that is none,
    EndingError for an ending that is none of these.
    """
    tables = published(workspace.connection)
    wanted = [BY_NAME[table]] if table else [each for each in CURATED if tables[each.name]]
    kind = path.suffix.casefold()
    if kind == ".csv" and table:
        path.write_bytes(_csv(wanted[0], tables[table], bom=True))
    elif kind == ".xlsx":
        write_xlsx(path, [_page(each, tables[each.name]) for each in wanted])
    elif kind in (".zip", ""):
        _write_package(path, dict(_package(wanted, tables)))
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


def _package(tables: list[Table], rows: dict[str, list[Row]]) -> Iterable[tuple[str, bytes]]:
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
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(zipfile.ZipInfo(name, _MOMENT), data, zipfile.ZIP_DEFLATED)
        return
    path.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (path / name).write_bytes(data)

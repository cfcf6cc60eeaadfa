"""Reading an HSDS datapackage, zipped or as a folder: datapackage.json with one CSV file a table."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from db.exchange.archive import open_archive, read_member
from db.exchange.csv_file import read_csv_bytes
from db.exchange.headers import table_of
from db.exchange.records import LARGEST_FILE, ReadError, Sheet

_DESCRIPTION = "datapackage.json"
_Read = Callable[[str], bytes | None]


def read_folder(folder: Path) -> list[Sheet]:
    """Return the sheets of an unpacked package, or of a folder of CSV files; raises ReadError."""
    names = {path.name for path in folder.iterdir() if path.is_file()}

    def read(name: str) -> bytes | None:
        if name not in names:
            return None
        path = folder / name
        if path.stat().st_size > LARGEST_FILE:
            raise ReadError("too_large", name)
        return path.read_bytes()

    return list(_sheets(read, sorted(names), folder.name))


def read_zip(path: Path) -> list[Sheet]:
    """Return the sheets of a zipped package; raises ReadError."""
    archive = open_archive(path)
    with archive:
        top = _top(archive)
        names = {name.removeprefix(top) for name in archive.namelist() if name.startswith(top)}

        def read(name: str) -> bytes | None:
            return read_member(archive, top + name, path.name) if name in names else None

        return list(_sheets(read, sorted(names), path.name))


def _top(archive: zipfile.ZipFile) -> str:
    """Return the folder inside the archive that holds the package."""
    found = [name for name in archive.namelist() if PurePosixPath(name).name == _DESCRIPTION]
    return min(found, key=len).removesuffix(_DESCRIPTION) if found else ""


def _sheets(read: _Read, names: list[str], package: str) -> Iterator[Sheet]:
    description = read(_DESCRIPTION)
    listed = _resources(description, package) if description else [(Path(name).stem, name) for name in names]
    for name, path in listed:
        if not path.casefold().endswith(".csv") or (not description and table_of(name) is None):
            continue
        data = read(path)
        if data is None:
            raise ReadError("missing_part", package, detail=path)
        yield read_csv_bytes(data, path, name)


def _resources(description: bytes, package: str) -> list[tuple[str, str]]:
    try:
        found: Any = json.loads(description)
        return [(str(each["name"]), _safe(str(each["path"]), package)) for each in found["resources"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReadError("broken_json", package, detail=_DESCRIPTION) from error


def _safe(path: str, package: str) -> str:
    parts = PurePosixPath(path.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or "://" in path:
        raise ReadError("path", package, detail=path)
    return str(parts)

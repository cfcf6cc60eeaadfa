"""Reading any file that staff may bring: by what it is, not by what it is called where that can be told."""

from pathlib import Path

from db.exchange.csv_file import read_csv
from db.exchange.hsds_json import read_json
from db.exchange.package import read_folder, read_zip
from db.exchange.records import LARGEST_FILE, ReadError, Sheet
from db.exchange.xlsx_file import read_xlsx

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_file(path: Path) -> list[Sheet]:
    """Return the sheets of a CSV, XLSX or JSON file, of a zipped package or of a folder with one.

    Raises ReadError for what cannot or should not be read, OSError for what is not there.
    """
    if path.is_dir():
        return read_folder(path)
    if path.stat().st_size > LARGEST_FILE:
        raise ReadError("too_large", path.name)
    with path.open("rb") as stream:
        start = stream.read(4)
    if start == _OLD_EXCEL:
        raise ReadError("old_excel", path.name)
    if start == _ZIP:
        return read_zip(path) if path.suffix.casefold() == ".zip" else read_xlsx(path)
    if path.suffix.casefold() in (".xlsx", ".zip"):
        raise ReadError("truncated", path.name)
    return read_json(path) if path.suffix.casefold() == ".json" else [read_csv(path)]

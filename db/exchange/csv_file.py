"""Reading CSV: the encoding is found and named, and what is broken is refused."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from db.exchange.records import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Cells, ReadError, Sheet

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NAMES = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8-BOM", "utf-16": "UTF-16", "gb18030": "GB18030"}
_CHUNK = 1 << 20


def encoding_of(stream: BinaryIO, name: str) -> str:
    """Return the encoding of a whole text; raises ReadError for none that is known, and for NUL."""
    start = stream.read(4)
    marked = [encoding for mark, encoding in _BOMS if start.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        stream.seek(0)
        if _decodes(stream, encoding, name):
            return encoding
    raise ReadError("unknown_encoding", name)


def _decodes(stream: BinaryIO, encoding: str, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := stream.read(_CHUNK):
            if "\0" in decoder.decode(chunk):
                raise ReadError("nul", name)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def read_csv(path: Path) -> Sheet:
    """Return the one sheet of a CSV file; raises ReadError."""
    with path.open("rb") as stream:
        encoding = encoding_of(stream, path.name)
    return sheet_of(path.open("rb"), path.name, path.stem, encoding)


def read_csv_bytes(data: bytes, file: str, name: str) -> Sheet:
    """Return the sheet of a CSV file out of an archive; raises ReadError."""
    return sheet_of(io.BytesIO(data), file, name, encoding_of(io.BytesIO(data), file))


def sheet_of(stream: BinaryIO, file: str, name: str, encoding: str) -> Sheet:
    """Return a sheet whose rows are read as they are asked for."""
    text = io.TextIOWrapper(stream, encoding=encoding, newline="")
    first = text.readline(_CHUNK)
    text.seek(0)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(text, delimiter=_delimiter(first), strict=True)
    rows = _rows(reader, text, file)
    header = next(rows, (1, ()))[1]
    return Sheet(file, name, header, rows, _NAMES[encoding])


def _delimiter(line: str) -> str:
    return max(",\t;", key=line.count)


def _rows(reader: Iterator[list[str]], text: io.TextIOWrapper, file: str) -> Iterator[tuple[int, Cells]]:
    number = 0
    with text:
        while True:
            number += 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise ReadError(_code(str(error)), file, number) from error
            if len(cells) > MOST_COLUMNS:
                raise ReadError("too_many_columns", file, number)
            if number > MOST_ROWS:
                raise ReadError("too_many_rows", file, number)
            yield number, tuple(cells)


def _code(error: str) -> str:
    if "limit" in error:
        return "cell_too_large"
    return "nul" if "NUL" in error else "truncated" if "unexpected end" in error else "broken_quotes"

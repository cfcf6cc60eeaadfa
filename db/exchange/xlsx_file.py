"""Reading XLSX with the standard library: row by row, so that 100,000 rows need seconds and little memory.

A reader of our own, because it must tell what others hide: formulas, merged cells, numbers that lost their form;
and because it must refuse what others expand. openpyxl judges it in the tests.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from db.exchange import xml
from db.exchange.archive import open_archive
from db.exchange.records import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Cells, Merged, ReadError, Sheet
from db.exchange.xlsx_parts import Book, moment, read_book
from db.exchange.xml import Attributes

_CHUNK = 1 << 18
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS = re.compile(r"[A-Z]{1,3}")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What reading a damaged archive or worksheet raises."""

_MANY_DIGITS = 1e15  # from here on a spreadsheet has lost digits


def read_xlsx(path: Path) -> list[Sheet]:
    """Return the visible worksheets of a file; raises ReadError."""
    archive = open_archive(path)
    try:
        book = read_book(archive, path.name)
    except ReadError:
        archive.close()
        raise
    except ValueError as error:  # numbers that are none, where the format has numbers
        archive.close()
        raise ReadError("truncated", path.name) from error
    return [_sheet(archive, book, name, member, path.name) for name, member in book.sheets]


def _sheet(archive: zipfile.ZipFile, book: Book, name: str, member: str, file: str) -> Sheet:
    reader = _Worksheet(book, file)
    rows = reader.read(archive, member)
    number, header = next(rows, (1, ()))
    while not any(header) and number < 20:
        number, header = next(rows, (20, ()))
    return Sheet(file, name, header, rows, "XLSX", reader.merged)


def column_of(reference: str, file: str) -> int:
    """Return the column of a cell such as BC7, from 0; raises ReadError."""
    letters = reference.rstrip("0123456789")
    column = _column(letters)
    if not column or not 1 <= len(reference) - len(letters) <= 7:
        raise ReadError("truncated", file, detail=reference)
    if column > MOST_COLUMNS:
        raise ReadError("too_many_columns", file, int(reference[len(letters) :]))
    return column - 1


@lru_cache(maxsize=1000)  # a file may name as many as it likes
def _column(letters: str) -> int:
    """Return the number of a column, from 1; 0 for what is none."""
    if not _LETTERS.fullmatch(letters):
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column


class _Worksheet:
    """The rows of one worksheet, gathered from the events of the parser."""

    def __init__(self, book: Book, file: str) -> None:
        self.merged: list[Merged] = []
        self._book = book
        self._file = file
        self._done: list[tuple[int, Cells]] = []
        self._cells: list[str] = []
        self._row = 0
        self._column = -1
        self._kind = ""
        self._style = 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None

    def read(self, archive: zipfile.ZipFile, member: str) -> Iterator[tuple[int, Cells]]:
        """Give the rows as the file is unpacked."""
        made = xml.parser(self._file, self._start, self._end, self._text)
        try:
            with archive.open(member) as stream:
                while chunk := stream.read(_CHUNK):
                    xml.feed(made, chunk, self._file)
                    yield from self._done
                    self._done.clear()
        except _BROKEN as error:
            raise ReadError("truncated", self._file) from error
        xml.feed(made, b"", self._file, final=True)
        yield from self._done

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in ("v", "t"):
            self._into = self._value
        elif name == "f":
            self._into = self._formula = []
        elif name == "row":
            self._row = int(attributes.get("r") or self._row + 1)
            self._cells, self._column = [], -1
            if self._row > MOST_ROWS:
                raise ReadError("too_many_rows", self._file, self._row)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _start_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        self._column = column_of(reference, self._file) if reference else self._column + 1
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", 0))
        self._value, self._formula = [], None

    def _text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)
            if len(self._into) > LONGEST_CELL or len(text) > LONGEST_CELL:
                raise ReadError("cell_too_large", self._file, self._row)

    def _end(self, name: str) -> None:
        if name in ("v", "t", "f"):
            self._into = None
        elif name == "c":
            missing = self._column - len(self._cells)
            if missing > 0:
                self._cells.extend([""] * missing)
            self._cells.append(self._shown())
        elif name == "row":
            self._done.append((self._row, tuple(self._cells)))

    def _shown(self) -> str:
        """Return the text of a cell: what a person sees, a formula as a formula."""
        if self._formula is not None:
            return "=" + "".join(self._formula)
        text = "".join(self._value)
        if len(text) > LONGEST_CELL:
            raise ReadError("cell_too_large", self._file, self._row)
        if self._kind == "s":
            return self._shared(text)
        if self._kind == "b":
            return "yes" if text == "1" else "no"
        return self._number(text) if self._kind == "n" and text else text

    def _shared(self, text: str) -> str:
        try:
            return self._book.texts[int(text)]
        except (ValueError, IndexError) as error:
            raise ReadError("truncated", self._file, self._row) from error

    def _number(self, text: str) -> str:
        try:
            number = float(text)
            if self._style in self._book.dates:
                return moment(number, self._book.epoch)
        except (ValueError, OverflowError):
            return text
        if abs(number) >= _MANY_DIGITS:
            return f"{number:E}"
        return str(int(number)) if number == int(number) else repr(number)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        one, two = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if one and two:
            left, right = column_of(first, self._file), column_of(last, self._file)
            self.merged.append(Merged(int(one[2]), left, int(two[2]), right))

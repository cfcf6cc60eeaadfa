"""The small parts of an XLSX file: its sheets, its shared texts, which of its numbers are dates."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.exchange import xml
from db.exchange.archive import read_member
from db.exchange.records import LONGEST_CELL, ReadError
from db.exchange.xml import Attributes

_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Numbers of the formats that show a date or a time without having a definition in the file."""

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


@dataclass(frozen=True, slots=True)
class Book:
    """What a worksheet needs to be read."""

    sheets: tuple[tuple[str, str], ...]  # its name and its member
    texts: list[str]
    dates: frozenset[int]  # the styles that show a number as a date or a time
    epoch: datetime


def _nothing(*_: object) -> None:
    """What does not matter."""


def read_book(archive: zipfile.ZipFile, file: str) -> Book:
    """Read all but the worksheets; raises ReadError."""
    names = set(archive.namelist())
    sheets, old = _workbook(read_member(archive, "xl/workbook.xml", file), file)
    targets = _targets(read_member(archive, "xl/_rels/workbook.xml.rels", file), file)
    shared = read_member(archive, "xl/sharedStrings.xml", file) if "xl/sharedStrings.xml" in names else b""
    styles = read_member(archive, "xl/styles.xml", file) if "xl/styles.xml" in names else b""
    members = tuple((name, targets.get(key, "")) for name, key in sheets)
    if any(member not in names for _, member in members):
        raise ReadError("missing_part", file)
    epoch = datetime(1904, 1, 1) if old else datetime(1899, 12, 30)
    return Book(members, list(_texts(shared, file)), _date_styles(styles, file), epoch)


def _workbook(data: bytes, file: str) -> tuple[list[tuple[str, str]], bool]:
    sheets: list[tuple[str, str]] = []
    old: list[bool] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            sheets.append((attributes.get("name", ""), attributes.get("r:id", "")))
        elif name == "workbookPr":
            old.append(attributes.get("date1904", "0") in ("1", "true"))

    xml.walk(data, file, start, _nothing, _nothing)
    return sheets, any(old)


def _targets(data: bytes, file: str) -> dict[str, str]:
    found: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            found[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    xml.walk(data, file, start, _nothing, _nothing)
    return found


def _texts(data: bytes, file: str) -> Iterator[str]:
    """Give the shared texts; the readings that Japanese and Chinese spreadsheets add are left out."""
    texts: list[str] = []
    parts: list[str] = []
    where: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        where.append(name)
        if name == "si":
            parts.clear()

    def end(name: str) -> None:
        where.pop()
        if name == "si":
            text = "".join(parts)
            if len(text) > LONGEST_CELL:
                raise ReadError("cell_too_large", file)
            texts.append(text)

    def heard(text: str) -> None:
        if where[-1] == "t" and "rPh" not in where:
            parts.append(text)

    if data:
        xml.walk(data, file, start, end, heard)
    return iter(texts)


def _date_styles(data: bytes, file: str) -> frozenset[int]:
    formats: dict[int, str] = {}
    styles: list[int] = []
    inside: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        inside.append(name)
        if name == "numFmt":
            formats[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif name == "xf" and "cellXfs" in inside:
            styles.append(int(attributes.get("numFmtId", "0")))

    if data:
        xml.walk(data, file, start, lambda name: _nothing(inside.pop()), _nothing)
    shown = _DATES | {number for number, code in formats.items() if re.search("[ymdhs]", _QUOTED.sub("", code.lower()))}
    return frozenset(index for index, number in enumerate(styles) if number in shown)


def moment(number: float, epoch: datetime) -> str:
    """Return a number that is shown as a date or a time as text: 2026-11-24, 09:30."""
    day = epoch + timedelta(days=round(number * 86400) / 86400)
    if number < 1:
        return day.strftime("%H:%M")
    return day.date().isoformat() if number == int(number) else day.isoformat(timespec="minutes")

"""Files made to do harm, and files that came to harm: refused by a code, before anything is taken from them."""

import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.curation import RefusedError, Workspace
from db.exchange import ReadError, prepare, read_file
from db.exchange.xlsx_writer import Page, write_xlsx

BOOK = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="phone" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": (
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def book(path: Path, sheet: str, **others: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**BOOK, "xl/worksheets/sheet1.xml": sheet, **others}.items():
            archive.writestr(name, text)
    return path


def cell(place: str, text: str) -> str:
    inside = f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
    return f'<worksheet><sheetData><row r="1">{inside}</row></sheetData></worksheet>'


def bomb(folder: Path) -> Path:
    return book(folder / "bomb.xlsx", "<worksheet>" + " " * 250_000_000 + "</worksheet>")


def tight_bomb(folder: Path) -> Path:
    return book(folder / "tight.xlsx", "<worksheet>" + " " * 50_000_000 + "</worksheet>")


def laughs(folder: Path) -> Path:
    entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    return book(folder / "laughs.xlsx", entities + cell("A1", "&b;"))


def outside(folder: Path) -> Path:
    entities = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    return book(folder / "outside.xlsx", entities + cell("A1", "&a;"))


def wide_book(folder: Path) -> Path:
    return book(folder / "wide.xlsx", cell("XFD1", "x"))


def wide_text(folder: Path) -> Path:
    (folder / "wide.csv").write_text("," * 1_000_000, encoding="utf-8")
    return folder / "wide.csv"


def long_cell(folder: Path) -> Path:
    (folder / "phone.csv").write_text("id\n" + "长" * 33_000_000, encoding="utf-8")
    return folder / "phone.csv"


def long_cell_in_a_book(folder: Path) -> Path:
    return book(folder / "long.xlsx", cell("A1", "x" * 200_000 + "y&amp;" * 20_000))


def nul(folder: Path) -> Path:
    (folder / "phone.csv").write_bytes(b"id,number\np1,09\x0031\n")
    return folder / "phone.csv"


def open_quote(folder: Path) -> Path:
    (folder / "phone.csv").write_text('id,number\np1,"0931-1234567\np2,0931-1234568\n', encoding="utf-8")
    return folder / "phone.csv"


def unknown_encoding(folder: Path) -> Path:
    (folder / "phone.csv").write_bytes(b"id,number\np1,\xff\xff\xff\n")
    return folder / "phone.csv"


def cut_off(folder: Path) -> Path:
    write_xlsx(folder / "phone.xlsx", [Page("phone", ["id", "number"], [["p1", "0931-1234567"]] * 500)])
    data = (folder / "phone.xlsx").read_bytes()
    (folder / "phone.xlsx").write_bytes(data[: len(data) // 2])
    return folder / "phone.xlsx"


def cut_off_inside(folder: Path) -> Path:
    return book(folder / "phone.xlsx", cell("A1", "x")[:-30])


def climbing(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "package.zip", "w") as archive:
        archive.writestr("../../phone.csv", "id\n")
    return folder / "package.zip"


def climbing_resource(folder: Path) -> Path:
    described = {"resources": [{"name": "phone", "path": "../../../etc/passwd.csv"}]}
    (folder / "package").mkdir()
    (folder / "package" / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    return folder / "package"


def missing_resource(folder: Path) -> Path:
    described = {"resources": [{"name": "phone", "path": "phones.csv"}]}
    with zipfile.ZipFile(folder / "package.zip", "w") as archive:
        archive.writestr("datapackage.json", json.dumps(described))
    return folder / "package.zip"


def deep_json(folder: Path) -> Path:
    (folder / "service.json").write_text("[" * 200_000, encoding="utf-8")
    return folder / "service.json"


def nested_json(folder: Path) -> Path:
    (folder / "service.json").write_text('{"service":' * 60 + "{}" + "}" * 60, encoding="utf-8")
    return folder / "service.json"


def old_excel(folder: Path) -> Path:
    (folder / "phone.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100)
    return folder / "phone.xlsx"


def not_even_a_zip(folder: Path) -> Path:
    (folder / "phone.xlsx").write_text("no workbook", encoding="utf-8")
    return folder / "phone.xlsx"


HOSTILE: list[tuple[Callable[[Path], Path], str]] = [
    (bomb, "bomb"),
    (tight_bomb, "bomb"),
    (laughs, "xml_entities"),
    (outside, "xml_entities"),
    (wide_book, "too_many_columns"),
    (wide_text, "too_many_columns"),
    (long_cell, "cell_too_large"),
    (long_cell_in_a_book, "cell_too_large"),
    (nul, "nul"),
    (open_quote, "truncated"),
    (unknown_encoding, "unknown_encoding"),
    (cut_off, "truncated"),
    (cut_off_inside, "truncated"),
    (climbing, "path"),
    (climbing_resource, "path"),
    (missing_resource, "missing_part"),
    (deep_json, "broken_json"),
    (nested_json, "broken_json"),
    (old_excel, "old_excel"),
    (not_even_a_zip, "truncated"),
]


@pytest.mark.parametrize(("make", "code"), HOSTILE, ids=[make.__name__ for make, _ in HOSTILE])
def test_it_is_refused_and_nothing_is_changed(
    workspace: Workspace, tmp_path: Path, make: Callable[[Path], Path], code: str
) -> None:
    path = make(tmp_path)
    before = workspace.acts()
    with pytest.raises(ReadError) as refused:
        prepare(workspace, read_file(path))
    assert refused.value.code == code
    assert workspace.acts() == before
    assert not workspace.connection.in_transaction


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=20), st.booleans())
def test_damage_anywhere_is_a_reason_and_never_an_accident(
    tmp_path_factory: pytest.TempPathFactory, spots: list[tuple[int, int]], packed: bool
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(folder / "phone.xlsx", "w", kind) as archive:
        for name, text in {**BOOK, "xl/worksheets/sheet1.xml": cell("A1", "电话")}.items():
            archive.writestr(name, text)
    data = bytearray((folder / "phone.xlsx").read_bytes())
    for place, byte in spots:
        data[place % len(data)] = byte
    for name in ("phone.xlsx", "phone.csv"):
        (folder / name).write_bytes(data)
        with suppress(ReadError):
            for sheet in read_file(folder / name):
                list(sheet.rows)


def test_while_somebody_else_writes_one_is_told(workspace: Workspace) -> None:
    other = Workspace.open(workspace.path)
    workspace.connection.execute("PRAGMA busy_timeout = 1")
    with other.writing(), pytest.raises(RefusedError, match="busy"):
        workspace.edit("service", "hotline-12385", {"name": "别名"}, by="编辑")
    other.close()

"""Spreadsheets and packages, judged by others: openpyxl reads and writes them too, frictionless validates."""

import csv
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import frictionless
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.curation import Workspace
from db.exchange import CancelledError, export, prepare, read_file, write_template
from db.exchange.damage import mend
from db.exchange.guard import guarded
from db.exchange.xlsx_writer import Page, write_xlsx
from db.profile import BY_NAME

NAME = next(field for field in BY_NAME["phone"].fields if field.name == "description")
OWN_FORMS = ("out.xlsx", "out.zip", "folder")


def rows_of(path: Path) -> list[tuple[str, ...]]:
    (sheet,) = read_file(path)
    return [sheet.header, *(cells for _, cells in sheet.rows)]


def test_what_openpyxl_writes_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "电话"
    sheet.append(["字", 9318413576, 1.5, 916201020000000000, True, None, "末"])
    sheet.append([date(2026, 11, 24), datetime(2026, 11, 24, 9, 30), time(9, 30), "=1+1", "  a\n<b>&", "", "x"])
    book.save(tmp_path / "a.xlsx")
    assert rows_of(tmp_path / "a.xlsx") == [
        ("字", "9318413576", "1.5", "9.162010E+17", "yes", "", "末"),
        ("2026-11-24", "2026-11-24T09:30", "09:30", "=1+1", "  a\n<b>&", "", "x"),
    ]


def test_merged_cells_are_explained(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "机构"
    sheet.append(["机构编号", "名称", "所在区划", "来源名称", "网址可用", "可信程度"])
    sheet.append(["o1", "甲中心", "620102", "网页", "是", "可靠"])
    sheet.append(["o2", "乙中心", None, "网页", "是", "可靠"])
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "a.xlsx")
    (rejected,) = prepare(workspace, read_file(tmp_path / "a.xlsx")).rejected
    assert [(each.row, each.column, each.code, each.repair) for each in rejected.faults] == [
        (3, "division_code", "merged_cell", "620102")
    ]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))), min_size=1, max_size=5))
)
def test_what_we_write_is_read_alike_by_openpyxl_and_by_us(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    path = tmp_path_factory.mktemp("book") / "a.xlsx"
    write_xlsx(path, [Page("t", ["header"], rows)])
    ours = [row for cells in rows_of(path)[1:] if (row := [text for text in cells if text])]
    book = openpyxl.load_workbook(path)
    found = ([cell.value for cell in cells if cell.value] for cells in book.active.iter_rows(min_row=2))
    theirs = [row for row in found if row]
    wanted = [row for cells in rows if (row := [text for text in cells if text])]
    assert ours == wanted
    assert theirs == wanted


@pytest.mark.parametrize("name", OWN_FORMS)
def test_what_is_exported_is_imported_again_and_unchanged(workspace: Workspace, tmp_path: Path, name: str) -> None:
    facts, today = ("name", "status", "phone"), date(2026, 11, 24)
    asked = {"method": "phone", "source": "拨打", "on": "2026-11-24", "by": "核实员"}
    workspace.confirm("service", "hotline-12385", facts, today=today, **asked)  # type: ignore[arg-type]
    written = export(workspace, tmp_path / name)
    plan = prepare(workspace, read_file(tmp_path / name))
    assert (plan.changes, plan.rejected, plan.remarks) == ((), (), ())
    assert {each.table: each.unchanged for each in plan.tallies} == written


@pytest.mark.parametrize("name", OWN_FORMS)
def test_exporting_twice_gives_the_same_bytes(workspace: Workspace, tmp_path: Path, name: str) -> None:
    def data(path: Path) -> list[bytes]:
        export(workspace, path)
        return [path.read_bytes()] if path.is_file() else [each.read_bytes() for each in sorted(path.iterdir())]

    (tmp_path / "again").mkdir()
    assert data(tmp_path / name) == data(tmp_path / "again" / name)


def test_one_table_is_exported_as_csv_that_spreadsheets_open(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "phone.csv", "phone")
    assert (tmp_path / "phone.csv").read_bytes().startswith(b"\xef\xbb\xbfid,service_id")
    assert prepare(workspace, read_file(tmp_path / "phone.csv")).changes == ()


def judged(path: Path) -> tuple[list[list[object]], int]:
    """What frictionless complains of in a package, and how many tables it looked at."""
    report = frictionless.validate(str(path))
    return report.flatten(["rowNumber", "fieldName", "type", "note"]), report.stats["tasks"]


@pytest.mark.filterwarnings("ignore")  # frictionless's own: deprecations of libraries it uses
@pytest.mark.parametrize(("name", "opened"), [("package", "package/datapackage.json"), ("out.zip", "out.zip")])
def test_frictionless_accepts_the_package(workspace: Workspace, tmp_path: Path, name: str, opened: str) -> None:
    organization = workspace.row("service", "hotline-12385")["organization_id"]
    workspace.edit("organization", organization, {"description": '1+1,"引号"\n第二行'}, by="编辑")
    workspace.withdraw("organization", organization, reason="撤销", by="编辑")
    workspace.withdraw("service", "hotline-110", reason="撤销", by="编辑")
    tables = export(workspace, tmp_path / name)
    complaints, looked_at = judged(tmp_path / opened)
    assert (complaints, looked_at) == ([], len(tables))
    assert looked_at > 15


@pytest.mark.filterwarnings("ignore")
def test_frictionless_would_tell_what_is_wrong_with_a_package(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "package")
    phones = tmp_path / "package" / "phones.csv"
    rows = phones.read_text(encoding="utf-8").splitlines(keepends=True)
    phones.write_text("".join([*rows, rows[-1]]), encoding="utf-8")
    complaints, _tables = judged(tmp_path / "package" / "datapackage.json")
    assert [(each[1], each[2]) for each in complaints] == [("id", "unique-error"), (None, "primary-key")]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@x", "\tx", "'=1", "''", "普通", "'quoted'"])
def test_nothing_is_exported_as_a_formula_and_nothing_is_lost(text: str) -> None:
    out = guarded(NAME, text)
    assert not out.startswith(("=", "+", "-", "@", "\t"))
    assert mend(NAME, out)[0].strip() == text.strip()


def test_the_template_has_chinese_headers_help_and_allowed_values(workspace: Workspace, tmp_path: Path) -> None:
    write_template(tmp_path / "t.csv", ["organization"])
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as stream:
        header, helps, values = csv.reader(stream)
    assert header[:3] == ["机构编号*", "名称*", "别称"]
    assert helps[1] == "公章上的全称。"
    assert "可靠 / 较可靠 / 待核实" in values
    assert "核实日期" not in header


def test_a_template_that_is_filled_in_is_imported(workspace: Workspace, tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["机构", "服务", "地点", "地址", "电话", "时间", "服务地点", "所需材料"]
    sheet = book["机构"]
    assert sheet.data_validations.dataValidation[-1].formula1 == '"可靠,较可靠,待核实"'
    filled = {
        "机构编号*": "o1",
        "名称*": "某某中心",
        "所在区划": "兰州市城关区",
        "来源名称*": "网页",
        "网址可用*": "是",
        "可信程度*": "可靠",
    }
    for column, cell in enumerate(sheet[1], 1):
        sheet.cell(4, column, filled.get(cell.value))
    book.save(tmp_path / "filled.xlsx")
    plan = prepare(workspace, read_file(tmp_path / "filled.xlsx"))
    assert [each for each in plan.tallies if each.new] == [
        each for each in plan.tallies if each.table == "organization"
    ]
    assert (plan.rejected, plan.remarks) == ((), ())


def test_a_package_in_a_folder_of_an_archive_is_found(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "package")
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as archive:
        for path in (tmp_path / "package").iterdir():
            archive.write(path, f"inner/{path.name}")
    assert prepare(workspace, read_file(tmp_path / "p.zip")).changes == ()


@pytest.mark.parametrize("name", ["out.xlsx", "out.zip"])
def test_an_export_that_is_stopped_leaves_the_file_that_was_there(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("what was there", encoding="utf-8")
    with pytest.raises(CancelledError):
        export(workspace, tmp_path / name, progress=lambda done: False)
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("workspace")] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "what was there"

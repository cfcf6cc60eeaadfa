"""Bringing a file in at the desk: named, understood, looked at, taken over in whole or in part, and mended."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from db.curation import Workspace
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Back, Go, Press, place
from tests.desktop.pages.desk.bringing import GOOD, HEADER, HOTLINE, Sit, at_import, look, write
from tests.desktop.pages.desk.reading import buttons, cells, entries


def test_a_file_is_looked_at_and_taken_over_and_can_be_taken_back(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    desk = at_import(sit_down)
    met = look(desk, write(tmp_path, HEADER, GOOD, encoding="gb18030"))
    assert met.sheet.lead == "1 records would be new and 0 changed. Nothing is written yet."
    assert [line.text for line in met.sheet.sections[0].lines] == ["organization.csv was read as GB18030."]
    assert cells(met.sheet) == [("Organization", "1", "0", "0", "0", "0")]
    met = desk.perform(Press("take"))
    number, act, _at, _changes = workspace.acts()[-1]
    assert (act.kind, act.by, act.file) == ("import", "李雪", "organization.csv")
    assert met.message == (
        f"1 records taken over. All of it can be taken back as one under “What was done”, number {number}."
    )
    assert (met.sheet.key, entries(met.sheet)["file"].value) == ("import", "")
    assert workspace.row("organization", "org-new")["name"] == "兰州市某某中心"
    workspace.undo(number, by="李雪")


def test_a_name_without_its_folder_is_looked_for_where_the_files_are(sit_down: Sit, tmp_path: Path) -> None:
    write(tmp_path, HEADER, GOOD)
    assert look(at_import(sit_down), "organization.csv").sheet.key == "looked"


def test_a_file_that_is_not_there_is_told_at_the_entry(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    met = look(desk, "none.csv", source_name="某网页")
    assert entries(met.sheet)["file"].error == f"There is no file {tmp_path}/none.csv."
    assert (met.focus, entries(met.sheet)["source_name"].value) == ("file", "某网页")
    assert entries(look(desk, " ").sheet)["file"].error == "Choose a file."


HOSTILE = [
    (b"a,b\r\n1,\0", "It holds NUL bytes: it is damaged or no text. Save it anew."),
    (b"\xff\xfe\x00\xd8", "It is in an unknown encoding. Save it as UTF-8."),
    (b"\xef\xbb\xbfname\r\n\xff", "It is in an unknown encoding. Save it as UTF-8."),
    (b"name\r\n\xff\x81\x81", "It is in an unknown encoding. Save it as UTF-8."),
    (b'id,name\r\n1,"open', "It is damaged or not complete. Copy or download it again."),
    (b"id," * 600 + b"name\r\n", "It has more than 500 columns."),
    (b"\xd0\xcf\x11\xe0", "It is an old Excel file (.xls) or has a password. Save it as .xlsx without one."),
]


@pytest.mark.parametrize(("data", "why"), HOSTILE)
def test_a_hostile_file_is_refused_in_words_at_the_entry(
    sit_down: Sit, workspace: Workspace, tmp_path: Path, data: bytes, why: str
) -> None:
    (tmp_path / "organization.csv").write_bytes(data)
    met = look(at_import(sit_down), "organization.csv")
    assert met.sheet.key == "import"
    assert entries(met.sheet)["file"].error.endswith(f"was not read, and nothing was changed. {why}")
    assert [act.kind for _number, act, _at, _changes in workspace.acts()] == ["start", "people", "people"]


def test_a_file_that_breaks_further_down_is_refused_at_the_entry(sit_down: Sit, tmp_path: Path) -> None:
    rows = (GOOD.replace("org-new", f"org-{number}") for number in range(300))
    met = look(at_import(sit_down), write(tmp_path, HEADER, *rows, 'org-x,"never closed'))
    assert entries(met.sheet)["file"].error == (
        "organization.csv (row 302) was not read, and nothing was changed. "
        "It is damaged or not complete. Copy or download it again."
    )


def test_a_file_that_tells_no_table_asks_for_it(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    path = write(tmp_path, "名称,所在区划,来源名称,网址可用,可信程度", "甲中心,620102,网,是,较可靠", name="名单.csv")
    met = look(desk, path)
    assert entries(met.sheet)["table"].error == "The file does not tell what its rows are. Choose it here."
    assert look(desk, path, table="organization").sheet.key == "looked"


def test_what_is_said_once_holds_for_every_new_row(sit_down: Sit, workspace: Workspace, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    path = write(tmp_path, "机构编号,名称,所在区划", "org-new,兰州市某某中心,620102", name="organization.csv")
    met = look(desk, path, source_name="名单", source_date="2026-11", source_link_ok="no", confidence="low")
    assert cells(met.sheet) == [("Organization", "1", "0", "0", "0", "0")]
    desk.perform(Press("take"))
    row = workspace.row("organization", "org-new")
    assert (row["source_name"], row["source_date"], row["confidence"]) == ("名单", "2026-11", "low")


def test_a_workbook_with_damage_is_explained_cell_by_cell(sit_down: Sit, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "电话"
    page.append(["电话编号", "号码", "用途", "来源名称", "来源日期", "网址可用", "可信程度"])
    page.append(["p1", 9318413576, "办事", "网", 45356, "是", "可靠"])
    page.append(["p2", "0931-8413576、0931-8413577", "办事", "同上", "", "是", "可靠"])
    page.append(["p3", "0931-8413578", "办事", "网", "", "是", "可靠"])
    book.save(tmp_path / "a.xlsx")
    desk = at_import(sit_down)
    met = look(desk, "a.xlsx")
    assert cells(met.sheet) == [("Phone", "1", "0", "0", "0", "2")]
    assert "rejected" in buttons(met.sheet)
    met = desk.perform(Go(place("rejected")))
    assert met.sheet.lead == "2 rows are not taken until they are mended. What is wrong, 4 altogether:"
    assert cells(met.sheet) == [
        ("row 2", "Number", "9318413576", "the spreadsheet took away the 0 at the beginning", "0931-8413576"),
        ("row 2", "Source date", "45356", "the spreadsheet turned this date into a number", "2024-03-05"),
        (
            "row 3",
            "Number",
            "0931-8413576、0931-8413577",
            "these are several numbers; write one a row",
            "0931-8413576 | 0931-8413577",
        ),
        ("row 3", "Source", "同上", "“same as above” is lost when rows are sorted; write it out", "网"),
    ]


def test_a_rejected_row_is_written_mended_and_brought_in_again(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    desk = at_import(sit_down)
    look(desk, write(tmp_path, HEADER, GOOD, "org-2,,620102,网,是,可靠"))
    met = desk.perform(Press("take"))
    assert met.sheet.key == "rejected"
    assert met.message.endswith("Some rows were not taken; they stand here.")
    met = desk.perform(Press("write"), (("file", "organization-to-mend.csv"),))
    assert met.message == "The rejected rows are in organization-to-mend.csv. Mend them there and import it again."
    mend = tmp_path / "organization-to-mend.csv"
    rows = list(csv.reader(mend.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[1][-1] == "organization.csv, row 3, Name “”: it must not be empty."
    rows[1][1] = "补上的中心"
    mend.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    desk.perform(Go(place("import")))
    assert look(desk, mend).sheet.key == "looked"
    desk.perform(Press("take"))
    assert workspace.row("organization", "org-2")["name"] == "补上的中心"


def test_the_rejected_rows_are_not_written_over_a_file_by_the_way(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    path = write(tmp_path, HEADER, "org-2,,620102,网,是,可靠")
    look(desk, path)
    desk.perform(Go(place("rejected")))
    met = desk.perform(Press("write"), (("file", str(path)),))
    assert entries(met.sheet)["file"].error == (
        f"{path} is there already. Choose another name, or tick that it may be written over."
    )
    assert entries(met.sheet)["replace"].kind == "tick"
    met = desk.perform(Press("write"), (("file", str(path)), ("replace", "yes")))
    assert met.message == "The rejected rows are in organization.csv. Mend them there and import it again."


def test_every_change_is_told_field_by_field(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    look(desk, write(tmp_path, "服务编号,名称,状态", f"{HOTLINE},残联热线,defunct", name="service.csv"))
    met = desk.perform(Go(place("changes")))
    assert met.sheet.lead == "2 altogether"
    assert cells(met.sheet) == [
        ("12385残疾人服务热线", "Name", "12385残疾人服务热线", "残联热线"),
        ("12385残疾人服务热线", "Status", "Active", "Defunct"),
    ]


def test_only_the_ticked_tables_are_taken(sit_down: Sit, workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    write(folder, HEADER, GOOD)
    write(
        folder,
        "电话编号,机构,号码,用途,来源名称,网址可用,可信程度",
        "p1,,0931-8413577,办事,网,是,可靠",
        name="phone.csv",
    )
    desk = at_import(sit_down)
    met = look(desk, folder)
    assert [(each.label, each.value) for each in entries(met.sheet).values()] == [
        ("Organization: 1 new, 0 changed", "yes"),
        ("Phone: 1 new, 0 changed", "yes"),
    ]
    nothing = desk.perform(Press("take"), (("take:organization", ""), ("take:phone", "")))
    assert nothing.message == "Nothing is chosen that would change anything."
    met = desk.perform(Press("take"), (("take:organization", ""), ("take:phone", "yes")))
    assert met.message.startswith("1 records taken over.")
    changed = [entry.change.key for entry in workspace.history(act=workspace.acts()[-1][0])]
    assert changed == ["p1"]


def test_what_somebody_confirmed_since_is_told_and_taken_only_when_ticked(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.confirm(
        "service", HOTLINE, ("name",), method="phone", source="拨打", on="2026-11-20",
        today=date(2026, 11, 27), by="核实员",
    )  # fmt: skip
    desk = at_import(sit_down)
    path = write(tmp_path, "服务编号,名称", f"{HOTLINE},残联热线", name="service.csv")
    tick = entries(look(desk, path).sheet)["confirmed"]
    assert (tick.label, tick.value) == ("Also 1 records that somebody confirmed otherwise", "")
    assert cells(desk.perform(Go(place("changes"))).sheet) == [
        ("12385残疾人服务热线", "Name", "12385残疾人服务热线", "残联热线", "name confirmed on 2026-11-20")
    ]
    desk.perform(Back())
    met = desk.perform(Press("take"), (("confirmed", ""),))
    assert met.message == "Nothing is chosen that would change anything."
    assert workspace.row("service", HOTLINE)["name"] == "12385残疾人服务热线"
    desk.perform(Press("take"), (("confirmed", "yes"),))
    assert workspace.row("service", HOTLINE)["name"] == "残联热线"


def test_a_look_is_stopped_and_the_entries_stay(sit_down: Sit, session: Session, tmp_path: Path) -> None:
    rows = (GOOD.replace("org-new", f"org-{number}") for number in range(2500))
    desk = at_import(sit_down)
    told: list[int] = []

    def stop_at_the_second(done: int) -> bool:
        told.append(done)
        return len(told) < 2

    session.progress = stop_at_the_second
    met = look(desk, write(tmp_path, HEADER, *rows), source_name="某网页")
    assert (met.sheet.key, met.message, told) == ("import", "Stopped. Nothing was changed.", [1000, 2000])
    assert entries(met.sheet)["source_name"].value == "某网页"
    assert not session.workspace.connection.in_transaction


def test_taking_over_is_stopped_and_nothing_is_written(sit_down: Sit, session: Session, tmp_path: Path) -> None:
    rows = (GOOD.replace("org-new", f"org-{number}").replace("某某", f"某{number}") for number in range(1500))
    desk = at_import(sit_down)
    look(desk, write(tmp_path, HEADER, *rows))
    session.progress = lambda done: False
    met = desk.perform(Press("take"))
    assert (met.sheet.key, met.message) == ("looked", "Stopped. Nothing was changed.")
    assert session.workspace.acts()[-1][1].kind == "people"
    session.progress = lambda done: True
    assert desk.perform(Press("take")).message.startswith("1,500 records taken over.")


def test_what_changed_between_the_look_and_the_taking_is_looked_at_again(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    desk = at_import(sit_down)
    look(desk, write(tmp_path, "服务编号,名称", f"{HOTLINE},残联热线", name="service.csv"))
    workspace.edit("service", HOTLINE, {"name": "另一个名称"}, by="李雪")
    met = desk.perform(Press("take"))
    assert met.message == (
        "Somebody changed the directory meanwhile. Nothing was written; this is what would change now."
    )
    assert cells(desk.perform(Go(place("changes"))).sheet) == [("另一个名称", "Name", "另一个名称", "残联热线")]
    desk.perform(Back())
    desk.perform(Press("take"))
    assert workspace.row("service", HOTLINE)["name"] == "残联热线"


def test_an_empty_table_is_written_and_read_again(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    met = desk.perform(Go(place("template")))
    assert entries(met.sheet)["file"].value == str(tmp_path / "minglu-to-fill-in.xlsx")
    met = desk.perform(Press("write"), (("table", "phone"), ("file", "空表")))
    assert met.message == f"The empty table is in {tmp_path}/空表.xlsx."
    assert openpyxl.load_workbook(tmp_path / "空表.xlsx").sheetnames == ["电话"]
    assert look(desk, tmp_path / "空表.xlsx").sheet.lead == "There is nothing to change."


def test_sheets_about_no_file_say_so(sit_down: Sit) -> None:
    desk = sit_down()
    for name in ("mapping", "looked", "changes", "rejected"):
        assert desk.perform(Go(place(name))).sheet.lead == "No file is being brought in. Choose one first."

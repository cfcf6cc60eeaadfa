"""Taking the directory out at the desk: files, sheets to print for calls, publishing, and reports that come in."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from db import Directory, exchange
from db.curation import Workspace
from desktop import i18n
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Met, Press, place
from desktop.pages.staff import paper as words
from desktop.pages.staff.facts import shown
from tests.desktop.pages.desk.reading import cells, entries

Sit = Callable[..., Desk]

HOTLINE = "hotline-12385"
OFFICE = "org-gsscjrlhhgxqcl"
TODAY = date(2026, 11, 27)


def at(sit_down: Sit, sheet: str, role: str = "editor") -> Desk:
    desk = sit_down(role)
    desk.perform(Go(place(sheet)))
    return desk


def press(desk: Desk, button: str, **filled: str) -> Met:
    return desk.perform(Press(button), tuple(filled.items()))


@pytest.mark.parametrize(
    ("form", "name"), [("xlsx", "out.xlsx"), ("csv", "service.csv"), ("zip", "out.zip"), ("folder", "out")]
)
def test_what_is_written_out_is_brought_in_unchanged(
    sit_down: Sit, workspace: Workspace, tmp_path: Path, form: str, name: str
) -> None:
    met = press(at(sit_down, "export"), "write", form=form, table="service", file=name)
    assert met.message.endswith(f"rows are in {tmp_path / name}.")
    plan = exchange.prepare(workspace, exchange.read_file(tmp_path / name))
    assert (plan.changes, plan.rejected) == ((), ())
    assert sum(each.unchanged for each in plan.tallies) > 100


def test_the_ending_is_put_to_the_name(sit_down: Sit, tmp_path: Path) -> None:
    desk = at(sit_down, "export")
    assert entries(desk.perform(Go(place("export"))).sheet)["file"].value == str(tmp_path / "minglu-2026-11-27")
    press(desk, "write", form="zip", table="service", file=str(tmp_path / "minglu-2026-11-27"))
    assert (tmp_path / "minglu-2026-11-27.zip").is_file()


def test_a_folder_that_is_missing_is_told_at_the_entry(sit_down: Sit, tmp_path: Path) -> None:
    met = press(at(sit_down, "export"), "write", form="xlsx", table="service", file="none/out.xlsx")
    assert entries(met.sheet)["file"].error == f"There is no folder {tmp_path}/none."


class Text(HTMLParser):
    """The text of a page, and the tags it is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.text.append(data.strip())


def test_a_sheet_asks_in_the_order_of_a_call_and_tells_how_old_each_fact_is(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    for facts, on in ((("name",), "2026-11-17"), (("phone",), "2026-03-02")):
        workspace.confirm("service", HOTLINE, facts, method="phone", source="拨打", on=on, today=TODAY, by="核实员")
    workspace.edit("service", HOTLINE, {"name": "残联热线"}, by="核实员")
    organization = workspace.row("service", HOTLINE)["organization_id"]
    met = press(at(sit_down, "paper"), "write", organization=organization, file="calls.html")
    assert met.message == (f"1 sheets to print are in {tmp_path}/calls.html. Open it in a browser and print it.")
    page = Text((tmp_path / "calls.html").read_text(encoding="utf-8"))
    start = page.text.index("残联热线")
    assert page.text[start + 1 : start + 22] == [
        "Number in the directory: hotline-12385",
        "Ask", "In the directory", "Still right", "If not: what is right",
        "Does it still exist?", "Active", "never confirmed", "☐",
        "Is this still its full name?", "残联热线", "changed since it was confirmed on 2026-11-17", "☐",
        "Is this the number that people should call?", "12385", "confirmed on 2026-03-02, 270 days ago", "☐",
        "Are these the hours?", "not known", "☐",
        "Day:",
    ][:21]  # fmt: skip
    assert page.text[-3:] == ["Day:", "With which office:", "Called by:"]


def test_the_sheets_of_a_place_hold_every_service_there_once(session: Session, workspace: Workspace) -> None:
    papers = list(exchange.of_part(workspace, "620100"))
    services = [each.key for paper in papers for each in paper.services]
    found = workspace.connection.execute("SELECT id FROM service WHERE division_code LIKE '6201%'").fetchall()
    assert {key for (key,) in found} <= set(services)
    assert len(services) == len(set(services))
    page = Text("".join(words.page(papers, TODAY)))
    assert page.tags.count("article") == len(papers) > 3


def test_nothing_of_the_directory_is_run_by_the_page(workspace: Workspace) -> None:
    workspace.edit("organization", OFFICE, {"name": '<script>alert("1")</script>&'}, by="核实员")
    page = "".join(words.page([exchange.of_organization(workspace, OFFICE)], TODAY))
    assert "<script" not in page
    assert Text(page).text[2] == '<script>alert("1")</script>&'
    assert not {"script", "img", "link", "iframe"} & set(Text(page).tags)
    assert "http" not in page


def test_codes_are_words_on_paper(workspace: Workspace) -> None:
    i18n.use("zh_CN")
    assert shown("audience", "视力残疾读者  vision1–2；any–") == "视力残疾读者  视力残疾 (一级–二级)；不限"
    assert shown("hours", "MO,TU 09:00–17:00") == "星期一和星期二 09:00–17:00"


def test_whom_to_call_must_be_said_and_be_there(sit_down: Sit) -> None:
    desk = at(sit_down, "paper")
    met = press(desk, "write", organization="", division="", category="", file="a.html")
    assert entries(met.sheet)["organization"].error == "Say whom to call: an organization, a place or a kind."
    met = press(desk, "write", organization="", division="某地", category="", file="a.html")
    assert entries(met.sheet)["division"].error == "Nothing here is called “某地”. Choose from the list."
    met = press(desk, "write", organization="", division="城关镇", category="", file="a.html")
    assert entries(met.sheet)["division"].error == "More than one is called “城关镇”. Choose from the list."
    met = press(desk, "write", organization="", division="兰州市", category="", file="a.html")
    assert "sheets to print are in" in met.message


def test_only_a_publisher_publishes_and_others_are_told_who_can(sit_down: Sit) -> None:
    met = sit_down("approver").perform(Go(place("publish")))
    assert met.sheet.lead == "It takes the role publisher. These people have it: 王芳."
    assert (met.sheet.buttons, entries(met.sheet)) == ((), {})


def test_what_changed_since_the_last_time_is_shown_and_published(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    desk = sit_down("publisher")
    workspace.withdraw("service", "hotline-110", reason="示例", by="王芳")
    met = desk.perform(Go(place("publish")))
    assert [line.text for line in met.sheet.sections[0].lines] == ["never from here", "123"]
    assert [(row[0], row[2:]) for row in cells(met.sheet)] == [("3", ("withdrawal", "王芳", "1"))]
    met = press(desk, "publish", file="minglu.db")
    assert met.message == f"123 records written to {tmp_path}/minglu.db"
    with closing(Directory.open(tmp_path / "minglu.db")):
        pass
    assert cells(met.sheet) == []
    assert met.sheet.sections[0].lines[0].text.endswith(", by 王芳")


def test_reports_of_a_kiosk_come_in_once_and_what_is_refused_is_told(sit_down: Sit, tmp_path: Path) -> None:
    desk = at(sit_down, "reports")
    lines = ("day,record,fact", f"2026-11-24,{HOTLINE},phone", f"2026-12-24,{HOTLINE},phone", "2026-11-24,none,name")
    (tmp_path / "reports.csv").write_text("\n".join(lines), encoding="utf-8")
    met = press(desk, "bring", file="reports.csv")
    assert met.message == "1 new in the work list, 0 known before, 2 not taken"
    assert cells(met.sheet) == [
        ("3", HOTLINE, "phone", "the day has not come yet; look at the clock of the kiosk"),
        ("4", "none", "name", "there is no such record here"),
    ]
    assert press(desk, "bring", file="reports.csv").message == "0 new in the work list, 1 known before, 2 not taken"


def test_another_file_is_refused_at_the_entry(sit_down: Sit, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n", encoding="utf-8")
    met = press(at(sit_down, "reports"), "bring", file="x.csv")
    assert entries(met.sheet)["file"].error == (
        "x.csv was not read, and nothing was changed. It is no file of reports from a kiosk."
    )


def test_the_sheets_speak_chinese(sit_down: Sit) -> None:
    i18n.use("zh_CN")
    desk = sit_down()
    names = ("import", "columns", "template", "reports", "export", "paper", "publish")
    assert [desk.perform(Go(place(name))).sheet.title for name in names] == [
        "导入文件", "记住的列", "空白表格", "自助机上的报错", "导出名录", "打电话核实用的打印单", "发布名录",
    ]  # fmt: skip
    desk.perform(Go(place("export")))
    assert [each.label for each in entries(desk.perform(Go(place("export"))).sheet).values()] == [
        "导出成", "哪类记录", "保存到",
    ]  # fmt: skip

"""What residents say is wrong is noted without a trace of who and when, and staff can take it in."""

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from db import starter
from db.curation import Workspace, reports, take_in
from db.profile.values import CRITICAL_FACTS
from desktop import paths
from desktop.pages import Visit
from desktop.pages.command import Back, Choose, Open, Report, Route, SetOption
from desktop.pages.wrong import FACTS
from desktop.reports import HEADER, LARGEST, keep
from desktop.settings import Settings
from tests.desktop.conftest import TODAY

PLACE = "federation-620105-1"
OPEN = Open(Route("service", record=PLACE))


def visiting(visit: Callable[..., Visit], file: Path) -> Visit:
    directory = visit().directory
    return Visit(directory, Settings(), TODAY, keep_report=partial(keep, file))


def test_a_fact_is_said_to_be_wrong_with_two_keys_and_the_person_is_thanked(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    person = visiting(visit, tmp_path / "reports.csv")
    page = person.perform(OPEN).page
    assert [choice.label for choice in page.choices][3] == "这里写错了"
    page = person.perform(Choose(4)).page
    assert (page.title, [choice.label for choice in page.choices]) == (
        "哪里写错了？",
        ["名字不对", "已经不办了", "地址不对", "电话不对，或者没人接", "时间不对"],
    )
    turn = person.perform(Choose(4))
    assert turn.page.title == "谢谢您！"
    assert turn.page.lead == "已经记下：“电话不对，或者没人接”。工作人员会去核对。想马上弄清楚，请打最后这个电话。"
    assert turn.page.contact is not None
    assert turn.spoken[-1].text.startswith("电话")
    assert (tmp_path / "reports.csv").read_text() == f"day,record,fact\n2026-11-24,{PLACE},phone\n"
    assert person.perform(Back()).page.key == "service"


def test_the_file_tells_no_hour_no_order_of_people_and_no_word_of_theirs(tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    for _ in range(3):
        assert keep(file, TODAY, PLACE, "phone")
    assert keep(file, TODAY, PLACE, "hours")
    assert len(file.read_text().splitlines()) == 3
    assert time.localtime(file.stat().st_mtime)[:6] == (2026, 11, 24, 0, 0, 0)
    assert HEADER == reports.HEADER
    assert LARGEST < reports.LARGEST


def test_what_cannot_be_noted_is_said_and_the_number_stands_there(visit: Callable[..., Visit], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for person in (visiting(visit, tmp_path / "file" / "reports.csv"), visit()):
        person.perform(OPEN)
        page = person.perform(Report(PLACE, "phone")).page
        assert page.title == "没能记下来"
        assert page.contact is not None


def test_a_full_file_takes_no_more(tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    file.write_text("x" * LARGEST)
    assert not keep(file, TODAY, PLACE, "phone")


def test_staff_take_in_what_the_kiosk_wrote(tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    for fact in ("phone", "hours"):
        keep(file, TODAY, PLACE, fact)
    workspace = Workspace.create(tmp_path / "w.db", starter.read_tables(paths.RESOURCES / "starter"), "测试")
    taken = take_in(workspace, file, today=TODAY, by="编辑")
    assert (taken.new, taken.known, taken.refused) == (2, 0, ())
    assert take_in(workspace, file, today=TODAY, by="编辑").known == 2
    assert list(reports.unanswered(workspace.connection, PLACE)) == [("hours", "2026-11-24"), ("phone", "2026-11-24")]
    asked = {"method": "phone", "source": "值班员", "on": "2026-11-24", "by": "编辑"}
    workspace.confirm("service", PLACE, ("phone",), today=TODAY, **asked)  # type: ignore[arg-type]
    assert list(reports.unanswered(workspace.connection, PLACE)) == [("hours", "2026-11-24")]
    assert take_in(workspace, file, today=TODAY, by="编辑").act == 0
    workspace.close()


def test_a_report_of_later_than_the_confirmation_waits(tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    keep(file, date(2026, 11, 20), PLACE, "phone")
    workspace = Workspace.create(tmp_path / "w.db", starter.read_tables(paths.RESOURCES / "starter"), "测试")
    take_in(workspace, file, today=TODAY, by="编辑")
    asked = {"method": "phone", "source": "值班员", "on": "2026-11-19", "by": "编辑"}
    workspace.confirm("service", PLACE, ("phone",), today=TODAY, **asked)  # type: ignore[arg-type]
    assert list(reports.unanswered(workspace.connection, PLACE)) == [("phone", "2026-11-20")]
    workspace.close()


def test_every_fact_can_be_reported_in_every_language(visit: Callable[..., Visit]) -> None:
    assert set(FACTS) == set(CRITICAL_FACTS)
    person = visit(language="en")
    for record in (PLACE, "guide-care-job", "hotline-12385"):
        person.perform(Open(Route("wrong", record=record)))
        assert person.page.contact is not None
        assert all(choice.label.isascii() for choice in person.page.choices)
    assert person.perform(SetOption("language", "zh_CN")).page.title == "哪里写错了？"

"""Forms that are heard, looked at, and filled in by two people at the same time."""

from collections.abc import Callable

import pytest

from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Press, place
from tests.desktop.pages.desk.writing import HERE, PHONE, SCHOOL, entries, errors, filled, somebody_else


@pytest.fixture
def desk(sit_down: Callable[..., Desk]) -> Desk:
    return sit_down("editor")


def test_a_text_is_heard_before_it_is_saved(desk: Desk) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("listen:description"), filled(sheet, description="一句。\n两句\0", spoken_summary=""))
    assert [said.text for said in met.play][:2] == ["一句。", "两句."]
    assert {said.language for said in met.play} == {"zh"}
    assert entries(met.sheet)["description"].value == "一句。\n两句\0"


def test_a_number_is_heard_digit_by_digit(desk: Desk) -> None:
    sheet = desk.perform(Go(PHONE)).sheet
    met = desk.perform(Press("listen:"), filled(sheet, number="0931-8821994"))
    assert [said.text for said in met.play] == ["0 9 3 1, 8 8 2, 1 9 9 4."]
    assert desk.perform(Press("listen:"), filled(met.sheet, number="")).message == "Nothing is written here yet."


def test_what_is_being_written_is_looked_at_as_residents_will(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("preview"), filled(sheet, note="新写的一句。", name_en="A new name"))
    assert (met.sheet.key, met.sheet.lead) == ("preview", "So residents would meet it. It is not saved yet.")
    page = met.sheet.sections[0].page
    assert page is not None
    assert (page.title, "新写的一句。" in [line.text for line in page.lines]) == ("A new name", True)
    assert session.workspace.row("service", SCHOOL)["note"] != "新写的一句。"
    back = desk.perform(Press("save"), filled(desk.perform(Go(HERE)).sheet))
    assert "新写的一句。" in session.workspace.row("service", SCHOOL)["note"], back.message


# -- two people


def test_the_second_sees_what_the_first_wrote_and_loses_nothing(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    desk.perform(Press("check"), filled(sheet, alert="改了又改回去", reason="打过电话"))
    with somebody_else(session) as other:
        other.edit("service", SCHOOL, {"note": "王芳写的", "status": "inactive", "alert": "停水"}, by="王芳")
    met = desk.perform(Press("save"), filled(sheet, note="我写的", email="a@b.cn", reason="打过电话"))
    found = entries(met.sheet)
    assert (met.sheet.key, found["note"].value, found["email"].value) == ("edit", "我写的", "a@b.cn")
    assert found["note"].error.startswith("王芳 wrote “王芳写的” on 20")
    assert found["note"].error.endswith(". Yours stands here; save again to keep it.")
    assert (found["status"].value, found["alert"].value) == ("inactive", "停水")
    assert met.message.startswith("Somebody was faster. Nothing was saved; look at it and save again. ")
    assert "Status is “Inactive” now, by 王芳 on 20" in met.message
    assert "Alert is “停水” now, by 王芳 on 20" in met.message
    assert list(errors(met)) == ["note"]
    assert found["reason"].value == "打过电话"
    desk.perform(Press("save"), filled(met.sheet))
    row = session.workspace.row("service", SCHOOL)
    assert (row["note"], row["email"], row["status"], row["alert"]) == ("我写的", "a@b.cn", "inactive", "停水")


def test_what_the_other_emptied_is_told_as_that(desk: Desk, session: Session) -> None:
    session.workspace.edit("service", SCHOOL, {"note": "原来的"}, by="李雪")
    sheet = desk.perform(Go(HERE.but(rev="2"))).sheet
    with somebody_else(session) as other:
        other.edit("service", SCHOOL, {"note": ""}, by="王芳")
    met = desk.perform(Press("save"), filled(sheet, note="我的"))
    assert errors(met)["note"].startswith("王芳 emptied this on 20")


def test_a_withdrawal_meanwhile_is_told_in_words(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    with somebody_else(session) as other:
        other.withdraw("service", SCHOOL, reason="关了", by="王芳")
    met = desk.perform(Press("save"), filled(sheet, note="我的"))
    assert "王芳 on 20" in met.message
    assert ": withdrawn." in met.message
    assert entries(met.sheet)["note"].value == "我的"


def test_a_draft_waits_though_the_record_changed_meanwhile_and_the_change_is_told(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    desk.perform(Go(place("home")), filled(sheet, note="写了一半"))
    with somebody_else(session) as other:
        other.edit("service", SCHOOL, {"note": "王芳写的"}, by="王芳")
    met = desk.perform(Go(HERE.but(rev="2")))
    assert entries(met.sheet)["note"].value == "写了一半"
    assert "王芳 wrote “王芳写的”" in errors(desk.perform(Press("save"), filled(met.sheet)))["note"]


# -- whatever is written

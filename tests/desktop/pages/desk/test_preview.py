"""The page of a service as residents would meet it, seen and heard."""

from collections.abc import Callable

import pytest

from db.curation.drafting import NEW, Draft
from desktop import i18n
from desktop.pages.desk import preview
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Press, Sheet, place
from desktop.pages.page import Page

SCHOOL = "special-school-620102-1"
HERE = place("preview", key=SCHOOL)


@pytest.fixture
def desk(sit_down: Callable[..., Desk]) -> Desk:
    return sit_down("editor")


def page(sheet: Sheet) -> Page:
    found = sheet.sections[0].page
    assert found is not None
    return found


def test_the_page_stands_there_and_what_is_heard_below_it(desk: Desk) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    assert (sheet.title, sheet.lead) == ("Preview", "So residents will meet it once it is published.")
    assert page(sheet).key == "service"
    (heard,) = sheet.sections[1].lines
    assert heard.label == "Residents hear:"
    assert heard.text.splitlines()[0].startswith(page(sheet).title)


def test_in_chinese_it_is_the_chinese_page(desk: Desk) -> None:
    i18n.use("zh_CN")
    assert page(desk.perform(Go(HERE)).sheet).title == "兰州市城关区辅读学校"


def test_the_button_plays_exactly_what_is_written_below(desk: Desk) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("listen"))
    assert "\n".join(said.text for said in met.play) == sheet.sections[1].lines[0].text
    assert (met.sheet.key, met.opened) == ("preview", False)


def test_what_is_withdrawn_is_told_in_words(desk: Desk, session: Session) -> None:
    session.workspace.withdraw("service", SCHOOL, reason="关了", by="王芳")
    met = desk.perform(Go(HERE))
    assert met.message == f"{SCHOOL} would not be published: it is withdrawn, or not in use."
    assert met.sheet.sections == ()


def test_a_field_that_is_emptied_is_empty_in_the_preview(session: Session) -> None:
    session.workspace.edit("service", SCHOOL, {"note": "旧的说明。"}, by="李雪")
    there = preview.place_of(session, Draft("service", SCHOOL, {"note": ""}))
    assert there is not None
    texts = [line.text for line in page(preview.build(session, there, {})).lines]
    assert "旧的说明。" not in texts
    assert "旧的说明。" in [line.text for line in page(preview.build(session, HERE, {})).lines]


def test_a_new_paper_is_seen_before_it_is_saved(session: Session) -> None:
    there = preview.place_of(session, Draft("required_document", NEW, {"service_id": SCHOOL, "document": "户口本"}))
    assert there is not None
    assert "户口本" in [line.text for line in page(preview.build(session, there, {})).lines]
    assert preview.place_of(session, Draft("role", NEW, {})) is None

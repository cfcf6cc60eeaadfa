"""The page of a service as residents would meet it, seen and heard."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from db.curation import RefusedError, drafting
from db.curation.drafting import NEW, Draft
from db.profile import Field
from desktop import i18n
from desktop.pages.desk import groups, preview
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
    assert heard.label == "What is heard"
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


# -- whatever may be saved can be seen

_PARTS = (
    "service",
    "phone",
    "schedule",
    "benefit",
    "required_document",
    "disability_eligibility",
    "language",
    "source",
)
_BY_TYPE = {
    "date": ["", "2026", "2026-11", "2026-11-24", "0001-01-01", "9999"],
    "time": ["", "00:00", "09:00", "23:59"],
    "integer": ["", "0", "-3", "6", "999999999"],
    "real": ["", "36.06"],
    "url": ["", "http://a", "https://www.gansu.gov.cn/x?y=1"],
    "email": ["", "a@b.cn"],
    "pinyin": ["", "lan zhou"],
}
_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("C", "Z")), max_size=12),
    st.sampled_from(["", "。", "一、\n二、", "办事👩‍🦽", "0931-8821994", "12385", "MO,TU", "周一"]),
)


def _values(field: Field, row: Mapping[str, str]) -> st.SearchStrategy[str]:
    if field.references or field.name in ("link_entity", "link_id"):
        return st.just(row.get(field.name, ""))
    if field.values:
        return st.sampled_from(sorted(field.codes) + [""] * (not field.required))
    return st.sampled_from(_BY_TYPE[field.type]) if field.type in _BY_TYPE else _TEXTS


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), table=st.sampled_from(_PARTS), language=st.sampled_from(["en", "zh_CN"]))
def test_whatever_may_be_saved_can_be_seen_and_heard(
    session: Session, data: st.DataObject, table: str, language: str
) -> None:
    i18n.use(language)
    row = session.workspace.row("service", SCHOOL) if table == "service" else {"service_id": SCHOOL}
    row |= {"link_entity": "service", "link_id": SCHOOL}
    fields = [each for group in groups.groups(table) for each in group.fields]
    written = {each.name: data.draw(_values(each, row), each.name) for each in fields}
    draft = Draft(table, SCHOOL if table == "service" else NEW, written)
    assume(not drafting.faults(session.workspace, draft))
    there = preview.place_of(session, draft)
    assert there is not None
    if written.get("status", "active") == "active":
        assert preview.build(session, there, {}).sections[1].lines[0].text
    else:
        with pytest.raises(RefusedError, match="not_published"):
            preview.build(session, there, {})

"""Picking one of many: what stands in the list, what a name means, and that it comes back to the entry."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop import i18n
from desktop.pages.desk import picking, table
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.picking import Meant
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Go, Press, Row, Sheet, Spot, Turn, place


def rows(sheet: Sheet) -> tuple[Row, ...]:
    return next(section.table.rows for section in sheet.sections if section.table)


def value(sheet: Sheet, name: str) -> str:
    entries = {entry.name: entry for section in sheet.sections for entry in section.entries}
    return entries[name].value


def test_a_place_is_picked_and_stands_in_the_entry_that_asked(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.perform(Go(place("narrow")))
    met = desk.perform(Press("pick:division"), (("text", "康复"),))
    assert (met.sheet.title, met.sheet.key) == ("Choose: Administrative division", "pick")
    assert met.sheet.lead.startswith("1 to 20 of ")
    met = desk.perform(Press("narrow"), (("text", "城关区"),))
    assert rows(met.sheet)[0] == Row(("Chengguan District, Lanzhou", "620102"), Press("take:620102"))
    met = desk.perform(Press("take:620102"))
    assert (met.sheet.key, met.message) == ("narrow", "Chosen: Chengguan District, Lanzhou.")
    assert (value(met.sheet, "division"), value(met.sheet, "text")) == ("620102", "康复")


def test_in_chinese_its_name_stands_there_and_narrows(sit_down: Callable[..., Desk]) -> None:
    i18n.use("zh_CN")
    desk = sit_down()
    desk.perform(Go(place("work")))
    desk.perform(Go(place("narrow")))
    desk.perform(Press("pick:division"), at=Spot("pick:division"))
    met = desk.perform(Press("take:620102"), at=Spot("choices", 3))
    assert (value(met.sheet, "division"), met.focus) == ("兰州市城关区", "division")
    met = desk.perform(Press("narrow"), (("division", "城关"),))
    assert (met.sheet.key, met.focus) == ("narrow", "division")
    met = desk.perform(Press("narrow"), (("division", "兰州市城关区"),))
    assert met.sheet.lead.startswith("只看：兰州市城关区。")


def test_none_of_them_empties_the_entry(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.perform(Go(place("narrow", division="620102")))
    desk.perform(Press("pick:division"))
    assert value(desk.perform(Press("none")).sheet, "division") == ""


def test_a_long_list_is_turned_leaf_by_leaf(session: Session) -> None:
    here = place("pick", entry="division", source="admin_division")
    sheet = picking.build(session, here, {})
    assert len(rows(sheet)) == MOST_ROWS
    (after,) = sheet.sections[1].buttons
    assert after.command == Turn(here.but(**{"from": "20"}))
    assert rows(picking.build(session, here.but(**{"from": "20"}), {}))[0] != rows(sheet)[0]


def test_in_chinese_a_place_is_called_with_the_places_above_it(session: Session) -> None:
    i18n.use("zh_CN")
    assert picking.shown(session, "admin_division", "620102") == "兰州市城关区"
    assert picking.shown(session, "category", "day_care") == "白天照料和托养"
    assert picking.shown(session, "field:phone", "number") == "号码"
    assert picking.shown(session, "organization", "") == ""


def test_a_service_stands_with_its_place(session: Session) -> None:
    i18n.use("zh_CN")
    here = place("pick", entry="service_id", source="service", text="城关区辅读学校")
    assert rows(picking.build(session, here, {}))[0].cells[::2] == ("兰州市城关区辅读学校", "兰州市城关区")


def test_the_fields_of_a_table_can_be_picked(session: Session) -> None:
    here = place("pick", entry="column", source="field:phone", text="extension")
    sheet = picking.build(session, here, {})
    assert sheet.title == "Choose a field of Phone"
    assert rows(sheet) == (Row(("Extension", "extension", "The extension."), Press("take:extension")),)


def test_a_code_or_a_name_that_one_alone_has_is_understood(session: Session) -> None:
    assert picking.code_of(session, "admin_division", " 620102 ") == Meant("620102")
    assert picking.code_of(session, "admin_division", "兰州市城关区") == Meant("620102")
    assert picking.code_of(session, "category", "白天照料和托养") == Meant("day_care")
    assert picking.code_of(session, "field:phone", "号码") == Meant("number")
    assert picking.code_of(session, "organization", "  ") == Meant()


def test_a_name_of_several_and_a_name_of_nothing_are_told(session: Session) -> None:
    assert picking.code_of(session, "admin_division", "城关镇") == Meant(
        error="More than one is called “城关镇”. Choose from the list."
    )
    assert picking.code_of(session, "admin_division", "北京") == Meant(
        error="Nothing here is called “北京”. Choose from the list."
    )


@pytest.mark.parametrize("source", sorted(picking.SOURCES))
def test_every_source_has_its_list(session: Session, source: str) -> None:
    sheet = picking.build(session, place("pick", entry="x", source=source), {})
    assert all(len(row.cells) == len(sheet.sections[1].table.columns) for row in rows(sheet) if sheet.sections[1].table)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(), max_size=40),
    source=st.sampled_from(["admin_division", "organization", "field:phone"]),
)
def test_nothing_written_is_an_error(session: Session, text: str, source: str) -> None:
    here = place("pick", entry="x", source=source)
    found = table.SHEETS["pick"].press(session, here, "narrow", {"text": text})
    assert found.instead is not None
    table.SHEETS["pick"].build(session, found.instead, {"text": text})
    picking.code_of(session, source, text)

"""Looking for records: what is found, how it is narrowed, and where a row leads."""

from collections.abc import Callable

import pytest

from desktop import i18n
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Met, Press, Row, Turn, place

SitDown = Callable[..., Desk]


def cells(met: Met) -> list[tuple[str, ...]]:
    table = met.sheet.sections[0].table
    assert table is not None
    return [row.cells for row in table.rows]


def test_a_number_typed_on_the_first_sheet_leads_to_its_record(sit_down: SitDown) -> None:
    met = sit_down().perform(Press("find"), (("text", "0931 8821994"),))
    assert (met.sheet.key, met.sheet.lead) == ("records", "“0931 8821994”: 1 altogether")
    table = met.sheet.sections[0].table
    assert table is not None
    row = ("甘肃省残疾人联合会", "Office", "甘肃省", "Active", "federation-620000-1")
    assert table.rows == (Row(row, Go(place("record", table="service", key="federation-620000-1"))),)
    assert table.columns == ("Name", "Kind of record", "Place", "How it stands", "Number")


def test_leaves_of_twenty_with_a_way_on_and_back(sit_down: SitDown) -> None:
    desk = sit_down()
    met = desk.perform(Go(place("records")))
    assert (met.sheet.lead, len(cells(met))) == ("1 to 20 of 171", 20)
    (more,) = met.sheet.sections[0].buttons
    assert more.command is not None
    met = desk.perform(more.command)
    assert (met.sheet.lead, len(met.sheet.sections[0].buttons)) == ("21 to 40 of 171", 2)
    last = desk.perform(Turn(place("records", **{"from": "160"})))
    assert (last.sheet.lead, len(cells(last))) == ("161 to 171 of 171", 11)


def test_it_is_narrowed_by_names_of_places_and_categories_not_only_by_codes(sit_down: SitDown) -> None:
    desk = sit_down()
    desk.perform(Go(place("records")))
    met = desk.perform(Press("narrow"), (("division", "兰州市城关区"), ("table", "location")))
    assert [row[0] for row in cells(met)] == ["兰州市城关区儿童康复特教中心", "甘肃省残疾人职业教育和就业服务中心"]
    entries = {entry.name: entry.value for section in met.sheet.sections for entry in section.entries}
    assert (entries["division"], entries["table"]) == ("620102", "location")


def test_a_place_that_is_none_is_told_at_its_entry_and_the_list_stays(sit_down: SitDown) -> None:
    desk = sit_down()
    desk.perform(Go(place("records")))
    met = desk.perform(Press("narrow"), (("text", "热线"), ("division", "亚特兰蒂斯")))
    entries = {entry.name: entry for section in met.sheet.sections for entry in section.entries}
    assert entries["division"].error == "Nothing here is called “亚特兰蒂斯”. Choose from the list."
    assert (entries["text"].value, met.focus) == ("热线", "division")


def test_what_somebody_withdrew_is_found_and_says_so_in_words(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    session.workspace.withdraw("service", "hotline-12385", reason="停用", by="王芳")
    (row,) = cells(desk.perform(Go(place("records", text="hotline-12385"))))
    assert row[3] == "withdrawn: 停用"
    assert cells(desk.perform(Turn(place("records", text="hotline-12385", withdrawn="no")))) == []


def test_the_key_of_any_row_is_found_a_phone_too(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("records", text="hotline-12385-phone-1")))
    assert cells(met) == [("12385, Voice, Hotline", "Phone", "", "", "hotline-12385-phone-1")]
    assert met.sheet.lead == "“hotline-12385-phone-1”: 1 altogether"


@pytest.mark.parametrize("text", ['"', "'; DROP TABLE act; --", "\ud800", "\0", "<b>残联</b>" * 9000, "{}", "%"])
def test_hostile_text_finds_nothing_and_says_what_to_do(sit_down: SitDown, text: str) -> None:
    met = sit_down().perform(Press("find"), (("text", text),))
    assert cells(met) == []
    assert met.sheet.lead.endswith("Nothing was found. Write less of it, or only a number or one word.")
    assert len(met.sheet.lead) < 140


def test_there_is_a_way_to_add_each_kind_of_record(sit_down: SitDown) -> None:
    met = sit_down("editor").perform(Go(place("records")))
    assert [(button.label, button.command) for button in met.sheet.buttons] == [
        ("Add: Service", Go(place("add", table="service"))),
        ("Add: Organization", Go(place("add", table="organization"))),
        ("Add: Location", Go(place("add", table="location"))),
    ]


def test_in_chinese_the_rows_are_chinese(sit_down: SitDown) -> None:
    desk = sit_down()
    i18n.use("zh_CN")
    (row,) = cells(desk.perform(Go(place("records", text="hotline-12385"))))
    assert row == ("12385残疾人服务热线", "热线", "甘肃省", "正常", "hotline-12385")

"""One record: what matters is met first, and everything that can be done with it has its way."""

from collections.abc import Callable

from db.curation import take_in
from desktop import i18n
from desktop.pages.desk import record
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Line, Met, Press, Table, place
from tests.desktop.pages.desk.conftest import TODAY

SitDown = Callable[..., Desk]
HOTLINE = {"table": "service", "key": "hotline-12385"}
ROOM = {"table": "service", "key": "braille-room-620100-1"}


def table(met: Met, name: str) -> Table:
    return next(each.table for each in met.sheet.sections if each.table and each.table.name == name)


def lines(met: Met) -> dict[str, Line]:
    return {line.label: line for section in met.sheet.sections for line in section.lines}


def test_it_begins_with_its_name_what_it_is_and_its_facts(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("record", **HOTLINE)))
    assert met.sheet.title == "12385残疾人服务热线"
    assert met.sheet.lead == "Service, Hotline, Hotlines, Gansu Province; number hotline-12385"
    first = met.sheet.sections[0].table
    assert first is not None
    assert [(row.cells, row.tone) for row in first.rows] == [
        (("name", "never confirmed", "12385残疾人服务热线"), "due"),
        (("whether it still exists", "never confirmed", "Active"), "due"),
        (("phone", "never confirmed", "12385"), "due"),
        (("hours", "not known", ""), "wrong"),
    ]
    assert {row.command for row in first.rows} == {Go(place("confirm", **HOTLINE))}


def test_what_is_confirmed_says_since_when_and_what_is_due_again(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    given = {"method": "phone", "source": "值班员", "today": TODAY, "by": "王芳"}
    session.workspace.confirm("service", HOTLINE["key"], ["name"], on="2026-11-20", **given)  # type: ignore[arg-type]  # keywords passed on
    session.workspace.confirm("service", HOTLINE["key"], ["phone"], on="2025-08-01", **given)  # type: ignore[arg-type]  # keywords passed on
    rows = table(desk.perform(Go(place("record", **HOTLINE))), "facts").rows
    assert (rows[0].cells[1], rows[0].tone) == ("confirmed on November 20, 2026", "good")
    assert (rows[2].cells[1], rows[2].tone) == ("to be confirmed again, confirmed on August 1, 2025", "due")


def test_what_residents_reported_comes_first_and_stands_at_the_fact_too(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    file = session.folder / "reports.csv"
    file.write_text("day,record,fact\n2026-11-20,hotline-12385,phone\n", encoding="utf-8")
    take_in(session.workspace, file, today=TODAY, by="王芳")
    met = desk.perform(Go(place("record", **HOTLINE)))
    assert met.sheet.sections[0].lines == (Line("Residents say it is wrong", "phone (November 20, 2026)", "wrong"),)
    row = table(met, "facts").rows[2]
    assert row.cells[1] == "residents say it is wrong (November 20, 2026), never confirmed"


def test_a_record_is_heard_in_few_stops_whatever_it_holds(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("record", **ROOM)))
    said = lines(met)
    assert said["Also called"].text.startswith("Gansu Library, reading service")
    assert said["Where it is from"].text == "甘肃兰州:视障老年群体乐享阅读, Reliable"
    assert "Name in pinyin" not in said
    stops = sum(
        len(each.lines) + len(each.entries) + len(each.buttons) + bool(each.table) for each in met.sheet.sections
    )
    assert stops + len(met.sheet.buttons) <= 16


def test_the_rows_that_belong_to_it_open_and_lead_back_up(sit_down: SitDown) -> None:
    desk = sit_down()
    rows = table(desk.perform(Go(place("record", **ROOM))), "parts").rows
    assert [row.cells[:2] for row in rows] == [
        ("Organization", "甘肃省图书馆、甘肃省残疾人联合会"),
        ("Service at location", "甘肃省图书馆残疾人阅读服务中心（盲文及盲人有声读物阅览室）"),
        ("Alias", "省图书馆, Short name"),
        ("Alias", "甘肃省图书馆盲文阅览室, Other name"),
        ("Location", "甘肃省图书馆残疾人阅读服务中心（盲文及盲人有声读物阅览室）"),
        ("Address", "甘肃省图书馆一楼, 兰州市, 甘肃省"),
    ]
    address = rows[-1].command
    assert address == Go(place("record", table="address", key="braille-room-620100-1-address"))
    met = desk.perform(address)
    assert (met.sheet.title, met.sheet.lead) == (
        "甘肃省图书馆一楼, 兰州市, 甘肃省",
        "Address; number braille-room-620100-1-address",
    )
    (above,) = table(met, "parts").rows
    assert above.command == Go(place("record", table="location", key="braille-room-620100-1-location"))


def test_what_is_added_is_known_to_belong_to_it_or_to_its_place(sit_down: SitDown) -> None:
    desk = sit_down()
    met = desk.perform(Go(place("record", **ROOM)))
    options = next(entry.options for section in met.sheet.sections for entry in section.entries)
    assert [each.label for each in options[:3]] == ["Phone", "Schedule", "Required document"]
    assert options[-2].label == "Address of 甘肃省图书馆残疾人阅读服务中心（盲文及盲人有声读物阅览室）"
    expected = {
        "phone": place("add", table="phone", service_id=ROOM["key"]),
        "alias": place("add", table="alias", link_entity="service", link_id=ROOM["key"]),
        options[-2].code: place("add", table="address", location_id="braille-room-620100-1-location"),
    }
    for chosen, there in expected.items():
        assert record.press(desk.session, place("record", **ROOM), "add", {"what": chosen}).go == there


def test_a_withdrawn_record_says_why_first_and_offers_to_come_back(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    session.workspace.withdraw("service", HOTLINE["key"], reason="停用", by="王芳")
    met = desk.perform(Go(place("record", **HOTLINE)))
    assert met.sheet.sections[0].lines == (Line("Withdrawn", "停用", "wrong"),)
    assert [button.label for button in met.sheet.buttons] == ["Edit", "History", "Restore"]


def test_an_editor_is_told_once_what_only_others_may_do(sit_down: SitDown) -> None:
    met = sit_down("editor").perform(Go(place("record", **HOTLINE)))
    assert [button.name for button in met.sheet.buttons] == ["edit", "confirm", "preview", "history"]
    assert lines(met)["Not offered to you"].text == "Withdrawing and restoring: that takes the role approver."


def test_editing_begins_with_the_revision_that_is_shown(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    session.workspace.edit("service", HOTLINE["key"], {"alert": "改号中"}, by="王芳")
    met = desk.perform(Go(place("record", **HOTLINE)))
    edit = met.sheet.buttons[0]
    assert (edit.command, edit.main) == (Go(place("edit", rev="2", **HOTLINE)), True)
    assert lines(met)["Alert"].text == "改号中"
    assert lines(met)["Last changed"].text.startswith("王芳, ")


def test_an_organization_leads_to_what_it_gives_and_back(sit_down: SitDown) -> None:
    desk = sit_down()
    met = desk.perform(Go(place("record", table="organization", key="org-zgcjrlhh")))
    button = next(each for each in met.sheet.buttons if each.name == "given_by")
    assert button.label == "Its services and places: 1"
    assert button.command is not None
    given = desk.perform(button.command)
    assert given.sheet.lead == "中国残疾人联合会: 1 altogether"
    narrowed = desk.perform(Press("narrow"), (("text", "无"),))
    assert narrowed.sheet.lead.startswith("中国残疾人联合会, “无”: Nothing was found.")


def test_a_record_that_is_gone_says_so(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    new = {"name": "示例", "source_name": "示例", "source_link_ok": "no", "confidence": "low"}
    key = session.workspace.add("organization", new, by="王芳")
    session.workspace.undo(3, by="王芳")
    met = desk.perform(Go(place("record", table="organization", key=key)))
    assert (met.sheet.title, met.message) == ("This cannot be shown", f"There is no record {key}.")


def test_in_chinese_nothing_english_is_left(sit_down: SitDown) -> None:
    desk = sit_down("editor")
    i18n.use("zh_CN")
    met = desk.perform(Go(place("record", **HOTLINE)))
    assert met.sheet.lead == "服务，热线，求助热线，甘肃省，编号 hotline-12385"
    assert lines(met)["最后修改"].text.startswith("明路，")
    assert [button.label for button in met.sheet.buttons] == ["修改", "核实", "居民看到的样子", "修改历史"]
    words = [line.label for section in met.sheet.sections for line in section.lines]
    words += [cell for row in table(met, "parts").rows for cell in row.cells[::2]]
    assert [word for word in words if word.isascii() and word] == []

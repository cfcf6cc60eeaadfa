"""What was done is told in words, leaf by leaf, and taken back; a conflict is told field by field."""

from collections.abc import Callable
from contextlib import closing

from db.curation import Act, Change, Workspace, acts
from db.curation.records import WHOLE
from db.exchange import Options, commit, prepare, read_file
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Line, Met, Press, Table, Turn, place
from tests.desktop.pages.desk.conftest import TODAY

SitDown = Callable[..., Desk]
HOTLINE = "hotline-12385"
NEW_PHONE = {"service_id": HOTLINE, "number": "0931-8821994", "role": "办事"}
NEW_PHONE |= {"source_name": "网页", "source_link_ok": "yes", "confidence": "high"}


def table(met: Met) -> Table:
    return next(section.table for section in met.sheet.sections if section.table)


def cells(met: Met) -> list[tuple[str, ...]]:
    return [row.cells for row in table(met).rows]


def lines(met: Met) -> list[Line]:
    return [line for section in met.sheet.sections for line in section.lines]


def test_all_acts_are_listed_the_newest_first_and_open(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    session.workspace.edit("service", HOTLINE, {"alert": "改号中"}, by="李雪", reason="来电")
    met = desk.perform(Go(place("acts")))
    assert met.sheet.lead == "4 altogether"
    assert [(row[0], row[1], row[3], row[4], row[5]) for row in cells(met)] == [
        ("edit", "李雪", "1", "来电", "4"),
        ("people", "王芳", "0", "李雪: 编辑", "3"),
        ("people", "王芳", "0", "王芳: 发布", "2"),
        ("beginning", "明路", "2,637", "", "1"),
    ]
    assert table(met).rows[0].command == Go(place("act", number="4"))


def test_a_change_is_told_in_words_never_in_codes(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    workspace = session.workspace
    workspace.edit("service", HOTLINE, {"category": "federation", "status": "inactive"}, by="王芳")
    workspace.confirm(
        "service", HOTLINE, ["name"], method="phone", source="值班员", on="2026-11-20", today=TODAY, by="王芳"
    )
    workspace.add("phone", NEW_PHONE, by="王芳")
    workspace.withdraw("service", HOTLINE, reason="停用", by="王芳")
    told = [cells(desk.perform(Go(place("act", number=str(number)))))[0] for number in range(3, 7)]
    record = "Service, 12385残疾人服务热线"
    confirmed = "12385残疾人服务热线, confirmed on November 20, 2026, By telephone, 值班员"
    assert told == [
        (record, "Category", "Federations", "Hotlines"),
        (record, "confirmation of: name", confirmed, "nothing"),
        ("Phone, 0931-8821994, Service desk", "newly made", "0931-8821994, Service desk", "nothing"),
        (record, "withdrawn", "停用", "nothing"),
    ]


def test_the_history_of_a_record_tells_of_what_belongs_to_it_too(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    session.workspace.add("phone", NEW_PHONE, by="王芳")
    session.workspace.edit("service", HOTLINE, {"alert": "改号中"}, by="王芳")
    met = desk.perform(Go(place("history", table="service", key=HOTLINE)))
    assert met.sheet.title == "History: 12385残疾人服务热线"
    assert [row[1:] for row in cells(met)][:3] == [
        ("Alert", "改号中", "nothing"),
        ("Phone, newly made", "0931-8821994, Service desk", "nothing"),
        ("Alias, newly made", "残疾人热线, Everyday word", "nothing"),
    ]
    assert cells(met)[0][0].startswith("王芳, ")
    assert table(met).rows[0].command == Go(place("act", number="4"))


def test_an_act_is_taken_back_at_once_and_so_is_the_taking_back(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    session.workspace.edit("service", HOTLINE, {"alert": "改号中"}, by="李雪")
    desk.perform(Go(place("act", number="4")))
    met = desk.perform(Press("undo"))
    assert met.message == "Taken back. This can be taken back too: it is number 5."
    assert lines(met) == [Line("Takes back number", "4")]
    assert session.workspace.row("service", HOTLINE)["alert"] == ""
    desk.perform(Press("undo"))
    assert session.workspace.row("service", HOTLINE)["alert"] == "改号中"
    met = desk.perform(Go(place("act", number="4")))
    assert (lines(met), met.sheet.buttons) == ([Line("Taken back by number", "5", "due")], ())


def test_who_may_not_take_it_back_is_told_by_whom_it_may_be(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    session.workspace.edit("service", HOTLINE, {"alert": "改号中"}, by="王芳")
    met = desk.perform(Go(place("act", number="4")))
    said = "Taking back what others did: that takes the role approver."
    assert (lines(met), met.sheet.buttons) == ([Line("Not offered to you", said)], ())
    assert desk.perform(Press("undo")).message == "李雪 may not do this; it takes the role approver."
    assert session.workspace.row("service", HOTLINE)["alert"] == "改号中"


def test_what_cannot_be_taken_back_offers_nothing(sit_down: SitDown) -> None:
    desk = sit_down()
    assert [desk.perform(Go(place("act", number=number))).sheet.buttons for number in ("1", "2")] == [(), ()]
    assert desk.perform(Go(place("act", number="99"))).sheet.title == "There is no such act"


def test_a_conflict_is_told_field_by_field_and_nothing_is_changed(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    workspace = session.workspace
    workspace.edit("service", HOTLINE, {"alert": "一", "status": "inactive", "note": "二"}, by="王芳")
    workspace.edit("service", HOTLINE, {"alert": "三", "status": "active"}, by="王芳")
    desk.perform(Go(place("act", number="3")))
    assert desk.perform(Press("undo")).message == (
        "It was not taken back, because some of it was changed since. Nothing was changed now. "
        "12385残疾人服务热线, Alert: it is “三”, the act wrote “一”. "
        "12385残疾人服务热线, Status: it is “Active”, the act wrote “Inactive”."
    )
    assert workspace.row("service", HOTLINE)["note"] == "二"


def test_of_two_who_take_the_same_act_back_the_second_is_told(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    session.workspace.edit("service", HOTLINE, {"alert": "一"}, by="王芳")
    desk.perform(Go(place("act", number="3")))
    with closing(Workspace.open(session.workspace.path)) as beside:
        other = Desk(Session(beside, session.resources, session.folder, today=session.today, name="王芳"))
        other.enter(place("act", number="3"))
        assert other.perform(Press("undo")).message.startswith("Taken back.")
        met = desk.perform(Press("undo"))
    assert met.message == "Act 3 was undone before."
    assert lines(met)[0] == Line("Taken back by number", "4", "due")


def test_a_whole_import_is_taken_back(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    file = session.folder / "organization.csv"
    rows = "".join(f"示例机构{number},示例来源,no,low\n" for number in range(45))
    file.write_text("name,source_name,source_link_ok,confidence\n" + rows, encoding="utf-8")
    plan = prepare(session.workspace, read_file(file), Options())
    number = commit(session.workspace, plan, file, by="王芳")
    met = desk.perform(Go(place("act", number=str(number))))
    assert (met.sheet.title, met.sheet.lead.partition("; ")[2]) == ("Import by 王芳", "changes 1 to 20 of 45")
    last = desk.perform(Turn(place("act", number=str(number), **{"from": "40"})))
    assert cells(last)[-1][:3] == ("Organization, 示例机构44", "newly made", "示例机构44")
    assert desk.perform(Press("undo")).message.startswith("Taken back.")
    assert session.workspace.connection.execute("SELECT count(*) FROM organization").fetchone() == (30,)


def test_taking_back_something_long_tells_how_far_it_is_and_can_be_stopped(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    fresh = [Change("taxonomy", f"t{n}", WHOLE, "", f'{{"id": "t{n}", "name": "示例"}}') for n in range(2500)]
    number = session.workspace.perform(Act("import", "王芳"), fresh)
    told: list[int] = []

    def once(done: int) -> bool:
        told.append(done)
        return done < 2000

    session.progress = once
    desk.perform(Go(place("act", number=str(number))))
    assert desk.perform(Press("undo")).message == "Stopped. Nothing was changed."
    assert told == [1000, 2000]
    found = acts.find_act(session.workspace.connection, number)
    assert found is not None
    assert (found.changes, found.undone_by) == (2500, 0)

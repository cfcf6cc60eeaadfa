"""Copies of the workspace: listed, made, gone back to; everybody who has it open goes on working."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from db.curation import Workspace, copies
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Back, Go, Met, Press, Row, place

SitDown = Callable[..., Desk]
HOTLINE = "hotline-12385"


@pytest.fixture
def colleague(session: Session) -> Iterator[Desk]:
    """Somebody at another desk with the same workspace."""
    with closing(Workspace.open(session.workspace.path)) as opened:
        yield Desk(Session(opened, session.resources, session.folder, today=session.today, name="王芳"))


def rows(met: Met) -> tuple[Row, ...]:
    table = met.sheet.sections[0].table
    assert table is not None
    return table.rows


def alert(workspace: Workspace) -> str:
    return workspace.row("service", HOTLINE)["alert"]


def test_without_copies_it_says_when_one_is_made_and_offers_to_make_one(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    met = desk.perform(Go(place("copies")))
    assert met.sheet.lead == "There are no copies yet. One is made before every import."
    met = desk.perform(Press("make"))
    (copy,) = copies(session.workspace.path)
    assert met.message == f"The copy is made: {copy.path.name}"
    (row,) = rows(met)
    assert row.cells[1:] == (f"{round(copy.size / 1e6)} MB", copy.path.name)
    assert row.command == Go(place("go_back", copy=copy.path.name))


def test_going_back_says_first_what_happens_and_everybody_goes_on_working(
    sit_down: SitDown, session: Session, colleague: Desk
) -> None:
    desk = sit_down()
    session.workspace.edit("service", HOTLINE, {"alert": "先"}, by="王芳")
    copy = session.workspace.back_up()
    session.workspace.edit("service", HOTLINE, {"alert": "后"}, by="王芳")
    assert colleague.enter(place("record", table="service", key=HOTLINE)).sheet.title == "12385残疾人服务热线"
    met = desk.perform(Go(place("go_back", copy=copy.name)))
    assert met.sheet.lead.startswith("The whole directory becomes what it was then, for everybody")
    met = desk.perform(Press("go_back"))
    assert met.sheet.key == "copies"
    assert [row.cells[2] for row in rows(met)][1] == copy.name
    assert met.message.endswith(f"What it was until now is in the copy {rows(met)[0].cells[2]}.")
    assert (alert(session.workspace), alert(colleague.session.workspace)) == ("先", "先")
    session.workspace.edit("service", HOTLINE, {"alert": "再"}, by="王芳")
    assert alert(colleague.session.workspace) == "再"
    assert colleague.session.workspace.edit("service", HOTLINE, {"alert": "又"}, by="王芳")
    met = desk.perform(Go(place("acts")))
    assert [row.cells[0] for row in rows(met)][:3] == ["edit", "edit", "going back to a copy"]
    assert desk.perform(Back()).sheet.key == "home"


def test_going_back_waits_for_nobody_and_is_refused_while_somebody_writes(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    copy = session.workspace.back_up()
    desk.perform(Go(place("go_back", copy=copy.name)))
    with closing(Workspace.open(session.workspace.path)) as other, other.writing():
        session.workspace.connection.execute("PRAGMA busy_timeout = 50")
        met = desk.perform(Press("go_back"))
    assert met.message.startswith("Somebody else is writing just now, or the disk is full.")
    assert alert(session.workspace) == ""


def test_a_damaged_copy_and_one_that_is_gone_are_told_and_change_nothing(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    session.workspace.edit("service", HOTLINE, {"alert": "现在"}, by="王芳")
    copy = session.workspace.back_up()
    desk.perform(Go(place("copies")))
    desk.perform(Go(place("go_back", copy=copy.name)))
    copy.write_bytes(copy.read_bytes()[:100_000])
    assert copy.name in desk.perform(Press("go_back")).message
    copy.unlink()
    met = desk.perform(Press("go_back"))
    assert (met.sheet.key, met.message) == ("copies", f"The copy {copy.name} is not there any more.")
    assert desk.perform(Go(place("go_back", copy="../../etc/passwd"))).sheet.title == "This cannot be shown"
    assert alert(session.workspace) == "现在"


def test_an_editor_sees_the_copies_and_is_told_who_may_go_back(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    copy = session.workspace.back_up()
    met = desk.perform(Go(place("copies")))
    assert met.sheet.lead == "1 altogether. Going back to one takes the role publisher."
    assert rows(met)[0].command is None
    met = desk.perform(Go(place("go_back", copy=copy.name)))
    assert met.message == "李雪 may not do this; it takes the role publisher."

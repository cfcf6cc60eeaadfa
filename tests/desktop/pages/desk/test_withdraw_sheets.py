"""A record is withdrawn with a reason and restored; who comes second is told who was first."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from db.curation import Workspace
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Line, Press, place

SitDown = Callable[..., Desk]
HOTLINE = {"table": "service", "key": "hotline-12385"}


@pytest.fixture
def colleague(session: Session) -> Iterator[Workspace]:
    """The same workspace, opened by somebody at another desk."""
    with closing(Workspace.open(session.workspace.path)) as opened:
        yield opened


def test_a_record_is_withdrawn_with_a_reason_and_one_is_back_at_it(sit_down: SitDown) -> None:
    desk = sit_down("approver")
    desk.perform(Go(place("record", **HOTLINE)))
    sheet = desk.perform(Go(place("withdraw", **HOTLINE))).sheet
    assert (sheet.title, sheet.buttons[0].label) == ("Withdraw: 12385残疾人服务热线", "Withdraw")
    met = desk.perform(Press("withdraw"), (("reason", " 号码停用 "),))
    assert met.message == "Saved. It can be taken back under “What was done”, number 4."
    assert met.sheet.sections[0].lines == (Line("Withdrawn", "号码停用", "wrong"),)
    assert desk.session.workspace.state(**HOTLINE).withdrawn == "号码停用"


@pytest.mark.parametrize("reason", ["", "   "])
def test_without_a_reason_it_is_said_at_the_entry_and_nothing_happens(sit_down: SitDown, reason: str) -> None:
    desk = sit_down()
    desk.perform(Go(place("withdraw", **HOTLINE)))
    met = desk.perform(Press("withdraw"), (("reason", reason),))
    assert (met.sheet.sections[0].entries[0].error, met.focus) == ("Say why.", "reason")
    assert desk.session.workspace.state(**HOTLINE).withdrawn == ""


def test_a_withdrawn_record_shows_why_before_it_is_restored(sit_down: SitDown) -> None:
    desk = sit_down()
    desk.session.workspace.withdraw(**HOTLINE, reason="停用", by="王芳")
    desk.perform(Go(place("record", **HOTLINE)))
    met = desk.perform(Go(place("restore", **HOTLINE)))
    assert met.sheet.sections[0].lines == (Line("Withdrawn", "停用", "wrong"),)
    met = desk.perform(Press("restore"), (("reason", ""),))
    assert (met.sheet.key, desk.session.workspace.state(**HOTLINE).withdrawn) == ("record", "")


def test_who_withdraws_what_somebody_withdrew_meanwhile_is_told_their_reason(
    sit_down: SitDown, colleague: Workspace
) -> None:
    desk = sit_down("approver")
    desk.perform(Go(place("record", **HOTLINE)))
    desk.perform(Go(place("withdraw", **HOTLINE)))
    colleague.withdraw(**HOTLINE, reason="并入12345", by="王芳")
    met = desk.perform(Press("withdraw"), (("reason", "停用"),))
    assert met.message == "王芳 has withdrawn it meanwhile: 并入12345. Yours was not written."
    assert met.sheet.sections[0].lines == (Line("Withdrawn", "并入12345", "wrong"),)
    desk.perform(Go(place("restore", **HOTLINE)))
    colleague.restore(**HOTLINE, by="王芳")
    met = desk.perform(Press("restore"), (("reason", ""),))
    assert (met.sheet.key, met.message) == ("record", "王芳 has restored it meanwhile.")


def test_an_editor_who_gets_there_all_the_same_is_refused_and_keeps_the_words(sit_down: SitDown) -> None:
    desk = sit_down("editor")
    desk.perform(Go(place("withdraw", **HOTLINE)))
    met = desk.perform(Press("withdraw"), (("reason", "停用"),))
    assert met.message == "李雪 may not do this; it takes the role approver."
    assert met.sheet.sections[0].entries[0].value == "停用"
    assert desk.session.workspace.state(**HOTLINE).withdrawn == ""

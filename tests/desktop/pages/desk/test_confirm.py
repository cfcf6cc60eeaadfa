"""Confirming fact by fact: how, with whom and when; nothing else sets a date, and a change meanwhile is refused."""

from collections.abc import Callable
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.curation import Act, Change, Workspace
from desktop import i18n
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Entry, Filled, Go, Line, Met, Press, Sheet, place

SCHOOL = "special-school-620102-1"
HERE = place("confirm", table="service", key=SCHOOL)
HOW = {"method": "phone", "source": "校办公室", "on": "2026-11-27", "until": ""}


@pytest.fixture
def desk(sit_down: Callable[..., Desk]) -> Desk:
    return sit_down("editor")


def entries(sheet: Sheet) -> dict[str, Entry]:
    return {entry.name: entry for section in sheet.sections for entry in section.entries}


def ticks(sheet: Sheet) -> list[Entry]:
    return [entry for entry in entries(sheet).values() if entry.kind == "tick"]


def ticked(sheet: Sheet, *facts: str, **how: str) -> Filled:
    chosen = [(each.name, "yes") for each in ticks(sheet) if each.name.partition("=")[0] in facts]
    return (*chosen, *(HOW | how).items())


def errors(met: Met) -> dict[str, str]:
    return {entry.name: entry.error for entry in entries(met.sheet).values() if entry.error}


def lines(sheet: Sheet) -> list[Line]:
    return [line for section in sheet.sections for line in section.lines]


def dates(session: Session) -> dict[str, str]:
    query = "SELECT fact, confirmed_on FROM fact WHERE id = ? AND confirmed_on <> ''"
    return dict(session.workspace.connection.execute(query, (SCHOOL,)))


def test_each_fact_that_is_known_can_be_ticked_and_what_is_not_known_is_told(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    assert sheet.lead == "兰州市城关区辅读学校. Tick what somebody told you or you saw yourself."
    known = session.workspace.connection.execute("SELECT fact FROM fact WHERE id = ? AND value <> ''", (SCHOOL,))
    assert sorted(each.name.partition("=")[0] for each in ticks(sheet)) == sorted(fact for (fact,) in known)
    first, second = ticks(sheet)[:2]
    assert (first.label, first.help) == ("name: 兰州市城关区辅读学校", "never confirmed")
    assert (second.label, second.value) == ("whether it still exists: Active", "")
    assert Line("hours", "not known", "due") in lines(sheet)
    assert entries(sheet)["on"].value == "2026-11-27"
    assert [option.code for option in entries(sheet)["method"].options] == [
        *("", "phone", "visit", "official_page", "official_document", "provider_form")
    ]


def test_in_chinese_too(desk: Desk) -> None:
    i18n.use("zh_CN")
    assert ticks(desk.perform(Go(HERE)).sheet)[1].label.endswith("正常")


def test_what_is_ticked_is_confirmed_and_nothing_else(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("confirm"), ticked(sheet, "name", "status", on="2026年11月26日", until="2027-06-30"))
    act = session.workspace.acts()[-1]
    assert (met.sheet.key, met.message) == (
        "home",
        f"Saved. It can be taken back under “What was done”, number {act[0]}.",
    )
    assert (act[1].kind, act[1].by, act[1].reason) == ("confirm", "李雪", "校办公室")
    assert dates(session) == {"name": "2026-11-26", "status": "2026-11-26"}
    told = ticks(desk.perform(Go(HERE)).sheet)[0]
    assert (told.value, told.help) == ("", "confirmed on November 26, 2026, to be confirmed again on June 30, 2027")


def test_everything_that_is_missing_is_told_at_once_and_nothing_is_confirmed(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("confirm"), ticked(sheet, method="", source=" ", on="2026-11", until="bald"))
    assert errors(met) == {
        "method": "Say how it was confirmed.",
        "source": "Say with whom or where it was confirmed.",
        "on": "Write a day: 2026-11-24.",
        "until": "Write a day: 2026-11-24.",
    }
    assert met.message == "Nothing is ticked. Tick what was confirmed."
    assert dates(session) == {}


def test_a_day_that_has_not_come_is_told_at_the_day(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("confirm"), ticked(sheet, "name", on="2026-11-28"))
    assert errors(met) == {"on": "The day 2026-11-28 has not come yet."}
    assert [each.value for each in ticks(met.sheet)][:2] == ["yes", ""]


@pytest.mark.parametrize("source", ["\0", "校办\ud800", "\u202e"])
def test_a_source_that_cannot_be_shown_is_told(desk: Desk, session: Session, source: str) -> None:
    met = desk.perform(Press("confirm"), ticked(desk.perform(Go(HERE)).sheet, "name", source=source))
    assert errors(met) == {"source": "It holds a character that cannot be seen; type it anew."}
    assert dates(session) == {}


def test_a_fact_that_changed_meanwhile_is_not_confirmed_and_loses_its_tick(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    with closing(Workspace.open(session.workspace.path)) as other:
        other.edit("service", SCHOOL, {"name": "兰州市城关区新学校"}, by="王芳")
    met = desk.perform(Press("confirm"), ticked(sheet, "name", "status"))
    assert met.message == (
        "Somebody changed it meanwhile. Nothing was confirmed; look at it again. "
        "name: it was “兰州市城关区辅读学校”, it is “兰州市城关区新学校”."
    )
    assert [(each.label, each.value) for each in ticks(met.sheet)][:2] == [
        ("name: 兰州市城关区新学校", ""),
        ("whether it still exists: Active", "yes"),
    ]
    assert dates(session) == {}


def test_what_residents_say_is_wrong_stands_above(desk: Desk, session: Session) -> None:
    session.workspace.perform(
        Act("report", "李雪"), [Change("service", SCHOOL, "*reported:phone:2026-11-20", "", "open")]
    )
    told = lines(desk.perform(Go(HERE)).sheet)[0]
    assert (told.label, told.text, told.tone) == ("phone", "residents say it is wrong (November 20, 2026)", "wrong")


def test_an_organization_is_confirmed_as_a_whole(desk: Desk, session: Session) -> None:
    (key,) = session.workspace.connection.execute("SELECT id FROM organization LIMIT 1").fetchone()
    here = place("confirm", table="organization", key=key)
    sheet = desk.perform(Go(here)).sheet
    assert [each.label for each in ticks(sheet)] == ["All of this is true"]
    assert "Name" in [line.label for line in lines(sheet)]
    assert desk.perform(Press("confirm"), ticked(sheet)).message == "Nothing is ticked. Tick what was confirmed."
    desk.perform(Press("confirm"), ticked(sheet, "rev"))
    row = session.workspace.row("organization", key)
    assert (row["verified_on"], row["verify_method"]) == ("2026-11-27", "phone")


def test_an_organization_that_changed_meanwhile_is_not_confirmed(desk: Desk, session: Session) -> None:
    (key,) = session.workspace.connection.execute("SELECT id FROM organization LIMIT 1").fetchone()
    sheet = desk.perform(Go(place("confirm", table="organization", key=key))).sheet
    with closing(Workspace.open(session.workspace.path)) as other:
        other.edit("organization", key, {"short_name": "新简称"}, by="王芳")
    met = desk.perform(Press("confirm"), ticked(sheet, "rev"))
    assert "Short name is “新简称” now, by 王芳 on 20" in met.message
    assert [each.value for each in ticks(met.sheet)] == [""]
    assert session.workspace.row("organization", key)["verified_on"] == ""


def test_papers_and_hours_are_not_confirmed_by_themselves(desk: Desk) -> None:
    met = desk.perform(Go(place("confirm", table="schedule", key="x")))
    assert (met.sheet.title, met.sheet.sections) == ("This cannot be shown", ())
    assert met.message == "x: organizations, services, places and phones are confirmed, nothing else."


def test_no_other_button_sets_a_date(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(place("edit", table="service", key=SCHOOL))).sheet
    assert not {"assured_date", "verified_by", "verify_method", "review_due"} & entries(sheet).keys()
    written = (*((name, entry.value) for name, entry in entries(sheet).items()), ("assured_date", "2026-11-27"))
    desk.perform(Press("save"), written)
    assert session.workspace.row("service", SCHOOL)["assured_date"] == ""


_TEXT = st.one_of(
    st.text(st.characters(), max_size=20), st.sampled_from(["", "yes", "phone", "2026-11-27", "9999-12-31", "\ud800"])
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_that_is_filled_in_is_an_error_of_the_program(desk: Desk, data: st.DataObject) -> None:
    desk.enter(place("home"))
    sheet = desk.perform(Go(HERE)).sheet
    names = [*entries(sheet), "name=other", "nothing=x", "rev=1"]
    written = data.draw(st.dictionaries(st.sampled_from(names), _TEXT, max_size=6))
    desk.perform(Press("confirm"), (*HOW.items(), *written.items()))

"""Names, roles and passwords: who signs, what each may do, and that a lock costs nobody their work."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from db.curation import (
    RefusedError,
    Workspace,
    add_person,
    change_password,
    everybody,
    go_back,
    let_go,
    people,
    sign_in,
    unlock,
)

HOTLINE = "hotline-12385"
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SECRET = "correct horse"
PUBLISHER, APPROVER, EDITOR = "王主任", "李审核", "张编辑"


@pytest.fixture
def staffed(workspace: Workspace) -> Workspace:
    add_person(workspace, PUBLISHER, "publisher", SECRET, by=PUBLISHER)
    add_person(workspace, APPROVER, "approver", SECRET, by=PUBLISHER)
    add_person(workspace, EDITOR, "editor", SECRET, by=PUBLISHER)
    return workspace


def refusal(do: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as refused:
        do()
    return refused.value.code


def wrong(workspace: Workspace, name: str, now: datetime = NOW) -> str:
    return refusal(lambda: sign_in(workspace, name, "wrong password", now))


def test_the_first_person_can_do_everything_whatever_role_was_asked_for(workspace: Workspace) -> None:
    assert add_person(workspace, EDITOR, "editor", SECRET, by="").role == "publisher"
    assert refusal(lambda: add_person(workspace, APPROVER, "approver", SECRET, by="somebody")) == "nobody"


def test_a_password_opens_its_own_name_only_and_is_nowhere_in_the_file(staffed: Workspace) -> None:
    assert sign_in(staffed, EDITOR, SECRET, NOW).role == "editor"
    assert wrong(staffed, EDITOR) == "wrong_password"
    assert wrong(staffed, "无名") == "wrong_password"
    staffed.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert SECRET.encode() not in staffed.path.read_bytes()
    secrets = {each for (each,) in staffed.connection.execute("SELECT secret FROM person")}
    assert len(secrets) == 3
    assert all(each.startswith("$argon2id$") for each in secrets)


def test_the_same_time_is_spent_on_a_name_that_nobody_has() -> None:
    assert people._HASHER.check_needs_rehash(people._NOBODY) is False


def test_five_wrong_passwords_lock_a_name_for_a_quarter_of_an_hour(staffed: Workspace) -> None:
    assert [wrong(staffed, EDITOR) for _ in range(5)] == ["wrong_password"] * 4 + ["locked"]
    later = NOW + timedelta(minutes=14)
    assert refusal(lambda: sign_in(staffed, EDITOR, SECRET, later)) == "locked"
    assert sign_in(staffed, APPROVER, SECRET, NOW).name == APPROVER
    assert sign_in(staffed, EDITOR, SECRET, NOW + timedelta(minutes=15)).name == EDITOR


def test_a_lock_costs_nobody_who_is_at_work_anything(staffed: Workspace) -> None:
    sign_in(staffed, EDITOR, SECRET, NOW)
    for _ in range(5):
        wrong(staffed, EDITOR)
    assert staffed.edit("service", HOTLINE, {"alternate_name": "热线"}, by=EDITOR)
    unlock(staffed, EDITOR, by=PUBLISHER)
    assert sign_in(staffed, EDITOR, SECRET, NOW).name == EDITOR


def test_a_clock_that_was_set_back_locks_nobody_for_longer(staffed: Workspace) -> None:
    for _ in range(5):
        wrong(staffed, EDITOR)
    assert sign_in(staffed, EDITOR, SECRET, NOW - timedelta(days=30)).name == EDITOR


@pytest.mark.parametrize("password", ["short", "张编辑", ""])
def test_a_weak_password_is_refused(staffed: Workspace, password: str) -> None:
    assert refusal(lambda: change_password(staffed, EDITOR, SECRET, password, NOW)) == "weak_password"
    assert sign_in(staffed, EDITOR, SECRET, NOW).name == EDITOR


def test_a_person_changes_their_password_with_the_old_one(staffed: Workspace) -> None:
    change_password(staffed, EDITOR, SECRET, "another password", NOW)
    assert sign_in(staffed, EDITOR, "another password", NOW).role == "editor"
    assert refusal(lambda: sign_in(staffed, EDITOR, SECRET, NOW)) == "wrong_password"


def test_each_role_may_do_what_the_one_before_it_may_and_more(staffed: Workspace) -> None:
    def may(name: str) -> dict[str, bool]:
        told: dict[str, bool] = {}
        acts: dict[str, Callable[[], object]] = {
            "edit": lambda: staffed.edit("service", HOTLINE, {"alternate_name": name}, by=name),
            "withdraw": lambda: staffed.withdraw("service", HOTLINE, reason="x", by=name),
            "restore": lambda: staffed.restore("service", HOTLINE, by=name),
            "publish": lambda: staffed.publish(staffed.path.with_name("out.db"), by=name),
            "name people": lambda: add_person(staffed, "新人", "editor", SECRET, by=name),
            "go back": lambda: go_back(staffed, staffed.back_up(), by=name),
        }
        for act, do in acts.items():
            try:
                do()
                told[act] = True
            except RefusedError as refused:
                told[act] = refused.code not in ("not_your_role", "already")
        return told

    allowed = {name: [act for act, done in may(name).items() if done] for name in (EDITOR, APPROVER, PUBLISHER)}
    assert allowed[EDITOR] == ["edit"]
    assert allowed[APPROVER] == ["edit", "withdraw", "restore"]
    assert allowed[PUBLISHER] == ["edit", "withdraw", "restore", "publish", "name people", "go back"]


def test_everybody_may_take_back_what_they_did_and_an_approver_what_others_did(staffed: Workspace) -> None:
    own = staffed.edit("service", HOTLINE, {"alternate_name": "一"}, by=EDITOR)
    staffed.undo(own, by=EDITOR)
    others = staffed.edit("service", HOTLINE, {"alternate_name": "二"}, by=APPROVER)
    assert refusal(lambda: staffed.undo(others, by=EDITOR)) == "not_your_role"
    staffed.undo(others, by=PUBLISHER)


def test_every_act_is_signed_with_a_name_that_works_here(staffed: Workspace) -> None:
    for name in ("", "无名"):
        with pytest.raises(RefusedError, match="nobody"):
            staffed.edit("service", HOTLINE, {"note": "x"}, by=name)
    act = staffed.edit("service", HOTLINE, {"alternate_name": "三"}, by=EDITOR)
    assert {entry.by for entry in staffed.history(act=act)} == {EDITOR}
    let_go(staffed, EDITOR, by=PUBLISHER)
    assert refusal(lambda: staffed.edit("service", HOTLINE, {"note": "x"}, by=EDITOR)) == "nobody"
    assert refusal(lambda: sign_in(staffed, EDITOR, SECRET, NOW)) == "wrong_password"
    assert {entry.by for entry in staffed.history(act=act)} == {EDITOR}


def test_the_last_who_can_name_people_stays(staffed: Workspace) -> None:
    assert refusal(lambda: let_go(staffed, PUBLISHER, by=PUBLISHER)) == "last_publisher"
    assert refusal(lambda: add_person(staffed, PUBLISHER, "editor", SECRET, by=PUBLISHER)) == "last_publisher"
    add_person(staffed, APPROVER, "publisher", SECRET, by=PUBLISHER)
    let_go(staffed, PUBLISHER, by=APPROVER)
    assert {each.name: each.gone for each in everybody(staffed.connection)}[PUBLISHER]


def test_what_is_published_tells_a_role_and_no_name(staffed: Workspace) -> None:
    today = NOW.date()
    asked = {"method": "phone", "source": "x", "on": "2026-11-24", "by": EDITOR}
    staffed.confirm("service", HOTLINE, ("name", "status", "phone"), today=today, **asked)  # type: ignore[arg-type]  # keywords passed on
    assert staffed.row("service", HOTLINE)["verified_by"] == "编辑"
    staffed.publish(staffed.path.with_name("out.db"), by=PUBLISHER)
    for name in (EDITOR, PUBLISHER):
        assert name.encode() not in staffed.path.with_name("out.db").read_bytes()


def test_naming_people_stands_in_the_history_and_is_not_taken_back(staffed: Workspace) -> None:
    acts = [(act.by, act.reason) for _number, act, _at, _changes in staffed.acts() if act.kind == "people"]
    assert acts == [(PUBLISHER, f"{PUBLISHER}: 发布"), (PUBLISHER, f"{APPROVER}: 审核"), (PUBLISHER, f"{EDITOR}: 编辑")]
    last = max(number for number, act, _at, _changes in staffed.acts() if act.kind == "people")
    assert refusal(lambda: staffed.undo(last, by=PUBLISHER)) == "cannot_undo"


def test_who_signed_in_is_known_for_a_working_day_and_not_after_signing_out(staffed: Workspace) -> None:
    with staffed.writing() as connection:
        token = people.remember(connection, EDITOR, NOW)
    assert people.remembered(staffed.connection, token, NOW + timedelta(hours=7)) == EDITOR
    assert people.remembered(staffed.connection, token, NOW + timedelta(hours=8)) == ""
    assert people.remembered(staffed.connection, "", NOW) == people.remembered(staffed.connection, "x", NOW) == ""
    with staffed.writing() as connection:
        people.forget(connection, EDITOR)
    assert people.remembered(staffed.connection, token, NOW) == ""

"""Who works here: named, given another role, unlocked, let go; one's own password; signing out."""

from collections.abc import Callable

import pytest

from db.curation import RefusedError, add_person, everybody, let_go, sign_in
from desktop import i18n
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Back, Go, Met, Press, Row, place
from tests.desktop.pages.desk.conftest import PASSWORD

SitDown = Callable[..., Desk]
WEAK = "A password has 8 characters at least and is not the name."
LAST = "王芳 is the last who can name people. Name another publisher first."


def rows(met: Met) -> tuple[Row, ...]:
    table = met.sheet.sections[0].table
    assert table is not None
    return table.rows


def errors(met: Met) -> dict[str, str]:
    return {entry.name: entry.error for section in met.sheet.sections for entry in section.entries if entry.error}


def roles(session: Session) -> dict[str, str]:
    return {each.name: each.role for each in everybody(session.workspace.connection) if not each.gone}


def test_a_publisher_sees_everybody_and_opens_them(sit_down: SitDown) -> None:
    desk = sit_down()
    add_person(desk.session.workspace, "李雪", "editor", PASSWORD, by="王芳")
    met = desk.perform(Go(place("people")))
    assert met.sheet.lead == "You are signed in as 王芳, publisher."
    assert [(row.cells[:2], row.command) for row in rows(met)] == [
        (("李雪", "editor"), Go(place("person", name="李雪"))),
        (("王芳, you", "publisher"), Go(place("person", name="王芳"))),
    ]
    assert [button.name for button in met.sheet.buttons] == ["new", "password", "sign_out"]


def test_an_editor_is_offered_what_an_editor_may_and_told_the_rest_once(sit_down: SitDown) -> None:
    desk = sit_down("editor")
    met = desk.perform(Go(place("people")))
    assert met.sheet.lead == "You are signed in as 李雪, editor. Naming people takes the role publisher."
    assert {row.command for row in rows(met)} == {None}
    assert [button.name for button in met.sheet.buttons] == ["password", "sign_out"]
    for there in (place("person"), place("person", name="王芳"), place("let_go", name="王芳")):
        refused = desk.perform(Go(there))
        assert refused.message == "李雪 may not do this; it takes the role publisher."
        assert (refused.sheet.sections, refused.sheet.buttons) == ((), ())


def test_somebody_new_is_named_and_can_sign_in(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    desk.perform(Go(place("people")))
    met = desk.perform(Go(place("person")))
    assert [entry.name for entry in met.sheet.sections[0].entries] == ["name", "role", "password", "again"]
    written = (("name", " 马明 "), ("role", "approver"), ("password", PASSWORD), ("again", PASSWORD))
    met = desk.perform(Press("save"), written)
    assert (met.sheet.key, met.message) == ("people", "马明 is approver now.")
    assert sign_in(session.workspace, "马明", PASSWORD, session.moment()).role == "approver"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"name": ""}, {"name": "This cannot be a name: 1 to 40 characters without blanks at the ends."}),
        ({"name": "马\0明"}, {"name": "This cannot be a name: 1 to 40 characters without blanks at the ends."}),
        ({"name": "王芳"}, {"name": "There is a 王芳 already. Choose another name, or open that one in the list."}),
        ({"password": "short", "again": "short"}, {"password": WEAK}),
        ({"again": "another one"}, {"again": "The two passwords are not the same."}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_entry_and_nobody_is_named(
    sit_down: SitDown, session: Session, written: dict[str, str], told: dict[str, str]
) -> None:
    desk = sit_down()
    desk.perform(Go(place("person")))
    filled = {"name": "马明", "role": "editor", "password": PASSWORD, "again": PASSWORD} | written
    met = desk.perform(Press("save"), tuple(filled.items()))
    assert errors(met) == told
    assert roles(session) == {"王芳": "publisher"}


def test_another_role_leaves_the_password(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    session.name = "王芳"
    desk.perform(Go(place("person", name="李雪")))
    met = desk.perform(Press("save"), (("role", "approver"), ("password", ""), ("again", "")))
    assert met.message == "李雪 is approver now."
    assert sign_in(session.workspace, "李雪", PASSWORD, session.moment()).role == "approver"
    desk.perform(Go(place("person", name="李雪")))
    new = "xining-2027"
    desk.perform(Press("save"), (("role", "approver"), ("password", new), ("again", new)))
    with pytest.raises(RefusedError, match="wrong_password"):
        sign_in(session.workspace, "李雪", PASSWORD, session.moment())


def test_the_last_publisher_stays_one(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    desk.perform(Go(place("person", name="王芳")))
    met = desk.perform(Press("save"), (("role", "editor"), ("password", ""), ("again", "")))
    assert errors(met) == {"role": LAST}
    met = desk.perform(Go(place("let_go", name="王芳")))
    assert (met.sheet.lead, met.sheet.buttons) == (LAST, ())
    assert roles(session) == {"王芳": "publisher"}


def test_somebody_locked_out_can_be_let_in_again(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    session.name = "王芳"
    for _try in range(5):
        with pytest.raises(RefusedError):
            sign_in(session.workspace, "李雪", "wrong", session.moment())
    met = desk.perform(Go(place("people")))
    assert rows(met)[0].cells[2].endswith(", cannot sign in just now")
    desk.perform(Go(place("person", name="李雪")))
    assert desk.perform(Press("unlock")).message == "李雪 can sign in again."
    assert sign_in(session.workspace, "李雪", PASSWORD, session.moment()).name == "李雪"


def test_letting_somebody_go_says_first_what_will_happen(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    session.name = "王芳"
    desk.perform(Go(place("people")))
    desk.perform(Go(place("person", name="李雪")))
    met = desk.perform(Go(place("let_go", name="李雪")))
    assert met.sheet.lead.startswith("Nobody can sign in as 李雪 any more, from now on.")
    met = desk.perform(Press("let_go"))
    assert met.sheet.key == "people"
    assert met.message == "Nobody can sign in as 李雪 any more. What was signed with that name stays."
    assert rows(met)[-1].cells == ("李雪", "editor", "has left")
    assert desk.perform(Back()).sheet.key == "home"
    desk.perform(Go(place("person", name="李雪")))
    desk.perform(Press("save"), (("role", "editor"), ("password", PASSWORD), ("again", PASSWORD)))
    assert roles(session) == {"王芳": "publisher", "李雪": "editor"}


def test_whoever_lets_themselves_go_is_signed_out_at_once(sit_down: SitDown, session: Session) -> None:
    desk = sit_down()
    add_person(session.workspace, "李雪", "publisher", PASSWORD, by="王芳")
    assert desk.perform(Go(place("let_go", name="王芳"))).sheet.lead.endswith(
        "This is you: you are signed out at once."
    )
    met = desk.perform(Press("let_go"))
    assert (met.sheet.key, met.signed) == ("sign_in", "")


def test_ones_own_password_is_changed_with_the_old_one(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("editor")
    desk.perform(Go(place("people")))
    desk.perform(Go(place("password")))
    new = "xining-2027"
    met = desk.perform(Press("change"), (("old", "wrong"), ("password", new), ("again", new)))
    assert errors(met) == {"old": "This is not your password."}
    met = desk.perform(Press("change"), (("old", PASSWORD), ("password", "李雪"), ("again", "李雪")))
    assert errors(met) == {"password": WEAK}
    met = desk.perform(Press("change"), (("old", PASSWORD), ("password", new), ("again", new)))
    assert (met.sheet.key, met.message) == ("people", "The password is changed.")
    assert sign_in(session.workspace, "李雪", new, session.moment()).name == "李雪"


def test_after_signing_out_nothing_can_be_reached_until_somebody_signs_in(sit_down: SitDown) -> None:
    desk = sit_down()
    desk.perform(Go(place("people")))
    met = desk.perform(Press("sign_out"))
    assert (met.sheet.key, met.signed, met.message) == ("sign_in", "", "Signed out.")
    assert desk.perform(Back()).sheet.key == "sign_in"
    assert desk.perform(Go(place("people"))).sheet.key == "sign_in"
    met = desk.perform(Press("enter"), (("name", "王芳"), ("password", PASSWORD)))
    assert (met.sheet.key, met.signed) == ("home", "王芳")
    assert desk.perform(Back()).sheet.key == "home"


def test_who_was_let_go_at_another_desk_can_do_nothing_more_here(sit_down: SitDown, session: Session) -> None:
    desk = sit_down("approver")
    desk.perform(Go(place("withdraw", table="service", key="hotline-12385")))
    let_go(session.workspace, "李雪", by="王芳")
    met = desk.perform(Press("withdraw"), (("reason", "停用"),))
    assert met.message == "Nobody called 李雪 works here."
    assert session.workspace.state("service", "hotline-12385").withdrawn == ""


def test_in_chinese_people_are_told_plainly(sit_down: SitDown) -> None:
    desk = sit_down("editor")
    i18n.use("zh_CN")
    assert desk.perform(Go(place("people"))).sheet.lead == "您已登录：李雪，编辑。管理人员需要“发布”角色。"


def test_nobody_finds_what_another_was_writing_and_everybody_finds_their_own(sit_down: SitDown) -> None:
    desk = sit_down("approver")
    there = place("withdraw", table="service", key="hotline-12385")

    def written() -> str:
        return desk.perform(Go(there)).sheet.sections[0].entries[0].value

    def change_to(name: str) -> None:
        desk.perform(Go(place("people")))
        assert desk.perform(Press("sign_out")).sheet.sections[0].entries[0].value == ""
        assert desk.perform(Press("enter"), (("name", name), ("password", PASSWORD))).signed == name

    desk.perform(Go(there))
    desk.perform(Back(), (("reason", "停用，来电"),))
    assert written() == "停用，来电"
    change_to("王芳")
    assert written() == ""
    change_to("李雪")
    assert written() == "停用，来电"

"""Who is there: the first name, signing in, and what goes wrong with both."""

from collections.abc import Callable

from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Press, place
from tests.desktop.pages.desk.conftest import PASSWORD


def test_the_first_person_names_themselves_and_is_at_work(session: Session) -> None:
    desk = Desk(session)
    assert desk.begin().sheet.key == "first"
    met = desk.perform(Press("begin"), (("name", " 李雪 "), ("password", PASSWORD), ("again", PASSWORD)))
    assert (met.sheet.key, met.signed, met.message) == ("home", "李雪", "Welcome, 李雪.")


def test_two_different_passwords_are_told_at_the_second_and_the_name_stays(session: Session) -> None:
    desk = Desk(session)
    desk.begin()
    met = desk.perform(Press("begin"), (("name", "李雪"), ("password", PASSWORD), ("again", "lanzhou")))
    name, password, again = met.sheet.sections[0].entries
    assert (name.value, password.value, again.error) == ("李雪", "", "The two passwords are not the same.")
    assert met.focus == "again"


def test_a_wrong_password_is_told_at_the_password(sit_down: Callable[..., Desk], session: Session) -> None:
    sit_down()
    session.name = ""
    desk = Desk(session)
    assert desk.begin().sheet.key == "sign_in"
    met = desk.perform(
        Press("enter"),
        (
            ("name", "王芳"),
            ("password", "something"),
        ),
    )
    assert met.sheet.sections[0].entries[1].error == "The name or the password is wrong."
    assert desk.perform(Press("enter"), (("name", "王芳"), ("password", PASSWORD))).signed == "王芳"


def test_nobody_goes_anywhere_before_signing_in(session: Session) -> None:
    desk = Desk(session)
    desk.begin()
    assert desk.perform(Go(place("work"))).sheet.key == "first"

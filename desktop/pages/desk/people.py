"""Who works here and in which role, one's own password, and signing out."""

from collections.abc import Mapping

from db.curation import Person, RefusedError, change_password, everybody
from db.curation import people as registered
from desktop.i18n import _, date_words
from desktop.pages import faults
from desktop.pages.desk import naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Go, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import people as words


def may_name(session: Session) -> bool:
    """Whether whoever is signed in may name people."""
    return registered.may_do(session.workspace.connection, session.name, "people")


def must_name(session: Session) -> None:
    """Refuse who may not name people; raises RefusedError."""
    registered.must_be(session.workspace.connection, session.name, registered.role_for("people"))


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Everybody, who is gone last; Enter opens one of them for who may name people."""
    naming_people = may_name(session)
    people = sorted(everybody(session.workspace.connection), key=lambda each: (each.gone, each.name))
    columns = (
        # Translators: header of a column of the list of the staff: what somebody is called.
        _("Name of the person"),
        # Translators: header of a column of the list of the staff: editor, approver, publisher.
        _("Role"),
        # Translators: header of a column of the list of the staff: works here, has left, cannot sign in for a while.
        _("How it stands"),
    )
    rows = tuple(_row(session, each, naming_people) for each in people)
    # Translators: title of the sheet that tells who of the staff works here.
    title = _("Who works here")
    # Translators: a button of the staff: give somebody a name, a role and a password.
    new = (Button("new", _("Name somebody new"), Go(place("person"))),) if naming_people else ()
    # Translators: a button of the staff: give oneself another password.
    password = Button("password", _("Change my password"), Go(place("password")))
    # Translators: a button of the staff: whoever comes next signs in again.
    out = Button("sign_out", _("Sign out"))
    listed = Section(table=Table("people", title, columns, rows))
    return Sheet("people", title, _lead(session, naming_people), (listed,), (*new, password, out))


def _lead(session: Session, naming_people: bool) -> str:
    own = registered.find(session.workspace.connection, session.name)
    role = words.role(own.role) if own else ""
    # Translators: below the title of the list of the staff: who is signed in, in which role.
    said = _("You are signed in as {name}, {role}.").format(name=session.name, role=role)
    if naming_people:
        return said
    role = words.role(registered.role_for("people"))
    # Translators: follows who is signed in: what is not offered here. {role} is a role of the staff.
    return naming.sentences(said, _("Naming people takes the role {role}.").format(role=role))


def _row(session: Session, person: Person, naming_people: bool) -> Row:
    command = Go(place("person", name=person.name)) if naming_people else None
    stands = standing(session, person)
    # Translators: after the name of somebody in a list: it is who reads this.
    name = naming.joined(person.name, _("you")) if person.name == session.name else person.name
    return Row((name, words.role(person.role), stands), command, "due" if is_locked(session, person) else "")


def is_locked(session: Session, person: Person) -> bool:
    """Whether somebody cannot sign in for a while."""
    return not person.gone and registered.locked(session.workspace.connection, person.name, session.moment())


def standing(session: Session, person: Person) -> str:
    """Whether somebody works here, and can sign in."""
    if person.gone:
        # Translators: how it stands with somebody of the staff.
        return _("has left")
    # Translators: how it stands with somebody of the staff. {day} is a day.
    said = _("since {day}").format(day=date_words(person.since))
    # Translators: how it stands with somebody of the staff: too many wrong passwords.
    return naming.joined(said, _("cannot sign in just now") if is_locked(session, person) else "")


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Sign out."""
    return signed_out(session, words.signed_out())


def signed_out(session: Session, message: str) -> Outcome:
    """Nobody is at the desk any more."""
    session.name = ""
    session.plan = None  # what somebody looked at is no affair of the next
    return Outcome(go=place("sign_in"), message=message)


def new_password(help_: str = "", *, required: bool = True) -> tuple[Entry, Entry]:
    """The entries for a new password, twice because nobody sees what they write."""
    # Translators: help of an entry: how long a password is.
    length = _("8 characters at least.")
    return (
        # Translators: an entry of the staff: a new password.
        Entry("password", _("New password"), kind="secret", help=naming.sentences(length, help_),
              required=required),
        # Translators: an entry of the staff: the new password once more.
        Entry("again", _("The password once more"), kind="secret", required=required),
    )  # fmt: skip


def differing(filled: Mapping[str, str]) -> Outcome | None:
    """What is said when the two passwords are not the same."""
    if filled.get("password", "") == filled.get("again", ""):
        return None
    # Translators: the password written twice is not the same.
    return Outcome(errors=(("again", _("The two passwords are not the same.")),), keep=True)


def build_password(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """One's own password: the old one, the new one twice."""
    # Translators: an entry of the staff: the password that holds until now.
    old = Entry("old", _("Password until now"), kind="secret", required=True)
    # Translators: a button of the staff.
    change = Button("change", _("Change the password"), main=True)
    # Translators: title of the sheet where somebody gives themselves another password.
    return Sheet("password", _("My password"), "", (Section(entries=(old, *new_password())),), (change,))


def press_password(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Change it."""
    if different := differing(filled):
        return different
    try:
        change_password(session.workspace, session.name, filled["old"], filled["password"], session.moment())
    except RefusedError as error:
        if error.code == "wrong_password":
            # Translators: at an entry: the present password that was written is wrong.
            return Outcome(errors=(("old", _("This is not your password.")),), keep=True)
        if error.code != "weak_password":
            raise
        said = faults.refused(error.code, "", session.name, "", "")
        return Outcome(errors=(("password", said),), keep=True)
    return Outcome(back=True, message=words.password_changed())

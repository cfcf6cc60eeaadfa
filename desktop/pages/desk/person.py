"""One of the staff: somebody new, another role or password, a lock that is ended; and letting somebody go."""

from collections.abc import Mapping

from db.curation import Person, RefusedError, add_person, change_role, let_go, unlock
from db.curation import people as registered
from desktop.i18n import _
from desktop.pages import faults
from desktop.pages.desk import naming, people
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Go, Option, Outcome, Place, Section, Sheet, place
from desktop.pages.staff import people as words


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Who it is, in which role, with which password."""
    people.must_name(session)
    person = registered.find(session.workspace.connection, here.get("name"))
    return _new() if person is None else _known(session, person)


def _new() -> Sheet:
    # Translators: help of an entry: the name of somebody new.
    help_ = _("It stands below everything that they do.")
    # Translators: an entry of the staff: the name of somebody new.
    name = Entry("name", _("Name of the person"), help=help_, required=True)
    # Translators: title of the sheet where somebody new gets a name, a role and a password.
    title = _("Somebody new")
    # Translators: below the title of the sheet where somebody new is named.
    lead = _("Let them write the password themselves. It stays on this computer.")
    entries = (name, _role("editor"), *people.new_password())
    # Translators: a button of the staff.
    return Sheet("person", title, lead, (Section(entries=entries),), (Button("save", _("Save"), main=True),))


def _known(session: Session, person: Person) -> Sheet:
    # Translators: help of an entry: somebody who works here keeps their password.
    keep = "" if person.gone else _("Left empty, the old one stays.")
    entries = (_role(person.role), *people.new_password(keep, required=person.gone))
    # Translators: a button of the staff.
    buttons = [Button("save", _("Save"), main=True)]
    if people.is_locked(session, person):
        # Translators: a button of the staff: end a lock after wrong passwords before its time.
        buttons.append(Button("unlock", _("Let them sign in again")))
    if not person.gone:
        # Translators: a button of the staff: opens a sheet that tells what it means that somebody leaves.
        buttons.append(Button("let_go", _("They leave"), Go(place("let_go", name=person.name))))
    stands = people.standing(session, person)
    return Sheet("person", person.name, stands, (Section(entries=entries),), tuple(buttons))


def _role(present: str) -> Entry:
    options = tuple(Option(code, words.may(code)) for code in registered.ROLES)
    # Translators: an entry of the staff: editor, approver or publisher.
    return Entry("role", _("Role"), present, "choice", options)


_ENTRIES = {"bad_name": "name", "weak_password": "password", "last_publisher": "role", "no_such_role": "role"}


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Name them, give them another role or password, or end a lock."""
    known = here.get("name")
    if button == "unlock":
        unlock(session.workspace, known, by=session.name)
        return Outcome(back=True, message=words.unlocked(known))
    name = known or filled["name"].strip()
    person = registered.find(session.workspace.connection, name)
    if person is not None and not known:
        # Translators: at an entry: somebody new gets the name of somebody else. {name} is the name.
        taken = _("There is a {name} already. Choose another name, or open that one in the list.")
        return Outcome(errors=(("name", taken.format(name=name)),), keep=True)
    if different := people.differing(filled):
        return different
    try:
        _save(session, person, name, filled)
    except RefusedError as error:
        if error.code not in _ENTRIES:
            raise
        said = faults.refused(error.code, "", name, "", error.value)
        return Outcome(errors=((_ENTRIES[error.code], said),), keep=True)
    # Translators: after somebody was named or got another role or password.
    return Outcome(back=True, message=_("{name} is {role} now.").format(name=name, role=words.role(filled["role"])))


def _save(session: Session, person: Person | None, name: str, filled: Mapping[str, str]) -> None:
    if person is None or person.gone or filled["password"]:
        add_person(session.workspace, name, filled["role"], filled["password"], by=session.name)
    else:
        change_role(session.workspace, name, filled["role"], by=session.name)


def build_let_go(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What will happen, before it does."""
    people.must_name(session)
    name = here.get("name")
    # Translators: title of the sheet that tells what it means that somebody leaves. {name} is theirs.
    title = _("{name} leaves").format(name=name)
    if registered.last_publisher(session.workspace.connection, name):
        return Sheet("let_go", title, faults.refused("last_publisher", "", name, "", ""))
    # Translators: below the title of the sheet on which somebody is let go. {name} is theirs.
    lead = _(
        "Nobody can sign in as {name} any more, from now on. What {name} did stays, signed with that name. "
        "You can let them in again with a new password."
    ).format(name=name)
    if name == session.name:
        # Translators: follows what happens when somebody leaves: it is who reads this.
        lead = naming.sentences(lead, _("This is you: you are signed out at once."))
    # Translators: a button of the staff: nobody can sign in under a name any more.
    return Sheet("let_go", title, lead, (), (Button("let_go", _("Let them go"), main=True),))


def press_let_go(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Let them go; who lets themselves go is signed out."""
    name = here.get("name")
    let_go(session.workspace, name, by=session.name)
    if name == session.name:
        return people.signed_out(session, words.left(name))
    return Outcome(go=place("people"), message=words.left(name))

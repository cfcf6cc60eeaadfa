"""Who is there: the first name that is given, and signing in."""

from collections.abc import Mapping

from db.curation import RefusedError, add_person, sign_in
from desktop.i18n import _
from desktop.pages import faults
from desktop.pages.desk import people
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Outcome, Place, Section, Sheet, place


def build_first(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Nobody works here yet: who begins names themselves and may do everything."""
    # Translators: title of the staff's first sheet, where the first person is named.
    title = _("Who are you?")
    # Translators: below the title, on the sheet where the first person is named.
    lead = _(
        "Nobody works here yet. Give yourself a name and a password; you may then do everything and name the others. "
        "Both stay on this computer."
    )
    # Translators: an entry of the staff: the new password once more.
    again = Entry("again", _("The password once more"), kind="secret", required=True)
    # Translators: a button of the staff: begin working under the name given.
    begin = Button("begin", _("Begin"), main=True)
    return Sheet("first", title, lead, (Section(entries=(_name(), _password(), again)),), (begin,))


def _name() -> Entry:
    # Translators: help of the entry for the name.
    where = _("It stands below everything that you do.")
    # Translators: an entry of the staff: their name.
    return Entry("name", _("Your name"), help=where, required=True)


def _password() -> Entry:
    # Translators: an entry of the staff: their password. Help below it.
    return Entry("password", _("Password"), kind="secret", help=_("8 characters at least."), required=True)


def press_first(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Name the first person, who is signed in with it."""
    name = filled["name"].strip()
    if different := people.differing(filled):
        return different
    try:
        session.name = add_person(session.workspace, name, "publisher", filled["password"], by=name).name
    except RefusedError as error:
        return _at(error)
    # Translators: after somebody named themselves the first time.
    return Outcome(go=place("home"), message=_("Welcome, {name}.").format(name=session.name))


def build_sign_in(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Somebody works here: who is it?"""
    # Translators: a button of the staff.
    enter = Button("enter", _("Sign in"), main=True)
    password = Entry("password", _("Password"), kind="secret", required=True)
    # Translators: below the title of the sheet where staff sign in.
    lead = _("Everything you do is signed with your name.")
    # Translators: title of the sheet where staff sign in.
    return Sheet("sign_in", _("Sign in"), lead, (Section(entries=(_name(), password)),), (enter,))


def press_sign_in(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Sign in, and go to work."""
    try:
        person = sign_in(session.workspace, filled["name"].strip(), filled["password"], session.moment())
    except RefusedError as error:
        return _at(error)
    session.name = person.name
    return Outcome(go=place("home"), message=_("Welcome, {name}.").format(name=session.name))


_ENTRIES = {"bad_name": "name", "nobody": "name", "weak_password": "password", "wrong_password": "password"}


def _at(error: RefusedError) -> Outcome:
    """Tell what is wrong at the entry that it is about; raises what is about none."""
    if error.code not in _ENTRIES:
        raise error
    said = faults.refused(error.code, error.table, error.key, error.column, error.value)
    return Outcome(errors=((_ENTRIES[error.code], said),), keep=True)

"""Who works here: names, roles and passwords on this machine, and what each role may do."""

import hashlib
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from db.curation.records import Act, Kind, RefusedError
from db.profile.values import STAFF_ROLE

ROLES = tuple(value.code for value in STAFF_ROLE)
"""editor, approver, publisher: each may do what the one before it may, and more."""

_NEEDS: dict[Kind, str] = {
    "withdraw": "approver",
    "restore": "approver",
    "merge": "approver",
    "people": "publisher",
    "publish": "publisher",
    "go_back": "publisher",
}
"""The least role for an act; the others need an editor. Who did something may also take it back."""

PUBLISHING = "publisher"
"""The role that publishes, names people and goes back to a copy."""

TRIES = 5
"""Wrong passwords in a row after which nobody can sign in under a name for a while."""

LOCKED_FOR = timedelta(minutes=15)
SHORTEST_PASSWORD = 8
SIGNED_FOR = timedelta(hours=8)
"""A working day: so long a person who signed in on the command line stays so."""

TABLES = """
CREATE TABLE person (
    name TEXT PRIMARY KEY, role TEXT NOT NULL, secret TEXT NOT NULL, wrong INTEGER NOT NULL DEFAULT 0,
    locked_until TEXT NOT NULL DEFAULT '', since TEXT NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    token TEXT NOT NULL DEFAULT '', signed_until TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID
"""

_HASHER = PasswordHasher()
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$2MlCeOol3yhATEEjfFNrbQ$tJ5I6recOLj/VMQRapuK2X5ZtXaA0bpqkivMt1cK+MQ"
"""Checked for a name that nobody has, so that the time it takes tells nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """One of the staff. No more is kept of them."""

    name: str
    role: str
    since: str  # the day
    locked_until: str = ""
    gone: bool = False  # does not work here any more; what they did stays signed with their name


def everybody(connection: sqlite3.Connection) -> list[Person]:
    """Return all people, those who are gone too."""
    found = connection.execute("SELECT name, role, since, locked_until, gone FROM person ORDER BY name")
    return [Person(name, role, since, until, bool(gone)) for name, role, since, until, gone in found]


def find(connection: sqlite3.Connection, name: str) -> Person | None:
    """Return one of the people, None when there is nobody of that name."""
    return next((each for each in everybody(connection) if each.name == name), None)


def title(connection: sqlite3.Connection, name: str) -> str:
    """Return the role of a person in words, as a published record may tell it; a name that nobody has is itself."""
    person = find(connection, name)
    return next(value.label for value in STAFF_ROLE if value.code == person.role) if person else name


def may(person: Person, role: str) -> bool:
    """Tell whether a person's role includes a role."""
    return not person.gone and ROLES.index(person.role) >= ROLES.index(role)


def must_be(connection: sqlite3.Connection, name: str, role: str) -> None:
    """Refuse who is not registered or whose role does not reach; raises RefusedError.

    While nobody is registered everybody may do everything: there is nobody yet who could name the first.
    """
    if connection.execute("SELECT 1 FROM person").fetchone() is None:
        return
    person = find(connection, name)
    if person is None or person.gone:
        raise RefusedError("nobody", "", name)
    if not may(person, role):
        raise RefusedError("not_your_role", role, name)


def role_for(kind: Kind) -> str:
    """Return the least role that an act of a kind takes."""
    return _NEEDS.get(kind, ROLES[0])


def role_to_undo(done_by: str, name: str) -> str:
    """Return the least role that it takes somebody to take back what somebody did."""
    return "editor" if done_by == name else "approver"


def may_do(connection: sqlite3.Connection, name: str, kind: Kind) -> bool:
    """Tell whether somebody may do an act of a kind."""
    try:
        must_be(connection, name, role_for(kind))
    except RefusedError:
        return False
    return True


def check_act(connection: sqlite3.Connection, act: Act) -> None:
    """Refuse an act that is beyond the role of whoever signs it; raises RefusedError."""
    needed = role_for(act.kind)
    if act.kind == "undo":
        (done_by,) = connection.execute("SELECT updated_by FROM act WHERE id = ?", (act.undoes,)).fetchone() or ("",)
        needed = role_to_undo(str(done_by), act.by)
    must_be(connection, act.by, needed)


def put(connection: sqlite3.Connection, name: str, role: str, password: str) -> None:
    """Write down a new person, or another role and password for one; raises RefusedError."""
    _check_role(name, role)
    if not name.strip() or name != name.strip() or not name.isprintable() or len(name) > 40:
        raise RefusedError("bad_name", "", name)
    check_password(name, password)
    connection.execute(
        "INSERT INTO person (name, role, secret, since) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET role = excluded.role, secret = excluded.secret, wrong = 0, "
        "locked_until = '', gone = 0",
        (name, role, _HASHER.hash(password), datetime.now(UTC).date().isoformat()),
    )


def _check_role(name: str, role: str) -> None:
    if role not in ROLES:
        raise RefusedError("no_such_role", "", name, "", role)


def set_role(connection: sqlite3.Connection, name: str, role: str) -> None:
    """Write down another role of a person; raises RefusedError."""
    _check_role(name, role)
    connection.execute("UPDATE person SET role = ? WHERE name = ?", (role, name))


def check_password(name: str, password: str) -> None:
    """Refuse a password that is too short or only the name; raises RefusedError."""
    if len(password) < SHORTEST_PASSWORD or password.casefold() == name.casefold():
        raise RefusedError("weak_password", "", name)


def is_right(connection: sqlite3.Connection, name: str, password: str) -> bool:
    """Tell whether this is the password of somebody who works here; takes as long for a name that nobody has."""
    found = connection.execute("SELECT secret FROM person WHERE name = ? AND gone = 0", (name,)).fetchone()
    try:
        return _HASHER.verify(found[0] if found else _NOBODY, password) and found is not None
    except (VerifyMismatchError, InvalidHashError):
        return False


def locked(connection: sqlite3.Connection, name: str, now: datetime) -> bool:
    """Tell whether a name is locked. A clock that was set back locks nobody for longer than it should."""
    found = connection.execute("SELECT locked_until FROM person WHERE name = ?", (name,)).fetchone()
    if not found or not found[0]:
        return False
    return now < datetime.fromisoformat(found[0]) <= now + LOCKED_FOR


def count_try(connection: sqlite3.Connection, name: str, right: bool, now: datetime) -> None:
    """Write down that somebody tried to sign in: after too many wrong passwords the name is locked for a while."""
    until = (now + LOCKED_FOR).isoformat()
    connection.execute(
        "UPDATE person SET wrong = iif(:right OR wrong + 1 >= :tries, 0, wrong + 1), "
        "locked_until = iif(NOT :right AND wrong + 1 >= :tries, :until, '') WHERE name = :name",
        {"right": right, "tries": TRIES, "until": until, "name": name},
    )


def remember(connection: sqlite3.Connection, name: str, now: datetime) -> str:
    """Return what a person who just signed in can be known by for a working day; only its digest is kept."""
    token = secrets.token_urlsafe(32)
    until = (now + SIGNED_FOR).isoformat()
    connection.execute("UPDATE person SET token = ?, signed_until = ? WHERE name = ?", (_digest(token), until, name))
    return token


def forget(connection: sqlite3.Connection, name: str) -> None:
    """Let a person not be known any more without their password."""
    connection.execute("UPDATE person SET token = '', signed_until = '' WHERE name = ?", (name,))


def remembered(connection: sqlite3.Connection, token: str, now: datetime) -> str:
    """Return the name of who is known by this, "" for nobody."""
    found = connection.execute(
        "SELECT name, signed_until FROM person WHERE token = ? AND gone = 0", (_digest(token),)
    ).fetchone()
    known = found and now < datetime.fromisoformat(found[1]) <= now + SIGNED_FOR
    return str(found[0]) if known else ""


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def last_publisher(connection: sqlite3.Connection, name: str) -> bool:
    """Tell whether nobody else could name people; then this one must stay."""
    others = [each for each in everybody(connection) if each.name != name and may(each, PUBLISHING)]
    return not others

"""Naming people, signing in, and what protects both. Whoever is signed in stays so: a lock costs nobody their work."""

from datetime import datetime

from db.curation import journal, people
from db.curation.people import Person
from db.curation.records import Act, RefusedError
from db.curation.workspace import Workspace


def add_person(workspace: Workspace, name: str, role: str, password: str, *, by: str) -> Person:
    """Name a new person, or give one another role and password. The first can do everything and names themselves.

    Raises RefusedError.
    """
    with workspace.writing() as connection:
        first = not people.everybody(connection)
        if people.last_publisher(connection, name) and not first and role != people.PUBLISHING:
            raise RefusedError("last_publisher", "", name)
        people.must_be(connection, by, people.PUBLISHING)
        people.put(connection, name, people.PUBLISHING if first else role, password)
        signed = name if first else by
        journal.perform(connection, Act("people", signed, f"{name}: {people.title(connection, name)}"), ())
    return _found(workspace, name)


def change_role(workspace: Workspace, name: str, role: str, *, by: str) -> None:
    """Give somebody another role; the password stays. Raises RefusedError."""
    with workspace.writing() as connection:
        _must_exist(workspace, name)
        if role != people.PUBLISHING and people.last_publisher(connection, name):
            raise RefusedError("last_publisher", "", name)
        people.must_be(connection, by, people.PUBLISHING)
        people.set_role(connection, name, role)
        journal.perform(connection, Act("people", by, f"{name}: {people.title(connection, name)}"), ())


def let_go(workspace: Workspace, name: str, *, by: str) -> None:
    """Let nobody sign in under a name any more; what was signed with it stays. Raises RefusedError."""
    with workspace.writing() as connection:
        _must_exist(workspace, name)
        if people.last_publisher(connection, name):
            raise RefusedError("last_publisher", "", name)
        journal.perform(connection, Act("people", by, f"{name}: —"), ())
        connection.execute("UPDATE person SET gone = 1 WHERE name = ?", (name,))


def unlock(workspace: Workspace, name: str, *, by: str) -> None:
    """End a lock before its time; raises RefusedError."""
    with workspace.writing() as connection:
        _must_exist(workspace, name)
        journal.perform(connection, Act("people", by, f"{name}: unlock"), ())
        connection.execute("UPDATE person SET wrong = 0, locked_until = '' WHERE name = ?", (name,))


def change_password(workspace: Workspace, name: str, old: str, new: str, now: datetime) -> None:
    """Give oneself another password; raises RefusedError as signing in does, and for a weak one."""
    person = sign_in(workspace, name, old, now)
    with workspace.writing() as connection:
        people.put(connection, name, person.role, new)


def sign_in(workspace: Workspace, name: str, password: str, now: datetime) -> Person:
    """Return who signs in; raises RefusedError for a wrong name or password, and while the name is locked."""
    if people.locked(workspace.connection, name, now):
        raise RefusedError("locked", "", name)
    right = people.is_right(workspace.connection, name, password)
    with workspace.writing() as connection:
        people.count_try(connection, name, right, now)
    if not right:
        raise RefusedError("locked" if people.locked(workspace.connection, name, now) else "wrong_password", "", name)
    return _found(workspace, name)


def _must_exist(workspace: Workspace, name: str) -> None:
    if people.find(workspace.connection, name) is None:
        raise RefusedError("nobody", "", name)


def _found(workspace: Workspace, name: str) -> Person:
    found = people.find(workspace.connection, name)
    assert found is not None
    return found

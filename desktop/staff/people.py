"""Who works here, and the copies of the workspace, through `./run data`."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from db.curation import RefusedError, add_person, change_password, copies, everybody, go_back, let_go, sign_in, unlock
from db.curation import people as registered
from desktop.pages.staff import people as words
from desktop.staff.session import (
    DONE,
    Command,
    ask,
    keep_token,
    moment,
    opened,
    say,
    signed,
    workspace_file,
)  # fmt: skip


def _people(wanted: argparse.Namespace) -> int:
    return _PEOPLE[wanted.people or "list"](wanted)


def _list(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        found = everybody(workspace.connection)
    for each in found:
        say(words.person(each.name, each.role, each.since, each.gone))
    if not found:
        say(words.nobody_yet())
    return DONE


def _add(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        first = not everybody(workspace.connection)
    if first:
        with opened(wanted) as workspace:
            person = add_person(workspace, wanted.who, wanted.role, _new_password(wanted.who), by=wanted.who)
    else:
        with signed(wanted) as (workspace, by):
            person = add_person(workspace, wanted.who, wanted.role, _new_password(wanted.who), by=by)
    say(words.named(person.name, person.role))
    return DONE


def _new_password(name: str) -> str:
    """Ask twice, because nobody sees what they type."""
    first = ask(words.new_password_of(name))
    if ask(words.again()) != first:
        raise RefusedError("passwords_differ", "", name)
    return first


def _leave(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (workspace, by):
        let_go(workspace, wanted.who, by=by)
    say(words.left(wanted.who))
    return DONE


def _unlock(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (workspace, by):
        unlock(workspace, wanted.who, by=by)
    say(words.unlocked(wanted.who))
    return DONE


def _password(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        old = ask(words.password_of(wanted.who))
        change_password(workspace, wanted.who, old, _new_password(wanted.who), moment())
    say(words.password_changed())
    return DONE


def _sign_in(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        if not everybody(workspace.connection):
            raise RefusedError("no_people")
        person = sign_in(workspace, wanted.who, ask(words.password_of(wanted.who)), moment())
        with workspace.writing() as connection:
            keep_token(registered.remember(connection, person.name, moment()))
    say(words.signed_in(person.name, person.role))
    return DONE


def _sign_out(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (workspace, by), workspace.writing() as connection:
        registered.forget(connection, by)
    keep_token("")
    say(words.signed_out())
    return DONE


def _backups(wanted: argparse.Namespace) -> int:
    found = copies(workspace_file(wanted))
    for each in found:
        say(words.copy(str(each.path), each.moment, each.size))
    if not found:
        say(words.no_copies())
    return DONE


def _go_back(wanted: argparse.Namespace) -> int:
    copy: Path = wanted.copy
    with signed(wanted) as (workspace, by):
        present = go_back(workspace, copy, by=by)
    say(words.gone_back(copy.name, str(present)))
    return DONE


_PEOPLE: Mapping[str, Command] = {
    "list": _list,
    "add": _add,
    "leave": _leave,
    "unlock": _unlock,
    "password": _password,
}
COMMANDS: Mapping[str, Command] = {
    "people": _people,
    "sign-in": _sign_in,
    "sign-out": _sign_out,
    "backups": _backups,
    "go-back": _go_back,
}

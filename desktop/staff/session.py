"""What every command of the staff needs: a place to speak, the workspace, and the name that an act is signed with."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from db import exchange, starter
from db.curation import (
    ConflictError,
    NoReportsError,
    RefusedError,
    Workspace,
    WorkspaceError,
    everybody,
    people,
    sign_in,
)
from db.profile import BY_NAME
from desktop import paths
from desktop.pages import faults
from desktop.pages.staff import acts
from desktop.pages.staff import people as people_words

DONE, FAULTS, WRONG_USE = 0, 1, 2
_SHOWN = 50
_PROGRAM = "明路"
Command = Callable[[argparse.Namespace], int]


class WrongTableError(Exception):
    """There is no such table."""


def say(text: str) -> None:
    """Print a line."""
    sys.stdout.write(text + "\n")


def show(lines: Iterable[str]) -> None:
    """Print the first lines of a list and how many more there are."""
    listed = list(lines)
    for line in listed[:_SHOWN]:
        say(line)
    if len(listed) > _SHOWN:
        say(acts.more(len(listed) - _SHOWN))


def workspace_file(wanted: argparse.Namespace) -> Path:
    """Where the workspace stands."""
    given: Path | None = wanted.workspace
    return given or paths.workspace_file()


def open_or_make(path: Path) -> Workspace:
    """Open a workspace; the first time it is made from the directory that ships. Raises WorkspaceError."""
    if path.exists():
        return Workspace.open(path)
    return Workspace.create(path, starter.read_tables(paths.RESOURCES / "starter"), _PROGRAM)


@contextmanager
def opened(wanted: argparse.Namespace) -> Iterator[Workspace]:
    """Open the workspace for as long as a command needs it."""
    workspace = open_or_make(workspace_file(wanted))
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def signed(wanted: argparse.Namespace) -> Iterator[tuple[Workspace, str]]:
    """Open the workspace for somebody who signs what they do; raises RefusedError."""
    with opened(wanted) as workspace:
        yield workspace, _name(workspace, wanted)


def _name(workspace: Workspace, wanted: argparse.Namespace) -> str:
    if not everybody(workspace.connection):
        raise RefusedError("no_people")
    if wanted.name:
        return sign_in(workspace, wanted.name, ask(people_words.password_of(wanted.name)), moment()).name
    name = people.remembered(workspace.connection, _token(), moment())
    if not name:
        raise RefusedError("not_signed")
    return name


def moment() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def ask(prompt: str) -> str:
    """Read a password without showing it; from a pipe, a line of it."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")


def _token_file() -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return (Path(runtime) / "minglu" if runtime else paths.data_home()) / "signed-in"


def _token() -> str:
    try:
        return _token_file().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def keep_token(token: str) -> None:
    """Keep what a person is known by where only they can read it; "" takes it away."""
    file = _token_file()
    file.unlink(missing_ok=True)
    if token:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(token)


def must_be_table(*names: str) -> None:
    """Refuse the name of a table that is none; raises WrongTableError."""
    for name in names:
        if name and name not in BY_NAME:
            raise WrongTableError(name)


def told(command: Command, wanted: argparse.Namespace) -> int:
    """Run a command; what goes wrong is told in words."""
    try:
        return command(wanted)
    except (KeyboardInterrupt, exchange.CancelledError):
        said = acts.stopped()
    except _REFUSED as error:
        said = _words(error)
    sys.stderr.write(said + "\n")
    return WRONG_USE


_REFUSED = (
    exchange.ReadError,
    exchange.StaleError,
    exchange.EndingError,
    RefusedError,
    WorkspaceError,
    ConflictError,
    NoReportsError,
    WrongTableError,
)


def _words(error: Exception) -> str:
    match error:
        case exchange.ReadError():
            return faults.whole_file(error.file, error.code, error.row, error.detail)
        case RefusedError():
            return faults.refused(error.code, error.table, error.key, error.column, error.value)
        case WorkspaceError():
            return faults.workspace(error.code, str(error.path))
        case NoReportsError():
            return faults.whole_file(error.file, error.code, 0, "")
        case ConflictError():
            rows = [(each.key, each.field, each.base, each.theirs, each.mine, each.by) for each in error.differences]
            return acts.conflict(rows, error.rev)
        case WrongTableError():
            return acts.wrong_table(str(error))
        case exchange.EndingError():
            return acts.wrong_ending(str(error))
    return acts.stale()

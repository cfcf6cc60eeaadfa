"""The file of the workspace: made, opened and checked, migrated, backed up."""

import sqlite3
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from sqlite_utils import Database

from db import schema
from db.curation import overview, soundness
from db.curation.migrations import MIGRATIONS
from db.curation.records import RefusedError, WorkspaceError

APPLICATION_ID = 0x4D494E57
"""What `PRAGMA application_id` says of a workspace: the letters MINW."""

USER_VERSION = 5
"""The version of the workspace; a program opens workspaces up to its own version."""

KEPT_BACKUPS = 30
"""Copies of a workspace; the oldest go first."""

_BUSY = 10.0  # seconds to wait for another writer


def now() -> str:
    """Return the present moment in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def create(path: Path) -> sqlite3.Connection:
    """Make an empty workspace; raises WorkspaceError when a file stands there."""
    if path.exists():
        raise WorkspaceError("exists", path)
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = _connect(path)
    _migrate(connection)
    return connection


def open_file(path: Path) -> sqlite3.Connection:
    """Open a workspace that is ours, whole and not newer than this program; raises WorkspaceError."""
    if not path.is_file():
        raise WorkspaceError("missing", path)
    as_left = soundness.is_as_left(path)
    try:
        connection = _connect(path)
    except sqlite3.DatabaseError as error:
        raise WorkspaceError("not_ours", path) from error
    try:
        _check(connection, path, as_left=as_left)
        if schema.MIGRATIONS.pending(_database(connection)) or MIGRATIONS.pending(_database(connection)):
            back_up(connection, path)
            _migrate(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        connection.close()
        raise WorkspaceError("damaged", path) from error
    except (WorkspaceError, RefusedError):
        connection.close()
        raise
    return connection


def backup_folder(path: Path) -> Path:
    """Return where the copies of a workspace stand."""
    return path.parent / "backups"


def back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """Write a copy of the whole workspace beside it and return its path; the oldest of many are taken away.

    Raises RefusedError when there is no room for it: then nothing else may be written either.
    """
    folder = backup_folder(path)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    copy = folder / f"{path.stem}-{moment}.db"
    unfinished = copy.with_suffix(".part")  # a copy is there whole, or not at all
    try:
        folder.mkdir(exist_ok=True)
        for left_over in folder.glob(f"{path.stem}-*.part*"):
            left_over.unlink()
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.replace(copy)
    except (OSError, sqlite3.OperationalError) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise RefusedError("no_copy", "", str(folder)) from error
    for old in sorted(folder.glob(f"{path.stem}-*.db"))[:-KEPT_BACKUPS]:
        old.unlink()
    return copy


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY, isolation_level=None)
    try:
        overview.add_functions(connection)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _database(connection: sqlite3.Connection) -> Database:
    return Database(connection, execute_plugins=False, recursive_triggers=False)


def _migrate(connection: sqlite3.Connection) -> None:
    if schema.MIGRATIONS.pending(_database(connection)):
        schema.migrate(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")  # first: a power cut must leave it a workspace
    MIGRATIONS.apply(_database(connection))
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    connection.execute("PRAGMA foreign_keys = ON")


def _check(connection: sqlite3.Connection, path: Path, *, as_left: bool) -> None:
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if owner != APPLICATION_ID:
        raise WorkspaceError("not_ours", path)
    if version > USER_VERSION:
        raise WorkspaceError("too_new", path)
    if not as_left:
        if not soundness.is_sound(connection):
            raise WorkspaceError("damaged", path)
        soundness.remember(path, date.today().isoformat())

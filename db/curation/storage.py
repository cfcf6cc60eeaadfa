"""The file of the workspace: made, opened and checked, migrated, backed up."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database, Migrations

from db import schema
from db.curation.records import WorkspaceError

APPLICATION_ID = 0x4D494E57
"""What `PRAGMA application_id` says of a workspace: the letters MINW."""

USER_VERSION = 1
"""The version of the workspace; a program opens workspaces up to its own version."""

KEPT_BACKUPS = 30

_BUSY = 10.0  # seconds to wait for another writer

MIGRATIONS = Migrations("minglu-workspace")

_TABLES = """
CREATE TABLE act (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, updated_by TEXT NOT NULL, reason TEXT NOT NULL,
    file TEXT NOT NULL, sha256 TEXT NOT NULL, undoes INTEGER REFERENCES act (id)
) STRICT;
CREATE TABLE row_state (
    resource_type TEXT NOT NULL, resource_id TEXT NOT NULL, rev INTEGER NOT NULL, updated_by TEXT NOT NULL,
    updated_at TEXT NOT NULL, withdrawn TEXT NOT NULL DEFAULT '', PRIMARY KEY (resource_type, resource_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE not_same (
    resource_type TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, comment TEXT NOT NULL,
    at TEXT NOT NULL, updated_by TEXT NOT NULL, PRIMARY KEY (resource_type, first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX metadata_of_act ON metadata (act);
CREATE INDEX metadata_of_row ON metadata (resource_type, resource_id)
"""


@MIGRATIONS()
def version_1(database: Database) -> None:
    """Create what a workspace has beside the tables of the profile: acts, revisions, pairs that are not the same."""
    for statement in _TABLES.split(";"):
        database.conn.execute(statement)


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
    try:
        connection = _connect(path)
    except sqlite3.DatabaseError as error:
        raise WorkspaceError("not_ours", path) from error
    try:
        _check(connection, path)
        if schema.MIGRATIONS.pending(_database(connection)) or MIGRATIONS.pending(_database(connection)):
            back_up(connection, path)
            _migrate(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        connection.close()
        raise WorkspaceError("damaged", path) from error
    except WorkspaceError:
        connection.close()
        raise
    return connection


def back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """Write a copy of the whole workspace beside it and return its path; the oldest of many are taken away."""
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    copy = folder / f"{path.stem}-{moment}.db"
    connection.execute("VACUUM INTO ?", (str(copy),))
    for old in sorted(folder.glob(f"{path.stem}-*.db"))[:-KEPT_BACKUPS]:
        old.unlink()
    return copy


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY, isolation_level=None)
    try:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _database(connection: sqlite3.Connection) -> Database:
    return Database(connection, execute_plugins=False, recursive_triggers=False)


def _migrate(connection: sqlite3.Connection) -> None:
    schema.migrate(connection)
    MIGRATIONS.apply(_database(connection))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    connection.execute("PRAGMA foreign_keys = ON")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if owner != APPLICATION_ID:
        raise WorkspaceError("not_ours", path)
    if version > USER_VERSION:
        raise WorkspaceError("too_new", path)
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise WorkspaceError("damaged", path)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise WorkspaceError("damaged", path)

"""The file of the workspace: made, opened and checked, migrated, backed up."""

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database, Migrations

from db import schema
from db.curation import listed, overview, people
from db.curation.records import RefusedError, WorkspaceError

APPLICATION_ID = 0x4D494E57
"""What `PRAGMA application_id` says of a workspace: the letters MINW."""

USER_VERSION = 4
"""The version of the workspace; a program opens workspaces up to its own version."""

KEPT_BACKUPS = 30
"""Copies of a workspace; the oldest go first."""

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


_MARKS = """
CREATE TABLE mark (
    resource_type TEXT NOT NULL, resource_id TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (resource_type, resource_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE double (
    resource_type TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, score REAL NOT NULL, signs TEXT NOT NULL,
    PRIMARY KEY (resource_type, first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_of_service ON phone (service_id);
CREATE INDEX phone_of_location ON phone (location_id);
CREATE INDEX schedule_of_service ON schedule (service_id);
CREATE INDEX schedule_of_location ON schedule (location_id);
CREATE INDEX location_of_service ON service_at_location (service_id);
CREATE INDEX service_of_location ON service_at_location (location_id);
CREATE INDEX service_of_organization ON service (organization_id);
CREATE INDEX address_of_location ON address (location_id);
CREATE INDEX document_of_service ON required_document (service_id);
CREATE INDEX benefit_of_service ON benefit (service_id);
CREATE INDEX eligibility_of_service ON disability_eligibility (service_id)
"""


@MIGRATIONS()
def version_1(database: Database) -> None:
    """Create what a workspace has beside the tables of the profile: acts, revisions, pairs that are not the same."""
    for statement in _TABLES.split(";"):
        database.conn.execute(statement)


@MIGRATIONS()
def version_2(database: Database) -> None:
    """Add what is said about a row beside its fields, pairs that look alike, and the overview for the work list."""
    for statement in (*_MARKS.split(";"), *overview.TABLES.split(";"), people.TABLES):
        database.conn.execute(statement)
    _move_pairs(database.conn)


@MIGRATIONS()
def version_4(database: Database) -> None:
    """Look for organizations and locations too, and for names before other words."""
    database.conn.execute("DROP TABLE record_text")
    for statement in (overview.TEXT_TABLE, *listed.TABLES.split(";"), "CREATE INDEX act_undoing ON act (undoes)"):
        database.conn.execute(statement)
    for table, column in listed.BELONGING:
        database.conn.execute(f"CREATE INDEX {table}_by_{column} ON {table} ({column})")
    if database.conn.execute("SELECT 1 FROM record").fetchone():
        overview.rebuild_texts(database.conn)
    else:
        overview.rebuild(database.conn)


_PAIR_ACT = """
INSERT INTO act (kind, at, updated_by, reason, file, sha256) VALUES ('not_same', ?, ?, ?, '', '') RETURNING id
"""
_PAIR_NOTE = """
INSERT INTO metadata (id, resource_id, resource_type, last_action_date, last_action_type, field_name,
    replacement_value, updated_by, act, reason) VALUES (?, ?, ?, ?, 'update', ?, ?, ?, ?, ?)
"""


def _move_pairs(connection: sqlite3.Connection) -> None:
    """Pairs that are not the same had a table of their own; now each is an act like any other."""
    for table, first, second, comment, at, by in connection.execute("SELECT * FROM not_same").fetchall():
        name = f"*not_same:{second}"
        (act,) = connection.execute(_PAIR_ACT, (at, by, comment)).fetchone()
        note = (f"{act:09d}-0000000", first, table, at[:10], name, comment, by, str(act), comment)
        connection.execute(_PAIR_NOTE, note)
        connection.execute("INSERT INTO mark VALUES (?, ?, ?, ?)", (table, first, name, comment))
    connection.execute("DROP TABLE not_same")


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
    try:
        folder.mkdir(exist_ok=True)
        connection.execute("VACUUM INTO ?", (str(copy),))
    except (OSError, sqlite3.OperationalError) as error:
        with suppress(OSError):
            copy.unlink()
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

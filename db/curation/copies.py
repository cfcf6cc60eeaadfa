"""Copies of the workspace: which there are, and going back to one without losing what is there now."""

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from db.curation import people, storage
from db.curation.records import Act, RefusedError
from db.curation.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of the whole workspace."""

    path: Path
    moment: str  # UTC, 2026-11-24T08:30:00Z
    size: int  # bytes


def copies(workspace: Path) -> list[Copy]:
    """Return the copies of a workspace, the newest first. It need not exist any more itself."""
    found = sorted(storage.backup_folder(workspace).glob(f"{workspace.stem}-*.db"), reverse=True)
    return [Copy(path, _moment(path.stem[len(workspace.stem) + 1 :]), path.stat().st_size) for path in found]


def _moment(name: str) -> str:
    return f"{name[:4]}-{name[4:6]}-{name[6:8]}T{name[9:11]}:{name[11:13]}:{name[13:15]}Z"


def go_back(workspace: Workspace, copy: Path, *, by: str) -> Path:
    """Make the workspace what it was in a copy, all in one transaction, and return the copy of what it was until now.

    People stay as they are now: who was let go does not return with an old copy. Raises WorkspaceError for a copy
    that is damaged, not ours or too new, RefusedError when the role does not reach or somebody else is writing.
    """
    people.must_be(workspace.connection, by, people.PUBLISHING)
    present = workspace.back_up()
    fresh = workspace.path.with_name(workspace.path.name + ".back")
    try:
        shutil.copyfile(copy, fresh)
        _prepare(workspace, fresh, copy.name, by)
        _overwrite(workspace, fresh)
    finally:
        for ending in ("", "-wal", "-shm", ".checked"):
            fresh.with_name(fresh.name + ending).unlink(missing_ok=True)
    return present


def _prepare(workspace: Workspace, fresh: Path, name: str, by: str) -> None:
    """Check the copy, bring it to the present version, and give it the people of now."""
    old = Workspace.open(fresh)
    try:
        found = workspace.connection.execute("SELECT * FROM person").fetchall()
        with old.writing() as connection:
            connection.execute("DELETE FROM person")
            for person in found:
                connection.execute(f"INSERT INTO person VALUES ({', '.join('?' * len(person))})", person)
        old.perform(Act("go_back", by, file=name), ())
        old.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        old.close()


def _overwrite(workspace: Workspace, fresh: Path) -> None:
    source = sqlite3.connect(fresh)

    def step(status: int, left: int, whole: int) -> None:
        """Give up where the connection has waited for another writer as long as it does: the module tries for ever."""
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise RefusedError("busy")

    try:
        source.backup(workspace.connection, progress=step)
    except sqlite3.OperationalError as error:
        raise RefusedError("busy") from error
    finally:
        source.close()

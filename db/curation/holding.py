"""The workspace as a file that somebody holds: made, opened, read, and written into by acts."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from db import snapshot
from db.curation import confirming, journal, rows, soundness, storage
from db.curation.records import WHOLE, Act, Change, Entry, RefusedError, State
from db.curation.rows import CURATED, Row
from db.profile import BY_NAME


class Holding:
    """One SQLite file: who holds it reads it, and writes into it by acts, each in one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    @classmethod
    def create(cls, path: Path, tables: snapshot.Tables, by: str) -> Self:
        """Make a workspace that holds these tables, as db.starter reads them; raises WorkspaceError."""
        new = path.with_name(path.name + ".new")
        for left_over in (new, *(new.with_name(new.name + ending) for ending in ("-wal", "-shm"))):
            left_over.unlink(missing_ok=True)
        made = cls(storage.create(new if not path.exists() else path), new)
        made.perform(Act("start", by), _creations(tables))
        made.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        made.close()
        new.replace(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a workspace; raises WorkspaceError when it is missing, damaged, another's or too new."""
        return cls(storage.open_file(path), path)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        if not self.path.with_name(self.path.name + "-wal").exists():  # nobody else holds it
            soundness.remember(self.path)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Hold the only pen: all that is written inside is kept, or none of it."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise RefusedError("busy") from error
        try:
            self.connection.execute("PRAGMA defer_foreign_keys = ON")
            yield self.connection
            self._commit()
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise

    def _commit(self) -> None:
        """References are checked here and not before, so that an act may make its rows in any order."""
        try:
            self.connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            dangling = self.connection.execute("PRAGMA foreign_key_check").fetchone()
            raise RefusedError("still_needed", str(dangling[0]), "", "", str(dangling[2])) from error

    def perform(self, act: Act, changes: Iterable[Change]) -> int:
        """Make these changes as one act, unchecked, and return its number; raises ConflictError, RefusedError."""
        with self.writing() as connection:
            return journal.perform(connection, act, changes)

    def back_up(self) -> Path:
        """Write a dated copy of the whole workspace beside it."""
        return storage.back_up(self.connection, self.path)

    def row(self, table: str, key: str) -> Row:
        """Return a row as text; raises RefusedError when there is none."""
        found = rows.read(self.connection, BY_NAME[table], key)
        if found is None:
            raise RefusedError("no_such_row", table, key)
        return found

    def state(self, table: str, key: str) -> State:
        """Return the revision and the withdrawal of a row; raises RefusedError when there is none."""
        found = journal.state(self.connection, table, key)
        if found is None:
            raise RefusedError("no_such_row", table, key)
        return found

    def find(self, key: str) -> str:
        """Return the table in which a key stands, the main tables first; raises RefusedError."""
        tables = sorted(CURATED, key=lambda table: table.name not in confirming.DATE_OF)
        for table in tables:
            if rows.read(self.connection, table, key) is not None:
                return table.name
        raise RefusedError("no_such_row", "", key)

    def history(self, table: str = "", key: str = "", act: int = 0) -> Iterator[Entry]:
        """Give what happened, oldest first: of a row, of an act, or all of it but the start."""
        if key:
            return journal.history(self.connection, "resource_type = ? AND resource_id = ?", (table, key))
        if act:
            return journal.history(self.connection, "metadata.act = ?", (str(act),))
        return journal.history(self.connection, "act.kind <> 'start'")

    def acts(self) -> list[tuple[int, Act, str, int]]:
        """Return every act with its number, its moment and how many changes it made."""
        found = self.connection.execute(
            "SELECT id, kind, updated_by, reason, file, sha256, coalesce(undoes, 0), at, "
            "(SELECT count(*) FROM metadata WHERE metadata.act = CAST(act.id AS TEXT)) FROM act ORDER BY id"
        )
        return [(row[0], Act(*row[1:7]), row[7], row[8]) for row in found]


def _creations(tables: snapshot.Tables) -> Iterator[Change]:
    for table in CURATED:
        for row in tables.get(table.name, ()):
            settled = {field.name: rows.settled(field, row.get(field.name, "")) for field in table.fields}
            yield Change(table.name, settled[table.key], WHOLE, "", journal.whole(settled))

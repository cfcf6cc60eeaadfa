"""Working out what an import does, and doing it: the same checks, the same plan."""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.curation import Act, Change, ConflictError, Workspace, journal, mappings
from db.curation.storage import now
from db.exchange import columns
from db.exchange.headers import plain
from db.exchange.looking import Looking
from db.exchange.parts import parts_of
from db.exchange.plan import CancelledError, Options, Plan, Progress, going_on
from db.exchange.records import Column, Remark, Sheet, Tallies

_STEPS = 5_000_000  # of the machine inside SQLite, about a fifth of a second
_OFTEN = 1000  # changes between two looks at whether somebody stopped it


class StaleError(Exception):
    """The workspace changed after the preview: look again, nothing was written."""


def columns_of(workspace: Workspace, sheets: Sequence[Sheet], options: Options) -> list[Column]:
    """Return what each column is taken for, with samples, after reading the first rows only; raises ReadError."""
    understanding = columns.Understanding(workspace.connection, options)
    parts, _remarks = parts_of(sheets, understanding, options, going_on, columns.LOOKED_AT)
    return [each for part in parts for each in columns.with_samples(part)]


def prepare(
    workspace: Workspace, sheets: Sequence[Sheet], options: Options | None = None, progress: Progress = going_on
) -> Plan:
    """Work out what importing these sheets would do; nothing is written.

    What is remembered of columns is used where `options` says nothing. Raises ReadError when a sheet turns out to be
    broken, CancelledError when `progress` returns False.
    """
    asked = options or Options()
    seen = journal.last(workspace.connection)
    understanding = columns.Understanding(workspace.connection, asked)
    parts, remarks = parts_of(sheets, understanding, asked, progress)
    looking = Looking(workspace, parts, asked, progress)
    workspace.connection.execute("BEGIN")
    try:
        looking.look()
    finally:
        workspace.connection.execute("ROLLBACK")
    return Plan(
        tuple(dict.fromkeys((sheet.file, sheet.encoding) for sheet in sheets if sheet.encoding)),
        tuple(looking.changes()),
        tuple(Tallies(table, **counted) for table, counted in looking.tallies().items()),
        tuple(looking.rejected),
        (*remarks, *_counted(looking.remarks)),
        tuple(each for part in parts for each in columns.with_samples(part)),
        tuple(looking.disagreements()),
        seen,
    )


def _counted(remarks: Counter[tuple[str, str, str, str]]) -> list[Remark]:
    return [Remark(*place, rows=rows) for place, rows in sorted(remarks.items())]


def commit(
    workspace: Workspace, plan: Plan, file: Path, *, by: str, reason: str = "", progress: Progress = going_on
) -> int:
    """Do what the plan says, all of it or nothing, after a backup; return the number of the act, 0 for nothing.

    What a person said of columns is remembered with it. Raises StaleError when the workspace is not any more what the
    plan was made for, CancelledError when `progress` returns False.
    """
    if not plan.changes:
        return 0
    workspace.back_up()
    act = Act("import", by, reason, file.name, _sha256(file))
    pace = _Pace(progress)
    try:
        with workspace.writing() as connection, pace.kept(connection):
            if journal.last(connection, "confirm") > plan.seen:
                raise StaleError(file.name)  # it may disagree with what was confirmed meanwhile
            mappings.remember(connection, columns.said(plan.columns), now(), by)
            return journal.perform(connection, act, pace.changes(plan.changes))
    except ConflictError as error:
        raise StaleError(file.name) from error


class _Pace:
    """How far writing has come, so that a person can stop it, also while the database works something out by itself."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0
        self._stopped = False

    def changes(self, all_of_them: Sequence[Change]) -> Iterator[Change]:
        """Give the changes; raises CancelledError."""
        for change in all_of_them:
            yield change
            self._done += 1
            if self._done % _OFTEN == 0 and self._ask():
                raise CancelledError

    def _ask(self) -> bool:
        self._stopped = not self._progress(self._done)
        return self._stopped

    @contextmanager
    def kept(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Ask while a statement runs too; raises CancelledError."""
        connection.set_progress_handler(self._ask, _STEPS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if self._stopped:
                raise CancelledError from error
            raise
        finally:
            connection.set_progress_handler(None, 0)


def remembered(workspace: Workspace) -> list[Column]:
    """Return what is remembered of columns, by table and header."""
    found = mappings.remembered(workspace.connection)
    fields = ("" if each.field == columns.LEFT_OUT else each.field for each in found)
    pairs = zip(found, fields, strict=True)
    return [Column("", each.table, each.shown, field, "remembered") for each, field in pairs]


def forget(workspace: Workspace, table: str, header: str, *, by: str) -> bool:
    """Forget what a column is, in one table or "" in all; False when nothing was remembered. Raises RefusedError."""
    with workspace.writing() as connection:
        return mappings.forget(connection, table, plain(header), by)


def remember(workspace: Workspace, said: Sequence[Column], *, by: str) -> None:
    """Remember now what a person said of columns; raises RefusedError."""
    with workspace.writing() as connection:
        mappings.remember(connection, columns.said(said), now(), by)


def _sha256(path: Path) -> str:
    if path.is_dir():
        return ""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


__all__ = ["CancelledError", "StaleError", "commit", "prepare"]

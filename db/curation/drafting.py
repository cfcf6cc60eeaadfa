"""What somebody writes before it is kept: all that is wrong with it, and the workspace as it would be with it."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from db.curation import checking, journal, keying, rows
from db.curation.records import WHOLE, Act, Change
from db.curation.rows import Row
from db.curation.workspace import Workspace
from db.profile import BY_NAME

NEW = ""
"""The key of a row that is not there yet."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Fields of a row as somebody wrote them."""

    table: str
    key: str  # NEW for a row that is not there yet
    fields: Mapping[str, str]


def faults(workspace: Workspace, draft: Draft) -> list[tuple[str, str]]:
    """Return the column and the code of everything that would keep a draft from being written.

    Of a row that is there only what the draft changes: older faults may wait.
    """
    before = {} if draft.key == NEW else workspace.row(draft.table, draft.key)
    after = _after(before, draft)
    found = checking.RowRules(workspace.connection).wrong_with(draft.table, after)
    return [each for each in found if not before or after[each[0]] != before[each[0]]]


def _after(before: Row, draft: Draft) -> Row:
    table = BY_NAME[draft.table]
    written = {name: rows.settled(rows.field_of(table.name, name), text) for name, text in draft.fields.items()}
    if before:
        return before | written
    row = dict.fromkeys(table.columns, "") | written
    row |= {"verify_method": "unverified"} if "verify_method" in row else {}
    return row | {table.key: row[table.key] or keying.made(table, row)}


class _TakenBackError(Exception):
    """Ends a transaction of which nothing is kept."""


@contextmanager
def as_if(workspace: Workspace, draft: Draft | None, by: str) -> Iterator[str]:
    """Hold the workspace as it would be with a draft that has no faults, and give the key of the row.

    Nothing of it remains, neither in the tables nor in the history; nobody else sees it meanwhile.
    """
    if draft is None:
        workspace.connection.execute("BEGIN")  # all is read of one moment
        try:
            yield NEW
        finally:
            workspace.connection.execute("COMMIT")
        return
    try:
        with workspace.writing() as connection:
            yield _write(connection, workspace, draft, by)
            raise _TakenBackError
    except _TakenBackError:
        return


def _write(connection: sqlite3.Connection, workspace: Workspace, draft: Draft, by: str) -> str:
    before = {} if draft.key == NEW else workspace.row(draft.table, draft.key)
    after = _after(before, draft)
    key = after[BY_NAME[draft.table].key]
    if before:
        named = (name for name in after if after[name] != before[name])
        changes = [Change(draft.table, key, name, before[name], after[name]) for name in named]
        journal.perform(connection, Act("edit", by), changes)
    else:
        journal.perform(connection, Act("add", by), [Change(draft.table, key, WHOLE, "", journal.whole(after))])
    return key

"""The only way into the tables: every change is made and written down in one breath."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from db.curation import rows
from db.curation.records import WHOLE, WITHDRAWN, Act, Change, ConflictError, Entry, State
from db.curation.rows import Row
from db.curation.storage import now
from db.profile import BY_NAME

_ENTRIES = """
SELECT act.id, act.kind, act.at, act.updated_by, act.reason, act.file,
    resource_type, resource_id, field_name, previous_value, replacement_value
FROM metadata JOIN act ON act.id = CAST(metadata.act AS INTEGER)
"""
_NOTE = """
INSERT INTO metadata (id, resource_id, resource_type, last_action_date, last_action_type, field_name,
    previous_value, replacement_value, updated_by, act, reason, from_file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TOUCH = """
INSERT INTO row_state (resource_type, resource_id, rev, updated_by, updated_at) VALUES (?, ?, 1, ?, ?)
ON CONFLICT DO UPDATE SET rev = rev + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at
"""


def whole(row: Mapping[str, str]) -> str:
    """Return a row as one value of the history: what is empty is left out."""
    return json.dumps({name: text for name, text in row.items() if text}, ensure_ascii=False)


def perform(connection: sqlite3.Connection, act: Act, changes: Iterable[Change]) -> int:
    """Make the changes of an act inside the caller's transaction and return the number of the act.

    Raises ConflictError when a field does not hold what its change thinks it holds.
    """
    at = now()
    number = connection.execute(
        "INSERT INTO act (kind, at, updated_by, reason, file, sha256, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (act.kind, at, act.by, act.reason, act.file, act.sha256, act.undoes or None),
    ).lastrowid
    assert number is not None
    touched: dict[tuple[str, str], None] = {}
    for count, change in enumerate(changes):
        first = (change.table, change.key) not in touched
        touched[change.table, change.key] = None
        if first:
            connection.execute(_TOUCH, (change.table, change.key, act.by, at))
        _make(connection, change)
        connection.execute(_NOTE, _note(number, count, at, act, change))
    return number


def _note(number: int, count: int, at: str, act: Act, change: Change) -> tuple[str, ...]:
    return (
        f"{number:09d}-{count:07d}",
        change.key,
        change.table,
        at[:10],
        _type(change),
        change.field,
        change.before,
        change.after,
        act.by,
        str(number),
        act.reason,
        act.file,
    )


def _type(change: Change) -> str:
    if change.field != WHOLE:
        return "update"
    return "delete" if not change.after else "create"


def _make(connection: sqlite3.Connection, change: Change) -> None:
    table = BY_NAME[change.table]
    if change.field == WITHDRAWN:
        made = _withdraw(connection, change)
    elif change.field != WHOLE:
        field = rows.field_of(change.table, change.field)
        made = rows.update(connection, table, change.key, field, change.before, change.after)
    elif change.after:
        made = _insert(connection, change)
    else:
        made = _is_whole(connection, change) and rows.delete(connection, table, change.key)
    if not made:
        raise ConflictError((_difference(connection, change),))


def _insert(connection: sqlite3.Connection, change: Change) -> bool:
    try:
        rows.insert(connection, BY_NAME[change.table], json.loads(change.after))
    except sqlite3.IntegrityError:
        return False
    return True


def _is_whole(connection: sqlite3.Connection, change: Change) -> bool:
    there = rows.read(connection, BY_NAME[change.table], change.key)
    return there is not None and whole(there) == change.before


def _withdraw(connection: sqlite3.Connection, change: Change) -> bool:
    done = connection.execute(
        "UPDATE row_state SET withdrawn = ? WHERE resource_type = ? AND resource_id = ? AND withdrawn = ?",
        (change.after, change.table, change.key, change.before),
    )
    return done.rowcount == 1


def _difference(connection: sqlite3.Connection, change: Change) -> Change:
    there = rows.read(connection, BY_NAME[change.table], change.key)
    holds = whole(there) if there else ""
    if there and change.field not in (WHOLE, WITHDRAWN):
        holds = there[change.field]
    return Change(change.table, change.key, change.field, change.before, holds)


def state(connection: sqlite3.Connection, table: str, key: str) -> State | None:
    """Return what is known about a row beside its fields, None for a row that never was."""
    found = connection.execute(
        "SELECT rev, updated_by, updated_at, withdrawn FROM row_state WHERE resource_type = ? AND resource_id = ?",
        (table, key),
    ).fetchone()
    return None if found is None else State(*found)


def history(connection: sqlite3.Connection, where: str = "", given: tuple[object, ...] = ()) -> Iterator[Entry]:
    """Give the history in the order in which it happened; `where` is a condition on `metadata` and `act`."""
    condition = f"WHERE {where}" if where else ""
    for act, kind, at, by, reason, file, *change in connection.execute(
        f"{_ENTRIES} {condition} ORDER BY metadata.id", given
    ):
        yield Entry(act, kind, at, by, reason, file, Change(*change))


def replay(entries: Iterable[Entry]) -> tuple[dict[str, dict[str, Row]], dict[tuple[str, str], str]]:
    """Return the tables and the withdrawals that a history leads to, from nothing."""
    tables: dict[str, dict[str, Row]] = {}
    withdrawn: dict[tuple[str, str], str] = {}
    for change in (entry.change for entry in entries):
        table = tables.setdefault(change.table, {})
        if change.field == WITHDRAWN:
            withdrawn[change.table, change.key] = change.after
        elif change.field != WHOLE:
            assert table[change.key][change.field] == change.before
            table[change.key][change.field] = change.after
        elif change.after:
            row = json.loads(change.after)
            table[change.key] = {name: row.get(name, "") for name in BY_NAME[change.table].columns}
        else:
            del table[change.key]
    return tables, {place: reason for place, reason in withdrawn.items() if reason}

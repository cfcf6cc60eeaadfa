"""The only way into the tables: every change is made and written down in one breath."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from db.check_value import hides
from db.curation import overview, people, rows
from db.curation.records import (
    WHOLE,
    WITHDRAWN,
    Act,
    Change,
    ConflictError,
    Difference,
    Entry,
    Kind,
    RefusedError,
    State,
)
from db.curation.rows import Row
from db.curation.storage import now
from db.curation.touched import Touched
from db.profile import BY_NAME

# Said both ways, so that SQLite finds the act of a line as well as the lines of an act.
_ENTRIES = """
SELECT act.id, act.kind, act.at, act.updated_by, act.reason, act.file,
    resource_type, resource_id, field_name, previous_value, replacement_value
FROM metadata JOIN act ON act.id = CAST(metadata.act AS INTEGER) AND metadata.act = CAST(act.id AS TEXT)
"""
_NOTE = """
INSERT INTO metadata (id, resource_id, resource_type, last_action_date, last_action_type, field_name,
    previous_value, replacement_value, updated_by, act, reason, from_file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TOUCH = """
INSERT INTO row_state (resource_type, resource_id, rev, updated_by, updated_at) VALUES (?, ?, 1, ?, ?)
ON CONFLICT DO UPDATE SET rev = rev + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at
"""

_TOLD = 20
"""Fields about which a conflict tells; whoever reads more than that begins anew."""


def whole(row: Mapping[str, str]) -> str:
    """Return a row as one value of the history: what is empty is left out."""
    return json.dumps({name: text for name, text in row.items() if text}, ensure_ascii=False)


def last(connection: sqlite3.Connection, kind: Kind | None = None) -> int:
    """Return the number of the last act, or of the last of a kind; 0 for none."""
    found = connection.execute("SELECT max(id) FROM act WHERE kind = coalesce(?, kind)", (kind,)).fetchone()
    return found[0] or 0


def perform(connection: sqlite3.Connection, act: Act, changes: Iterable[Change]) -> int:
    """Make the changes of an act inside the caller's transaction and return the number of the act.

    Raises ConflictError when fields do not hold what their changes think they hold, with the first of them;
    RefusedError when the act is beyond the role of whoever signs it, or its reason holds what nobody can read.
    """
    people.check_act(connection, act)
    if hides(act.reason):
        raise RefusedError("control_character", "", "", "reason", act.reason)
    at = now()
    number = connection.execute(
        "INSERT INTO act (kind, at, updated_by, reason, file, sha256, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (act.kind, at, act.by, act.reason, act.file, act.sha256, act.undoes or None),
    ).lastrowid
    assert number is not None
    seen: set[tuple[str, str]] = set()
    touched = Touched(connection)
    differences: list[Difference] = []
    for count, change in enumerate(changes):
        if (change.table, change.key) not in seen:
            seen.add((change.table, change.key))
            connection.execute(_TOUCH, (change.table, change.key, act.by, at))
        if not _make(connection, change):
            differences.append(_difference(connection, change))
            if len(differences) == _TOLD:
                break
        connection.execute(_NOTE, _note(number, count, at, act, change))
        touched.add(change)
    if differences:
        raise ConflictError(tuple(differences))
    overview.refresh(connection, touched)
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


def _make(connection: sqlite3.Connection, change: Change) -> bool:
    """Make a change; False when there is something else than it thinks."""
    table = BY_NAME[change.table]
    if change.field == WITHDRAWN:
        return _withdraw(connection, change)
    if change.field.startswith("*") and change.field != WHOLE:
        return _mark(connection, change)
    if change.field != WHOLE:
        field = rows.field_of(change.table, change.field)
        return rows.update(connection, table, change.key, field, change.before, change.after)
    if change.after:
        return _insert(connection, change)
    return _is_whole(connection, change) and rows.delete(connection, table, change.key)


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


def _mark(connection: sqlite3.Connection, change: Change) -> bool:
    """Say something about a row beside its fields; what is said is empty when it is taken back."""
    place = (change.table, change.key, change.field)
    if mark(connection, *place) != change.before:
        return False
    connection.execute("DELETE FROM mark WHERE resource_type = ? AND resource_id = ? AND name = ?", place)
    if change.after:
        connection.execute("INSERT INTO mark VALUES (?, ?, ?, ?)", (*place, change.after))
    return True


def mark(connection: sqlite3.Connection, table: str, key: str, name: str) -> str:
    """Return what is said about a row under a name, "" for nothing."""
    found = connection.execute(
        "SELECT value FROM mark WHERE resource_type = ? AND resource_id = ? AND name = ?", (table, key, name)
    ).fetchone()
    return str(found[0]) if found else ""


def _difference(connection: sqlite3.Connection, change: Change) -> Difference:
    there = rows.read(connection, BY_NAME[change.table], change.key)
    holds = whole(there) if there else ""
    if there and not change.field.startswith("*"):
        holds = there[change.field]
    elif change.field not in (WHOLE, WITHDRAWN):
        holds = mark(connection, change.table, change.key, change.field)
    return Difference(change.table, change.key, change.field, change.before, holds, change.after)


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


Marks = dict[tuple[str, str, str], str]
"""What is said about rows beside their fields, by table, key and name; withdrawals too."""


def marks(connection: sqlite3.Connection) -> Marks:
    """Return everything that is said about rows beside their fields."""
    said = "SELECT resource_type, resource_id, name, value FROM mark"
    gone = f"SELECT resource_type, resource_id, '{WITHDRAWN}', withdrawn FROM row_state WHERE withdrawn <> ''"
    return {(table, key, name): value for table, key, name, value in connection.execute(f"{said} UNION ALL {gone}")}


def since(connection: sqlite3.Connection, table: str, key: str, rev: int) -> Iterator[Entry]:
    """Give what happened to a row after a revision: every act that touches it makes one."""
    acts: list[int] = []
    for entry in history(connection, "resource_type = ? AND resource_id = ?", (table, key)):
        if entry.act not in acts:
            acts.append(entry.act)
        if len(acts) > rev:
            yield entry


def replay(entries: Iterable[Entry]) -> tuple[dict[str, dict[str, Row]], Marks]:
    """Return the tables and the marks that a history leads to, from nothing."""
    tables: dict[str, dict[str, Row]] = {}
    said: Marks = {}
    for change in (entry.change for entry in entries):
        table = tables.setdefault(change.table, {})
        if change.field.startswith("*") and change.field != WHOLE:
            assert said.get((change.table, change.key, change.field), "") == change.before
            said[change.table, change.key, change.field] = change.after
        elif change.field != WHOLE:
            assert table[change.key][change.field] == change.before
            table[change.key][change.field] = change.after
        elif change.after:
            row = json.loads(change.after)
            table[change.key] = {name: row.get(name, "") for name in BY_NAME[change.table].columns}
        else:
            del table[change.key]
    return tables, {place: value for place, value in said.items() if value}

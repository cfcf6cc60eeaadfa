"""What was done, leaf by leaf: acts with the newest first, the changes of one, the history of a few rows."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from db.curation import journal
from db.curation.records import LASTING, Act, Entry

_ACTS = """
SELECT id, kind, updated_by, reason, file, sha256, coalesce(undoes, 0), at,
    (SELECT count(*) FROM metadata WHERE metadata.act = CAST(act.id AS TEXT)),
    coalesce((SELECT later.id FROM act AS later WHERE later.undoes = act.id), 0)
FROM act
"""


@dataclass(frozen=True, slots=True)
class Done:
    """One act."""

    number: int
    act: Act
    at: str  # ISO 8601, UTC
    changes: int
    undone_by: int  # the act that took it back; 0 for none

    @property
    def lasts(self) -> bool:
        """Whether it cannot be taken back, or was already."""
        return self.act.kind in LASTING or bool(self.undone_by)


def count_acts(connection: sqlite3.Connection) -> int:
    """Return how many acts there are."""
    return int(connection.execute("SELECT count(*) FROM act").fetchone()[0])


def acts(connection: sqlite3.Connection, limit: int, offset: int = 0) -> list[Done]:
    """Return a leaf of the acts, the newest first."""
    return _done(connection, f"{_ACTS} ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset))


def find_act(connection: sqlite3.Connection, number: int) -> Done | None:
    """Return one act, None when there is none of that number."""
    return next(iter(_done(connection, f"{_ACTS} WHERE id = ?", (number,))), None)


def _done(connection: sqlite3.Connection, query: str, given: tuple[int, ...]) -> list[Done]:
    found = connection.execute(query, given)
    return [Done(row[0], Act(*row[1:7]), *row[7:]) for row in found]


def changes_of(connection: sqlite3.Connection, act: int, limit: int, offset: int = 0) -> list[Entry]:
    """Return a leaf of the changes of an act, in the order in which they were made."""
    first, last = (f"{act:09d}-{count:07d}" for count in (offset, offset + limit))
    return list(journal.history(connection, "metadata.id >= ? AND metadata.id < ?", (first, last)))


def of_rows(
    connection: sqlite3.Connection, rows: Iterable[tuple[str, str]], limit: int, offset: int = 0
) -> tuple[list[Entry], int]:
    """Return a leaf of the history of some rows, the newest change first, and how many changes there are."""
    query = "SELECT id FROM metadata WHERE resource_type = ? AND resource_id = ?"
    found = sorted((str(each) for row in rows for (each,) in connection.execute(query, row)), reverse=True)
    leaf = json.dumps(found[offset : offset + limit])
    entries = list(journal.history(connection, "metadata.id IN (SELECT value FROM json_each(?))", (leaf,)))
    return entries[::-1], len(found)

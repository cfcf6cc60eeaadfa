"""Opening a snapshot: only a file that is ours, whole and not newer than this program."""

import sqlite3
from pathlib import Path

from db.identity import APPLICATION_ID, USER_VERSION, checksum, checksum_file


class SnapshotError(Exception):
    """The snapshot is missing, damaged or of another version; the reason is in `code`."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(f"{code}: {path}")
        self.code = code  # missing | damaged | not_ours | too_new
        self.path = path


def _check_sum(path: Path) -> None:
    try:
        stated = checksum_file(path).read_text(encoding="utf-8").split()[0]
    except (OSError, UnicodeDecodeError, IndexError):
        raise SnapshotError("damaged", path) from None
    if checksum(path) != stated:
        raise SnapshotError("damaged", path)


def _check_owner(connection: sqlite3.Connection, path: Path) -> None:
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if owner != APPLICATION_ID:
        raise SnapshotError("not_ours", path)
    if version > USER_VERSION:
        raise SnapshotError("too_new", path)


def open_snapshot(path: Path) -> sqlite3.Connection:
    """Open a snapshot read-only and immutable; raises SnapshotError.

    The SHA-256 finds every damage; SQLite's own checks miss text that was changed.
    """
    if not path.is_file():
        raise SnapshotError("missing", path)
    _check_sum(path)
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
    try:
        _check_owner(connection, path)
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError as error:
        connection.close()
        raise SnapshotError("not_ours", path) from error
    except SnapshotError:
        connection.close()
        raise
    return connection

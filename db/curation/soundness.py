"""Whether the file of a workspace is sound.

All of it is read when the file is not as this program left it, and once a day in any case: with 100,000 records that
takes seconds, and somebody waits. How it was left stands in a small file beside it: day of the check, moment, size.
"""

import sqlite3
from contextlib import suppress
from datetime import date
from pathlib import Path


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _looks(path: Path) -> str:
    found = path.stat()
    return f"{found.st_mtime_ns} {found.st_size}"


def is_as_left(path: Path) -> bool:
    """Tell whether a workspace was read as a whole today and nobody but this program touched it since."""
    try:
        if _beside(path, "-wal").exists():  # somebody has it open, or was killed
            return False
        return _beside(path, ".checked").read_text(encoding="ascii") == f"{date.today()} {_looks(path)}"
    except (OSError, UnicodeDecodeError):
        return False


def is_sound(connection: sqlite3.Connection) -> bool:
    """Read the whole file and tell whether it is undamaged and no row refers to nothing."""
    return (
        connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    )


def remember(path: Path, day: str = "") -> None:
    """Write down how the file is left. Without a day it is that of the last check; without any, nothing is written.

    A folder that cannot be written to costs the next one who opens it a check, and nothing else.
    """
    with suppress(OSError, UnicodeDecodeError):
        mark = _beside(path, ".checked")
        day = day or mark.read_text(encoding="ascii").partition(" ")[0]
        mark.write_text(f"{day} {_looks(path)}", encoding="ascii")

"""Building a published snapshot: one read-only SQLite file with its SHA-256 beside it."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import db.search.index
from db import placement, schema
from db.identity import USER_VERSION, checksum, checksum_file
from db.profile import TABLES, Field, Table
from db.readings import Readings, stored_readings

Tables = Mapping[str, Iterable[Mapping[str, str]]]
"""Rows by table name; a row is its fields as text, as a CSV file has them."""

Cell = str | int | float | None

_PAGE_SIZE = 4096
_VERIFIED = ("organization", "location", "phone")
_INFORMATION = "CREATE TABLE snapshot (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"

# Dates may be a year or a month: its first day is meant, so that a machine is never called wrong without need.
_DATED = (("service", "source_date"), ("service", "assured_date"), *((table, "verified_on") for table in _VERIFIED))
_LATEST = f"""
SELECT max(substr(date || '-01-01', 1, 10)) FROM (
    {" UNION ALL ".join(f'SELECT max({column}) AS date FROM "{table}"' for table, column in _DATED)}
) WHERE date <> ''
"""


class BuildError(Exception):
    """The tables do not fit together: run `./run data check`, which tells every row and reason."""


def build(tables: Tables, out: Path, *, sample: bool) -> None:
    """Write the snapshot of these tables: the same rows give the same bytes.

    It is made beside the file that it replaces, so that a failure leaves the old one whole.
    Raises BuildError when the rows do not fit the schema.
    """
    raw, new = (out.with_name(out.name + ending) for ending in (".raw", ".new"))
    for left_over in (raw, new):
        left_over.unlink(missing_ok=True)
    try:
        _fill(raw, tables, sample)
        _compact(raw, new)
    except (sqlite3.IntegrityError, ValueError, OverflowError) as error:
        raise BuildError(str(error)) from error
    finally:
        raw.unlink(missing_ok=True)
    _replace(new, out)


def in_memory(tables: Tables) -> sqlite3.Connection:
    """Return a snapshot of these tables that is never a file, to be browsed and not searched.

    Raises BuildError when the rows do not fit the schema.
    """
    connection = sqlite3.connect(":memory:")
    try:
        _insert_all(connection, tables, sample=False)
        db.search.index.number(connection)
        _check_references(connection)
    except (sqlite3.IntegrityError, ValueError, OverflowError) as error:
        connection.close()
        raise BuildError(str(error)) from error
    return connection


def _fill(path: Path, tables: Tables, sample: bool) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("PRAGMA synchronous = OFF")  # the finished copy is what is made durable
        _insert_all(connection, tables, sample)
        db.search.index.build(connection)
        _check_references(connection)
        connection.execute("ANALYZE")
        connection.commit()
    finally:
        connection.close()


def _insert_all(connection: sqlite3.Connection, tables: Tables, sample: bool) -> None:
    schema.migrate(connection)
    connection.execute("DROP TABLE _sqlite_migrations")  # it holds the time of the build
    for table in TABLES:
        _insert(connection, table, tables.get(table.name, ()))
    _add_readings(connection)
    _describe(connection, sample)
    placement.build(connection)


def _text(text: str) -> str:
    return text


def _or_null(make: Callable[[str], Cell]) -> Callable[[str], Cell]:
    return lambda text: make(text) if text else None


def _maker(field: Field) -> Callable[[str], Cell]:
    """Return how the text of a cell becomes a value: numbers and references may be missing."""
    if field.type in ("integer", "real"):
        return _or_null(int if field.type == "integer" else float)
    return _or_null(_text) if field.references and not field.required else _text


def _insert(connection: sqlite3.Connection, table: Table, rows: Iterable[Mapping[str, str]]) -> None:
    columns = ", ".join(f'"{name}"' for name in table.columns)
    marks = ", ".join("?" * len(table.columns))
    makers = [(field.name, _maker(field)) for field in table.fields]
    connection.executemany(
        f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})',
        ([make(row.get(name, "")) for name, make in makers] for row in rows),
    )


def _add_readings(connection: sqlite3.Connection) -> None:
    readings = stored_readings(connection)
    for table in ("organization", "service"):
        found = connection.execute(f"SELECT id, name FROM {table} WHERE name_pinyin = ''").fetchall()
        connection.executemany(
            f"UPDATE {table} SET name_pinyin = ?, name_initials = ? WHERE id = ?",
            _read(readings, found),
        )


def _read(readings: Readings, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    return ((readings.plain(name), readings.initials(name), key) for key, name in found)


def _describe(connection: sqlite3.Connection, sample: bool) -> None:
    (records,) = connection.execute("SELECT count(*) FROM service").fetchone()
    (newest,) = connection.execute("SELECT max(source_date) FROM service").fetchone()
    (latest,) = connection.execute(_LATEST).fetchone()
    words = connection.execute("SELECT kind, words FROM edition ORDER BY kind, id").fetchall()
    connection.execute(_INFORMATION)
    connection.executemany(
        "INSERT INTO snapshot VALUES (?, ?)",
        [
            ("built_from", newest or ""),
            ("credits", "\n".join(each for kind, each in words if kind == "credit")),
            ("is_sample", "yes" if sample else "no"),
            ("latest", latest or ""),
            ("licence", "\n".join(each for kind, each in words if kind == "licence")),
            ("records", str(records)),
            ("version", str(USER_VERSION)),
        ],
    )


def _check_references(connection: sqlite3.Connection) -> None:
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if dangling is not None:
        raise sqlite3.IntegrityError(f"{dangling[0]} row {dangling[1]} refers to nothing in {dangling[2]}")


def _compact(raw: Path, new: Path) -> None:
    """VACUUM INTO writes the pages in one order, without a journal and without free space."""
    connection = sqlite3.connect(raw)
    try:
        connection.execute("VACUUM INTO ?", (str(new),))
    finally:
        connection.close()


def _replace(new: Path, out: Path) -> None:
    beside = checksum_file(out)
    beside_new = beside.with_name(beside.name + ".new")
    beside_new.write_text(f"{checksum(new)}  {out.name}\n", encoding="utf-8")
    for path in (new, beside_new):
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    new.replace(out)
    beside_new.replace(beside)
    _fsync_folder(out.parent)


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot open a folder; its rename is written through
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


__all__ = ["BuildError", "Tables", "build", "checksum", "checksum_file"]

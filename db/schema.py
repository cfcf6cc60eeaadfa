"""The tables in SQLite, made from the profile by migrations of sqlite-utils."""

import sqlite3

from sqlite_utils import Database, Migrations

from db.identity import APPLICATION_ID, USER_VERSION
from db.profile import TABLES, Field, Table

MIGRATIONS = Migrations("minglu")

_TYPES: dict[str, type] = {"integer": int, "real": float}


def _may_be_null(field: Field) -> bool:
    return bool(field.references and not field.required) or field.type in _TYPES


def _create(database: Database, table: Table) -> None:
    texts = [field for field in table.fields if not _may_be_null(field)]
    database.table(table.name).create(
        {field.name: _TYPES.get(field.type, str) for field in table.fields},
        pk=table.key,
        not_null={field.name for field in texts},
        defaults={field.name: "" for field in texts if not field.required},
        strict=True,
    )


def foreign_keys() -> list[tuple[str, str, str, str]]:
    """Return every reference of the profile: table, column, other table, other column."""
    keys = {table.name: table.key for table in TABLES}
    return [
        (table.name, field.name, field.references, keys[field.references])
        for table in TABLES
        for field in table.fields
        if field.references
    ]


@MIGRATIONS()
def version_1(database: Database) -> None:
    """Create every table of the profile; references come after, because some go both ways."""
    for table in TABLES:
        _create(database, table)
    database.add_foreign_keys(foreign_keys())


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to the present schema and mark it as ours."""
    database = Database(connection, execute_plugins=False)
    MIGRATIONS.apply(database)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")

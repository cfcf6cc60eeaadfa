"""What of the workspace is published: every row that is not withdrawn and needs no row that is."""

import sqlite3
from collections.abc import Mapping

from db.curation import rows
from db.curation.rows import CURATED, Row
from db.profile import BY_NAME, Table

_UNCONFIRMED = {"assured_date": "", "verified_by": "", "verify_method": "unverified"}
_SERVICE = BY_NAME["service"]
_WITHDRAWN = "SELECT resource_type, resource_id FROM row_state WHERE withdrawn <> ''"


def published(connection: sqlite3.Connection) -> dict[str, list[Row]]:
    """Return the tables without withdrawn rows and what belongs to them; the history stays here.

    All is read in one transaction, so that nobody's half-made change is published.
    """
    connection.execute("BEGIN")
    try:
        gone: dict[str, set[str]] = {table.name: set() for table in CURATED}
        for table, key in connection.execute(_WITHDRAWN):
            gone[table].add(key)
        tables = {table.name: list(rows.read_all(connection, table)) for table in CURATED}
    finally:
        connection.execute("COMMIT")
    return standing(tables, gone)


def standing(tables: dict[str, list[Row]], gone: dict[str, set[str]]) -> dict[str, list[Row]]:
    """Return the tables without the rows that are `gone`, by table, and without what is nothing without them."""
    left = -1
    while left != (left := sum(map(len, tables.values()))):
        for table in CURATED:
            _leave_out(table, tables, gone)
    return tables


def publishable(connection: sqlite3.Connection) -> int:
    """Return how many services would be published, without reading all tables."""
    stands = "NOT EXISTS (SELECT 1 FROM row_state WHERE resource_type = '{}' AND resource_id = {} AND withdrawn <> '')"
    needed = (
        (each.references, f"service.{each.name}") for each in _SERVICE.fields if each.references and each.required
    )
    conditions = " AND ".join(stands.format(*each) for each in (("service", "service.id"), *needed))
    (number,) = connection.execute(f"SELECT count(*) FROM service WHERE {conditions}").fetchone()
    return int(number)


def honest(connection: sqlite3.Connection, tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Return the tables as residents may be told them: what changed since it was confirmed has no date for it."""
    changed = {key for (key,) in connection.execute("SELECT DISTINCT id FROM fact WHERE state = 'changed'")}
    services = [row | _UNCONFIRMED if row["id"] in changed else row for row in tables["service"]]
    return tables | {"service": services}


def _leave_out(table: Table, tables: dict[str, list[Row]], gone: Mapping[str, set[str]]) -> None:
    """Take away the rows that are withdrawn or need one that is."""
    there = tables[table.name]
    kept = [row for row in there if row[table.key] not in gone[table.name] and not _needs(table, row, gone)]
    gone[table.name].update({row[table.key] for row in there} - {row[table.key] for row in kept})
    tables[table.name] = [_loosened(table, row, gone) for row in kept]


def _belongs(table: Table) -> bool:
    """Tell whether rows of a table, such as phones, are nothing without what they refer to."""
    return table.name in ("phone", "schedule", "language")


def _needs(table: Table, row: Row, gone: Mapping[str, set[str]]) -> bool:
    if row.get("link_id", "") in gone.get(row.get("link_entity", ""), ()):
        return True
    held = [(field, row[field.name]) for field in table.fields if field.references and row[field.name]]
    lost = [field for field, key in held if key in gone[field.references]]
    return any(field.required for field in lost) or (bool(lost) and _belongs(table) and len(lost) == len(held))


def _loosened(table: Table, row: Row, gone: Mapping[str, set[str]]) -> Row:
    lost = [each.name for each in table.fields if each.references and row[each.name] in gone[each.references]]
    return row | dict.fromkeys(lost, "") if lost else row

"""One service as residents would meet it: a snapshot of it, of what belongs to it and of what its page leans on.

It takes a fraction of a second whatever the size of the workspace, where `Workspace.draft` builds all of it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from db import snapshot
from db.curation import choices, publishing, rows
from db.curation.drafting import NEW, Draft, as_if
from db.curation.records import RefusedError
from db.curation.rows import CURATED, Row
from db.curation.workspace import Workspace
from db.directory import Directory
from db.profile import BY_NAME, Table
from db.records import PROVINCE

_WHOLE = ("admin_division", "taxonomy", "taxonomy_term", "role", "reading", "edition")
"""Small tables of which every page may need any row."""

_OWNERS = {"service_id": "service", "location_id": "location"}
_LINKED = ("attribute", "source", "translation")
_OFFICES = """
SELECT id FROM record WHERE kind = 'office' AND division IN (SELECT value FROM json_each(?)) AND withdrawn = ''
"""
_OF = "(SELECT value FROM json_each(?))"
_WITHDRAWN = f"SELECT resource_id FROM row_state WHERE resource_type = ? AND resource_id IN {_OF} AND withdrawn <> ''"

_AT = "SELECT service_id FROM service_at_location WHERE location_id = ? ORDER BY id LIMIT 1"
_BY = "SELECT id FROM service WHERE organization_id = ? ORDER BY id LIMIT 1"

Found = dict[str, dict[str, Row]]


@contextmanager
def seen(
    workspace: Workspace, service: str, *, place: str, draft: Draft | None = None, by: str = ""
) -> Iterator[tuple[Directory, str]]:
    """Give a directory in which a service can be opened by somebody who looks from a place, and its key.

    With a draft it is as it would be once that was written; nothing of it remains. Raises RefusedError for a
    service that there is not, or that would not be published; BuildError for one that does not fit together.
    """
    with as_if(workspace, draft, by) as key:
        asked = service or key
        tables = _tables(workspace.connection, workspace.row("service", asked), place)
    if not any(row["id"] == asked and row["status"] == "active" for row in tables["service"]):
        raise RefusedError("not_published", "service", asked)
    with closing(snapshot.in_memory(tables)) as connection:
        yield Directory(connection), asked


def service_of(workspace: Workspace, draft: Draft) -> str | None:
    """Return the service on whose page a draft is seen, NEW for one that is not there yet; None where there is none."""
    if draft.table == "service":
        return draft.key
    row = {**({} if draft.key == NEW else workspace.row(draft.table, draft.key)), **draft.fields}
    if draft.key != NEW and draft.table in ("location", "organization"):
        row[f"{draft.table}_id"] = draft.key
    if row.get("link_id"):
        row[f"{row.get('link_entity', '')}_id"] = row["link_id"]
    if row.get("service_id"):
        return row["service_id"]
    for column, query in (("location_id", _AT), ("organization_id", _BY)):
        found = workspace.connection.execute(query, (row[column],)).fetchone() if row.get(column) else None
        if found:
            return str(found[0])
    return None


def _tables(connection: sqlite3.Connection, service: Row, place: str) -> dict[str, list[Row]]:
    """Return what a page needs of the workspace, as residents may be told it."""
    found: Found = {table.name: {} for table in CURATED}
    for name in _WHOLE:
        _keep(found, BY_NAME[name], rows.read_all(connection, BY_NAME[name]))
    places = {PROVINCE} | {
        each.code for code in (service["division_code"], place) for each in choices.path(connection, code)
    }
    offices = connection.execute(_OFFICES, (json.dumps(sorted(places)),))
    _keep(found, BY_NAME["service"], _rows(connection, "service", "id", [service["id"], *(key for (key,) in offices)]))
    _add_belonging(connection, found)
    _add_linked(connection, found)
    _add_referred(connection, found)
    tables = {name: list(each.values()) for name, each in found.items()}
    return publishing.honest(connection, publishing.standing(tables, _withdrawn(connection, found)))


def _keep(found: Found, table: Table, these: Iterable[Row]) -> None:
    found[table.name].update((row[table.key], row) for row in these)


def _rows(connection: sqlite3.Connection, name: str, column: str, values: Iterable[str]) -> list[Row]:
    return rows.read_where(connection, BY_NAME[name], f'"{column}" IN {_OF}', (json.dumps(list(values)),))


def _add_belonging(connection: sqlite3.Connection, found: Found) -> None:
    """Add places, then phones, hours, papers and so on of the services and the places."""
    _keep(found, BY_NAME["service_at_location"],
          _rows(connection, "service_at_location", "service_id", found["service"]))  # fmt: skip
    here = {row["location_id"] for row in found["service_at_location"].values()}
    _keep(found, BY_NAME["location"], _rows(connection, "location", "id", here))
    for table in CURATED:
        for column, owner in _OWNERS.items():
            if column in table.columns and table.name != "service_at_location":
                _keep(found, table, _rows(connection, table.name, column, found[owner]))


def _add_linked(connection: sqlite3.Connection, found: Found) -> None:
    """Add what is said about rows that are there: further sources, translations, further categories."""
    there = [key for each in found.values() for key in each]
    for name in _LINKED:
        linked = _rows(connection, name, "link_id", there)
        _keep(found, BY_NAME[name], (row for row in linked if row["link_id"] in found[row["link_entity"]]))


def _add_referred(connection: sqlite3.Connection, found: Found) -> None:
    """Add what rows refer to, and what that refers to."""
    references = [(table, field) for table in CURATED for field in table.fields if field.references]
    missing = True
    while missing:
        missing = False
        for table, field in references:
            wanted = {row[field.name] for row in found[table.name].values()} - found[field.references].keys() - {""}
            these = _rows(connection, field.references, BY_NAME[field.references].key, wanted) if wanted else []
            _keep(found, BY_NAME[field.references], these)
            missing |= bool(these)


def _withdrawn(connection: sqlite3.Connection, found: Found) -> dict[str, set[str]]:
    return {
        name: {key for (key,) in connection.execute(_WITHDRAWN, (name, json.dumps(list(each))))}
        for name, each in found.items()
    }

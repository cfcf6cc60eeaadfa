"""Everything about one record, as a form or a sheet shows it: its row, the rows that belong to it, its facts."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.curation import reports
from db.curation.records import State
from db.curation.rows import CURATED, Row
from db.curation.workspace import Workspace
from db.profile import BY_NAME

_BELONGING = {
    "service": ("service_id", "link_id"),
    "organization": ("organization_id", "link_id"),
    "location": ("location_id", "link_id"),
}
_APART = ("service", "organization", "location", "source", "translation")
"""Rows that are cards of their own, or give account of a row and are no fact of it."""


@dataclass(frozen=True, slots=True)
class FactState:
    """How one critical fact stands."""

    fact: str
    value: str
    state: str  # missing | never | changed | confirmed
    confirmed_on: str
    due_on: str


@dataclass(frozen=True, slots=True)
class Part:
    """One row: what it holds, its revision, and for a service its facts and what was reported about it."""

    table: str
    key: str
    fields: Row  # those that are not empty
    state: State
    facts: tuple[FactState, ...] = ()
    reports: tuple[tuple[str, str], ...] = ()  # fact and day


def of_record(workspace: Workspace, table: str, key: str) -> Iterator[Part]:
    """Give the row and what belongs to it; raises RefusedError when there is none."""
    yield _part(workspace, table, key)
    yield from _belonging(workspace, table, key)
    if table == "service":
        here = "SELECT location_id FROM service_at_location WHERE service_id = ? ORDER BY id"
        for (location,) in workspace.connection.execute(here, (key,)).fetchall():
            yield _part(workspace, "location", location)
            yield from _belonging(workspace, "location", location)


def _belonging(workspace: Workspace, table: str, key: str) -> Iterator[Part]:
    for each in CURATED:
        for column in _BELONGING.get(table, ()):
            if each.name in _APART or column not in each.columns:
                continue
            owner = f" AND link_entity = '{table}'" if column == "link_id" else ""
            query = f'SELECT "{each.key}" FROM "{each.name}" WHERE "{column}" = ?{owner} ORDER BY 1'
            for (found,) in workspace.connection.execute(query, (key,)).fetchall():
                yield _part(workspace, each.name, found)


def _part(workspace: Workspace, table: str, key: str) -> Part:
    fields = {name: text for name, text in workspace.row(table, key).items() if text and name != BY_NAME[table].key}
    state = workspace.state(table, key)
    if table != "service":
        return Part(table, key, fields, state)
    query = "SELECT fact, value, state, confirmed_on, due_on FROM fact WHERE id = ? ORDER BY fact"
    facts = tuple(FactState(*row) for row in workspace.connection.execute(query, (key,)))
    return Part(table, key, fields, state, facts, tuple(reports.unanswered(workspace.connection, key)))

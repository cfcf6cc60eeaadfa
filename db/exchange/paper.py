"""What is asked on the phone to confirm an organization: its numbers, its services, their facts as they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.curation import RefusedError, Workspace, overview, rows
from db.curation.card import FactState
from db.exchange.words import Words
from db.profile import BY_NAME

IN_ORDER = ("status", "name", "phone", "address", "hours", "audience", "papers", "amounts")
"""The facts in the order of a call: first whether it is still there, last what takes longest."""

_STANDS = """
NOT EXISTS (SELECT 1 FROM row_state WHERE resource_type = '{0}' AND resource_id = {0}.id AND withdrawn <> '')
"""
_NUMBERS = f"SELECT number FROM phone WHERE organization_id = ? AND {_STANDS.format('phone')} ORDER BY id"
_OF_ORGANIZATION = f"SELECT id, name FROM service WHERE organization_id = ? AND {_STANDS.format('service')} ORDER BY id"
_FACTS = "SELECT fact, value, state, confirmed_on, due_on FROM fact WHERE id = ?"
_REPORTED = "SELECT DISTINCT fact FROM open_report WHERE id = ?"
_PART = """
SELECT record.id, coalesce(service.organization_id, '') AS organization
FROM record JOIN service ON service.id = record.id
LEFT JOIN row_state ON resource_type = 'organization' AND resource_id = service.organization_id
WHERE record.withdrawn = '' AND record.division >= :low AND record.division < :high
    AND :category IN ('', record.category) AND coalesce(row_state.withdrawn, '') = ''
ORDER BY record.division, organization = '', organization, record.id
"""
_PLACE = """
SELECT coalesce(above.name, '') || own.name FROM admin_division AS own
LEFT JOIN admin_division AS above ON above.code = own.parent WHERE own.code = ?
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One service: what is asked about it."""

    key: str
    name: str
    facts: tuple[FactState, ...]  # in the order of a call
    reported: frozenset[str]  # the facts that residents said are wrong


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet of paper: an organization, or a service that belongs to none."""

    table: str
    key: str
    name: str
    place: str
    numbers: tuple[str, ...]
    services: tuple[Asked, ...]


def of_organization(workspace: Workspace, key: str) -> Paper:
    """Return the sheet of one organization; raises RefusedError when there is none."""
    row = workspace.row("organization", key)
    numbers = tuple(number for (number,) in workspace.connection.execute(_NUMBERS, (key,)))
    found = workspace.connection.execute(_OF_ORGANIZATION, (key,)).fetchall()
    services = tuple(_asked(workspace, *each) for each in found)
    return Paper("organization", key, row["name"], _place(workspace, row["division_code"]), numbers, services)


def of_part(workspace: Workspace, division: str = "", category: str = "") -> Iterator[Paper]:
    """Give a sheet for every organization that has a service there or of that kind, and for services without one."""
    stem = overview.stem(division)
    given = {"low": stem, "high": stem + ":", "category": category}
    seen: set[str] = set()
    for service, organization in workspace.connection.execute(_PART, given).fetchall():
        if not organization:
            row = workspace.row("service", service)
            place = _place(workspace, row["division_code"])
            yield Paper("service", service, row["name"], place, (), (_asked(workspace, service, row["name"]),))
        elif organization not in seen:
            seen.add(organization)
            yield of_organization(workspace, organization)


def _asked(workspace: Workspace, key: str, name: str) -> Asked:
    facts = [FactState(*row) for row in workspace.connection.execute(_FACTS, (key,))]
    reported = frozenset(fact for (fact,) in workspace.connection.execute(_REPORTED, (key,)))
    return Asked(key, name, tuple(sorted(facts, key=lambda each: IN_ORDER.index(each.fact))), reported)


def _place(workspace: Workspace, division: str) -> str:
    found = workspace.connection.execute(_PLACE, (division,)).fetchone()
    return str(found[0]) if found else ""


def key_of(workspace: Workspace, table: str, text: str, column: str) -> str:
    """Return the key that a person wrote, or whose one name they wrote; raises RefusedError for none."""
    key = Words(workspace.connection).key(table, text.strip())
    if rows.read(workspace.connection, BY_NAME[table], key) is None:
        raise RefusedError("no_such_row", table, text, column)
    return key

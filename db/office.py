"""Whom to ask: a role such as 县级残联 resolved for the place of the person who asks."""

import sqlite3
from dataclasses import dataclass

from db.browse import division, path
from db.records import Contact, Division, Office
from db.service_reader import read_service

_LEVELS = ("province", "prefecture", "county", "township")
_ROLE = """
SELECT code, name, name_en, level, hotline, coalesce(category, ''), office_suffix, office_suffix_en, coalesce(above, '')
FROM role WHERE code = ?
"""
# An office whose name ends as the role's offices do comes before a window or a branch.
_RECORD = """
SELECT id, name FROM service
WHERE service_kind = 'office' AND category = ? AND division_code = ? AND status = 'active'
ORDER BY name LIKE '%' || ? DESC, confidence = 'low', id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Role:
    code: str
    name: str
    name_en: str
    level: str
    hotline: str
    category: str
    suffix: str
    suffix_en: str
    above: str


def resolve(connection: sqlite3.Connection, role_code: str, division_code: str) -> Office:
    """Return the ladder of offices from the division up; raises KeyError for what is not known."""
    role = _role(connection, role_code)
    contacts: list[Contact] = []
    for place in _ladder(connection, role.level, division_code):
        contacts.append(_contact(connection, _at_level(connection, role, place.level), place))
    return Office(
        role.code,
        role.name,
        role.name_en,
        division(connection, division_code),
        tuple(contacts),
        role.hotline,
    )


def _role(connection: sqlite3.Connection, code: str) -> _Role:
    row = connection.execute(_ROLE, (code,)).fetchone()
    if row is None:
        raise KeyError(code)
    return _Role(*row)


def _ladder(connection: sqlite3.Connection, level: str, code: str) -> list[Division]:
    """Give the divisions to ask in, the nearest first: none below the level of the role."""
    highest = _LEVELS.index(level) if level in _LEVELS else len(_LEVELS) - 1
    steps: list[Division] = []
    for place in path(connection, code):
        repeats_parent = bool(steps) and steps[-1].name == place.name
        if _LEVELS.index(place.level) <= highest and not repeats_parent:
            steps.append(place)
    return steps[::-1]


def _at_level(connection: sqlite3.Connection, role: _Role, level: str) -> _Role:
    """Give the role that answers at a level: above the township window it is the county's department."""
    if role.above and _LEVELS.index(level) < _LEVELS.index(role.level):
        return _role(connection, role.above)
    return role


def _contact(connection: sqlite3.Connection, role: _Role, place: Division) -> Contact:
    found = connection.execute(_RECORD, (role.category, place.code, role.suffix)).fetchone()
    if found is None:
        return Contact("", *_official_names(connection, role, place), place, "", "", None)
    service = read_service(connection, found[0], is_sample=False)
    return Contact(
        found[0], found[1], service.listing.name_en, place, service.listing.phone, service.address, service.sources[0]
    )


def _official_names(connection: sqlite3.Connection, role: _Role, place: Division) -> tuple[str, str]:
    """Give the name that an office bears, and the same in English: districts, subdistricts and towns say theirs too."""
    if place.name.endswith(("区", "街道", "镇", "乡")) and place.parent:
        parent = division(connection, place.parent)
        names = parent.name + place.name, f"{place.name_en or place.name}, {parent.name_en or parent.name}"
    else:
        names = place.name, place.name_en or place.name
    return names[0] + role.suffix, f"{role.suffix_en} of {names[1]}"

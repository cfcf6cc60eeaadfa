"""What a reference may refer to: found by words or by code, and what each is called. Quick with many records."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from db.profile import BY_NAME, Table

CATEGORY = "category"
"""The terms that a service may belong to, of all the terms."""

_PLACES = """
SELECT own.code AS code, own.name AS name, own.name_en AS name_en, own.parent AS division,
    iif(higher.parent IS NULL, '', higher.name) || iif(above.parent IS NULL, '', above.name) || own.name AS whole
FROM admin_division AS own
LEFT JOIN admin_division AS above ON above.code = own.parent
LEFT JOIN admin_division AS higher ON higher.code = above.parent
"""
_TERMS = "SELECT id AS code, name, name_en, NULL AS division, name AS whole FROM taxonomy_term"

_QUERIES = {
    "admin_division": _PLACES,
    "taxonomy_term": _TERMS,
    CATEGORY: f"{_TERMS} WHERE taxonomy_id = 'categories'",
    "service": "SELECT id AS code, name, '' AS name_en, division, name AS whole FROM record",
    "organization": """
SELECT id AS code, name, '' AS name_en, division_code AS division, name AS whole FROM organization
""",
    "location": """
SELECT id AS code, name, '' AS name_en, division, name AS whole FROM (
    SELECT id, division_code AS division, coalesce(nullif(name, ''),
        (SELECT address_1 FROM address WHERE location_id = location.id ORDER BY id LIMIT 1), id) AS name FROM location)
""",
}
_HALF_WIDTH = {0x3000: " "} | {0xFEE0 + sign: chr(sign) for sign in range(0x30, 0x7B) if chr(sign).isalnum()}
_CALLED = ("name", "number", "document", "value", "address_1", "word", "of_what", "text", "identifier", "words")
"""What a row of another table is called by: the first of these that it has."""

_SAID = "code || ' ' || whole || ' ' || name_en"
_FITS = f"instr(lower({_SAID}), ?) > 0"
_STANDS = """
code NOT IN (SELECT resource_id FROM row_state WHERE resource_type = ? AND withdrawn <> '')
"""
_LEAF = """
SELECT code, name, name_en, coalesce(division, '') FROM ({query}) WHERE {condition}
ORDER BY ? NOT IN (code, name, whole), instr(whole, ?) <> 1, length(code), code LIMIT ? OFFSET ?
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may be referred to."""

    code: str
    name: str
    name_en: str  # "" where it has none
    division: str  # the code of the place in which it lies; of a place the one above it; "" for none


def find(connection: sqlite3.Connection, source: str, text: str, limit: int, offset: int = 0) -> list[Choice]:
    """Return those that hold every word of a text, what is called exactly so first; what is withdrawn is none."""
    plain = _plain(text)
    condition, given = _condition(source, plain)
    query = _LEAF.format(query=_query(source), condition=condition)
    return [Choice(*row) for row in connection.execute(query, (*given, plain, plain, limit, offset))]


def count(connection: sqlite3.Connection, source: str, text: str) -> int:
    """Return how many hold every word of a text."""
    condition, given = _condition(source, _plain(text))
    query = f"SELECT count(*) FROM ({_query(source)}) WHERE {condition}"
    return int(connection.execute(query, given).fetchone()[0])


def called(connection: sqlite3.Connection, source: str, text: str) -> list[str]:
    """Return the codes of those that have exactly this code or name, a place with or without the places above it.

    A code comes alone, whatever else is called so.
    """
    plain = _plain(text)
    if not plain:
        return []
    condition, given = _condition(source, "")
    named = "? IN (lower(code), lower(name), lower(whole), lower(name_en))"
    query = (
        f"SELECT code FROM ({_query(source)}) WHERE {condition} AND {named} ORDER BY lower(code) <> ?, code LIMIT 20"
    )
    found = [str(code) for (code,) in connection.execute(query, (*given, plain.lower(), plain.lower()))]
    return found[:1] if found and found[0].lower() == plain.lower() else found


def named(connection: sqlite3.Connection, source: str, code: str) -> Choice | None:
    """Return what has a code, withdrawn or not; None where nothing has it."""
    query = f"SELECT code, name, name_en, coalesce(division, '') FROM ({_query(source)}) WHERE code = ?"
    found = connection.execute(query, (_sayable(code),)).fetchone()
    return Choice(*found) if found else None


def path(connection: sqlite3.Connection, code: str) -> tuple[Choice, ...]:
    """Return a place and those that it lies in, the widest first and without the province unless it is that."""

    def upwards(code: str) -> Iterator[Choice]:
        place = named(connection, "admin_division", code)
        while place is not None:
            yield place
            place = named(connection, "admin_division", place.division) if place.division else None

    places = tuple(upwards(code))
    return tuple(reversed(places[:-1])) or places


def _condition(source: str, plain: str) -> tuple[str, list[str]]:
    words = plain.lower().split()
    return " AND ".join([_STANDS, *[_FITS] * len(words)]), [_table(source).name, *words]


def _table(source: str) -> Table:
    return BY_NAME["taxonomy_term" if source == CATEGORY else source]


def _query(source: str) -> str:
    if source in _QUERIES:
        return _QUERIES[source]
    table = BY_NAME[source]
    name = next((each for each in _CALLED if each in table.columns), table.columns[1])
    english = "name_en" if "name_en" in table.columns else "''"
    said = f"""coalesce(nullif("{name}", ''), "{table.key}")"""
    return (
        f'SELECT "{table.key}" AS code, {said} AS name, {english} AS name_en, NULL AS division, {said} AS whole '
        f'FROM "{table.name}"'
    )


def _plain(text: str) -> str:
    """Return a text as it is compared: letters and digits of half width, without what cannot be stored."""
    return _sayable(text).translate(_HALF_WIDTH).strip()


def _sayable(text: str) -> str:
    """Return a text without halves of characters, which no database takes."""
    return text.encode("utf-8", "ignore").decode("utf-8")

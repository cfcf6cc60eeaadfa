"""Browsing a snapshot: chapters, categories, divisions, and the records of a category in a place."""

import sqlite3
from datetime import datetime

from db.facets import offering
from db.facets.offering import Tally
from db.facets.sieve import Sieve, sieve
from db.filter import UNFILTERED, Filter, Offers
from db.records import PROVINCE, Count, Division, Listing, Term

_TERM = "SELECT code, name, name_en, description, description_en, picture, coalesce(role, '') FROM taxonomy_term"
_DIVISION = "SELECT code, name, name_en, level, coalesce(parent, ''), kind, pinyin FROM admin_division"

LISTING_COLUMNS = "id, kind, category, division, name, name_en, phone, confidence, verified_on"
"""The columns of the table `listing` in the order of the record Listing."""

# Categories of a group: first its own, in their order, then the ones that are linked to it.
_IN_GROUP = f"""
{_TERM} AS term WHERE taxonomy_id = 'categories' AND parent_id = :code
UNION ALL SELECT * FROM (
    SELECT term.code, name, name_en, description, description_en, picture, coalesce(role, '')
    FROM attribute JOIN taxonomy_term AS term ON term.id = attribute.link_id
    WHERE attribute.link_entity = 'taxonomy_term' AND attribute.taxonomy_term_id = :code
    ORDER BY attribute.id)
"""

# One branch for what lies in the division, one for each wider division whose people are served from elsewhere.
# Each branch comes in the order of its index, so that SQLite merges them and stops at the limit.
_INSIDE = "SELECT band, 0 AS nearness, rank FROM placement WHERE category = :category AND division = :division"
_SERVED = """
SELECT band, {nearness}, rank FROM reach WHERE category = :category AND area = :area{nearness}
AND NOT EXISTS (SELECT 1 FROM placement AS inside WHERE inside.category = :category
    AND inside.division = :division AND inside.band = reach.band AND inside.rank = reach.rank)
"""

_FACETS = "JOIN search_record USING (rank) JOIN facet USING (number)"


def terms_of(connection: sqlite3.Connection, taxonomy: str) -> tuple[Term, ...]:
    """Return the terms of a taxonomy in their order."""
    rows = connection.execute(f"{_TERM} WHERE taxonomy_id = ? ORDER BY position, code", (taxonomy,))
    return tuple(Term(*row) for row in rows)


def categories(connection: sqlite3.Connection, group: str) -> tuple[Term, ...]:
    """Return the categories of a chapter or action; raises KeyError for an unknown group."""
    term(connection, group)
    return tuple(Term(*row) for row in connection.execute(_IN_GROUP, {"code": group}))


def term(connection: sqlite3.Connection, code: str) -> Term:
    """Return a term by its code; raises KeyError."""
    row = connection.execute(f"{_TERM} WHERE id = ?", (code,)).fetchone()
    if row is None:
        raise KeyError(code)
    return Term(*row)


def division(connection: sqlite3.Connection, code: str) -> Division:
    """Return a division by its code; raises KeyError."""
    row = connection.execute(f"{_DIVISION} WHERE code = ?", (code,)).fetchone()
    if row is None:
        raise KeyError(code)
    return Division(*row)


def children(connection: sqlite3.Connection, code: str) -> tuple[Division, ...]:
    """Return the divisions right below, without the one that repeats its parent (嘉峪关市 in 嘉峪关市)."""
    above = division(connection, code)
    rows = connection.execute(f"{_DIVISION} WHERE parent = ? AND name <> ? ORDER BY code", (code, above.name))
    return tuple(Division(*row) for row in rows)


def path(connection: sqlite3.Connection, code: str) -> tuple[Division, ...]:
    """Return the divisions from the province down to this one; raises KeyError."""
    division(connection, code)
    rows = connection.execute(
        f"{_DIVISION} JOIN ancestry ON ancestor = code WHERE division = ? ORDER BY distance DESC", (code,)
    )
    return tuple(Division(*row) for row in rows)


def _total(connection: sqlite3.Connection, category: str, code: str) -> int:
    row = connection.execute(
        "SELECT total FROM division_count WHERE category = ? AND division = ?", (category, code)
    ).fetchone()
    return row[0] if row else 0


def count(connection: sqlite3.Connection, category: str, code: str, asked: Filter = UNFILTERED) -> Count:
    """Return how many records serve a division, its prefecture and the province, and pass a filter."""
    prefecture = next((each.code for each in path(connection, code) if each.level == "prefecture"), PROVINCE)
    if not asked:
        return Count(*(_total(connection, category, each) for each in (code, prefecture, PROVINCE)))
    by = sieve(connection, asked)
    found = {each: _tally(connection, category, each, by) for each in dict.fromkeys((code, prefecture, PROVINCE))}
    return Count(found[code].left, found[prefecture].left, found[PROVINCE].left, found[code].unknown)


def _serving(connection: sqlite3.Connection, category: str, code: str) -> tuple[str, dict[str, str | int]]:
    """Return the query of what serves a division, and its values."""
    areas = [each.code for each in reversed(path(connection, code))]
    branches = [_INSIDE, *(_SERVED.format(nearness=number) for number, _ in enumerate(areas, 1))]
    values = {f"area{number}": area for number, area in enumerate(areas, 1)}
    return " UNION ALL ".join(branches), {"category": category, "division": code, **values}


def _tally(connection: sqlite3.Connection, category: str, code: str, by: Sieve) -> Tally:
    serving, values = _serving(connection, category, code)
    row = connection.execute(
        f"SELECT count(*) FILTER (WHERE {by.fulfils}), count(*) FROM ({serving}) {_FACETS} WHERE {by.may}", values
    ).fetchone()
    return Tally(row[0], row[0], row[1] - row[0])


def offers(connection: sqlite3.Connection, category: str, code: str, asked: Filter, moment: datetime | None) -> Offers:
    """Return which filters help with what serves a division, beside those that are asked for already."""
    return offering.offers(connection, lambda by: _tally(connection, category, code, by), asked, moment)


def narrows(connection: sqlite3.Connection, category: str, code: str, moment: datetime | None) -> bool:
    """Whether some filter would leave a part of what serves a division."""
    if _total(connection, category, code) <= offering.FEW:
        return False
    serving, values = _serving(connection, category, code)
    return offering.narrows(connection, f"({serving}) {_FACETS} WHERE true", values, moment)


def listings(
    connection: sqlite3.Connection, category: str, code: str, limit: int, offset: int, asked: Filter = UNFILTERED
) -> tuple[Listing, ...]:
    """Return the records that serve a division and pass a filter: by band, then the nearest, then in their order."""
    serving, values = _serving(connection, category, code)
    if asked:
        serving = f"SELECT band, nearness, rank FROM ({serving}) {_FACETS} WHERE {sieve(connection, asked).fulfils}"
    merged = f"{serving} ORDER BY band, nearness, rank LIMIT :limit OFFSET :offset"
    found = connection.execute(
        f"SELECT {LISTING_COLUMNS} FROM ({merged}) AS page JOIN listing USING (rank) "
        "ORDER BY page.band, page.nearness, page.rank",
        {**values, "limit": max(limit, 0), "offset": max(offset, 0)},
    )
    return tuple(Listing(*row) for row in found)

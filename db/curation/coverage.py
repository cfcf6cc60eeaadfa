"""How much of what the province reports the workspace holds, by category and by division: a table, and its chart."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from db import PROVINCE, statistics
from db.curation import overview


@dataclass(frozen=True, slots=True)
class Row:
    """One category: what the province reports, what is held, and where."""

    category: str
    name: str
    name_en: str
    total: int  # what the province reports; 0 where it reports nothing
    held: int  # in the division asked for and below
    confirmed: int  # of these, with every fact confirmed
    by_division: tuple[int, ...]  # in the order of the columns


@dataclass(frozen=True, slots=True)
class Coverage:
    """The table. The totals are the province's: nobody reports them for a part of it."""

    division: str
    columns: tuple[tuple[str, str], ...]  # the divisions below, code and name
    rows: tuple[Row, ...]


# Guides, hotlines and windows are not among what the province counts; volunteer groups have no place.
_HELD = """
SELECT record.category, substr(record.division, 1, :length) AS part, count(*), sum(record.assured <> '')
FROM record INDEXED BY record_held
WHERE record.withdrawn = '' AND record.status = 'active' AND (record.kind = 'place' OR record.category = 'volunteer')
    AND record.division >= :low AND record.division < :high
GROUP BY 1, 2
"""
_BELOW = "SELECT code, name FROM admin_division WHERE parent = ? AND level <> 'township' ORDER BY code"
_CATEGORIES = "SELECT id, name, name_en FROM taxonomy_term WHERE taxonomy_id = 'categories' ORDER BY position"


def coverage(connection: sqlite3.Connection, division: str = PROVINCE) -> Coverage:
    """Count what a division and each one below it holds, beside the totals of the province."""
    stem = overview.stem(division)
    columns = tuple(connection.execute(_BELOW, (division,)).fetchall())
    given = {"low": stem, "high": stem + ":", "length": max(4, len(stem) + 2) if len(stem) < 6 else 6}
    held: dict[str, dict[str, tuple[int, int]]] = {}
    for category, part, number, confirmed in connection.execute(_HELD, given):
        held.setdefault(category, {})[part] = (number, confirmed)
    totals = {
        category: sum(each.total for each in targets if not each.part)
        for category, targets in statistics.targets(connection).items()
    }
    rows = (
        _row(term, totals.get(term[0], 0), held.get(term[0], {}), columns)
        for term in connection.execute(_CATEGORIES).fetchall()
    )
    return Coverage(division, columns, tuple(row for row in rows if row.total or row.held))


def _row(
    term: tuple[str, str, str], total: int, held: Mapping[str, tuple[int, int]], columns: tuple[tuple[str, str], ...]
) -> Row:
    """What lies in none of the columns, such as the province's own, counts in the whole only."""
    parts = tuple(held.get(overview.stem(code), (0, 0))[0] for code, _name in columns)
    whole = [sum(each) for each in zip(*held.values(), strict=True)] or [0, 0]
    return Row(*term, total, whole[0], whole[1], parts)

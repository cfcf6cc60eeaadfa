"""How much the directory holds, and how much of the totals that the province reports."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from db.profile.values import CONFIDENCE, SERVICE_KIND


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records have a code: a category, a division, a confidence."""

    code: str
    name: str
    total: int


@dataclass(frozen=True, slots=True)
class Target:
    """One official total."""

    what: str
    what_en: str
    total: int
    part: bool  # another total of the category already includes it


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a category holds beside what the province reports for it."""

    category: str
    what: str
    what_en: str
    held: int
    total: int
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """The directory in numbers. Divisions count what lies in them and below; only those with records are told."""

    records: int
    by_category: tuple[Tally, ...]
    by_division: tuple[Tally, ...]
    by_confidence: tuple[Tally, ...]
    by_kind: tuple[Tally, ...]
    with_phone: int
    verified: int
    coverage: tuple[Coverage, ...]


_BY_CATEGORY = """
SELECT term.code, term.name, count(listing.id)
FROM taxonomy_term AS term LEFT JOIN listing ON listing.category = term.id
WHERE term.taxonomy_id = 'categories' GROUP BY term.id ORDER BY term.position
"""
_BY_DIVISION = """
SELECT division.code, division.name, count(*)
FROM listing JOIN ancestry ON ancestry.division = listing.division
JOIN admin_division AS division ON division.code = ancestry.ancestor
WHERE division.level <> 'township' GROUP BY division.code ORDER BY division.code
"""
_BY = "SELECT {0}, {0}, count(*) FROM listing GROUP BY {0} ORDER BY {0}"

# Guides, hotlines and windows are not among what the province counts; volunteer groups have no place.
_HELD = "SELECT count(*) FROM listing WHERE category = ? AND (kind = 'place' OR category = 'volunteer')"
_TARGETS = """
SELECT category, of_what, of_what_en, total, part = 'yes'
FROM coverage_target AS target JOIN taxonomy_term AS term ON term.id = target.category
ORDER BY term.position, target.id
"""


_WORDS = {value.code: value.label for value in (*CONFIDENCE, *SERVICE_KIND)}


def read_statistics(connection: sqlite3.Connection) -> Statistics:
    """Count the records of an open snapshot."""

    def tallies(query: str) -> tuple[Tally, ...]:
        return tuple(Tally(code, _WORDS.get(name, name), total) for code, name, total in connection.execute(query))

    def number(query: str) -> int:
        (found,) = connection.execute(query).fetchone()
        return int(found)

    return Statistics(
        records=number("SELECT count(*) FROM listing"),
        by_category=tallies(_BY_CATEGORY),
        by_division=tallies(_BY_DIVISION),
        by_confidence=tallies(_BY.format("confidence")),
        by_kind=tallies(_BY.format("kind")),
        with_phone=number("SELECT count(*) FROM listing WHERE phone <> ''"),
        verified=number("SELECT count(*) FROM listing WHERE verified_on <> ''"),
        coverage=tuple(_coverage(connection)),
    )


def targets(connection: sqlite3.Connection) -> dict[str, list[Target]]:
    """Return the official totals by category, in the order of the categories."""
    by_category: dict[str, list[Target]] = {}
    for category, what, what_en, total, part in connection.execute(_TARGETS):
        by_category.setdefault(category, []).append(Target(what, what_en, total, bool(part)))
    return by_category


def _coverage(connection: sqlite3.Connection) -> Iterable[Coverage]:
    for category, totals in targets(connection).items():
        whole = [target for target in totals if not target.part]
        (held,) = connection.execute(_HELD, (category,)).fetchone()
        yield Coverage(
            category,
            "、".join(target.what for target in whole),
            ", ".join(target.what_en for target in whole),
            held,
            sum(target.total for target in whole),
            tuple(totals),
        )

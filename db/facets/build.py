"""Filling the facets of a snapshot that is being built, when search has numbered its records."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from itertools import groupby

from db.facets import calendar, traits
from db.facets.hours import Hours, Pattern, pattern

_TABLES = """
CREATE TABLE facet (number INTEGER PRIMARY KEY, traits INTEGER NOT NULL, hours INTEGER NOT NULL);
CREATE TABLE hours (id INTEGER PRIMARY KEY, pattern TEXT NOT NULL);
CREATE INDEX number_of_record ON search_record (rank);
CREATE INDEX eligibility_of_service ON disability_eligibility (service_id);
"""

_HOURS = "json_group_array(json_array(location_id, byday, opens_at, closes_at, valid_from, valid_to))"

# Hours of the service itself are more exact than those of the house it is in.
_RECORDS = f"""
SELECT number, service_kind, minimum_age, maximum_age, fees_description,
    (SELECT json_group_array(disability_type) FROM disability_eligibility WHERE service_id = service.id),
    (SELECT json_group_array(json_array(need, state)) FROM service_at_location AS here
        JOIN accessibility ON accessibility.location_id = here.location_id WHERE here.service_id = service.id),
    (SELECT {_HOURS} FROM schedule WHERE service_id = service.id AND freq <> 'MONTHLY'),
    (SELECT {_HOURS} FROM schedule WHERE location_id IN
        (SELECT location_id FROM service_at_location WHERE service_id = service.id) AND freq <> 'MONTHLY')
FROM search_record
JOIN listing ON listing.rank = search_record.rank
JOIN service ON service.id = listing.id
ORDER BY number
"""


def build(connection: sqlite3.Connection) -> None:
    """Create the tables of facets from the tables of the directory and the numbers of search."""
    connection.executescript(_TABLES)
    calendar.build(connection)
    known: dict[Pattern, int] = {}
    connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", _facets(connection, known))
    stored = ((key, json.dumps(written(each), ensure_ascii=False)) for each, key in known.items())
    connection.executemany("INSERT INTO hours VALUES (?, ?)", stored)


def written(groups: Pattern) -> list[list[tuple[str, ...]]]:
    """Return a pattern as JSON can hold it."""
    return [[astuple(row) for row in group] for group in groups]


def _facets(connection: sqlite3.Connection, known: dict[Pattern, int]) -> Iterator[tuple[int, int, int]]:
    for number, kind, youngest, oldest, fees, disabilities, states, own, housed in connection.execute(_RECORDS):
        hours = _pattern(own) or _pattern(housed)
        bits = traits.of_disabilities(json.loads(disabilities)) | traits.of_ages(youngest, oldest)
        bits |= traits.of_fees(fees) | traits.of_needs(kind, map(tuple, json.loads(states)))
        bits |= traits.of_hours(kind, registered=bool(hours))
        yield number, bits, known.setdefault(hours, len(known) + 1) if hours else 0


def _pattern(stored: str) -> Pattern:
    rows: Iterable[list[str]] = sorted(json.loads(stored), key=lambda row: row[0] or "")
    return pattern([Hours(*row[1:]) for row in group] for _, group in groupby(rows, key=lambda row: row[0]))

"""Confirming facts one by one: which changes that takes, and the dates that residents are told."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from db.check_value import is_date
from db.curation import journal, overview, rows
from db.curation.facts import BY_NAME, ROWS
from db.curation.records import CONFIRMED, REPORTED, Change, RefusedError
from db.curation.rows import Row
from db.profile import BY_NAME as PROFILE
from db.profile.values import VERIFY_METHOD

METHODS = tuple(value.code for value in VERIFY_METHOD if value.code != "unverified")
"""The ways in which a fact can be confirmed."""

DATE_OF = {"service": "assured_date", "organization": "verified_on", "location": "verified_on", "phone": "verified_on"}

_NEWEST = """
SELECT 'service', id, max(confirmed_on) FROM fact
UNION ALL SELECT 'organization', id, max(verified_on) FROM organization
UNION ALL SELECT 'location', id, max(verified_on) FROM location
UNION ALL SELECT 'phone', id, max(verified_on) FROM phone
ORDER BY 3 DESC
"""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """How a fact was confirmed: `value` is what it was then, so that a later change does not pass for confirmed."""

    on: str  # YYYY-MM-DD
    method: str  # one of METHODS
    source: str
    by: str  # a role
    until: str = ""  # the day on which the policy that it rests on ends
    value: str = ""


def check_clock(connection: sqlite3.Connection, today: date) -> None:
    """Refuse a device whose clock is behind what was already confirmed; raises RefusedError."""
    table, key, newest = connection.execute(_NEWEST).fetchone()
    if newest and newest > today.isoformat():
        raise RefusedError("clock_behind", table, key, today.isoformat(), newest)


def check(connection: sqlite3.Connection, table: str, key: str, given: Confirmation, today: date) -> None:
    """Refuse a confirmation that lacks its method, its source or a day that has come; raises RefusedError."""
    check_clock(connection, today)
    if table not in DATE_OF:
        raise RefusedError("not_confirmable", table, key)
    if given.method not in METHODS:
        raise RefusedError("no_method", table, key, "verify_method", given.method)
    if not given.source.strip():
        raise RefusedError("no_source", table, key)
    for column, day in ((DATE_OF[table], given.on), ("review_due", given.until)):
        if (day or column != "review_due") and not (len(day) == 10 and is_date(day)):
            raise RefusedError("bad_date", table, key, column, day)
    if given.on > today.isoformat():
        raise RefusedError("in_the_future", table, key, DATE_OF[table], given.on)


def changes(connection: sqlite3.Connection, key: str, facts: Sequence[str], given: Confirmation) -> Iterator[Change]:
    """Give the changes that confirm these facts of a service; raises RefusedError for a fact that it does not have."""
    if not facts:
        raise RefusedError("no_fact", "service", key)
    said = _said(connection, key)
    for fact in dict.fromkeys(facts):
        value = overview.value_of(connection, key, fact) if fact in said else ""
        if not value:
            raise RefusedError("no_such_fact", "service", key, fact)
        before = said[fact][1]
        said[fact] = (value, json.dumps(asdict(given) | {"value": value}, ensure_ascii=False))
        yield Change("service", key, CONFIRMED + fact, before, said[fact][1])
        yield from _answered(connection, key, fact, given.on)
        yield from _dated(connection, key, fact, given)
    yield from _assured(rows.read(connection, PROFILE["service"], key) or {}, said)


def _said(connection: sqlite3.Connection, key: str) -> dict[str, tuple[str, str]]:
    """Return the value and the confirmation of every fact that a service has."""
    found = connection.execute("SELECT fact, value FROM fact WHERE id = ?", (key,)).fetchall()
    return {fact: (value, journal.mark(connection, "service", key, CONFIRMED + fact)) for fact, value in found}


def _answered(connection: sqlite3.Connection, key: str, fact: str, on: str) -> Iterator[Change]:
    """Who confirms a fact has looked into what was reported about it until then."""
    query = "SELECT day FROM open_report WHERE id = ? AND fact = ? AND day <= ? ORDER BY day"
    for (day,) in connection.execute(query, (key, fact, on)).fetchall():
        yield Change("service", key, f"{REPORTED}{fact}:{day}", "open", "closed")


def _dated(connection: sqlite3.Connection, key: str, fact: str, given: Confirmation) -> Iterator[Change]:
    """A confirmed number or address carries the date itself too."""
    table = BY_NAME[fact].dated
    if table:
        query = f"SELECT own.id FROM service JOIN {table} AS own ON own.id IN ({ROWS[table]}) WHERE service.id = ?"
        for (row,) in connection.execute(query, (key,)).fetchall():
            yield from _set(table, rows.read(connection, PROFILE[table], row) or {}, given)


def _set(table: str, row: Row, given: Confirmation) -> Iterator[Change]:
    wanted = {
        DATE_OF[table]: given.on,
        "verified_by": given.by,
        "verify_method": given.method,
        "review_due": given.until,
    }
    key = row[PROFILE[table].key]
    for name, text in wanted.items():
        if row[name] != text:
            yield Change(table, key, name, row[name], text)


def _assured(service: Row, said: dict[str, tuple[str, str]]) -> Iterator[Change]:
    """The whole record is as old as the oldest of its facts, once every fact that it has is confirmed."""
    known = [(value, Confirmation(**json.loads(text)) if text else None) for value, text in said.values() if value]
    confirmed = [each for value, each in known if each and each.value == value]
    if len(confirmed) == len(known):
        oldest = min(confirmed, key=lambda each: each.on)
        ends = min((each.until for each in confirmed if each.until), default="")
        yield from _set("service", service, replace(oldest, until=ends))


def whole(table: str, row: Row, given: Confirmation) -> Iterator[Change]:
    """Give the changes that confirm an organization, a location or a phone, which are one fact each."""
    yield from _set(table, row, given)

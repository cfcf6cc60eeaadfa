"""The work list: what is to be done next, and how much of each kind there is. Lookups only, whatever the size."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from db.curation import confirming, overview, pairs
from db.curation.facts import FACTS, LONGEST_DUE
from db.profile.values import TASK_KINDS

TO_CONFIRM = TASK_KINDS[:5]
"""What a confirmation settles."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the work; what is empty does not narrow it."""

    kinds: tuple[str, ...] = TASK_KINDS
    facts: tuple[str, ...] = tuple(fact.name for fact in FACTS)
    division: str = ""  # with everything below it
    category: str = ""
    service_kind: str = ""
    status: str = ""
    confidence: str = ""
    text: str = ""  # words that the record or a fact of it must hold


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done about one record."""

    kind: str  # one of TASK_KINDS
    table: str
    record: str
    name: str
    division: str
    fact: str = ""  # "" for a double
    value: str = ""  # what the directory says now
    confirmed_on: str = ""
    due_on: str = ""  # when it was to be confirmed; for a report the day of it
    other: str = ""  # the record that is probably the same
    other_name: str = ""


STATES = {
    "overdue": "fact.state = 'confirmed' AND fact.due_on <= :today AND fact.overdue_on <= :today",
    "due": "fact.state = 'confirmed' AND fact.due_on <= :today AND fact.overdue_on > :today "
    f"AND fact.due_on > date(:today, '-{LONGEST_DUE} days')",
    "changed": "fact.state = 'changed'",
    "never": "fact.state = 'never'",
    "missing": "fact.state = 'missing'",
}
_FACTS = """
SELECT '{kind}', 'service', record.id, record.name, record.division, fact.fact, fact.value, fact.confirmed_on,
    fact.due_on, '', ''
FROM {source} WHERE {condition} ORDER BY fact.state, fact.due_on, fact.id, fact.fact LIMIT :many
"""
_REPORTED = """
SELECT 'reported', 'service', record.id, record.name, record.division, report.fact AS fact, coalesce(fact.value, ''),
    coalesce(fact.confirmed_on, ''), report.day, '', ''
FROM open_report AS report {join} record ON record.id = report.id
LEFT JOIN fact ON fact.id = report.id AND fact.fact = report.fact
WHERE {condition} ORDER BY report.day, report.id, report.fact LIMIT :many
"""
_DOUBLE = """
SELECT 'double', '{table}', record.id, record.name, record.division, '' AS fact, '', '', '', other.id, other.name
FROM double JOIN {records} AS record ON record.id = double.first JOIN {records} AS other ON other.id = double.second
WHERE double.resource_type = '{table}' AND {condition}
AND {standing}
ORDER BY double.score DESC, double.first LIMIT :many
"""
_ORGANIZATIONS = "(SELECT id, name, coalesce(division_code, '') AS division FROM organization)"


def tasks(connection: sqlite3.Connection, wanted: Wanted, today: date, limit: int = 50, offset: int = 0) -> list[Task]:
    """Return a leaf of the work, the most urgent first; raises RefusedError when the clock is behind."""
    confirming.check_clock(connection, today)
    found: list[Task] = []
    for kind in (each for each in TASK_KINDS if each in wanted.kinds):
        for query in queries(kind, wanted):
            given = given_for(wanted, today) | {"many": offset + limit - len(found)}
            found += (Task(*row) for row in connection.execute(query, given))
    return found[offset:]


def queries(kind: str, wanted: Wanted) -> Iterator[str]:
    """Give the queries that list the work of a kind; `:many` says how many rows at most."""
    narrowed = of_record(wanted)
    if kind == "reported":
        # Few reports against many records; but a search in the full text is not to be made once for every report.
        join = "JOIN" if wanted.text else "CROSS JOIN"
        condition = all_of("record.withdrawn = ''", *narrowed, *of_fact(wanted, "report"))
        yield _REPORTED.format(join=join, condition=condition)
    elif kind == "double":
        yield _double("service", "record", *narrowed)
        if not (wanted.category or wanted.service_kind or wanted.status or wanted.confidence):
            of = _of_division(wanted) + ["instr(record.name || ' ' || other.name, :words) > 0"] * bool(wanted.text)
            yield _double("organization", _ORGANIZATIONS, *of)
    else:
        state = along_records(kind) if narrowed else STATES[kind]
        condition = all_of(state, *narrowed, *of_fact(wanted, "fact"))
        yield _FACTS.format(kind=kind, source=source_of(wanted), condition=condition)


def along_records(kind: str) -> str:
    """Return the condition of a kind; its signs keep SQLite on the way along the records, off the index of states."""
    return f"({STATES[kind].replace('fact.', '+fact.')})"


def _double(table: str, records: str, *conditions: str) -> str:
    return _DOUBLE.format(table=table, records=records, condition=all_of(*conditions), standing=pairs.STANDING)


def source_of(wanted: Wanted) -> str:
    """Begin with the records where something is asked of them, else with the facts: either way along an index."""
    if of_record(wanted):
        return "record CROSS JOIN fact ON fact.id = record.id"
    return "fact CROSS JOIN record ON record.id = fact.id"


def all_of(*conditions: str) -> str:
    """Return a condition that asks all of these."""
    return " AND ".join(conditions) or "1"


def of_fact(wanted: Wanted, table: str) -> list[str]:
    """Return the conditions on facts."""
    if len(wanted.facts) == len(FACTS):
        return []
    return [f"{table}.fact IN (SELECT value FROM json_each(:facts))"]


def _of_division(wanted: Wanted) -> list[str]:
    return ["record.division >= :low AND record.division < :high"] if wanted.division else []


def of_record(wanted: Wanted) -> list[str]:
    """Return the conditions on records, none when nothing is asked of them."""
    asked = {"category": wanted.category, "kind": wanted.service_kind}
    asked |= {"status": wanted.status, "confidence": wanted.confidence}
    found = _of_division(wanted) + [f"record.{name} = :{name}" for name, value in asked.items() if value]
    if wanted.text:
        found.append("+record.number IN (SELECT rowid FROM record_text WHERE record_text MATCH :text LIMIT -1)")
    return found


def given_for(wanted: Wanted, today: date) -> dict[str, object]:
    """Return the values for everything that the queries and conditions name."""
    stem = overview.stem(wanted.division)
    return {
        "today": today.isoformat(),
        "low": stem,
        "high": stem + ":",  # the sign after 9
        "category": wanted.category,
        "kind": wanted.service_kind,
        "status": wanted.status,
        "confidence": wanted.confidence,
        "facts": json.dumps(wanted.facts),
        "words": wanted.text,
        "text": overview.matching(wanted.text),
    }

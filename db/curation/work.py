"""The work list: what is to be done next, and how much of each kind there is. Lookups only, whatever the size."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from db.curation import confirming, overview, pairs
from db.curation.facts import FACTS
from db.profile.values import CRITICAL_FACTS, TASK_KINDS

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


@dataclass(frozen=True, slots=True)
class Count:
    """How many tasks of a kind there are for a fact."""

    kind: str
    fact: str
    number: int


_STATES = {
    "overdue": "fact.state = 'confirmed' AND fact.due_on <= :today AND fact.overdue_on <= :today",
    "due": "fact.state = 'confirmed' AND fact.due_on <= :today AND fact.overdue_on > :today",
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
FROM open_report AS report JOIN record ON record.id = report.id
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
_COUNTS = """
SELECT fact.state, fact.fact, sum({each}), sum({each} * (fact.due_on <= :today)),
    sum({each} * (fact.overdue_on <= :today))
FROM {source} WHERE {condition} GROUP BY fact.state, fact.fact HAVING sum({each}) > 0
"""


def tasks(connection: sqlite3.Connection, wanted: Wanted, today: date, limit: int = 50, offset: int = 0) -> list[Task]:
    """Return a leaf of the work, the most urgent first; raises RefusedError when the clock is behind."""
    confirming.check_clock(connection, today)
    found: list[Task] = []
    for kind in (each for each in TASK_KINDS if each in wanted.kinds):
        for query in _queries(kind, wanted):
            given = _given(wanted, today) | {"many": offset + limit - len(found)}
            found += (Task(*row) for row in connection.execute(query, given))
    return found[offset:]


def counts(connection: sqlite3.Connection, wanted: Wanted, today: date) -> list[Count]:
    """Return how much of each kind there is, by fact; raises RefusedError when the clock is behind."""
    confirming.check_clock(connection, today)
    given = _given(wanted, today)
    found = [each for row in _counts_of_facts(connection, wanted, given) for each in _counted(*row)]
    for kind in {"reported", "double"} & set(wanted.kinds):
        for each in _queries(kind, wanted):
            rows = f"SELECT fact, count(*) FROM ({each}) GROUP BY fact"
            found += [Count(kind, *row) for row in connection.execute(rows, given | {"many": -1})]
    order = (*TASK_KINDS, "", *CRITICAL_FACTS)
    asked = (each for each in found if each.kind in wanted.kinds)
    return sorted(asked, key=lambda each: (order.index(each.kind), order.index(each.fact)))


def _counts_of_facts(
    connection: sqlite3.Connection, wanted: Wanted, given: Mapping[str, object]
) -> Iterator[tuple[str, str, int, int, int]]:
    """Count what was counted already, unless something is asked of the records."""
    if _STATES.keys() & set(wanted.kinds):
        narrowed = _of_record(wanted)
        source, each = (_source(wanted), "1") if narrowed else ("fact_count AS fact", "number")
        condition = _and(*narrowed, *_of_fact(wanted, "fact"))
        yield from connection.execute(_COUNTS.format(source=source, condition=condition, each=each), given)


def _counted(state: str, fact: str, number: int, due: int, overdue: int) -> Iterator[Count]:
    """Tell what is confirmed apart into what is out of date and what is due; the rest of it is no work."""
    if state != "confirmed":
        yield Count(state, fact, number)
        return
    yield from (Count(kind, fact, each) for kind, each in (("overdue", overdue), ("due", due - overdue)) if each)


def _queries(kind: str, wanted: Wanted) -> Iterator[str]:
    narrowed = _of_record(wanted)
    if kind == "reported":
        yield _REPORTED.format(condition=_and("record.withdrawn = ''", *narrowed, *_of_fact(wanted, "report")))
    elif kind == "double":
        yield _double("service", "record", *narrowed)
        if not (wanted.category or wanted.service_kind or wanted.status or wanted.confidence):
            of = _of_division(wanted) + ["instr(record.name || ' ' || other.name, :words) > 0"] * bool(wanted.text)
            yield _double("organization", _ORGANIZATIONS, *of)
    else:
        # The sign keeps SQLite on the way along the records, where there are few, and off the index of states.
        state = _STATES[kind].replace("fact.", "+fact.") if narrowed else _STATES[kind]
        condition = _and(state, *narrowed, *_of_fact(wanted, "fact"))
        yield _FACTS.format(kind=kind, source=_source(wanted), condition=condition)


def _double(table: str, records: str, *conditions: str) -> str:
    return _DOUBLE.format(table=table, records=records, condition=_and(*conditions), standing=pairs.STANDING)


def _source(wanted: Wanted) -> str:
    """Begin with the records where something is asked of them, else with the facts: either way along an index."""
    if _of_record(wanted):
        return "record CROSS JOIN fact ON fact.id = record.id"
    return "fact CROSS JOIN record ON record.id = fact.id"


def _and(*conditions: str) -> str:
    return " AND ".join(conditions) or "1"


def _of_fact(wanted: Wanted, table: str) -> list[str]:
    if len(wanted.facts) == len(FACTS):
        return []
    return [f"{table}.fact IN (SELECT value FROM json_each(:facts))"]


def _of_division(wanted: Wanted) -> list[str]:
    return ["record.division >= :low AND record.division < :high"] if wanted.division else []


def _of_record(wanted: Wanted) -> list[str]:
    asked = {"category": wanted.category, "kind": wanted.service_kind}
    asked |= {"status": wanted.status, "confidence": wanted.confidence}
    found = _of_division(wanted) + [f"record.{name} = :{name}" for name, value in asked.items() if value]
    if wanted.text:
        found.append("record.number IN (SELECT rowid FROM record_text WHERE record_text MATCH :text)")
    return found


def _given(wanted: Wanted, today: date) -> dict[str, object]:
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

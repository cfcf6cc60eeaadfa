"""How much work there is: by kind and fact, and altogether. Counted already where nothing is asked of the records."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from db.curation import confirming, work
from db.curation.work import Wanted
from db.profile.values import CRITICAL_FACTS, TASK_KINDS


@dataclass(frozen=True, slots=True)
class Count:
    """How many tasks of a kind there are for a fact."""

    kind: str
    fact: str
    number: int


_COUNTS = """
SELECT fact.state, fact.fact, sum({each}), sum({each} * (fact.due_on <= :today)),
    sum({each} * (fact.overdue_on <= :today))
FROM {source} WHERE {condition} GROUP BY fact.state, fact.fact HAVING sum({each}) > 0
"""


def counts(connection: sqlite3.Connection, wanted: Wanted, today: date) -> list[Count]:
    """Return how much of each kind there is, by fact; raises RefusedError when the clock is behind."""
    confirming.check_clock(connection, today)
    given = work.given_for(wanted, today)
    found = [each for row in _counts_of_facts(connection, wanted, given) for each in _counted(*row)]
    for kind in {"reported", "double"} & set(wanted.kinds):
        for each in work.queries(kind, wanted):
            rows = f"SELECT fact, count(*) FROM ({each}) GROUP BY fact"
            found += [Count(kind, *row) for row in connection.execute(rows, given | {"many": -1})]
    order = (*TASK_KINDS, "", *CRITICAL_FACTS)
    asked = (each for each in found if each.kind in wanted.kinds)
    return sorted(asked, key=lambda each: (order.index(each.kind), order.index(each.fact)))


def _counts_of_facts(
    connection: sqlite3.Connection, wanted: Wanted, given: Mapping[str, object]
) -> Iterator[tuple[str, str, int, int, int]]:
    """Count what was counted already, unless something is asked of the records."""
    if work.STATES.keys() & set(wanted.kinds):
        narrowed = work.of_record(wanted)
        source, each = (work.source_of(wanted), "1") if narrowed else ("fact_count AS fact", "number")
        condition = work.all_of(*narrowed, *work.of_fact(wanted, "fact"))
        yield from connection.execute(_COUNTS.format(source=source, condition=condition, each=each), given)


def _counted(state: str, fact: str, number: int, due: int, overdue: int) -> Iterator[Count]:
    """Tell what is confirmed apart into what is out of date and what is due; the rest of it is no work."""
    if state != "confirmed":
        yield Count(state, fact, number)
        return
    yield from (Count(kind, fact, each) for kind, each in (("overdue", overdue), ("due", due - overdue)) if each)


def how_many(connection: sqlite3.Connection, wanted: Wanted, today: date) -> int:
    """Return how much there is altogether, which is found sooner; raises RefusedError when the clock is behind."""
    narrowed = work.of_record(wanted)
    if not narrowed:
        return sum(each.number for each in counts(connection, wanted, today))
    confirming.check_clock(connection, today)
    given = work.given_for(wanted, today) | {"many": -1}
    states = [work.along_records(kind) for kind in work.STATES if kind in wanted.kinds]
    condition = work.all_of(*narrowed, *work.of_fact(wanted, "fact"), f"({' OR '.join(states) or '0'})")
    asked = [f"SELECT 1 FROM {work.source_of(wanted)} WHERE {condition}"]
    for kind in {"reported", "double"} & set(wanted.kinds):
        asked += work.queries(kind, wanted)
    return sum(int(connection.execute(f"SELECT count(*) FROM ({each})", given).fetchone()[0]) for each in asked)

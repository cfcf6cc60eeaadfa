"""Two people with the same record open: what the second is shown."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from db.curation import overview
from db.curation.records import CONFIRMED, ConflictError, Difference, Entry, RefusedError
from db.curation.rows import Row
from db.profile.values import CRITICAL_FACTS


def differences(
    since: Iterable[Entry], table: str, key: str, now: Row, mine: Mapping[str, str]
) -> Iterator[Difference]:
    """Give every field that somebody changed since, or that the second wants to change, with what each wrote."""
    changed: dict[str, list[Entry]] = {}
    for entry in since:
        changed.setdefault(entry.change.field, []).append(entry)
    for field, entries in changed.items():
        base, last = entries[0].change.before, entries[-1]
        wanted = mine.get(field, base)
        yield Difference(table, key, field, base, last.change.after, wanted, last.by, last.at)
    for field in mine.keys() - changed.keys():
        yield Difference(table, key, field, now.get(field, ""), now.get(field, ""), mine[field])


def check_seen(connection: sqlite3.Connection, service: str, seen: Mapping[str, str]) -> None:
    """Refuse to confirm a fact that is not what the person saw; raises ConflictError, RefusedError for no fact."""
    for fact in seen.keys() - CRITICAL_FACTS.keys():
        raise RefusedError("no_such_fact", "service", service, fact)
    found = tuple(
        Difference("service", service, CONFIRMED + fact, text, now, text)
        for fact, text in seen.items()
        if (now := overview.value_of(connection, service, fact)) != text
    )
    if found:
        raise ConflictError(found)

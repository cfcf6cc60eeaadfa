"""Where an import disagrees with what somebody confirmed since: told, and not taken unless a person wants it so."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from db.curation import Change
from db.curation.confirming import DATE_OF
from db.curation.facts import FACTS
from db.exchange.records import Disagreement

_STANDING = "SELECT id, fact, confirmed_on FROM fact WHERE state = 'confirmed'"
_PLACES = "SELECT location_id, service_id FROM service_at_location"
_NOT_SAID = frozenset(("via", "staff_note", "confidence"))
"""Fields that say nothing of the thing itself; what begins with source_ neither."""


@cache
def _facts_of(table: str, field: str) -> tuple[str, ...]:
    """Return the facts that a field is part of; "" for any field of the table."""
    named = f"service.{field}" if table == "service" and field else field
    return tuple(
        fact.name
        for fact in FACTS
        if (table != "service" and not field and re.search(rf"\b{table}\b", fact.value))
        or (field and re.search(rf"\b{table}\b", fact.value) and re.search(rf"\b{re.escape(named)}\b", fact.value))
    )


class Confirmed:
    """What is confirmed at present, read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._facts = {(service, fact): on for service, fact, on in connection.execute(_STANDING)}
        self._rows: dict[tuple[str, str], str] = {}
        for table, column in DATE_OF.items():
            if table != "service":
                found = connection.execute(f"SELECT id, {column} FROM {table} WHERE {column} <> ''")
                self._rows |= {(table, key): on for key, on in found}
        self._services: dict[str, list[str]] = {}
        for location, service in connection.execute(_PLACES) if self._facts else ():
            self._services.setdefault(location, []).append(service)

    def against(
        self, changes: Iterable[Change], said: Mapping[str, str], there: Mapping[str, str], source_date: str
    ) -> Iterator[Disagreement]:
        """Give what the changes of one row would make other than what was confirmed after the file was written.

        `said` is the row as it would be, `there` as it is; a file without a date is older than every confirmation.
        """
        if not self._facts and not self._rows:
            return
        for change in changes:
            for fact, on in self._touched(change, said, there):
                if source_date <= on:
                    yield Disagreement(change.table, change.key, change.field, fact, on, change.before, change.after)
                    break

    def _touched(self, change: Change, said: Mapping[str, str], there: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        on = self._rows.get((change.table, change.key), "")
        if on and change.field not in _NOT_SAID and not change.field.startswith("source_"):
            yield "", on
        facts = _facts_of(change.table, "" if change.field.startswith("*") else change.field)
        for service in self._owners(change, said, there) if facts else ():
            yield from ((fact, self._facts[service, fact]) for fact in facts if (service, fact) in self._facts)

    def _owners(self, change: Change, *rows: Mapping[str, str]) -> Iterator[str]:
        if change.table == "service":
            yield change.key
        for row in rows:
            if service := row.get("service_id"):
                yield service
            yield from self._services.get(row.get("location_id", ""), ())

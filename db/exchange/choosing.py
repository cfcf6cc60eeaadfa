"""All of an import or a chosen part of it, never half: what would be left hanging is left out as well."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from db.curation import Change
from db.curation.records import WHOLE
from db.exchange.plan import Plan
from db.profile import BY_NAME


@dataclass(frozen=True, slots=True)
class Choice:
    """Which part of an import a person wants."""

    tables: Collection[str] | None = None  # None: all
    against_confirmed: bool = False  # also what disagrees with what somebody confirmed since


def chosen(plan: Plan, choice: Choice) -> Plan:
    """Return the plan with the chosen part of its changes; `without` counts rows that hang on what is left out."""
    disagreeing = set() if choice.against_confirmed else {(each.table, each.key) for each in plan.disagreements}
    kept: list[Change] = []
    missing: set[tuple[str, str]] = set()
    for change in plan.changes:
        wanted = choice.tables is None or change.table in choice.tables
        if wanted and (change.table, change.key) not in disagreeing:
            kept.append(change)
        elif change.field == WHOLE:
            missing.add((change.table, change.key))
    without = 0
    while missing:
        hanging = {(each.table, each.key) for each in kept if _hangs(each, missing)}
        new = {(each.table, each.key) for each in kept if each.field == WHOLE}
        kept = [each for each in kept if (each.table, each.key) not in hanging]
        without += len(hanging)
        missing = hanging & new
    return replace(plan, changes=tuple(kept), without=without)


def _hangs(change: Change, missing: Collection[tuple[str, str]]) -> bool:
    """Tell whether a change refers to a new row that is not made."""
    return any(place in missing for place in _references(change))


def _references(change: Change) -> Iterable[tuple[str, str]]:
    row = json.loads(change.after) if change.field == WHOLE else {change.field: change.after}
    for field in BY_NAME[change.table].fields:
        owner = row.get("link_entity", "") if field.name == "link_id" else field.references
        if owner and row.get(field.name):
            yield owner, row[field.name]

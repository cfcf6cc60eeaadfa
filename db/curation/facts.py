"""The critical facts of a service: what each is made of, which services have it, and how long it stays true."""

from dataclasses import dataclass

from db.profile import CALLABLE_ROLES
from db.profile.values import CRITICAL_FACTS


@dataclass(frozen=True, slots=True)
class Limits:
    """Days after a confirmation: from when a fact should be confirmed again, and from when it is out of date."""

    due: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about a service that a person relies on and that is confirmed by itself."""

    name: str
    value: str  # SQL: the fact of the row `service` as one text; "" when it is not known
    limits: Limits
    dated: str = ""  # the table whose rows carry its date of confirmation too

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of service that have it."""
        return CRITICAL_FACTS[self.name]


HOTLINE = Limits(365, 730)
"""Of every fact of a hotline: its number outlives the people who answer it."""

_YEARLY, _HALF_YEARLY, _QUARTERLY = Limits(365, 730), Limits(180, 365), Limits(90, 180)

_CALLABLE = ", ".join(f"'{role}'" for role in CALLABLE_ROLES)


def _stands(table: str) -> str:
    """A row that somebody withdrew is no fact any more."""
    gone = "SELECT 1 FROM row_state WHERE resource_type = '{0}' AND resource_id = {0}.id AND withdrawn <> ''"
    return f"NOT EXISTS ({gone.format(table)})"


_HERE = (
    f"SELECT location_id FROM service_at_location WHERE service_id = service.id AND {_stands('service_at_location')}"
)
_NUMBERS = f"""SELECT id FROM phone WHERE role IN ({_CALLABLE}) AND {_stands("phone")}
    AND (phone.service_id = service.id OR phone.location_id IN ({_HERE}))"""
_PLACES = f"SELECT id FROM location WHERE id IN ({_HERE}) AND {_stands('location')}"
ROWS = {"phone": _NUMBERS, "location": _PLACES}
"""SQL: the keys of the rows of a service that carry the date of a fact's confirmation."""


def _listed(table: str, text: str, condition: str) -> str:
    rows = f"SELECT DISTINCT {text} AS text FROM {table} WHERE {condition} AND {_stands(table)} ORDER BY text"
    return f"coalesce((SELECT group_concat(text, '；') FROM ({rows})), '')"


_OWN = "service_id = service.id"
_AGES = """coalesce('≥' || service.minimum_age, '') || coalesce('≤' || service.maximum_age, '')"""
_TYPES = _listed("disability_eligibility", "disability_type || grade_min || '–' || grade_max", _OWN)
_SCHEDULES = _listed(
    "schedule",
    "trim(byday || ' ' || opens_at || '–' || closes_at || ' ' || description || ' ' || valid_from || valid_to, ' –')",
    f"(schedule.service_id = service.id OR schedule.location_id IN ({_HERE}))",
)
_ANSWERED = _listed("phone", "hours_note", f"hours_note <> '' AND id IN ({_NUMBERS})")
_HOURS = f"trim({_SCHEDULES} || '；' || {_ANSWERED}, '；')"

FACTS = (
    Fact("name", "service.name", _YEARLY),
    Fact("status", "service.status", _YEARLY),
    Fact(
        "address",
        _listed("address", "address_1", f"location_id IN ({_PLACES})"),
        _YEARLY,
        "location",
    ),
    Fact(
        "phone",
        _listed("phone", "number", f"id IN ({_NUMBERS})"),
        _HALF_YEARLY,
        "phone",
    ),
    Fact("hours", _HOURS, _HALF_YEARLY),
    Fact(
        "audience",
        f"trim(service.eligibility_description || ' ' || {_AGES} || ' ' || {_TYPES})",
        _YEARLY,
    ),
    Fact("papers", _listed("required_document", "document", _OWN), _QUARTERLY),
    Fact("amounts", _listed("benefit", "value || ' ' || effective", _OWN), _QUARTERLY),
)
"""Limits as notes on peers and practice have them: numbers and hours go stale in months, places in years, what a
policy pays soonest. Name, status and audience are asked once a year, as every directory of services does."""

BY_NAME = {fact.name: fact for fact in FACTS}

LONGEST_DUE = 1 + max(limits.overdue - limits.due for limits in (HOTLINE, *(fact.limits for fact in FACTS)))
"""Days: what was due longer ago than this is out of date."""

"""Traits of a record as bits: what it is known to fulfil, and what nobody registered."""

from collections.abc import Iterable

from db.facets.fees import is_free
from db.filter import ACCESSIBLE, AGE, AGES, DISABILITIES, DISABILITY, FREE, KINDS, NEEDS, OPEN, Filter

_VALUES = {
    OPEN: (),  # whether it is open depends on the moment: see hours
    FREE: ("",),
    ACCESSIBLE: NEEDS,
    DISABILITY: DISABILITIES,
    AGE: tuple(AGES),
}
_NAMES = [(kind, value) for kind in KINDS for value in _VALUES[kind]]
_YES = {name: 1 << at for at, name in enumerate(_NAMES)}
_UNKNOWN_NAMES = [(kind, value) for kind in KINDS for value in (NEEDS if kind == ACCESSIBLE else ("",))]
_UNKNOWN = {name: 1 << at for at, name in enumerate(_UNKNOWN_NAMES, len(_NAMES))}

ANY_YES = sum(_YES.values())
"""All bits that say that something is fulfilled."""

PAIRS = [(bit, _UNKNOWN[kind, value if kind == ACCESSIBLE else ""]) for (kind, value), bit in _YES.items()]
"""Every bit that says that something is fulfilled, with the one that says that nobody registered it."""

NO_HOURS = _UNKNOWN[OPEN, ""]
"""The bit that says that nobody registered when it is open."""

_VISITED = ("place", "office")
"""Kinds that a person goes to; of the others nobody asks whether a wheelchair gets in."""

_ENTITLEMENT = "entitlement"
"""What is granted and has no door: it is neither open nor shut."""

_FOR_ALL = "any"


def yes(part: Filter) -> int:
    """Return the bit of a single part, 0 for the one that depends on the moment."""
    return _YES.get(_name(part), 0)


def unknown(part: Filter) -> int:
    """Return the bit that says that nobody registered it."""
    kind, value = _name(part)
    return _UNKNOWN[kind, value if kind == ACCESSIBLE else ""]


def _name(part: Filter) -> tuple[str, str]:
    value = {ACCESSIBLE: part.accessible[:1], DISABILITY: (part.disability,), AGE: (part.age,)}.get(part.kind, ("",))
    return part.kind, value[0]


def of_disabilities(registered: Iterable[str]) -> int:
    """Return for which disabilities it is; "any" is for all of them."""
    kinds = set(registered)
    if not kinds:
        return _UNKNOWN[DISABILITY, ""]
    fitting = DISABILITIES if _FOR_ALL in kinds else [each for each in DISABILITIES if each in kinds]
    return sum(_YES[DISABILITY, each] for each in fitting)


def of_ages(youngest: int | None, oldest: int | None) -> int:
    """Return for which ages it is; one bound alone is open to the other side."""
    if youngest is None and oldest is None:
        return _UNKNOWN[AGE, ""]
    low, high = youngest or 0, 999 if oldest is None else oldest
    fitting = [band for band, (first, last) in AGES.items() if low <= last and first <= high and low <= high]
    return sum(_YES[AGE, band] for band in fitting)


def of_fees(text: str) -> int:
    """Return whether it costs nothing."""
    if not text.strip():
        return _UNKNOWN[FREE, ""]
    return _YES[FREE, ""] if is_free(text) else 0


def of_needs(kind: str, states: Iterable[tuple[str, str]]) -> int:
    """Return what its places have: what one of them lacks counts as missing."""
    registered = set(states)
    bits = 0
    for need in NEEDS if kind in _VISITED else ():
        if (need, "no") in registered:
            continue
        bits |= _YES[ACCESSIBLE, need] if (need, "yes") in registered else _UNKNOWN[ACCESSIBLE, need]
    return bits


def of_hours(kind: str, *, registered: bool) -> int:
    """Return whether nobody registered when it is open."""
    return 0 if registered or kind == _ENTITLEMENT else NO_HOURS

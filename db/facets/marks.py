"""Facets as words of the full-text table, so that a filter is one more word of what is looked up."""

from collections.abc import Iterator

from db.facets import traits

MARK = "¤"
"""What begins the mark of a facet; nobody can type it, because it is no letter."""

NOTHING = MARK + "0"
"""A mark that no record has."""


def of_hours(pattern: int) -> str:
    """Return the word that marks the records with one pattern of hours."""
    return f"{MARK}h{pattern}"


def fulfils(bit: int) -> str:
    """Return the word that marks the records with one trait."""
    return f"{MARK}y{bit.bit_length()}"


def may(bit: int) -> str:
    """Return the word that marks these, and the records of which nobody registered whether they have it."""
    return f"{MARK}m{bit.bit_length()}"


def of_record(bits: int, pattern: int) -> Iterator[str]:
    """Give all marks of a record."""
    for yes, unknown in traits.PAIRS:
        if bits & yes:
            yield fulfils(yes)
        if bits & (yes | unknown):
            yield may(yes)
    if bits & traits.NO_HOURS:
        yield fulfils(traits.NO_HOURS)
    if pattern:
        yield of_hours(pattern)

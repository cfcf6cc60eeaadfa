"""Hints in writing, in words. They keep nothing from anybody."""

from desktop.i18n import N_, _

_CODES = {
    # Translators: a hint for who writes: {found} is a sentence.
    "long_sentence": N_("“{found}” is longer than 20 characters; make two sentences of it"),
    # Translators: a hint for who writes: {found} is a word that only offices use.
    "jargon": N_("“{found}” is a word of offices; say it so that a neighbour understands"),
    # Translators: a hint for who writes: {found} is a number in a text.
    "bad_number": N_("“{found}” cannot be dialled as it stands; write the area code and a hyphen"),
    # Translators: a hint for who writes: {found} are opening hours.
    "unclear_hours": N_("“{found}”: nobody can tell from this whether it is open now; write days and times"),
    # Translators: a hint for who writes: {found} is a character that can be read in several ways.
    "several_readings": N_("“{found}” can be read in several ways; put the name into the table of readings"),
    # Translators: a hint for who writes: {found} is a long text.
    "nothing_to_hear": N_("“{found}” is long to listen to; write one or two sentences for the ear"),
}


def hint(table: str, key: str, field: str, code: str, found: str, repair: str) -> str:
    """One thing that could be said better, and where."""
    return f"{table} {key} · {field} · {said(code, found, repair)}"


def said(code: str, found: str, repair: str) -> str:
    """One thing that could be said better, at the entry that it is about."""
    shown = found if len(found) <= 40 else f"{found[:40]}…"
    words = _(_CODES[code]).format(found=shown)
    # Translators: follows a hint: what could be written instead.
    return words + (" — " + _("for example: {repair}").format(repair=repair) if repair else "")


def heading() -> str:
    """Before hints."""
    # Translators: before hints for who writes; they keep nobody from anything.
    return _("Could be said better (this keeps nothing from being written):")


def counted(number: int) -> str:
    """How many hints there are."""
    # Translators: after hints for who writes.
    return _("{number} hints.").format(number=number)

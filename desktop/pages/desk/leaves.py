"""Long lists, leaf by leaf: which rows are on this one, and the buttons to the others."""

from desktop.i18n import _
from desktop.pages.desk.sheet import MOST_ROWS, Button, Place, Turn


def offset(here: Place) -> int:
    """How many rows come before this leaf."""
    written = here.get("from")
    return int(written) if written.isdecimal() else 0


def turning(here: Place, whole: int) -> tuple[Button, ...]:
    """The buttons to the leaf before and the leaf after, where there are such."""
    at = offset(here)
    found = []
    if at:
        before = max(0, at - MOST_ROWS)
        # Translators: a button below a list of the staff: the rows before these.
        found.append(Button("before", _("Rows before"), Turn(here.but(**{"from": str(before or "")}))))
    if at + MOST_ROWS < whole:
        # Translators: a button below a list of the staff: the rows after these.
        found.append(Button("after", _("More rows"), Turn(here.but(**{"from": str(at + MOST_ROWS)}))))
    return tuple(found)


def counted(here: Place, shown: int, whole: int) -> str:
    """Which rows of how many stand here."""
    at = offset(here)
    if not whole:
        # Translators: a list of the staff has no rows.
        return _("Nothing to show here.")
    if shown == whole:
        # Translators: how many rows a list has, all of which are shown.
        return _("{whole} altogether").format(whole=whole)
    # Translators: which rows of a list are shown, of how many.
    return _("{first} to {last} of {whole}").format(first=at + 1, last=at + shown, whole=whole)

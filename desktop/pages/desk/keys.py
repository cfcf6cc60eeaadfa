"""The keys of the staff's window, to be read here and in STAFF.md; the window itself knows them from ui.desk.keys."""

from collections.abc import Mapping

from desktop.i18n import N_, _
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Line, Outcome, Place, Section, Sheet

_KEYS = (
    # Translators: what a key of the staff's window does. Names of keys stay as they stand on a keyboard.
    ("Ctrl+1 … Ctrl+9", N_("go to a place of the list at the side")),
    # Translators: what a key of the staff's window does.
    ("Ctrl+Enter", N_("press the main button, from wherever one writes")),
    # Translators: what a key of the staff's window does.
    ("Esc, Alt+←", N_("back; while something takes long: stop it")),
    # Translators: what a key of the staff's window does.
    ("Tab, Shift+Tab", N_("to the next entry, list or button, and back")),
    # Translators: what a key of the staff's window does. A part is what stands below a heading.
    ("Ctrl+PgDn, Ctrl+PgUp", N_("to the next part of the sheet, and to the one before")),
    # Translators: what a key of the staff's window does.
    ("↑ ↓", N_("to another row of a list, to another value of a choice")),
    # Translators: what a key of the staff's window does.
    ("Enter", N_("open the row of a list")),
    # Translators: what a key of the staff's window does.
    ("Space", N_("press a button, set a tick")),
    # Translators: what a key of the staff's window does.
    ("F6", N_("to the list at the side, and back to the title")),
    # Translators: what a key of the staff's window does.
    ("Ctrl++, Ctrl+-, Ctrl+0", N_("larger letters, smaller letters, the usual size")),
)


def known() -> tuple[Line, ...]:
    """Every key with what it does."""
    return tuple(Line(key, _(does)) for key, does in _KEYS)


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Every key with what it does."""
    # Translators: heading of the list of keys.
    lines = Section(_("Keys"), known())
    # Translators: below the title of the sheet about keys.
    lead = _("Everything can be done without a mouse.")
    # Translators: title of the sheet about keys.
    return Sheet("keys", _("Keys"), lead, (lines,))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """There is nothing to press."""
    return Outcome()

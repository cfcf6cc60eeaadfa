"""What keys are called when they are spoken of."""

from desktop.i18n import N_, _
from desktop.pages.keymap import Where

_PLACES = {
    # Translators: before what a key does in the field where a person writes.
    Where.WRITING: N_("where you write"),
    # Translators: before what a key does on the page where the number keys write words.
    Where.DIALLING: N_("while you write with the number keys"),
}


def place_of(where: Where) -> str:
    """Where a key does something else than anywhere, in words; "" for anywhere."""
    return _(_PLACES[where]) if where in _PLACES else ""


def key_name(key: str) -> str:
    """A key as it is called."""
    names = {
        # Translators: the name of the key *.
        "*": _("star"),
        # Translators: the name of the key #.
        "#": _("hash"),
        # Translators: the key # pressed twice.
        "# #": _("hash twice"),
        # Translators: the key # pressed three times.
        "# # #": _("hash three times"),
        # Translators: the key F5 pressed twice.
        "F5 F5": _("F5 twice"),
        # Translators: the name of the key Backspace.
        "Backspace": _("the Backspace key"),
        # Translators: the names of the number keys.
        "1–9": _("1 to 9"),
        # Translators: the name of the key +.
        "+": _("plus"),
        # Translators: the name of the key -.
        "-": _("minus"),
        # Translators: the name of the key with an arrow down.
        "Down": _("Down"),
        # Translators: the name of the key with an arrow up.
        "Up": _("Up"),
        # Translators: the name of the key with an arrow to the left.
        "Left": _("Left"),
        # Translators: the name of the key with an arrow to the right.
        "Right": _("Right"),
        # Translators: the name of the Enter key.
        "Enter": _("Enter"),
        # Translators: the name of the space bar.
        "Space": _("Space"),
        # Translators: the keys Shift and Tab together.
        "Backtab": _("Shift Tab"),
        # Translators: the name of the key Delete (Del).
        "Delete": _("Delete"),
        # Translators: the name of the key Home (Pos1), not the first page.
        "Home": _("the Home key"),
        # Translators: the name of the key End.
        "End": _("the End key"),
        # Translators: the name of the key PageDown.
        "PageDown": _("Page Down"),
        # Translators: the name of the key PageUp.
        "PageUp": _("Page Up"),
    }
    return names.get(key, key)

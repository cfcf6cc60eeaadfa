"""Learning the keys: press one and hear what it does; nothing else happens."""

from desktop.i18n import _
from desktop.pages.command import Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import binding_of
from desktop.pages.page import Page
from desktop.pages.spoken import sentence


def build(context: Context, route: Route) -> Page:
    """The page on which keys only tell what they do."""
    return Page(
        "learn",
        # Translators: title of the page where keys only tell what they do.
        _("Learn the keys"),
        page_language(),
        # Translators: under the title of the page where keys only tell what they do. * is the star key.
        lead=_("Press any key to hear what it does. Nothing else happens. Esc or F1 ends it, or the star key twice."),
        contact=hotline_line(),
    )


def explained(key: str) -> str:
    """What a key does, in words."""
    row = binding_of(key)
    if row is None:
        # Translators: learning the keys: a key that does nothing. {key} is its name.
        return _("{key}: does nothing here.").format(key=key_name(key))
    return sentence([key_name(key), _(row.title)])


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

"""Learning the keys: press one and hear what it does; nothing else happens."""

from desktop.i18n import _, current
from desktop.pages.command import Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import bindings_of
from desktop.pages.keynames import key_name, place_of
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
    """What a key does, in words: anywhere, then in the places where it does something else."""
    rows = bindings_of(key)
    if not rows:
        # Translators: learning the keys: a key that does nothing. {key} is its name.
        return _("{key}: does nothing here.").format(key=key_name(key))
    first = sentence([key_name(key), place_of(rows[0].where), _(rows[0].title)])
    return current().gap.join((first, *(sentence([place_of(row.where), _(row.title)]) for row in rows[1:])))

"""Learning the keys: press one and hear what it does; nothing else happens."""

from desktop.i18n import _
from desktop.pages.command import Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import binding_of
from desktop.pages.keynames import key_name
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

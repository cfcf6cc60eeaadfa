"""Help: what can be done on the page a person came from, and every key."""

from desktop.i18n import _
from desktop.pages.actions import actions
from desktop.pages.command import Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.page import Choice, Line, Page
from desktop.pages.spoken import key_words, sentence


def build(context: Context, route: Route) -> Page:
    """The keys, made from the same table that the bars are made from."""
    empty = Page("help", "", page_language())
    keys = tuple(_key(action.label, action.key) for action in actions(context, route, empty))
    return Page(
        "help",
        # Translators: title of the help page.
        _("Help"),
        page_language(),
        lead=route.query,
        lines=(*_moving(), *keys),
        choices=(
            # Translators: a choice: where the facts come from, licences.
            Choice(1, _("About this directory"), Open(Route("about")), "", "circle-info"),
        ),
        contact=hotline_line(),
        # Translators: help for the help page.
        help=_("Go through the keys with the down key. Press * to return."),
    )


def _moving() -> tuple[Line, ...]:
    return (
        # Translators: help: what the number keys do, and the keys themselves.
        _key(_("Choose"), "1–9"),
        # Translators: help: what the arrow keys do.
        _key(_("To the next or the one before"), _arrows()),
        # Translators: help: what the Enter key does.
        _key(_("Take what you are on"), _enter()),
        # Translators: help: leaves through long lists.
        _key(_("More choices, or those before"), "+, -"),
        # Translators: help: says the phone number again.
        _key(_("Hear the phone number"), "F5"),
    )


def _key(does: str, key: str) -> Line:
    # Translators: help: which key to press. {key} is its name.
    press = _("press {key}")
    spoken = press.format(key=key_words(key))
    return Line(does, press.format(key=key), sentence([spoken]))


def _arrows() -> str:
    # Translators: the names of the arrow keys.
    return _("Down, Up")


def _enter() -> str:
    # Translators: the name of the Enter key.
    return _("Enter")

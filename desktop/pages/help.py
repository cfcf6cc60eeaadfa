"""Help: what can be done on the page a person came from, and everything that has no key on a pad of twelve."""

from desktop.i18n import _
from desktop.pages.command import Command, Earlier, Further, Hear, Open, Return, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import binding
from desktop.pages.page import Choice, Page


def build(context: Context, route: Route) -> Page:
    """Nine choices: help is heard by those who look for one of them."""
    return Page(
        "help",
        # Translators: title of the help page.
        _("Help"),
        page_language(),
        lead=route.query,
        choices=_choices(context, route),
        contact=hotline_line(),
        # Translators: help for the help page.
        help=_("Press the number of what you want to do. Press * to return."),
    )


def _choices(context: Context, route: Route) -> tuple[Choice, ...]:
    """What a pad of twelve keys has no key for."""
    place = context.division.parent or context.division.code
    ask = Route("ask", category=route.category, record=route.record)
    return (
        # Translators: a choice: the list of every key and what it does.
        Choice(1, _("All keys"), Open(Route("keys")), "", "list"),
        _choice(2, "learn", Open(Route("learn")), "ear-listen"),
        # Translators: a choice: slower, louder, silent: everything about the voice.
        Choice(3, _("The voice"), Open(Route("speaking")), "", "volume-high"),
        _choice(4, "earlier", Return(Earlier()), "chevron-left"),
        _choice(5, "place", Open(Route("places", division=place)), "location-dot"),
        _choice(6, "hear", Return(Hear()), "phone-volume"),
        _choice(7, "options", Open(Route("options")), "gear"),
        _choice(8, "ask", Open(ask), "users"),
        _choice(9, "further", Return(Further()), "chevron-right"),
    )


def _choice(number: int, name: str, command: Command, picture: str) -> Choice:
    return Choice(number, _(binding(name).title), command, "", picture)

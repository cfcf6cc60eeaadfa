"""Help: what can be done on the page a person came from, every key, and everything that has no key on a pad."""

from desktop.i18n import _
from desktop.pages.command import Command, Earlier, Further, Hear, Open, Return, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import TABLE, Binding, binding
from desktop.pages.keynames import key_name
from desktop.pages.page import Choice, Line, Page
from desktop.pages.spoken import sentence

_SIGNS = "0123456789*#+-F"
"""What the keys begin with that are printed the same on every keyboard."""


def build(context: Context, route: Route) -> Page:
    """The keys, made from the table that the bars and the window's keys are made from."""
    return Page(
        "help",
        # Translators: title of the help page.
        _("Help"),
        page_language(),
        lead=route.query,
        lines=tuple(_line(row) for row in TABLE),
        choices=_choices(context, route),
        contact=hotline_line(),
        # Translators: help for the help page.
        help=_("Go through the keys with the down key. Press * to return."),
    )


def _choices(context: Context, route: Route) -> tuple[Choice, ...]:
    """What a pad of twelve keys has no key for."""
    place = context.division.parent or context.division.code
    ask = Route("ask", category=route.category, record=route.record)
    return (
        # Translators: a choice: where the facts come from, licences.
        Choice(1, _("About this directory"), Open(Route("about")), "", "circle-info"),
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


def _line(row: Binding) -> Line:
    # Translators: help: which key to press. {key} is its name.
    press = _("press {key}")
    seen = row.printed if row.printed[0] in _SIGNS else key_name(row.printed)
    return Line(_(row.title), press.format(key=seen), sentence([press.format(key=key_name(row.printed))]))

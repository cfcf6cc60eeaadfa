"""The voice: everything that its keys do, as choices for a pad of twelve keys, a switch or a finger."""

from desktop.i18n import _
from desktop.pages.command import Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import binding
from desktop.pages.options import value_name
from desktop.pages.page import Choice, Page

_ROWS = (
    ("slower", "gauge-high", "rate"),
    ("faster", "gauge-high", "rate"),
    ("quieter", "volume-low", "volume"),
    ("louder", "volume-high", "volume"),
    ("stop", "volume-xmark", ""),
    ("pause", "volume-low", ""),
    ("voice", "volume-high", "voice"),
)


def build(context: Context, route: Route) -> Page:
    """The keys of the voice by number, each with what is set now."""
    choices = [_choice(context, number, *row) for number, row in enumerate(_ROWS, start=1)]
    options = Choice(len(choices) + 1, _(binding("options").title), Open(Route("options")), "", "gear")
    return Page(
        "speaking",
        # Translators: title of the page with everything about the voice.
        _("The voice"),
        page_language(),
        choices=(*choices, options),
        contact=hotline_line(),
        # Translators: help for the page with everything about the voice.
        help=_("Press a number. Hash says the last thing again, twice slowly, three times spelled."),
    )


def _choice(context: Context, number: int, name: str, picture: str, option: str) -> Choice:
    row = binding(name)
    detail = value_name(option, str(getattr(context.settings, option))) if option else ""
    assert row.command
    return Choice(number, _(row.title), row.command, detail, picture)

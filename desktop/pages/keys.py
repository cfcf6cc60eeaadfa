"""All keys: what each does, on a keyboard and on a pad of twelve keys, made from the one table."""

from desktop.i18n import _
from desktop.pages.command import Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keymap import TABLE, Binding, Where
from desktop.pages.keynames import key_name, place_of
from desktop.pages.page import Line, Page
from desktop.pages.spoken import list_apart, sentence

_SIGNS = "0123456789*#+-F"
"""What the keys begin with that are printed the same on every keyboard."""


def build(context: Context, route: Route) -> Page:
    """A line for each row of the table."""
    return Page(
        "keys",
        # Translators: title of the page that lists every key and what it does.
        _("All keys"),
        page_language(),
        # Translators: under the title of the list of keys: what the ends of its lines are.
        lead=_("On a pad of twelve keys press what comes after “or”, one key after another."),
        lines=tuple(_line(row) for row in TABLE),
        contact=hotline_line(),
        # Translators: help for the page that lists every key.
        help=_("Go through the keys with the down key. Press * to return."),
    )


def _line(row: Binding) -> Line:
    key = row.printed
    seen = key if key[0] in _SIGNS else key_name(key)
    label = sentence([_(row.title), place_of(row.where)]).rstrip("。.")
    spoken = _press(key_name(key), list_apart(key_name(each) for each in _pad(row)))
    return Line(label, _press(seen, " ".join(_pad(row))), sentence([spoken]))


def _pad(row: Binding) -> tuple[str, ...]:
    """What a pad of twelve keys presses, where that is something else."""
    differs = " ".join(row.pad) != row.printed and row.name != "choose"
    return row.pad if differs and row.where is not Where.DIALLING else ()


def _press(key: str, pad: str) -> str:
    # Translators: the list of keys: which key to press. {key} is its name.
    one = _("press {key}").format(key=key)
    # Translators: the list of keys: which key to press, or which keys one after another on a pad of twelve.
    return _("press {key}, or {pad}").format(key=key, pad=pad) if pad else one

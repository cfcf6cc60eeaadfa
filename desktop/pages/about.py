"""About: where the facts come from, how old they are, and under which licences all of this is shared."""

from desktop.i18n import _, date_words, number_words
from desktop.pages.command import Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, data_language, page_language
from desktop.pages.page import Line, LineKind, Page

_FONT = "Noto Sans SC, SIL Open Font License 1.1"
_PICTURES = "Font Awesome Free, CC BY 4.0"


def build(context: Context, route: Route) -> Page:
    """Source, date and licence of the data, and the credits."""
    snapshot = context.directory.snapshot()
    thanks = tuple(
        # Translators: the label before somebody whose work is used, with the licence.
        Line(_("Thanks to"), text, "", data_language(text), LineKind.SOURCE)
        for text in (*snapshot.credits, _FONT, _PICTURES)
    )
    return Page(
        "about",
        # Translators: title of the page about the program.
        _("About this directory"),
        page_language(),
        # Translators: what the program is. 明路 is its name and means a clear road.
        lead=_("明路 helps disabled people in Gansu find services and entitlements. It works without a network."),
        lines=(
            # Translators: the label before the number of records in the directory.
            Line(_("Records"), number_words(snapshot.records)),
            # Translators: the label before the date of the newest source in the directory.
            Line(_("Newest source"), date_words(snapshot.built_from)),
            # Translators: the label before the licence of the data.
            Line(_("Licence of the data"), snapshot.licence, "", data_language(snapshot.licence)),
            Line(_privacy(), _not_stored()),
            *thanks,
        ),
        contact=hotline_line(),
        # Translators: help for the page about the program.
        help=_("Go through the lines with the down key. Press * to return."),
    )


def _privacy() -> str:
    # Translators: the label before what the program keeps of a person.
    return _("Your privacy")


def _not_stored() -> str:
    # Translators: the program keeps nothing of what a person looked for.
    return _("What you look for is not stored and not sent anywhere.")

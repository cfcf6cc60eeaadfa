"""After somebody said what is wrong: thank you, what becomes of it, and the number that can help now."""

from desktop.i18n import _
from desktop.pages.command import Home, Open, Route
from desktop.pages.contact import own_contact
from desktop.pages.context import Context, page_language
from desktop.pages.page import Choice, Page
from desktop.pages.wrong import FACTS

KEPT, LOST = "kept", "lost"


def build(context: Context, route: Route) -> Page:
    """Thanks; where the note could not be kept, that, and whom to tell."""
    service = context.directory.service(route.record, page_language())
    kept = route.option == KEPT
    return Page(
        "thanks",
        _thanks() if kept else _sorry(),
        page_language(),
        lead=_noted(route.query) if kept else _not_noted(),
        choices=_choices(service.listing.id),
        contact=own_contact(context, service),
        # Translators: help for the page that thanks for a report.
        help=_("There is nothing more to do. The number at the end can tell you what is right."),
    )


def _thanks() -> str:
    # Translators: title after a person said what is wrong on a page.
    return _("Thank you!")


def _sorry() -> str:
    # Translators: title after a person said what is wrong on a page and the computer could not write it down.
    return _("It could not be noted")


def _noted(fact: str) -> str:
    # Translators: after a person said what is wrong. {what} is one of the choices, such as “The address is wrong”.
    return _("Noted: “{what}”. Staff will look into it. To know now, call the number at the end.").format(
        what=_(FACTS[fact][0])
    )


def _not_noted() -> str:
    # Translators: what a person said is wrong could not be written down on this computer.
    return _("This computer cannot keep notes now. Please tell it by phone: the number is at the end.")


def _choices(record: str) -> tuple[Choice, ...]:
    # Translators: a choice that leads back to the service.
    back = Choice(1, _("Back to the service"), Open(Route("service", record=record)), "", "arrow-left")
    # Translators: a choice that leads to the first page.
    return (back, Choice(2, _("To the first page"), Home(), "", "house"))

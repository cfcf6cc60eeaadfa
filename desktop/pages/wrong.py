"""Something on a page is wrong: which fact? No words of the person's own, nothing about the person."""

from db import Service
from db.profile.values import CRITICAL_FACTS
from desktop.i18n import N_, _
from desktop.pages.command import Report, Route
from desktop.pages.contact import own_contact
from desktop.pages.context import Context, listing_name, page_language
from desktop.pages.page import Choice, Page

FACTS = {
    # Translators: a choice: which fact on the page of a service is wrong.
    "name": (N_("The name is wrong"), "circle-info"),
    # Translators: a choice: which fact on the page of a service is wrong. In Chinese: 这里已经不办了
    "status": (N_("It does not exist any more"), "circle-xmark"),
    # Translators: a choice: which fact on the page of a service is wrong.
    "address": (N_("The address is wrong"), "location-dot"),
    # Translators: a choice: which fact on the page of a service is wrong.
    "phone": (N_("The phone number is wrong or nobody answers"), "phone-volume"),
    # Translators: a choice: which fact on the page of a service is wrong.
    "hours": (N_("The hours are wrong"), "clock"),
    # Translators: a choice: which fact on the page of a service is wrong: who may use it.
    "audience": (N_("It is for other people than it says"), "users"),
    # Translators: a choice: which fact on the page of a service is wrong: what must be brought.
    "papers": (N_("The papers to bring are wrong"), "file-lines"),
    # Translators: a choice: which fact on the page of a service is wrong: how much money.
    "amounts": (N_("The amount is wrong"), "coins"),
}


def build(context: Context, route: Route) -> Page:
    """The facts that such a service has, as choices."""
    service = context.directory.service(route.record, page_language())
    name = listing_name(service.listing)
    return Page(
        "wrong",
        # Translators: title of the page where a person says which fact is wrong. In Chinese: 哪里写错了？
        _("What is wrong here?"),
        page_language(),
        # Translators: under the question what is wrong. {name} is a service. Nothing about the person is kept.
        lead=_("{name}. Press a number. Only what is wrong is noted, nothing about you.").format(name=name),
        choices=_choices(service),
        contact=own_contact(context, service),
        # Translators: help for the page where a person says which fact is wrong.
        help=_("Press the number of what is wrong. If nothing is wrong, press the star key to go back."),
    )


def _choices(service: Service) -> tuple[Choice, ...]:
    facts = [fact for fact, kinds in CRITICAL_FACTS.items() if service.listing.kind in kinds]
    return tuple(
        Choice(number, _(FACTS[fact][0]), Report(service.listing.id, fact), "", FACTS[fact][1])
        for number, fact in enumerate(facts, start=1)
    )

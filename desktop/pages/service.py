"""One service or entitlement: the answer a person came for."""

from db import Service
from desktop.i18n import _, current
from desktop.pages import facts
from desktop.pages.command import Hear, Open, Route
from desktop.pages.contact import own_contact
from desktop.pages.context import Context, data_language, listing_name, page_language, place_name, term_name
from desktop.pages.opening_hours import hours
from desktop.pages.page import Choice, Line, LineKind, Page
from desktop.pages.spoken import sentence


def build(context: Context, route: Route) -> Page:
    """Everything that may be told of the record, in the order people ask; the number last and largest."""
    service = context.directory.service(route.record, page_language())
    category = context.directory.term(service.listing.category)
    name = listing_name(service.listing)
    return Page(
        "service",
        name,
        page_language(),
        title_language=data_language(name),
        lead=_lead(context, service),
        lines=_lines(context, service),
        choices=_choices(category.code, term_name(category), service),
        contact=own_contact(context, service),
        # Translators: help for the page of one service.
        help=_("Go through the facts with the down key. Press 1 to hear the phone number again, slowly."),
    )


def _lead(context: Context, service: Service) -> str:
    category = term_name(context.directory.term(service.listing.category))
    parts = [category, place_name(context, service.listing.division)]
    if service.listing.confidence == "low":
        # Translators: said of a fact that nobody could confirm yet. In Chinese: 待核实
        parts.append(_("to be confirmed"))
    return current().gap.join((sentence(parts), _foreign(service))).strip()


def _foreign(service: Service) -> str:
    """Where nobody translated what it does: that the facts are in Chinese."""
    if not data_language(_what(service)):
        return ""
    # Translators: on a page in another language: the facts that follow are in Chinese.
    return _("The facts are in Chinese, as their sources state them.")


def _what(service: Service) -> str:
    return service.spoken_summary or service.description


def _lines(context: Context, service: Service) -> tuple[Line, ...]:
    return (
        # Translators: the label before what a service does. In Chinese: 做什么
        *facts.written(_("What it does"), _what(service)),
        *facts.who(service),
        *facts.benefits(context, service),
        *facts.documents(service),
        *facts.steps(service),
        # Translators: the label before where an application is made. In Chinese: 到哪里办
        *facts.written(_("Where to apply"), service.apply_where, LineKind.ADDRESS, "location-dot"),
        # Translators: the label before what a service costs. In Chinese: 花多少钱
        *facts.written(_("What it costs"), service.fees, LineKind.MONEY),
        *hours(service),
        *(facts.where(context, service) if service.listing.kind == "place" else ()),
        *facts.accessibility(service),
        *_no_number(service),
        # Translators: the label before a remark.
        *facts.written(_("Note"), service.note),
        # Translators: the label before the address of a web site.
        *facts.written(_("Web site"), service.website),
        # Translators: the label before the organization that runs a service.
        *facts.written(_("Run by"), service.organization),
        *facts.trust(service, context.today),
    )


def _no_number(service: Service) -> tuple[Line, ...]:
    """A place without a number of its own says so: the number at the end is somebody else's."""
    if service.phones or service.listing.kind not in ("place", "office"):
        return ()
    # Translators: the label before a phone number that can be called.
    label = _("Phone")
    # Translators: a place has no known number; the number at the end of the page belongs to an office or a hotline.
    return (Line(label, _("its own number is not known; the number at the end can tell more")),)


def _choices(category: str, category_name: str, service: Service) -> tuple[Choice, ...]:
    # Translators: a choice that says the phone number again, digit by digit.
    again = Choice(1, _("Hear the number again"), Hear(), "", "phone-volume")
    # Translators: a choice that tells which office to ask.
    ask = Choice(2, _("Whom to ask"), Open(Route("ask", category=category, record=service.listing.id)), "", "users")
    # Translators: a choice that shows everything of one kind of service. {category} is its name.
    more = _("All about {category}").format(category=category_name)
    others = Choice(3, more, Open(Route("category", category=category)), "", "list")
    # Translators: a choice on the page of a service: a fact on it is wrong. In Chinese: 这里写错了
    label = _("Something here is wrong")
    wrong = Choice(4, label, Open(Route("wrong", record=service.listing.id)), "", "triangle-exclamation")
    return (again, ask, others, wrong)

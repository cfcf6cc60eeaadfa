"""Whom to ask: the office for a need in the person's own place, level by level, and the hotlines."""

from db import FLOOR_HOTLINE, PROVINCE
from desktop.i18n import _
from desktop.pages.command import Hear, Open, Route
from desktop.pages.contact import GOVERNMENT_HOTLINE, contact_of, hotline_line, ladder_lines, role_name
from desktop.pages.context import Context, page_language, place_name
from desktop.pages.page import Choice, Line, Page

FEDERATION = "county_federation"
"""The role asked when nothing more particular is known: the Disabled Persons' Federation of the county."""


def build(context: Context, route: Route) -> Page:
    """The ladder of offices with their numbers; where none is known it says so and gives the next level's."""
    office = context.directory.office(_role(context, route), _place(context, route))
    contact = contact_of(office)
    return Page(
        "ask",
        # Translators: title of the page that tells which office to ask, for the place chosen.
        _("Whom to ask in {place}").format(place=place_name(context, office.asked.code)),
        page_language(),
        # Translators: which office is responsible. {office} is a kind of office, such as the county federation.
        lead=_("Responsible: {office}.").format(office=role_name(office)),
        lines=(*ladder_lines(office), *_hotlines(office.hotline, contact)),
        choices=_choices(),
        contact=contact,
        # Translators: help for the page that tells which office to ask.
        help=_("The nearest number that can be called is at the end of the page. Press 1 to hear it again."),
    )


def _role(context: Context, route: Route) -> str:
    if route.record:
        applied = context.directory.service(route.record).apply_role
        if applied:
            return applied
    return context.directory.term(route.category).role if route.category else FEDERATION


def _place(context: Context, route: Route) -> str:
    """Where to ask: where the record lies; one for the whole province is asked for at home."""
    if route.record:
        division = context.directory.service(route.record).listing.division
        return division if division != PROVINCE else context.division.code
    return route.division or context.division.code


def _hotlines(field: str, contact: Line) -> tuple[Line, ...]:
    """The others that answer when the first does not: 12345 takes calls about everything."""
    numbers = dict.fromkeys((field, FLOOR_HOTLINE, GOVERNMENT_HOTLINE))
    return tuple(hotline_line(number) for number in numbers if number and number != contact.text)


def _choices() -> tuple[Choice, ...]:
    # Translators: a choice that says the phone number again, digit by digit.
    again = Choice(1, _("Hear the number again"), Hear(), "", "phone-volume")
    # Translators: a choice that lists the public hotlines.
    hotlines = Choice(2, _("All hotlines"), Open(Route("category", category="hotline")), "", "phone-volume")
    # Translators: a choice that leads to the list of places.
    place = Choice(3, _("Choose another place"), Open(Route("places", division=PROVINCE)), "", "location-dot")
    return (again, hotlines, place)

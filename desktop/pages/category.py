"""One category in the person's place: what it is, what is listed, and whom to ask."""

from db import PROVINCE, Count, Term
from desktop.i18n import _, current, number_words
from desktop.pages.command import Open, Route, SetOption
from desktop.pages.contact import contact_of
from desktop.pages.context import Context, page_language, place_name, term_description, term_name
from desktop.pages.listing import Extra, extra_choices, leaf, record_choices
from desktop.pages.page import Line, Page


def build(context: Context, route: Route) -> Page:
    """Says how many were found and for what; ends in a number, also when nothing is listed."""
    category = context.directory.term(route.category)
    count = context.directory.count(category.code, context.division.code)
    office = context.directory.office(category.role, context.division.code)
    listings = context.directory.listings(
        category.code, context.division.code, leaf(count.here, route.offset), route.offset
    )
    records = record_choices(context, listings)
    extras = _extras(context, category, count)
    return Page(
        "category",
        # Translators: title of the list of one kind of service in one place.
        _("{category} in {place}").format(category=term_name(category), place=_here(context)),
        page_language(),
        lead=_found(context, category, count),
        lines=_about(category) if not route.offset else (),
        choices=records + extra_choices(extras, len(records), max(0, route.offset - count.here)),
        contact=contact_of(office),
        help=_help(),
        first=route.offset + 1,
        total=count.here + len(extras),
    )


def _here(context: Context) -> str:
    return place_name(context, context.division.code)


def _found(context: Context, category: Term, count: Count) -> str:
    """How many there are here, and how many more around."""
    name, place = term_name(category), _here(context)
    if not count.here:
        # Translators: nothing of a kind of service is listed for a place; said with what to do.
        text = _("No {category} is listed for {place} yet.").format(category=name, place=place)
    else:
        # Translators: how many records were found; the title before says for what and where.
        text = _("Found {count}.").format(count=number_words(count.here))
    wider = count.province - count.here
    if wider > 0 and context.division.code != PROVINCE:
        # Translators: said after the count for a place: how many more there are in the rest of Gansu.
        more = _("{count} more in other places of Gansu.")
        text = f"{text}{current().gap}{more.format(count=number_words(wider))}"
    return text


def _about(category: Term) -> tuple[Line, ...]:
    # Translators: the label before a sentence that says what a kind of service is.
    return (Line(_("What it is"), term_description(category)),)


def _extras(context: Context, category: Term, count: Count) -> tuple[Extra, ...]:
    """The wider place, and whom to ask."""
    extras = []
    path = context.directory.path(context.division.code)
    for wider in reversed(path[:-1]):
        found = context.directory.count(category.code, wider.code).here
        if found > count.here:
            # Translators: a choice that looks in a larger place. {place} is its name.
            label = _("Look in all of {place}").format(place=place_name(context, wider.code))
            # Translators: how many records there are, in a few words. {count} is a number.
            detail = _("{count} found").format(count=number_words(found))
            extras.append(Extra(label, SetOption("division", wider.code), "map-location-dot", detail))
            break
    # Translators: a choice that tells which office to ask about this kind of service.
    extras.append(Extra(_("Whom to ask"), Open(Route("ask", category=category.code)), "users"))
    # Translators: a choice that leads to the list of places.
    extras.append(Extra(_("Choose another place"), Open(Route("places", division=PROVINCE)), "location-dot"))
    return tuple(extras)


def _help() -> str:
    # Translators: help for a list of services.
    return _("Press the number of a service to hear about it. The number to call is at the end of the page.")

"""One category in the person's place: what it is, what is listed, and whom to ask."""

from db import PROVINCE, Count, Filter, Term
from desktop.i18n import _, current, number_words
from desktop.pages.command import Open, Route, SetOption
from desktop.pages.contact import contact_of
from desktop.pages.context import Context, page_language, place_name, term_description, term_name
from desktop.pages.filtering import chosen, fact_words, only
from desktop.pages.listing import LEAF, Extra, extra_choices, leaf, record_choices
from desktop.pages.narrowing import aside, taken_off
from desktop.pages.page import Line, Page
from desktop.pages.spoken import sentence


def build(context: Context, route: Route) -> Page:
    """Says how many were found and for what; ends in a number, also when nothing is listed."""
    category, place, asked = context.directory.term(route.category), context.division.code, chosen(context, route)
    count = context.directory.count(category.code, place, asked)
    narrows = bool(asked) or context.directory.narrows(category.code, place, context.moment)
    asides = (aside(context, route, asked),) if narrows else ()
    room = LEAF - len(asides)
    most = leaf(count.here, route.offset, room)
    records = record_choices(context, context.directory.listings(category.code, place, most, route.offset, asked))
    extras = _extras(context, category, count, asked)
    listed = records + extra_choices(extras, len(records), max(0, route.offset - count.here), room)
    undo, label = taken_off(route) if asked else (None, "")
    return Page(
        "category",
        # Translators: title of the list of one kind of service in one place.
        _("{category} in {place}").format(category=term_name(category), place=_here(context)),
        page_language(),
        lead=_found(context, category, count, asked),
        lines=_about(category) if not route.offset else (),
        choices=listed + extra_choices(asides, len(listed), 0),
        contact=contact(context, route),
        help=_help(),
        first=route.offset + 1,
        total=count.here + len(extras),
        aside=len(asides),
        undo=undo,
        undo_label=label,
    )


def told(context: Context, route: Route) -> str:
    """What is listed and how much, in one sentence."""
    category, asked = context.directory.term(route.category), chosen(context, route)
    count = context.directory.count(category.code, context.division.code, asked)
    # Translators: title of the list of one kind of service in one place.
    title = _("{category} in {place}").format(category=term_name(category), place=_here(context))
    return sentence([title, _found(context, category, count, asked)])


def contact(context: Context, route: Route) -> Line:
    """The office that decides about this kind of service."""
    return contact_of(context.directory.office(context.directory.term(route.category).role, context.division.code))


def _here(context: Context) -> str:
    return place_name(context, context.division.code)


def _found(context: Context, category: Term, count: Count, asked: Filter) -> str:
    """How many there are here, and how many more around."""
    name, place = term_name(category), _here(context)
    if asked:
        text = _left(context, category, count, asked)
    elif not count.here:
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


def _left(context: Context, category: Term, count: Count, asked: Filter) -> str:
    """How many a filter leaves, and of how many it cannot tell."""
    whole = context.directory.count(category.code, context.division.code).here
    if count.here:
        # Translators: how many records a filter leaves, and of how many. {filter} names it: only open now.
        text = _("Filter: {filter}. {count} of {whole} left.")
    else:
        # Translators: a filter leaves nothing of {whole} records. {filter} names it: only open now.
        text = _("Filter: {filter}. None of {whole} left.")
    text = text.format(filter=only(context, asked), count=number_words(count.here), whole=number_words(whole))
    if not count.unknown:
        return text
    # Translators: said after how many a filter leaves: of how many others nobody registered {facts}.
    more = _("{count} others have no registered {facts}.")
    return text + current().gap + more.format(count=number_words(count.unknown), facts=fact_words(asked))


def _about(category: Term) -> tuple[Line, ...]:
    # Translators: the label before a sentence that says what a kind of service is.
    return (Line(_("What it is"), term_description(category)),)


def _extras(context: Context, category: Term, count: Count, asked: Filter) -> tuple[Extra, ...]:
    """The wider place, and whom to ask."""
    extras = []
    path = context.directory.path(context.division.code)
    for wider in reversed(path[:-1]):
        found = context.directory.count(category.code, wider.code, asked).here
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

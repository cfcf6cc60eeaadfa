"""Search: what is written, how it was understood, what was found, and where to go on."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from db import UNFILTERED, Listing, SearchResult, Wish
from desktop.i18n import _, number_words
from desktop.pages.command import Home, Open, Route
from desktop.pages.contact import contact_of, hotline_line
from desktop.pages.context import Context, page_language, place_name, term_name
from desktop.pages.filtering import chosen
from desktop.pages.listing import LEAF, Extra, extra_choices, record_choices
from desktop.pages.narrowing import aside, taken_off
from desktop.pages.page import Entry, Line, Page
from desktop.pages.understood import found_words, is_unsure, need_name, short_place

_ASIDE = 2
"""Choices at the end of every leaf: another need, another place."""


def build(context: Context, route: Route) -> Page:
    """The entry with the results under it; before anything is written, what can be written."""
    if not route.query.strip():
        return replace(_page(route, hotline_line()), lead=_number_keys())
    result = looked_up(context, route, LEAF)
    asides = _asides(context, route, result) if result.total or is_unsure(result) else ()
    room = LEAF - (len(asides) or _ASIDE)
    shown = () if is_unsure(result) else result.listings[:room]
    records = record_choices(context, shown, partial(_tells_kind, result))
    found = 0 if is_unsure(result) else result.total
    extras = _extras(context, route, result)
    listed = records + extra_choices(extras, len(records), max(0, route.offset - found), room)
    undo, label = _undo(route, result)
    return replace(
        _page(route, contact(context, result)),
        lead=found_words(context, result),
        choices=listed + extra_choices(asides, len(listed), 0),
        aside=len(asides),
        total=max(found, len(records)) + len(extras),
        found=found,
        undo=undo,
        undo_label=label,
    )


def _tells_kind(result: SearchResult, listing: Listing) -> bool:
    """Where two meanings stand together every record tells its own; what is only near tells that it is another."""
    understood = result.understood
    return bool(understood.second) or (bool(understood.related) and listing.category == understood.related)


def _undo(route: Route, result: SearchResult) -> tuple[Open | None, str]:
    """What takes back the filter; without one, what was corrected."""
    if result.filtered:
        return taken_off(route)
    if not result.understood.corrected:
        return None, ""
    # Translators: an action: look for what was written, letter by letter, without the correction.
    return Open(replace(route, exact=True, offset=0)), _("As I wrote it")


def looked_up(context: Context, route: Route, limit: int) -> SearchResult:
    """What the route asks for: in the place that was chosen by hand, or in the person's own."""
    return context.directory.search(route.query, place_of(context, route), limit, route.offset, wish(context, route))


def wish(context: Context, route: Route) -> Wish:
    """How the route wants it looked for."""
    asked = chosen(context, route)
    return Wish(exact=route.exact, here=bool(route.division), filter=asked, moment=context.moment)


def place_of(context: Context, route: Route) -> str:
    """The code of the place that is asked from."""
    return route.division or context.division.code


def category_command(context: Context, route: Route, result: SearchResult, category: str) -> Open:
    """Where a kind of service is shown: in the place that was named, by searching again; else its own page."""
    if not result.understood.place_named:
        return Open(Route("category", category=category))
    name = term_name(context.directory.term(category))
    return Open(Route("search", query=f"{short_place(context, result.understood.division)} {name}"))


def contact(context: Context, result: SearchResult) -> Line:
    """The office that decides about the need, where the need is sure."""
    category = result.understood.category
    if not category or is_unsure(result):
        return hotline_line()
    role = context.directory.term(category).role
    return contact_of(context.directory.office(role, result.understood.division))


def _page(route: Route, contact: Line) -> Page:
    return Page(
        "search",
        # Translators: the title of the page where a person writes what they look for.
        _("Search"),
        page_language(),
        # Translators: the prompt of the field where a person writes what they look for.
        entry=Entry(_("Write what you need"), route.query, _hint()),
        contact=contact,
        # Translators: help for the search page.
        help=_("Write in the field. Results change while you write. Press the down key to go to them."),
        first=route.offset + 1,
    )


def _number_keys() -> str:
    # Translators: on the page where a person writes what they look for: how to write with number keys alone.
    return _("With number keys alone, press hash.")


def _hint() -> str:
    # Translators: examples of what can be searched for: a word, its pinyin, its first letters.
    return _("For example: wheelchair, braille, rjzl")


def _extras(context: Context, route: Route, result: SearchResult) -> tuple[Extra, ...]:
    """Where to go on after the records: the nearest kinds of services where nothing is sure, whom to ask."""
    extras = list(_without_filter(context, route, result)) if result.filtered and not result.total else []
    understood = result.understood
    for code in understood.nearest if is_unsure(result) else ():
        term = context.directory.term(code)
        extras.append(Extra(term_name(term), category_command(context, route, result, code), term.picture))
    if is_unsure(result) or not (result.total or (result.filtered and result.filtered.without)):
        # Translators: a choice after a search without result: look through the kinds of services instead.
        extras.append(Extra(_("Browse by kind of service"), Home(), "list"))
    category = "" if is_unsure(result) else understood.category
    ask = Open(Route("ask", category=category, division=understood.division))
    # Translators: a choice that tells which office to ask.
    extras.append(Extra(_("Whom to ask"), ask, "users"))
    return tuple(extras)


def _asides(context: Context, route: Route, result: SearchResult) -> tuple[Extra, ...]:
    """What was understood, to be changed: the need and the place."""
    division = context.directory.division(result.understood.division)
    place = Open(Route("places", division=division.parent or division.code))
    needs = Open(replace(route, page="needs", offset=0))
    # Translators: a choice on the search page: what is looked for. {need} can be changed there.
    need = _("Need: {need}").format(need=need_name(context, result))
    # Translators: a choice on the search page: where is looked. {place} can be changed there.
    where = _("Place: {place}").format(place=short_place(context, division.code))
    # Translators: under a choice: taking it changes this.
    change = _("change")
    both = Extra(need, needs, "list", change), Extra(where, place, "location-dot", change)
    if is_unsure(result) or not (result.narrows or result.filtered):
        return both
    return (aside(context, route, result.filtered.filter if result.filtered else UNFILTERED), *both)


def _without_filter(context: Context, route: Route, result: SearchResult) -> Iterator[Extra]:
    """Where a filter leaves nothing: the whole list, and the filters."""
    if result.filtered is None or not result.filtered.without:
        return
    # Translators: how many records there are, in a few words. {count} is a number.
    detail = _("{count} found").format(count=number_words(result.filtered.without))
    # Translators: a choice where a filter left nothing: show the list without it.
    yield Extra(_("Show all, without the filter"), taken_off(route)[0], "list", detail)
    yield aside(context, route, result.filtered.filter)
    if result.reach.prefecture:  # a place was written alone, and only its neighbours have what is asked
        around = context.directory.path(result.understood.division)[1].code
        # Translators: a choice that looks in a larger place. {place} is its name.
        label = _("Look in all of {place}").format(place=place_name(context, around))
        yield Extra(label, Open(replace(route, query=short_place(context, around), offset=0)), "map-location-dot")


__all__ = ["build", "category_command", "contact", "found_words", "looked_up", "place_of", "wish"]

"""Search: what is written, how it was understood, what was found, and where to go on."""

from dataclasses import replace

from db import SearchResult, Wish
from desktop.i18n import _
from desktop.pages.command import Home, Open, Route
from desktop.pages.contact import contact_of, hotline_line
from desktop.pages.context import Context, page_language, term_name
from desktop.pages.listing import LEAF, Extra, extra_choices, record_choices
from desktop.pages.page import Entry, Line, Page
from desktop.pages.understood import found_words, is_unsure, need_name, short_place

_ASIDE = 2
"""Choices at the end of every leaf: another need, another place."""


def build(context: Context, route: Route) -> Page:
    """The entry with the results under it; before anything is written, what can be written."""
    if not route.query.strip():
        return replace(_page(route, hotline_line()), lead=_number_keys())
    result = looked_up(context, route, LEAF - _ASIDE)
    records = () if is_unsure(result) else record_choices(context, result.listings, result.understood.second)
    found = 0 if is_unsure(result) else result.total
    extras = _extras(context, route, result)
    listed = records + extra_choices(extras, len(records), max(0, route.offset - found), LEAF - _ASIDE)
    asides = _asides(context, route, result) if result.total or is_unsure(result) else ()
    return replace(
        _page(route, _contact(context, result)),
        lead=found_words(context, result),
        choices=listed + extra_choices(asides, len(listed), 0),
        aside=len(asides),
        total=found + len(extras),
        found=found,
        undo=Open(replace(route, exact=True, offset=0)) if result.understood.corrected else None,
    )


def looked_up(context: Context, route: Route, limit: int) -> SearchResult:
    """What the route asks for: in the place that was chosen by hand, or in the person's own."""
    wish = Wish(exact=route.exact, here=bool(route.division))
    place = route.division or context.division.code
    return context.directory.search(route.query, place, limit, route.offset, wish)


def category_command(context: Context, route: Route, result: SearchResult, category: str) -> Open:
    """Where a kind of service is shown: in the place that was named, by searching again; else its own page."""
    if not result.understood.place_named:
        return Open(Route("category", category=category))
    name = term_name(context.directory.term(category))
    return Open(Route("search", query=f"{short_place(context, result.understood.division)} {name}"))


def _contact(context: Context, result: SearchResult) -> Line:
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
    extras = []
    understood = result.understood
    for code in understood.nearest if is_unsure(result) else ():
        term = context.directory.term(code)
        extras.append(Extra(term_name(term), category_command(context, route, result, code), term.picture))
    if is_unsure(result) or not result.total:
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
    return Extra(need, needs, "list", change), Extra(where, place, "location-dot", change)


__all__ = ["build", "category_command", "found_words", "looked_up"]

"""Search: what is written, what was found, and where to go when nothing was."""

from db import PROVINCE, SearchResult
from desktop.i18n import _, number_words
from desktop.pages.command import Home, Open, Route
from desktop.pages.contact import contact_of, hotline_line
from desktop.pages.context import Context, page_language, place_name, term_name
from desktop.pages.listing import LEAF, Extra, extra_choices, record_choices
from desktop.pages.page import Choice, Entry, Line, Page
from desktop.pages.spoken import quoted


def build(context: Context, route: Route) -> Page:
    """The entry with the results under it; before anything is written, what can be written."""
    if not route.query.strip():
        return _page(route, "", (), 0, hotline_line(), None)
    result = context.directory.search(route.query, context.division.code, LEAF, route.offset)
    records = record_choices(context, result.listings)
    extras = _extras(context, result)
    choices = records + extra_choices(extras, len(records), max(0, route.offset - result.total))
    category = result.understood.category
    contact = hotline_line()
    if category:
        role = context.directory.term(category).role
        contact = contact_of(context.directory.office(role, result.understood.division))
    return _page(route, found_words(context, result), choices, result.total + len(extras), contact, result.total)


def found_words(context: Context, result: SearchResult) -> str:
    """What was looked for, where, and how many were found: the sentence of the window, the voice and lookup."""
    division = result.understood.division
    query, count = quoted(_short(result.query)), number_words(result.total)
    if not result.total and division == PROVINCE:
        # Translators: nothing was found. {query} is what the person wrote, in quotation marks.
        return _("Nothing found for {query} in Gansu.").format(query=query)
    place = place_name(context, division)
    if not result.total:
        # Translators: nothing was found. {query} is what the person wrote, in quotation marks; {place} where.
        return _("Nothing found for {query} in {place} or elsewhere in Gansu.").format(query=query, place=place)
    if division == PROVINCE:
        # Translators: how many were found. {query} is what the person wrote, in quotation marks.
        return _("Found {count} for {query} in Gansu.").format(count=count, query=query)
    # Translators: how many were found. {query} is what the person wrote, in quotation marks; {place} where.
    text = _("Found {count} for {query}, nearest to {place} first.")
    return text.format(count=count, query=query, place=place)


def _page(route: Route, lead: str, choices: tuple[Choice, ...], total: int, contact: Line, found: int | None) -> Page:
    return Page(
        "search",
        # Translators: the title of the page where a person writes what they look for.
        _("Search"),
        page_language(),
        lead=lead,
        # Translators: the prompt of the field where a person writes what they look for.
        entry=Entry(_("Write what you need"), route.query, _hint()),
        choices=choices,
        contact=contact,
        # Translators: help for the search page.
        help=_("Write in the field. Results change while you write. Press the down key to go to them."),
        first=route.offset + 1,
        total=total,
        found=found,
    )


def _hint() -> str:
    # Translators: examples of what can be searched for: a word, its pinyin, its first letters.
    return _("For example: wheelchair, braille, rjzl")


def _short(query: str) -> str:
    """As much of what was written as can be said back."""
    text = " ".join(query.encode("utf-8", "ignore").decode("utf-8").split())
    return text if len(text) <= 20 else text[:20] + "…"


def _extras(context: Context, result: SearchResult) -> tuple[Extra, ...]:
    """Where to go on: the category that was understood, everything, whom to ask. The search went wide already."""
    extras = []
    understood = result.understood
    if understood.category:
        term = context.directory.term(understood.category)
        # Translators: a choice that shows everything of one kind of service. {category} is its name.
        label = _("All about {category}").format(category=term_name(term))
        extras.append(Extra(label, Open(Route("category", category=term.code)), term.picture))
    if not result.total:
        # Translators: a choice after a search without result: look through the kinds of services instead.
        extras.append(Extra(_("Browse by kind of service"), Home(), "list"))
    # Translators: a choice that tells which office to ask.
    extras.append(
        Extra(_("Whom to ask"), Open(Route("ask", category=understood.category, division=understood.division)), "users")
    )
    return tuple(extras)

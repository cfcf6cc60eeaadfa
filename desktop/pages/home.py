"""The first page: writing, or one of the eight chapters of the province's work."""

from db import Term
from desktop.i18n import _
from desktop.pages.command import Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language, place_name, term_name
from desktop.pages.page import Choice, Page


def build(context: Context, route: Route) -> Page:
    """Nine tiles: search, chapters two to eight under their own numbers, and chapter one as the ninth."""
    chapters = context.directory.chapters()
    # Translators: the first choice of the first page: looking for something by writing it.
    search = Choice(1, _("Search by writing"), Open(Route("search")), _search_detail(), "magnifying-glass")
    ordered = (*chapters[1:], *chapters[:1])
    tiles = tuple(_tile(context, number, chapter) for number, chapter in enumerate(ordered, start=2))
    return Page(
        "home",
        # Translators: the title of the first page.
        _("What are you looking for?"),
        page_language(),
        # Translators: under the title of the first page. {place} is where the person looks for services. F6 and 0
        # are keys.
        lead=_("Services in {place}. Press a number; F6 for another place, 0 for help.").format(
            place=place_name(context, context.division.code)
        ),
        choices=(search, *tiles),
        contact=hotline_line(),
        # Translators: help for the first page.
        help=_("Press a number from 1 to 9 to choose, or go through the choices with the down key and press Enter."),
    )


def _tile(context: Context, number: int, chapter: Term) -> Choice:
    names = [term_name(term) for term in context.directory.categories(chapter.code)[:3]]
    # Translators: between examples in a short list. In Chinese: 、
    detail = _(" · ").join(names)
    return Choice(
        number, term_name(chapter), Open(Route("group", group=chapter.code)), detail, chapter.picture, brief=True
    )


def _search_detail() -> str:
    # Translators: under "Search by writing": what can be written.
    return _("a name, pinyin or first letters, with number keys too")

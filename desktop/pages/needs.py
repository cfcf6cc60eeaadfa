"""Another need than the one that search understood: the kinds of services that are near."""

from desktop.i18n import _
from desktop.pages.command import Home, Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language, term_name
from desktop.pages.listing import LEAF, Extra, extra_choices
from desktop.pages.page import Page
from desktop.pages.search import category_command, looked_up
from desktop.pages.spoken import quoted
from desktop.pages.understood import short


def build(context: Context, route: Route) -> Page:
    """The category that was understood and those that are near, then all of them."""
    result = looked_up(context, route, 0)
    understood = result.understood
    extras = []
    for code in dict.fromkeys(filter(None, (understood.category, understood.second, *understood.nearest))):
        term = context.directory.term(code)
        # Translators: a choice that shows everything of one kind of service. {category} is its name.
        label = _("All about {category}").format(category=term_name(term))
        extras.append(Extra(label, category_command(context, route, result, code), term.picture))
    # Translators: a choice after a search without result: look through the kinds of services instead.
    extras.append(Extra(_("Browse by kind of service"), Home(), "list"))
    # Translators: a choice on the page of other needs: write other words.
    extras.append(Extra(_("Write something else"), Open(Route("search")), "magnifying-glass"))
    return Page(
        "needs",
        # Translators: the title of the page where a person says what else they meant.
        _("What are you looking for instead?"),
        page_language(),
        # Translators: under that title. {query} is what the person wrote, in quotation marks.
        lead=_("You wrote {query}.").format(query=quoted(short(result.query))),
        choices=extra_choices(extras[:LEAF], 0, 0),
        contact=hotline_line(),
        # Translators: help for the page where a person says what else they meant.
        help=_("Press the number of a kind of service, or browse through all of them."),
    )

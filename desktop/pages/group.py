"""A chapter of the province's work, or one of the six actions of 爱心甘肃: its categories."""

from desktop.i18n import _, current
from desktop.pages.command import Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language, place_name, term_description, term_name
from desktop.pages.listing import count_words
from desktop.pages.page import Choice, Page
from desktop.pages.spoken import sentence

FIRST_CHAPTER = "chapter_1"
"""爱心甘肃: the chapter that also leads to whom a need can be told, and to the six actions."""


def build(context: Context, route: Route) -> Page:
    """The categories of the group, each with how many records it holds here."""
    group = context.directory.term(route.group)
    choices = [*_categories(context, route.group), *_told(route.group)]
    if route.group == FIRST_CHAPTER:
        choices += [(term_name(action), Open(Route("group", group=action.code)), "", action.picture)
                    for action in context.directory.actions()]  # fmt: skip
    return Page(
        "group",
        term_name(group),
        page_language(),
        lead=current().gap.join((sentence([place_name(context, context.division.code)]), term_description(group))),
        choices=tuple(
            Choice(number, label, command, detail, picture)
            for number, (label, command, detail, picture) in enumerate(choices[:9], start=1)
        ),
        contact=hotline_line(),
        # Translators: help for a page that lists kinds of services.
        help=_("Each choice is a kind of service. Press its number to see what there is in your place."),
    )


def _categories(context: Context, group: str) -> list[tuple[str, Open, str, str]]:
    rows = []
    for category in context.directory.categories(group):
        count = context.directory.count(category.code, context.division.code)
        command = Open(Route("category", category=category.code))
        rows.append((term_name(category), command, count_words(count.here), category.picture))
    return rows


def _told(group: str) -> list[tuple[str, Open, str, str]]:
    # Translators: a choice: to learn whom one can tell a need or a difficulty to.
    label = _("Whom can I tell what I need?")
    return [(label, Open(Route("ask")), "", "users")] if group == FIRST_CHAPTER else []

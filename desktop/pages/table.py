"""The pages by name. A table and not discovery: a frozen build must find them."""

from collections.abc import Callable, Mapping

from desktop.pages import (
    about,
    ask,
    category,
    dial,
    filters,
    group,
    help,  # noqa: A004 -- the name of the page
    home,
    keys,
    learn,
    needs,
    options,
    places,
    search,
    service,
    speaking,
    thanks,
    words,
    wrong,
)
from desktop.pages.command import Route
from desktop.pages.context import Context
from desktop.pages.page import Page

PAGES: Mapping[str, Callable[[Context, Route], Page]] = {
    "home": home.build,
    "group": group.build,
    "category": category.build,
    "search": search.build,
    "dial": dial.build,
    "words": words.build,
    "needs": needs.build,
    "filters": filters.build,
    "service": service.build,
    "ask": ask.build,
    "places": places.build,
    "options": options.build,
    "help": help.build,
    "keys": keys.build,
    "about": about.build,
    "learn": learn.build,
    "speaking": speaking.build,
    "wrong": wrong.build,
    "thanks": thanks.build,
}
"""Adding a page: a module in desktop/pages and a line here."""

"""Words that the number keys have written, to be chosen by number: the way from writing to choosing."""

from collections import Counter
from dataclasses import replace

from db import Dialled, DialWord
from desktop.i18n import _, number_words
from desktop.pages.command import Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, data_language, division_name, page_language, place_name, term_name
from desktop.pages.listing import LEAF, record_choices
from desktop.pages.page import Choice, Page
from desktop.pages.spoken import apart


def build(context: Context, route: Route) -> Page:
    """Nine on a leaf, the words that are written whole first."""
    found = context.directory.dial(route.query, LEAF, route.offset)
    return Page(
        "words",
        # Translators: title of the page where one of the words is chosen that the number keys have written.
        _("Choose a word"),
        page_language(),
        # Translators: how many words the number keys have written. {digits} are the keys that were pressed.
        lead=_("Written with {digits}: {count}.").format(digits=apart(route.query), count=number_words(found.total)),
        choices=word_choices(context, found),
        contact=hotline_line(),
        # Translators: help for the page where a word is chosen.
        help=_("Press the number of a word to look for it. Star goes back to writing."),
        first=route.offset + 1,
        total=found.total,
    )


def word_choices(context: Context, found: Dialled) -> tuple[Choice, ...]:
    """A word is looked for; a record is opened. What stands beside it is said where two are called the same."""
    choices = [_choice(context, number, word) for number, word in enumerate(found.words, start=1)]
    names = Counter(choice.label for choice in choices)
    return tuple(replace(choice, brief=names[choice.label] == 1) for choice in choices)


def _choice(context: Context, number: int, word: DialWord) -> Choice:
    if word.listing is not None:
        return replace(record_choices(context, [word.listing])[0], number=number)
    if word.kind == "place":
        return _place(context, number, word)
    term = context.directory.term(word.target)
    name = term_name(term)
    detail = "" if name.casefold() == word.text.casefold() else name
    command = Open(Route("search", query=word.text))
    return Choice(number, word.text, command, detail, term.picture, data_language(word.text))


def _place(context: Context, number: int, word: DialWord) -> Choice:
    """A place is looked for by its own name; a township with its county, because many are called the same."""
    division = context.directory.division(word.target)
    above = division.parent
    called = division.name
    if division.level == "township":
        called = context.directory.division(above).name + called
    detail = place_name(context, above) if above else division_name(division)
    command = Open(Route("search", query=called))
    return Choice(number, word.text, command, detail, "location-dot", data_language(word.text))

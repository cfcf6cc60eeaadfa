"""Choosing a place: prefecture, county, township, nine at a time. 嘉峪关 has no counties."""

from db import Division
from desktop.i18n import _, number_words
from desktop.pages.command import Open, Route, SetOption
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, division_name, page_language, place_name
from desktop.pages.listing import LEAF
from desktop.pages.page import Choice, Page


def build(context: Context, route: Route) -> Page:
    """This place itself first, then the places in it."""
    here = context.directory.division(route.division)
    children = context.directory.children(here.code)
    choices = [_itself(context, here), *(_below(context, child) for child in children)]
    shown = choices[route.offset : route.offset + LEAF]
    return Page(
        "places",
        # Translators: title of the page where a person chooses the place to look in.
        _("Choose a place: {place}").format(place=place_name(context, here.code)),
        page_language(),
        lead=_lead(len(children)) if not route.offset else "",  # on a further leaf 1 is another place
        choices=tuple(
            Choice(
                number,
                label,
                command,
                detail,
                picture,
                current=here.code == context.division.code and number == 1,
            )
            for number, (label, command, detail, picture) in enumerate(shown, start=1)
        ),
        contact=hotline_line(),
        # Translators: help for the page where a person chooses a place.
        help=_("Press 1 to take this place, or the number of a smaller place in it."),
        first=route.offset + 1,
        total=len(choices),
    )


def _itself(context: Context, here: Division) -> tuple[str, SetOption, str, str]:
    # Translators: a choice that takes a place as a whole. {place} is its name.
    label = _("All of {place}").format(place=place_name(context, here.code))
    return (label, SetOption("division", here.code), "", "circle-check")


def _below(context: Context, child: Division) -> tuple[str, Open | SetOption, str, str]:
    if child.level == "township" or not context.directory.children(child.code):
        return (division_name(child), SetOption("division", child.code), "", "location-dot")
    return (division_name(child), Open(Route("places", division=child.code)), "", "map-location-dot")


def _lead(below: int) -> str:
    # Translators: how to choose a place. {count} is the number of smaller places in it.
    text = _("Press 1 for all of it, or choose one of the {count} places in it.")
    return text.format(count=number_words(below))

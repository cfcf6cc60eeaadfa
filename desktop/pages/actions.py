"""The actions: commands with the same name, key and place on every page."""

from dataclasses import replace

from desktop.i18n import _, current, following
from desktop.pages.command import Back, Command, Earlier, Further, Help, Home, Open, Repeat, Route, SetOption
from desktop.pages.context import Context, place_name
from desktop.pages.dial import digits
from desktop.pages.keymap import binding
from desktop.pages.listing import earlier, further
from desktop.pages.options import value_name
from desktop.pages.page import Action, Bar, Page
from desktop.settings import larger


def actions(context: Context, route: Route, page: Page) -> tuple[Action, ...]:
    """Everything that can be done on a page beside its choices."""
    return (*_leaves(route, page), *_bottom(context, route, page), *_header(context))


def _leaves(route: Route, page: Page) -> tuple[Action, ...]:
    found = []
    if _can_dial(route, page):
        found.append(_action("dial", Open(Route("dial", query=digits(route.query))), "table-cells", Bar.LIST))
    if page.undo is not None:
        undo = _action("original", page.undo, "magnifying-glass", Bar.LIST)
        found.append(replace(undo, label=page.undo_label or undo.label))
    if earlier(route, page):
        found.append(_action("earlier", Earlier(), "chevron-left", Bar.LIST))
    if further(route, page):
        found.append(_action("further", Further(), "chevron-right", Bar.LIST))
    return tuple(found)


def _bottom(context: Context, route: Route, page: Page) -> tuple[Action, ...]:
    ask = _ask(page) or Open(Route("ask", category=route.category, record=route.record))
    back, repeat = _action("back", Back(), "arrow-left"), _action("repeat", Repeat(), "rotate-right")
    if page.pad:  # its star writes
        back = replace(back, key=binding("back").keys[1])
    if page.pad or _can_dial(route, page):  # the hash is another's
        repeat = replace(repeat, key="")
    return (
        back,
        _action("home", Home(), "house"),
        _action("help", Help(), "circle-question"),
        repeat,
        _larger(context),
        _action("ask", ask, "users"),
    )


def _can_dial(route: Route, page: Page) -> bool:
    """Whether nothing but digits has been written where one writes."""
    return page.key == "search" and (bool(digits(route.query)) or not route.query)


def _action(name: str, command: Command, picture: str, bar: Bar = Bar.BOTTOM, detail: str = "") -> Action:
    row = binding(name)
    return Action(name, _(row.title), row.printed, command, bar, picture, detail=detail)


def _larger(context: Context) -> Action:
    size = str(larger(context.settings).size)
    now = value_name("size", str(context.settings.size))
    return _action("larger", SetOption("size", size), "text-height", detail=now)


def _ask(page: Page) -> Open | None:
    """What the page itself offers: it knows best what is to be asked, and where."""
    offered = (choice.command for choice in page.choices if isinstance(choice.command, Open))
    return next((command for command in offered if command.route.page == "ask"), None)


def _header(context: Context) -> tuple[Action, ...]:
    language = following(current().code)
    place = Open(Route("places", division=_above(context)))
    change = SetOption("language", language.code)
    return (
        _action("place", place, "location-dot", Bar.HEADER, _here(context)),
        replace(_action("language", change, "language", Bar.HEADER), label=language.name, language=language.spoken),
        _action("options", Open(Route("options")), "gear", Bar.HEADER),
    )


def _here(context: Context) -> str:
    return place_name(context, context.division.code)


def _above(context: Context) -> str:
    """The list to choose a place from: that of the larger place, so that the neighbours are near."""
    return context.division.parent or context.division.code

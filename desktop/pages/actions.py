"""The actions: commands with the same name, key and place on every page."""

from desktop.i18n import _, current, following
from desktop.pages.command import Back, Earlier, Further, Help, Home, Open, Repeat, Route, SetOption
from desktop.pages.context import Context, place_name
from desktop.pages.listing import earlier, further
from desktop.pages.options import value_name
from desktop.pages.page import Action, Bar, Page
from desktop.settings import larger


def actions(context: Context, route: Route, page: Page) -> tuple[Action, ...]:
    """Everything that can be done on a page beside its choices."""
    return (*_leaves(route, page), *_bottom(context, route, page), *_header(context))


def _leaves(route: Route, page: Page) -> tuple[Action, ...]:
    found = []
    if page.undo is not None:
        # Translators: an action: look for what was written, letter by letter, without the correction.
        label = _("As I wrote it")
        found.append(Action("original", label, "F4", page.undo, Bar.LIST, "magnifying-glass"))
    if earlier(route, page):
        # Translators: an action: show the choices before these.
        found.append(Action("earlier", _("Earlier"), "-", Earlier(), Bar.LIST, "chevron-left"))
    if further(route, page):
        # Translators: an action: show the choices after these.
        found.append(Action("further", _("More"), "+", Further(), Bar.LIST, "chevron-right"))
    return tuple(found)


def _bottom(context: Context, route: Route, page: Page) -> tuple[Action, ...]:
    ask = _ask(page) or Open(Route("ask", category=route.category, record=route.record))
    return (
        # Translators: an action: return to the page before.
        Action("back", _("Back"), "*", Back(), picture="arrow-left"),
        # Translators: an action: return to the first page.
        Action("home", _("Home"), "F7", Home(), picture="house"),
        # Translators: an action: tell what can be done here.
        Action("help", _("Help"), "0", Help(), picture="circle-question"),
        # Translators: an action: say it again.
        Action("repeat", _("Again"), "#", Repeat(), picture="rotate-right"),
        _larger(context),
        # Translators: an action: learn which office or hotline to ask.
        Action("ask", _("Ask"), "F9", ask, picture="users"),
    )


def _larger(context: Context) -> Action:
    size = str(larger(context.settings).size)
    # Translators: an action: show larger letters.
    label = _("Larger")
    now = value_name("size", str(context.settings.size))
    return Action("larger", label, "F3", SetOption("size", size), picture="text-height", detail=now)


def _ask(page: Page) -> Open | None:
    """What the page itself offers: it knows best what is to be asked, and where."""
    offered = (choice.command for choice in page.choices if isinstance(choice.command, Open))
    return next((command for command in offered if command.route.page == "ask"), None)


def _header(context: Context) -> tuple[Action, ...]:
    language = following(current().code)
    place = Open(Route("places", division=_above(context)))
    return (
        # Translators: an action: choose the place to look in.
        Action("place", _("Place"), "F6", place, Bar.HEADER, "location-dot", detail=_here(context)),
        Action(
            "language",
            language.name,
            "F8",
            SetOption("language", language.code),
            Bar.HEADER,
            "language",
            language.spoken,
        ),
        # Translators: an action: change language, size, colours and voice.
        Action("options", _("Settings"), "F10", Open(Route("options")), Bar.HEADER, "gear"),
    )


def _here(context: Context) -> str:
    return place_name(context, context.division.code)


def _above(context: Context) -> str:
    """The list to choose a place from: that of the larger place, so that the neighbours are near."""
    return context.division.parent or context.division.code

"""A visit: one person's use, from the first key to the last. Commands go in, turns come out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from db import PROVINCE, Directory
from desktop import i18n
from desktop.i18n import _
from desktop.pages import narrate
from desktop.pages.actions import actions
from desktop.pages.command import (
    Activate,
    Back,
    Choose,
    Command,
    Earlier,
    Focus,
    Further,
    Hear,
    Help,
    Home,
    Next,
    Open,
    Previous,
    Repeat,
    Route,
    SetOption,
    Write,
)  # fmt: skip
from desktop.pages.context import Context
from desktop.pages.listing import earlier, further
from desktop.pages.options import option_name, value_name
from desktop.pages.page import Page, Turn, stops
from desktop.pages.spoken import sentence
from desktop.pages.table import PAGES
from desktop.settings import Settings, changed
from desktop.speech.utterance import Utterance

_DEPTH = 40
"""Pages that Back can return through; who goes further has long forgotten the first."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A page of the stack, with the stop that was in focus when the person left it."""

    route: Route
    focus: str


class Visit:
    """The pages of one person. Qt-free; used by one thread at a time."""

    def __init__(self, directory: Directory, settings: Settings, today: date) -> None:
        self.directory = directory
        self._today = today
        self.settings = _sound(settings, directory)
        self._stack = [_Place(Route("home"), "title")]
        self._last: tuple[Utterance, ...] = ()
        i18n.use(self.settings.language)
        self.page = self._build()

    def begin(self) -> Turn:
        """The first page, as if it had just been opened."""
        return self._opened()

    def perform(self, command: Command) -> Turn:
        """Do what the person asked for, and tell what they meet now. Never raises for anything a person can do."""
        i18n.use(self.settings.language)
        turn = self._doing(command)(command)
        self._last = turn.spoken or self._last
        return turn

    def _doing(self, command: Command) -> Callable[[Command], Turn]:
        doing: dict[type, Callable[..., Turn]] = {
            Open: self._open, Choose: self._choose, Next: self._next, Previous: self._previous, Focus: self._focus,
            Activate: self._activate, Back: self._back, Home: self._home, Help: self._help, Repeat: self._repeat,
            Hear: self._hear, Further: self._further, Earlier: self._earlier, Write: self._write,
            SetOption: self._set,
        }  # fmt: skip
        return cast(Callable[[Command], Turn], doing[type(command)])

    # -- where the person is

    @property
    def _top(self) -> _Place:
        return self._stack[-1]

    @property
    def _context(self) -> Context:
        before = self._stack[-2].route if len(self._stack) > 1 else self._top.route
        return Context(self.directory, self.settings, self._today, before)

    def _build(self) -> Page:
        route = self._top.route
        page = PAGES[route.page](self._context, route)
        notice = _sample_notice() if self.directory.snapshot().is_sample else ""
        mirrored = i18n.current().mirrored
        return replace(page, actions=actions(self._context, route, page), notice=notice, mirrored=mirrored)

    def _at(self, route: Route, focus: str) -> None:
        self._stack[-1] = _Place(route, focus)

    def _opened(self, message: str = "") -> Turn:
        """Build the page on top and tell all of it."""
        self.page = self._build()
        if self._top.focus not in stops(self.page):
            self._at(self._top.route, "title")
        spoken = (*narrate.status(message, self.page), *narrate.opened(self.page))
        self._last = spoken
        return Turn(self.page, self._top.focus, spoken, opened=True, message=message)

    def _moved(self, stop: str) -> Turn:
        self._at(self._top.route, stop)
        return Turn(self.page, stop, narrate.focused(self.page, stop), opened=False)

    def _told(self, message: str) -> Turn:
        return Turn(self.page, self._top.focus, narrate.status(message, self.page), opened=False, message=message)

    # -- going

    def _open(self, command: Open) -> Turn:
        focus = "entry" if command.route.page == "search" else "title"
        self._stack = [*self._stack, _Place(command.route, focus)][-_DEPTH:]
        return self._opened()

    def _back(self, command: Back) -> Turn:
        if len(self._stack) == 1:
            # Translators: said when a person presses Back on the first page.
            return self._told(_("This is the first page."))
        self._stack.pop()
        return self._opened()

    def _home(self, command: Home) -> Turn:
        self._stack = [_Place(Route("home"), "title")]
        return self._opened()

    def _help(self, command: Help) -> Turn:
        if self.page.key == "help":
            return self._opened()
        return self._open(Open(Route("help", query=self.page.help)))

    def _further(self, command: Further) -> Turn:
        route = further(self._top.route, self.page.total)
        # Translators: said when there are no more choices in a list.
        return self._leaf(route) if route else self._told(_("There are no more choices."))

    def _earlier(self, command: Earlier) -> Turn:
        route = earlier(self._top.route)
        # Translators: said when there are no choices before these in a list.
        return self._leaf(route) if route else self._told(_("These are the first choices."))

    def _leaf(self, route: Route) -> Turn:
        self._at(route, "title")
        return self._opened()

    # -- choosing

    def _choose(self, command: Choose) -> Turn:
        for choice in self.page.choices:
            if choice.number == command.number:
                self._at(self._top.route, f"choice-{choice.number}")
                return self.perform(choice.command)
        # Translators: said when a person presses a number that no choice has. {number} is from 1 to 9.
        return self._told(_("There is no choice {number} here.").format(number=command.number))

    def _activate(self, command: Activate) -> Turn:
        kind, _dash, name = self._top.focus.partition("-")
        if kind == "choice":
            return self._choose(Choose(int(name)))
        if kind == "action":
            return self.perform(next(action for action in self.page.actions if action.name == name).command)
        if kind == "contact":
            return self._hear(Hear())
        return self._next(Next()) if kind == "entry" else self._repeat(Repeat())

    def _next(self, command: Next) -> Turn:
        return self._step(1)

    def _previous(self, command: Previous) -> Turn:
        return self._step(-1)

    def _step(self, by: int) -> Turn:
        order = stops(self.page)
        return self._moved(order[(order.index(self._top.focus) + by) % len(order)])

    def _focus(self, command: Focus) -> Turn:
        if command.stop not in stops(self.page) or command.stop == self._top.focus:
            return Turn(self.page, self._top.focus, (), opened=False)
        return self._moved(command.stop)

    # -- hearing

    def _repeat(self, command: Repeat) -> Turn:
        return Turn(self.page, self._top.focus, self._last, opened=False)

    def _hear(self, command: Hear) -> Turn:
        if self.page.contact is None:
            return self._repeat(Repeat())
        return self._told(narrate.line_words(self.page.contact))

    # -- changing

    def _write(self, command: Write) -> Turn:
        if self.page.entry is None:
            return self._repeat(Repeat())
        self._at(replace(self._top.route, query=command.text, offset=0), "entry")
        self.page = self._build()
        return self._told(self.page.lead)

    def _set(self, command: SetOption) -> Turn:
        fresh = changed(self.settings, command.option, command.value)
        if fresh is None or (command.option == "division" and not _known(self.directory, command.value)):
            # Translators: said when a setting was asked for that does not exist.
            return self._told(_("That cannot be set."))
        self.settings = fresh
        i18n.use(fresh.language)
        if command.option == "division":
            return self._moved_to_place()
        self._leave_values()
        self.page = self._build()
        if command.option == "language":
            return self._opened(self._set_words(command))
        return self._told(self._set_words(command))

    def _set_words(self, command: SetOption) -> str:
        return sentence([option_name(command.option), value_name(command.option, command.value)])

    def _leave_values(self) -> None:
        """After a value is taken, the list of options again: the way on, not a dead end."""
        if self._top.route.page == "options" and self._top.route.option and len(self._stack) > 1:
            self._stack.pop()

    def _moved_to_place(self) -> Turn:
        """Leave the lists of places and tell the page the person came from again, in the new place."""
        while self._top.route.page == "places" and len(self._stack) > 1:
            self._stack.pop()
        self._at(replace(self._top.route, offset=0), "title")
        return self._opened()


def _sample_notice() -> str:
    # Translators: said and shown on every page when the directory is made up for training. In Chinese: 示例数据
    return _("Sample data: nothing here is real.")


def _known(directory: Directory, code: str) -> bool:
    try:
        directory.division(code)
    except KeyError:
        return False
    return True


def _sound(settings: Settings, directory: Directory) -> Settings:
    """The settings with a place that this directory knows."""
    return settings if _known(directory, settings.division) else replace(settings, division=PROVINCE)

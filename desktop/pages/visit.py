"""A visit: one person's use, from the first key to the last. Commands go in, turns come out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from db import PROVINCE, Directory
from desktop import i18n
from desktop.i18n import _
from desktop.pages import command as does
from desktop.pages import narrate
from desktop.pages.actions import actions
from desktop.pages.command import Command, Route
from desktop.pages.context import Context
from desktop.pages.listing import earlier, further
from desktop.pages.options import change_words
from desktop.pages.page import Page, Turn, stops
from desktop.pages.table import PAGES
from desktop.pages.trail import Trail
from desktop.settings import Settings, changed
from desktop.speech.utterance import Utterance


class Visit:
    """The pages of one person. Qt-free; used by one thread at a time."""

    def __init__(self, directory: Directory, settings: Settings, today: date) -> None:
        self.directory = directory
        self.settings = settings if _known(directory, settings.division) else replace(settings, division=PROVINCE)
        self._today = today
        self._trail = Trail()
        self._last: tuple[Utterance, ...] = ()
        self._doing: dict[type, Callable[..., Turn]] = {
            does.Open: self._open,
            does.Choose: self._choose,
            does.Next: lambda _command: self._step(1),
            does.Previous: lambda _command: self._step(-1),
            does.Focus: self._focus,
            does.Activate: self._activate,
            does.Back: self._back,
            does.Home: self._home,
            does.Help: self._help,
            does.Repeat: self._repeat,
            does.Hear: self._hear,
            does.Further: self._further,
            does.Earlier: self._earlier,
            does.Write: self._write,
            does.SetOption: self._set,
        }
        i18n.use(self.settings.language)
        self.page = self._build()

    def begin(self) -> Turn:
        """The first page, as if it had just been opened."""
        i18n.use(self.settings.language)
        return self._opened()

    def perform(self, command: Command) -> Turn:
        """Do what the person asked for, and tell what they meet now. Nothing a person can do raises."""
        i18n.use(self.settings.language)
        turn = self._doing[type(command)](command)
        self._last = turn.spoken or self._last
        return turn

    def _build(self) -> Page:
        route = self._trail.route
        context = Context(self.directory, self.settings, self._today)
        page = PAGES[route.page](context, route)
        notice = _sample_notice() if self.directory.snapshot().is_sample else ""
        return replace(page, actions=actions(context, route, page), notice=notice, mirrored=i18n.current().mirrored)

    # -- what a turn can be

    def _opened(self, message: str = "") -> Turn:
        """Build the page and tell all of it."""
        self.page = self._build()
        if self._trail.focus not in stops(self.page):
            self._trail.focus_on("title")
        self._last = (*narrate.status(message, self.page), *narrate.opened(self.page))
        return Turn(self.page, self._trail.focus, self._last, opened=True, message=message)

    def _moved(self, stop: str) -> Turn:
        self._trail.focus_on(stop)
        return Turn(self.page, stop, narrate.focused(self.page, stop), opened=False)

    def _told(self, message: str) -> Turn:
        return Turn(self.page, self._trail.focus, narrate.status(message, self.page), opened=False, message=message)

    # -- going

    def _open(self, command: does.Open) -> Turn:
        self._trail.open(command.route, "entry" if command.route.page == "search" else "title")
        return self._opened()

    def _back(self, _command: does.Back) -> Turn:
        if self._trail.back():
            return self._opened()
        # Translators: said when a person presses Back on the first page. 0 is a key.
        return self._told(_("This is the first page. Press a number, or 0 for help."))

    def _home(self, _command: does.Home) -> Turn:
        self._trail.home()
        return self._opened()

    def _help(self, _command: does.Help) -> Turn:
        if self.page.key == "help":
            return self._opened()
        return self._open(does.Open(Route("help", query=self.page.help)))

    def _further(self, _command: does.Further) -> Turn:
        route = further(self._trail.route, self.page)
        # Translators: said when there are no more choices in a list.
        return self._leaf(route) if route else self._told(_("There are no more choices."))

    def _earlier(self, _command: does.Earlier) -> Turn:
        route = earlier(self._trail.route, self.page)
        # Translators: said when there are no choices before these in a list.
        return self._leaf(route) if route else self._told(_("These are the first choices."))

    def _leaf(self, route: Route) -> Turn:
        self._trail.turn_to(route, "title")
        return self._opened()

    # -- choosing

    def _choose(self, command: does.Choose) -> Turn:
        for choice in self.page.choices:
            if choice.number == command.number:
                self._trail.focus_on(f"choice-{choice.number}")
                return self.perform(choice.command)
        if not self.page.choices:
            # Translators: said when a person presses a number where there is nothing to choose.
            return self._told(_("There is nothing to choose here."))
        # Translators: said when a person presses a number that no choice has. {last} is the last number there is.
        return self._told(_("There are only the choices 1 to {last} here.").format(last=len(self.page.choices)))

    def _activate(self, _command: does.Activate) -> Turn:
        kind, _dash, name = self._trail.focus.partition("-")
        if kind == "choice":
            return self._choose(does.Choose(int(name)))
        if kind == "action":
            return self.perform(next(action for action in self.page.actions if action.name == name).command)
        if kind == "contact":
            return self._hear(does.Hear())
        return self._step(1) if kind == "entry" else self._repeat(does.Repeat())

    def _step(self, by: int) -> Turn:
        order = stops(self.page)
        return self._moved(order[(order.index(self._trail.focus) + by) % len(order)])

    def _focus(self, command: does.Focus) -> Turn:
        if command.stop not in stops(self.page) or command.stop == self._trail.focus:
            return Turn(self.page, self._trail.focus, (), opened=False)
        return self._moved(command.stop)

    # -- hearing

    def _repeat(self, _command: does.Repeat) -> Turn:
        return Turn(self.page, self._trail.focus, self._last, opened=False)

    def _hear(self, _command: does.Hear) -> Turn:
        if self.page.contact is None:
            return self._repeat(does.Repeat())
        return self._told(narrate.line_words(self.page.contact))

    # -- changing

    def _write(self, command: does.Write) -> Turn:
        if self.page.entry is None:
            return self._repeat(does.Repeat())
        self._trail.turn_to(replace(self._trail.route, query=command.text, exact=False, division="", offset=0), "entry")
        self.page = self._build()
        return Turn(self.page, "entry", narrate.written(self.page), opened=False, message=self.page.lead)

    def _set(self, command: does.SetOption) -> Turn:
        fresh = changed(self.settings, command.option, command.value)
        if fresh is None or not _known(self.directory, fresh.division):
            # Translators: said when a setting was asked for that does not exist.
            return self._told(_("That cannot be set."))
        self.settings = fresh
        i18n.use(fresh.language)
        if command.option == "division":
            return self._in_another_place()
        if self._trail.route.option:
            self._trail.back()  # a value was taken: the list of options again, the way on
        self.page = self._build()
        words = change_words(command.option, command.value)
        return self._opened(words) if command.option == "language" else self._told(words)

    def _in_another_place(self) -> Turn:
        """Leave the lists of places and tell the page the person came from again, in the new place."""
        self._trail.leave("places")
        route = self._trail.route
        searched = self.settings.division if route.page == "search" else route.division
        self._trail.turn_to(replace(route, division=searched, offset=0), "title")
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

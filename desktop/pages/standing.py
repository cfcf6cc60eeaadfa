"""Where a person stands: the page, the trail that led there, and the turns that can come of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from db import PROVINCE, Directory
from desktop import i18n
from desktop.i18n import _
from desktop.pages import narrate
from desktop.pages.actions import actions
from desktop.pages.context import Context
from desktop.pages.hearing import Hearing
from desktop.pages.page import Order, Page, Turn, stops
from desktop.pages.table import PAGES
from desktop.pages.trail import Trail
from desktop.settings import Settings
from desktop.speech.utterance import Utterance

Clock = Callable[[], datetime]
"""Tells what time it is in China: a page that says what is open now asks it anew."""

KeepReport = Callable[[date, str, str], bool]
"""Writes down that on a day a fact of a record was said to be wrong; False when it could not."""


class Standing:
    """The state of a visit, and the few ways in which it can answer."""

    def __init__(
        self,
        directory: Directory,
        settings: Settings,
        today: date,
        clock: Clock | None = None,
        keep_report: KeepReport | None = None,
    ) -> None:
        self.directory = directory
        self._keep_report = keep_report
        self.settings = settings if known(directory, settings.division) else replace(settings, division=PROVINCE)
        self._today = today
        self._clock = clock
        self._trail = Trail()
        self._hearing = Hearing()
        i18n.use(self.settings.language)
        self.page = self._build()

    def _build(self) -> Page:
        route = self._trail.route
        now = self._clock() if self._clock else None
        context = Context(self.directory, self.settings, self._today, now)
        page = PAGES[route.page](context, route)
        notice = _sample_notice() if self.directory.snapshot().is_sample else ""
        return replace(page, actions=actions(context, route, page), notice=notice, mirrored=i18n.current().mirrored)

    def _opened(self, message: str = "") -> Turn:
        """Build the page and tell all of it."""
        self.page = self._build()
        if self._trail.focus not in stops(self.page):
            self._trail.focus_on("title")
        spoken = (*narrate.status(message, self.page), *narrate.opened(self.page))
        self._hearing.last = spoken
        return Turn(self.page, self._trail.focus, spoken, opened=True, message=message)

    def _moved(self, stop: str) -> Turn:
        self._trail.focus_on(stop)
        return Turn(self.page, stop, narrate.focused(self.page, stop), opened=False)

    def _told(self, message: str) -> Turn:
        return Turn(self.page, self._trail.focus, narrate.status(message, self.page), opened=False, message=message)

    def _said(self, spoken: tuple[Utterance, ...]) -> Turn:
        return Turn(self.page, self._trail.focus, spoken, opened=False, message=" ".join(each.text for each in spoken))

    def _ordered(self, order: Order) -> Turn:
        return Turn(self.page, self._trail.focus, (), opened=False, order=order)


def _sample_notice() -> str:
    # Translators: said and shown on every page when the directory is made up for training. In Chinese: 示例数据
    return _("Sample data: nothing here is real.")


def known(directory: Directory, code: str) -> bool:
    """Whether the directory has a place with this code."""
    try:
        directory.division(code)
    except KeyError:
        return False
    return True


def possible(directory: Directory, settings: Settings) -> bool:
    """Whether the program has the language and the directory the place."""
    return i18n.has(settings.language) and known(directory, settings.division)

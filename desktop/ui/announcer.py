"""What a screen reader is told beyond focus and names: which page this is, and short messages."""

import sys

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.pages.page import Page
from desktop.speech.screen_reader import ScreenReader
from desktop.ui import names
from desktop.ui.notification import Notification

_UNKNOWN = ScreenReader.PLAIN if sys.platform.startswith("linux") else ScreenReader.ANNOUNCING
"""Taken to be there until it is known: on Linux a reader that comes is always noticed, elsewhere some are not."""


class Announcer:
    """Titles and messages, each told in the one way that the reader who is there says.

    Orca 43 says the title of a window that changes and the description of what has the focus. Orca 48 says
    announcements, and of a title and the focus that change together only the focus.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._reader = _UNKNOWN
        self._described: QWidget | None = None
        self._own = ""  # what describes it but for a message
        self._notification = Notification(window)
        self._told_with_focus = False
        self._title_said = False  # by the window, of the page that is open, before its heading got the focus

    def meet(self, reader: ScreenReader) -> None:
        """Another reader is there, or none any more."""
        self._reader = reader if reader.present else _UNKNOWN

    def before_focus(self, page: Page, product: str) -> None:
        """A page is shown and nothing has the focus yet: now the title of the window is said first."""
        if self._reader is ScreenReader.PLAIN:
            self._name_window(page, product)

    def after_focus(self, page: Page, product: str, focused: QWidget | None) -> None:
        """The focus is placed: a title that changes now is not said, so it is announced unless the heading says it.

        Messages that were told of what had the focus before are over.
        """
        before = self._window.windowTitle()
        self._name_window(page, product)
        if before != self._window.windowTitle() and focused is not None and focused.objectName() != "title":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, page.title))
        self._notification.forget()
        self.leave(focused)

    def name_heading(
        self, heading: QWidget | None, page: Page, *, opened: bool, focused: bool, by_window: bool = True
    ) -> None:
        """Have the title said once. To be called before the focus is placed on it, and after it is elsewhere.

        While the heading is what a page opened on, and the title of the window has just been said, its name leaves
        the title out. `by_window`: whether it has.
        """
        if heading is None:
            return
        said = by_window and self._reader is ScreenReader.PLAIN if opened else self._title_said
        self._title_said = focused and said
        heading.setAccessibleName(names.below_title(page) if self._title_said else names.of_title(page))

    def prepare(self, message: str, next_focused: QWidget) -> None:
        """To be called before that widget gets the focus, when there is a message.

        Of a button that gets the focus Orca 43 says the description with it; a description that comes later would
        be said twice. Of texts it says only one that comes later. What its name holds is said already.
        """
        self._told_with_focus = False
        if not message or next_focused.hasFocus():
            return
        in_name = message.rstrip("。.") in next_focused.accessibleName()
        described = self._reader is ScreenReader.PLAIN and not isinstance(next_focused, QLabel)
        self._told_with_focus = in_name or described
        if described and not in_name:
            self._describe(next_focused, message, keeping=True)

    def announce(self, message: str, focused: QWidget | None) -> None:
        """Have a message said without moving the focus."""
        if not message or self._told_with_focus:
            self._told_with_focus = False
        elif self._reader is ScreenReader.ANNOUNCING:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, message))
        elif focused is not None:
            self._describe(focused, message)

    def leave(self, focused: QWidget | None) -> None:
        """The focus has moved on: what was told of what had it is over."""
        if self._described is not focused:
            self._restore()

    def notify(self, message: str) -> None:
        """Have a message said to whoever has only just come, and does not know yet what has the focus.

        Orca 48 lets announcements pass until it has found the window; both say a notification.
        """
        self._notification.say(message)

    def _describe(self, widget: QWidget, message: str, *, keeping: bool = False) -> None:
        """The same message again is another description, or nobody would be told of it.

        `keeping`: before what describes the widget itself, and not instead of it.
        """
        if self._described is not widget:
            self._restore()
            self._described, self._own = widget, widget.accessibleDescription()
        said = f"{message} {self._own}".strip() if keeping else message
        widget.setAccessibleDescription(said + " " if widget.accessibleDescription() == said else said)

    def _restore(self) -> None:
        """What was told of a widget for once is over. Of one that still has the focus another would be said."""
        if self._described is not None:
            self._described.setAccessibleDescription("" if self._described.hasFocus() else self._own)
        self._described = None

    def _name_window(self, page: Page, product: str) -> None:
        self._window.setWindowTitle(f"{page.title} — {product}" if page.title else product)

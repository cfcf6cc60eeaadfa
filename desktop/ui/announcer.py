"""What a screen reader is told beyond focus and names: which page this is, and short messages."""

import sys

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Page
from desktop.ui import names


class Announcer:
    """Titles and messages. Orca 43 hears titles and descriptions only, later ones announcements too."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._described: QWidget | None = None
        self._before = ""
        self._opened_on_title = False

    def name_page(self, page: Page, product: str) -> None:
        """The title of the window names the page."""
        self._window.setWindowTitle(f"{page.title} — {product}" if page.title else product)

    def name_heading(self, heading: QWidget | None, page: Page, *, opened: bool, focused: bool) -> None:
        """Have the title said once. To be called before the focus is placed, and again after.

        Orca says the title of a window that changes, and then the heading that gets the focus: while that is the
        one a page opened on, its name leaves the title out. Readers of other platforms do not say such titles.
        """
        if heading is None or not sys.platform.startswith("linux"):
            return
        self._opened_on_title = focused and (opened or self._opened_on_title)
        if self._opened_on_title:
            heading.setAccessibleName(names.below_title(page))
        elif not focused:
            heading.setAccessibleName(names.of_title(page))

    def announce(self, message: str, focused: QWidget | None) -> None:
        """Have a message said without moving the focus."""
        if not message:
            return
        event = QAccessibleAnnouncementEvent(self._window, message)
        QAccessible.updateAccessibility(event)
        if focused is not None:
            self._before = "" if focused is self._described else focused.accessibleDescription()
            self._described = focused
            focused.setAccessibleDescription(message)

    def forget(self) -> None:
        """The message is over: the focus moves on or the page goes."""
        if self._described is not None:
            self._described.setAccessibleDescription(self._before)
        self._described = None

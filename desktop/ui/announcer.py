"""What a screen reader is told beyond focus and names: which page this is, and short messages."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Page


class Announcer:
    """Titles and messages. Orca 43 hears titles and descriptions only, later ones announcements too."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._described: QWidget | None = None
        self._before = ""

    def name_page(self, page: Page, product: str) -> None:
        """The title of the window names the page."""
        self._window.setWindowTitle(f"{page.title} — {product}" if page.title else product)

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

"""A window under test: press a key, wait for the turn, look at the focus."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window import ResidentWindow
from tests.desktop.ui.pages_by_hand import HandVisit

KIOSK_PX_PER_MM = 1920 / 476
PATIENCE_MS = 5000


@dataclass
class Opened:
    """A window on a visit made by hand."""

    window: ResidentWindow
    visit: HandVisit
    bot: QtBot

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, and wait for the turn if the key means anything."""
        asked = len(self.visit.asked)
        QTest.keyClick(self.window.focused() or self.window, key, modifier)
        self.bot.waitUntil(lambda: len(self.visit.asked) > asked, timeout=PATIENCE_MS)
        self.settle()

    def touch(self, name: str) -> None:
        """Touch the middle of a stop, and wait for the turn."""
        QTest.mouseClick(self.stop(name), Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for is shown."""
        self.bot.waitUntil(self.window.is_idle, timeout=PATIENCE_MS)

    def stop(self, name: str) -> QWidget:
        """The widget of a stop."""
        found = self.window.stop(name)
        assert found is not None, name
        return found

    @property
    def focus(self) -> str:
        """The stop that has the keyboard's focus."""
        focused = self.window.focusWidget()
        return focused.objectName() if focused is not None else ""


OpenWindow = Callable[..., Opened]

"""Somebody at the window of the staff: presses keys, writes, looks at what has the focus."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.desk.sheet import Met, Sheet
from desktop.ui.desk.window import DeskWindow

PASSWORD = "lanzhou-2026"
PATIENCE_MS = 8000
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Sitting:
    """A window, and what was met in it."""

    window: DeskWindow
    bot: QtBot
    file: Path

    def __post_init__(self) -> None:
        self.met: list[Met] = []
        self.window.answered.connect(self.met.append)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, and wait until what it asks for is shown."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)
        self.settle()

    def write(self, text: str) -> None:
        """Write plain letters where the focus is."""
        QTest.keyClicks(self.focused, text)

    def settle(self) -> None:
        """Wait until everything that was asked for is shown."""
        self.bot.waitUntil(lambda: self.window.is_idle() and bool(self.met), timeout=PATIENCE_MS)

    def sign_in(self) -> None:
        """As lixue."""
        self.press(Qt.Key.Key_Tab)
        self.write("lixue")
        self.press(Qt.Key.Key_Tab)
        self.write(PASSWORD)
        self.press(Qt.Key.Key_Return, CONTROL)

    @property
    def sheet(self) -> Sheet:
        """What is shown now."""
        return self.met[-1].sheet

    @property
    def focused(self) -> QWidget:
        """What has the focus."""
        found = self.window.focusWidget()
        assert found is not None
        return found

    @property
    def focus(self) -> str:
        """The name of what has the focus."""
        return self.focused.objectName()

    def stops(self) -> list[str]:
        """Where the Tab key leads, from the title once around."""
        found = [self.focus]
        while True:
            self.press(Qt.Key.Key_Tab)
            if self.focus in found:
                return found
            found.append(self.focus)

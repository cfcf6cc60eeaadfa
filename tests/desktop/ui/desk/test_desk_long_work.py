"""What takes long: told while it lasts, stopped with Escape; nothing follows that was not asked for anew."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.desk.sheet import Command, Filled, Go, Met, Sheet, Spot, place
from desktop.ui.desk.courier import Progress
from desktop.ui.desk.window import DeskWindow
from tests.desktop.ui.desk.sitting import CONTROL, PATIENCE_MS

pytestmark = pytest.mark.qt


class Slow:
    """A workspace that takes long to open, until it is let go; stops when it is told to."""

    def __init__(self) -> None:
        self.gate = Event()
        self.tell: Progress = lambda done: True

    def on_progress(self, tell: Progress) -> None:
        self.tell = tell

    def begin(self) -> Met:
        assert self.gate.wait(10)
        return Met(Sheet("first", "Begin"), signed="lixue")

    def perform(self, command: Command, filled: Filled, at: Spot) -> Met:
        done = 0
        while self.tell(done := done + 1000):
            assert not self.gate.wait(0.01)
        return Met(Sheet("stopped", "Stopped"), f"{done}")

    def close(self) -> None:
        """Nothing is open."""


def test_a_workspace_that_takes_long_to_open_is_told_of_meanwhile(qtbot: QtBot) -> None:
    slow = Slow()
    window = DeskWindow(slow)
    qtbot.addWidget(window)
    met: list[Met] = []
    window.answered.connect(met.append)
    window.begin()
    qtbot.waitUntil(lambda: [each.sheet.key for each in met] == ["opening"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: _cancel(window).isVisible(), timeout=PATIENCE_MS)
    slow.gate.set()
    qtbot.waitUntil(lambda: met[-1].sheet.key == "first", timeout=PATIENCE_MS)
    assert not _cancel(window).isVisible()
    window.close()


def test_long_work_tells_how_far_it_is_and_is_stopped_with_escape(qtbot: QtBot) -> None:
    slow = Slow()
    slow.gate.set()
    window = DeskWindow(slow)
    qtbot.addWidget(window)
    met: list[Met] = []
    window.answered.connect(met.append)
    window.begin()
    qtbot.waitUntil(lambda: bool(met), timeout=PATIENCE_MS)
    slow.gate.clear()
    window.send(Go(place("import")))
    window.send(Go(place("export")))
    qtbot.waitUntil(lambda: _cancel(window).isVisible(), timeout=PATIENCE_MS)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Plus, CONTROL)
    assert _cancel(window).isVisible()  # the window goes on listening, and the work goes on
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: met[-1].sheet.key == "stopped", timeout=PATIENCE_MS)
    assert int(met[-1].message) >= 1000
    # Drawn again in larger letters; what was asked for while it worked was not done after it.
    assert [each.sheet.key for each in met] == ["first", "first", "stopped"]
    window.close()


def _cancel(window: DeskWindow) -> QWidget:
    found = window.findChild(QWidget, "cancel")
    assert isinstance(found, QWidget)
    return found

"""A real window, offscreen, with pages made by hand."""

import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.shell import Shell
from desktop.ui.window import ResidentWindow
from tests.desktop.ui.opened_window import KIOSK_PX_PER_MM, Opened, OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before pytest-qt makes the application


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Open windows: open_window(visit, 1920, 1080)."""
    windows: list[ResidentWindow] = []

    def open_one(visit: HandVisit | None = None, width: int = 1280, height: int = 800) -> Opened:
        visit = visit or HandVisit()
        window = ResidentWindow(visit, shell=Shell(px_per_mm=KIOSK_PX_PER_MM))
        window.resize(width, height)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show_turn(visit.begin(), visit.settings)
            window.show()  # in the size asked for: the offscreen screen is smaller than some
        return Opened(window, visit, qtbot)

    yield open_one
    for window in windows:
        window.close()

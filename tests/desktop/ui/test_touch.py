"""Fingers: a tap presses, a drag scrolls and presses nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest

from desktop.pages import command as does
from desktop.settings import Settings
from desktop.ui.page_view import PageView
from tests.desktop.ui.opened_window import PATIENCE_MS, Opened, OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, results

STEP = QPoint(0, 15)


@pytest.fixture(scope="module")
def finger(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice()


def touched(opened: Opened, stop: str) -> tuple[QWindow, QPoint]:
    """The window that is touched, and the middle of the stop in it."""
    widget = opened.stop(stop)
    return opened.window.windowHandle(), widget.mapTo(opened.window, widget.rect().center())


def test_a_tap_chooses(open_window: OpenWindow, finger: QPointingDevice) -> None:
    opened = open_window(HandVisit(page=results()), 1366, 768)
    window, point = touched(opened, "choice-2")
    QTest.touchEvent(window, finger).press(0, point, window).commit()
    QTest.touchEvent(window, finger).release(0, point, window).commit()
    opened.settle()
    assert opened.visit.asked == [does.Choose(2)]


@pytest.mark.requirement("D2", "D4")
def test_a_drag_scrolls_and_chooses_nothing(open_window: OpenWindow, finger: QPointingDevice) -> None:
    opened = open_window(HandVisit(page=results(), settings=Settings(size=6.4)), 1366, 768)
    window, point = touched(opened, "choice-1")
    thumb = opened.window.findChildren(PageView)[0].thumb
    QTest.touchEvent(window, finger).press(0, point, window).commit()
    for _ in range(20):
        opened.bot.wait(10)  # the speed of a finger: the gesture is measured in time
        point -= STEP
        QTest.touchEvent(window, finger).move(0, point, window).commit()
    opened.bot.waitUntil(lambda: thumb.value() > 0, timeout=PATIENCE_MS)
    QTest.touchEvent(window, finger).release(0, point, window).commit()
    opened.settle()
    assert opened.visit.asked == []


@pytest.mark.requirement("A5", "D3")
def test_a_touch_on_the_caption_pauses_but_not_when_the_finger_leaves_it(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=results()))
    caption = opened.window._stage.caption
    QTest.mouseClick(caption, Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.visit.asked[-1] == does.Pause()
    before = len(opened.visit.asked)
    QTest.mousePress(caption, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(caption, Qt.MouseButton.LeftButton, pos=QPoint(5, -50))
    opened.settle()
    assert len(opened.visit.asked) == before

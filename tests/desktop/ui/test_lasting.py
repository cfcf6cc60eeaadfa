"""A window that stays open for months: nothing leaks, nothing is used up."""

import gc
import sys

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.pages import command as does
from desktop.ui.plain_label import PlainLabel
from tests.desktop.ui.opened_window import OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit


def test_updating_labels_does_not_use_up_none(open_window: OpenWindow) -> None:
    label = open_window().window.findChildren(PlainLabel)[0]
    before = sys.getrefcount(None)
    for number in range(2000):
        label.setText(str(number))
        label.setAccessibleName(str(number))
        label.update()
    assert sys.getrefcount(None) > before - 200


def test_turning_pages_leaves_no_widgets_behind(open_window: OpenWindow) -> None:
    opened = open_window()

    def there_and_back() -> int:
        for command in (does.Choose(1), does.Home(), does.Choose(9), does.Home()):
            opened.window.send(command)
            opened.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return len(opened.window.findChildren(QWidget)) + len(QApplication.topLevelWidgets())

    there_and_back()
    first = there_and_back()
    for _ in range(10):
        last = there_and_back()
    assert last == first


def test_moving_the_focus_makes_nothing_anew(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="choice-1"))
    before = {name: opened.stop(name) for name in ("choice-1", "choice-2", "title", "action-back", "contact")}
    opened.window.send(does.Next())
    opened.settle()
    assert {name: opened.stop(name) for name in before} == before

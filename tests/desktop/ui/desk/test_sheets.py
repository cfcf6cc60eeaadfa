"""What stands on a sheet of the staff: a choice, what is wrong with an entry, the page of residents."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QRadioButton

from desktop.pages.desk.sheet import Go, place
from desktop.ui import theme
from desktop.ui.desk.entries import EntryBox
from desktop.ui.desk.page_picture import PagePicture
from desktop.ui.desk.push_button import PushButton
from desktop.ui.desk.sheet_view import SheetView
from tests.desktop.ui.desk.sitting import CONTROL, Sitting

SitDown = Callable[[], Sitting]
pytestmark = pytest.mark.qt


@pytest.mark.requirement("A1", "G5")
def test_the_tab_key_stops_once_at_a_choice_in_its_place_whatever_is_chosen(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_2, CONTROL)
    sitting.press(Qt.Key.Key_Tab)
    sitting.press(Qt.Key.Key_Return)
    stops = sitting.stops()
    choice = [name for name in stops if name.startswith("what=")]
    assert choice == ["what=phone"]
    at = stops.index("what=phone")
    assert stops[at - 1 : at + 2] == ["parts", "what=phone", "button-add"]
    sitting.press(Qt.Key.Key_Tab)
    while sitting.focus != "what=phone":
        sitting.press(Qt.Key.Key_Tab)
    sitting.press(Qt.Key.Key_Down)
    chosen = sitting.focus
    assert chosen == "what=schedule", "the next, though another one stands below"
    assert isinstance(sitting.focused, QRadioButton)
    assert sitting.focused.isChecked()
    sitting.press(Qt.Key.Key_Backtab)
    assert sitting.focus == "parts"
    sitting.press(Qt.Key.Key_Tab)
    assert sitting.focus == chosen
    sitting.press(Qt.Key.Key_Tab)
    assert sitting.focus == "button-add"


def test_a_preview_draws_the_page_of_residents_once_on_its_own_paper(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.window.send(Go(place("preview", key="hotline-12385")))
    sitting.settle()
    picture = sitting.window.findChild(PagePicture)
    assert picture is not None
    drawn = picture.pixmap().toImage()
    paper = QColor(theme.load("light").paper).name()
    column = [drawn.pixelColor(drawn.width() - 4, row).name() for row in range(drawn.height())]
    assert column.count(paper) > drawn.height() // 3
    middle = [drawn.pixelColor(drawn.width() // 2 - 2, row).name() for row in range(drawn.height())]
    assert middle.count(paper) > drawn.height() // 5, "a page drawn twice leaves no air between its lines"


def test_what_is_wrong_with_an_entry_is_in_sight_with_it(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.window.resize(1000, 640)
    sitting.window.send(Go(place("add", table="phone", service_id="hotline-12385")))
    sitting.settle()
    sitting.press(Qt.Key.Key_Tab)
    sitting.write("0931-2000000")
    sitting.press(Qt.Key.Key_Return, CONTROL)
    sitting.press(Qt.Key.Key_Tab)
    while sitting.focus != "source_name":
        sitting.press(Qt.Key.Key_Tab)
    box = sitting.focused.parentWidget()
    assert isinstance(box, EntryBox)
    assert box.entry.error
    (view,) = (each for each in sitting.window.findChildren(SheetView) if each.isAncestorOf(box))
    top = box.mapTo(view.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + box.height() <= view.viewport().height()


@pytest.mark.requirement("C5")
def test_no_button_is_squeezed_by_the_largest_letters(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    for _step in range(6):
        sitting.press(Qt.Key.Key_Plus, CONTROL)
    sitting.window.send(Go(place("record", table="service", key="hotline-12385")))
    sitting.settle()
    buttons = [each for each in sitting.window.findChildren(PushButton) if each.isVisible()]
    assert len(buttons) >= 5
    assert [each.text() for each in buttons if each.width() < each.sizeHint().width()] == []

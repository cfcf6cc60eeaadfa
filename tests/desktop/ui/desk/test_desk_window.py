"""The window of the staff by keys alone: every stop, every way back, nothing lost, a password that is not spelled."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QWidget

from desktop.pages.desk.sheet import Go, Press, place
from desktop.settings import THEMES
from desktop.ui import theme
from desktop.ui.desk.page_picture import PagePicture
from desktop.ui.desk.rows import RowList
from desktop.ui.theme import contrast
from tests.desktop.ui.desk.sitting import CONTROL, PASSWORD, Sitting

SitDown = Callable[[], Sitting]
pytestmark = pytest.mark.qt


def test_the_window_opens_with_its_first_sheet_and_the_focus_on_its_title(sit_down: SitDown) -> None:
    sitting = sit_down()
    assert (sitting.sheet.key, sitting.focus) == ("sign_in", "title")
    assert sitting.window.windowTitle().startswith(sitting.sheet.title)


def test_before_anybody_has_signed_in_there_is_nowhere_to_go(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.press(Qt.Key.Key_2, CONTROL)
    assert sitting.sheet.key == "sign_in"
    side = sitting.window.stop_named("side")
    assert side is not None
    assert not side.isEnabled()


def test_once_somebody_has_signed_out_no_place_is_marked(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.window.send(Go(place("people")))
    sitting.settle()
    side = sitting.window.stop_named("side")
    assert isinstance(side, QListWidget)
    assert side.currentRow() >= 0
    sitting.window.send(Press("sign_out"))
    sitting.settle()
    assert (sitting.sheet.key, side.currentRow(), side.isEnabled()) == ("sign_in", -1, False)


@pytest.mark.requirement("A1", "A21")
def test_signing_in_takes_keys_alone(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    assert (sitting.sheet.key, sitting.met[-1].signed) == ("home", "lixue")


def test_a_password_is_never_in_the_widget(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.press(Qt.Key.Key_Tab)
    sitting.press(Qt.Key.Key_Tab)
    sitting.write(PASSWORD)
    line = sitting.focused
    assert isinstance(line, QLineEdit)
    assert line.text() == "●" * len(PASSWORD)
    sitting.press(Qt.Key.Key_Backspace)
    assert line.text() == "●" * (len(PASSWORD) - 1)
    sitting.press(Qt.Key.Key_A, CONTROL)
    sitting.press(Qt.Key.Key_Delete)
    assert line.text() == ""
    QApplication.clipboard().setText("pasted")
    sitting.press(Qt.Key.Key_V, CONTROL)
    assert line.text() == "●" * 6


def test_a_wrong_password_is_told_where_it_was_written(sit_down: SitDown) -> None:
    sitting = sit_down()
    for text in ("lixue", "something-else"):
        sitting.press(Qt.Key.Key_Tab)
        sitting.write(text)
    sitting.press(Qt.Key.Key_Return, CONTROL)
    assert sitting.focus == "password"
    assert "密码" in sitting.focused.accessibleDescription()
    name = sitting.window.stop_named("name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "lixue"


@pytest.mark.requirement("A1", "G5")
def test_the_tab_key_leads_once_around_every_sheet_of_the_side(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    for number in range(9):
        sitting.press(Qt.Key(int(Qt.Key.Key_1) + number), CONTROL)
        assert sitting.focus == "title"
        stops = sitting.stops()
        assert stops[0] == "title"
        assert stops[-2:] == ["button-back", "side"], (sitting.sheet.key, stops)
        for name in stops:
            stop = sitting.window.stop_named(name) or sitting.window.findChild(QLineEdit, name)
            assert stop is None or stop.accessibleName().strip(), (sitting.sheet.key, name)


def test_a_search_is_written_with_an_input_method_and_enter(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_Tab)
    event = QInputMethodEvent()
    event.setCommitString("康复")
    QApplication.sendEvent(sitting.focused, event)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.sheet.key == "records"
    table = next(section.table for section in sitting.sheet.sections if section.table)
    assert all("康复" in row.cells[0] or "康复" in "".join(row.cells) for row in table.rows[:3])


def test_a_row_is_opened_with_enter_and_left_with_escape(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_2, CONTROL)
    sitting.press(Qt.Key.Key_Tab)
    rows = sitting.focused
    assert isinstance(rows, RowList)
    assert rows.currentRow() == 0
    sitting.press(Qt.Key.Key_Down)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.sheet.key == "record"
    sitting.press(Qt.Key.Key_Escape)
    assert sitting.sheet.key == "work"


def test_what_was_written_and_not_done_with_is_there_again(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_6, CONTROL)
    sitting.press(Qt.Key.Key_Tab)
    sitting.write("/somewhere/list.xlsx")
    sitting.press(Qt.Key.Key_1, CONTROL)
    sitting.press(Qt.Key.Key_6, CONTROL)
    file = sitting.window.stop_named("file")
    assert isinstance(file, QLineEdit)
    assert file.text() == "/somewhere/list.xlsx"


@pytest.mark.requirement("C5")
def test_letters_grow_to_three_times_and_the_focus_and_what_is_written_stay(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_Tab)
    sitting.write("abc")
    for _step in range(8):
        sitting.press(Qt.Key.Key_Plus, CONTROL)
    line = sitting.focused
    assert isinstance(line, QLineEdit)
    assert (line.objectName(), line.text(), line.font().pixelSize()) == ("text", "abc", 51)
    sitting.press(Qt.Key.Key_0, CONTROL)
    assert sitting.focused.font().pixelSize() == 17


def test_f6_goes_to_the_list_at_the_side_and_back(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_F6)
    assert sitting.focus == "side"
    sitting.press(Qt.Key.Key_Down)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.sheet.key == "work"
    sitting.press(Qt.Key.Key_F6)
    sitting.press(Qt.Key.Key_F6)
    assert sitting.focus == "title"


def test_what_happens_beside_a_sheet_is_shown_and_said_above_it(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.window.tell("没有声音：没有找到喇叭或耳机。")
    shown = [each.text() for each in sitting.window.findChildren(QLabel) if each.isVisible()]
    assert "没有声音：没有找到喇叭或耳机。" in shown
    said = [each.accessibleName() for each in sitting.window.findChildren(QWidget, options=_DIRECT)]
    assert "没有声音：没有找到喇叭或耳机。" in said


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.mark.requirement("C1")
@pytest.mark.parametrize("name", THEMES)
def test_every_text_of_the_window_has_enough_contrast(name: str) -> None:
    colours = theme.load(name)
    pairs = {
        "text": (colours.text, colours.paper),
        "help on the paper": (colours.second, colours.paper),
        "foot": (colours.text, colours.bar),
        "side": (colours.header_text, colours.header),
        "main button": (colours.header_text, colours.header),
        "button in focus": (colours.focus, colours.focus_inner),
        "error": (colours.notice_text, colours.notice),
        "row that is due": (colours.notice_text, colours.card),
        "place where one is": (colours.text, colours.paper),
    }
    assert {what: pair for what, pair in pairs.items() if contrast(*pair) < 7} == {}


def test_a_residents_page_is_drawn_once_and_on_paper(sit_down: SitDown) -> None:
    """A page that is too long is drawn closer and closer: only the last of these drawings may be seen."""
    sitting = sit_down()
    sitting.sign_in()
    sitting.window.send(Go(place("preview", key="braille-room-620100-1")))
    sitting.settle()
    (picture,) = sitting.window.findChildren(PagePicture)
    assert picture.titles == 1
    drawn = picture.pixmap().toImage()
    paper = theme.load("light").paper
    margin = [drawn.pixelColor(8, y).name().upper() for y in range(90, 290, 5)]
    assert set(margin) == {paper}


@pytest.mark.requirement("A8")
def test_who_comes_back_from_a_record_stands_at_the_same_row(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_3, CONTROL)
    sitting.press(Qt.Key.Key_Tab)
    for _row in range(3):
        sitting.press(Qt.Key.Key_Down)
    sitting.press(Qt.Key.Key_Return)
    assert (sitting.sheet.key, sitting.focused.objectName()) == ("record", "title")
    sitting.press(Qt.Key.Key_Escape)
    rows = sitting.focused
    assert isinstance(rows, RowList)
    assert (sitting.sheet.key, rows.objectName(), rows.currentRow()) == ("records", "records", 3)


@pytest.mark.requirement("A1", "A5")
def test_the_tab_key_goes_on_from_whichever_value_of_a_choice(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    sitting.press(Qt.Key.Key_2, CONTROL)
    sitting.press(Qt.Key.Key_Tab)
    sitting.press(Qt.Key.Key_Tab)
    sitting.press(Qt.Key.Key_Tab)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.sheet.key == "narrow"
    went = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        sitting.press(key)
        went.append(sitting.focus)
    assert went == ["text", "kind=", "kind=reported", "fact=", "kind=reported"]


@pytest.mark.requirement("A1", "A5")
def test_one_key_leads_from_part_to_part_of_a_long_form(sit_down: SitDown) -> None:
    sitting = sit_down()
    sitting.sign_in()
    for key in (Qt.Key.Key_3, Qt.Key.Key_PageDown):
        sitting.press(key, CONTROL)
    sitting.press(Qt.Key.Key_Return)
    sitting.press(Qt.Key.Key_Return, CONTROL)
    assert sitting.sheet.key == "edit"
    went = []
    for key in (Qt.Key.Key_PageDown,) * 3 + (Qt.Key.Key_PageUp,) * 3:
        sitting.press(key, CONTROL)
        went.append(sitting.focus.split("=")[0])
    assert went == ["name", "service_kind", "description", "service_kind", "name", "title"]

"""The window: keys and touches become commands, turns become widgets, the focus follows the visit."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from desktop.pages import command as does
from desktop.pages.page import Page, stops
from desktop.ui import names
from desktop.ui.tiles import Tile
from desktop.ui.window import ResidentWindow
from tests.desktop.ui.opened_window import PATIENCE_MS, OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, home, results, service


def letters(widget: QWidget) -> int:
    """The size of the body text of a tile in pixels."""
    assert isinstance(widget, Tile)
    return widget.look.em()


def test_the_first_page_has_its_focus_and_names_the_window(open_window: OpenWindow) -> None:
    opened = open_window()
    assert opened.focus == "title"
    assert opened.window.windowTitle() == "您要找什么？ — 明路"


@pytest.mark.requirement("G9", "A4")
@pytest.mark.parametrize("page", [home(), results(), service()], ids=lambda page: page.key)
def test_down_goes_through_every_stop_and_comes_round(open_window: OpenWindow, page: Page) -> None:
    opened = open_window(HandVisit(page=page))
    seen = []
    for _ in stops(opened.visit.page):
        seen.append(opened.focus)
        opened.press(Qt.Key.Key_Down)
    assert seen == list(stops(opened.visit.page))
    assert opened.focus == "title"


def test_tab_and_shift_tab_move_as_down_and_up_do(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=service()))
    opened.press(Qt.Key.Key_Tab)
    assert opened.focus == "line-0"
    opened.press(Qt.Key.Key_Tab)
    opened.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert opened.focus == "line-0"
    assert opened.visit.asked == [does.Next(), does.Next(), does.Previous()]


def test_a_digit_opens_that_choice(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.press(Qt.Key.Key_3)
    assert opened.visit.asked == [does.Choose(3)]
    assert opened.window.windowTitle() == "示例：城关区残疾人日间照料中心 — 明路"
    assert opened.focus == "title"


@pytest.mark.requirement("E5")
def test_a_key_held_down_counts_once(open_window: OpenWindow) -> None:
    opened = open_window()
    for repeated in (False, True, True):
        QCoreApplication.sendEvent(
            opened.window,
            QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", repeated),
        )
    opened.settle()
    assert opened.visit.asked == [does.Next()]


def test_a_touch_on_a_choice_sends_one_command(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.touch("choice-2")
    assert opened.visit.asked == [does.Choose(2)]


@pytest.mark.requirement("D3")
def test_a_finger_that_leaves_the_choice_before_lifting_chooses_nothing(open_window: OpenWindow) -> None:
    opened = open_window()
    tile = opened.stop("choice-2")
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    opened.settle()
    assert opened.visit.asked == []


def test_a_touch_on_an_action_sends_its_command(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.touch("action-help")
    opened.touch("contact")
    assert opened.visit.asked == [does.Help(), does.Hear()]


def test_a_touch_on_a_line_puts_the_focus_there(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=service()))
    opened.touch("line-2")
    assert opened.visit.asked == [does.Focus("line-2")]
    assert opened.focus == "line-2"


@pytest.mark.requirement("G8", "G9")
def test_a_screen_reader_can_focus_and_press(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.stop("choice-4").setFocus(Qt.FocusReason.OtherFocusReason)
    opened.settle()
    assert opened.visit.asked == [does.Focus("choice-4")]
    tile = QAccessible.queryAccessibleInterface(opened.stop("choice-4"))
    tile.actionInterface().doAction("Press")
    # Qt shows the button pressed for a moment before it counts as clicked.
    opened.bot.waitUntil(lambda: opened.visit.asked[-1] == does.Choose(4), timeout=PATIENCE_MS)
    opened.settle()


def test_a_larger_size_is_taken_on_without_losing_the_place(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="choice-5"))
    before = letters(opened.stop("choice-5"))
    opened.press(Qt.Key.Key_F3)
    assert opened.focus == "choice-5"
    assert letters(opened.stop("choice-5")) > before


@pytest.mark.requirement("A23", "G10")
def test_a_message_becomes_the_description_of_what_has_the_focus(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="choice-1"))
    opened.press(Qt.Key.Key_F3)
    assert opened.stop("choice-1").accessibleDescription() == "已换成大字"
    opened.press(Qt.Key.Key_Down)
    assert opened.stop("choice-1").accessibleDescription() == ""


@pytest.mark.requirement("G2", "A8")
@pytest.mark.parametrize("make", [home, results, service], ids=lambda make: make.__name__)
def test_everything_has_a_name_a_role_and_an_identifier(open_window: OpenWindow, make: Callable[[], Page]) -> None:
    page = make()
    opened = open_window(HandVisit(page=page))
    roles = {
        QAbstractButton: QAccessible.Role.Button,
        QLineEdit: QAccessible.Role.EditableText,
        QLabel: QAccessible.Role.StaticText,
    }
    for stop in stops(page):
        widget = opened.stop(stop)
        assert widget.accessibleIdentifier() == stop
        assert widget.accessibleName().strip()
        assert "&" not in widget.accessibleName()
        assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        expected = next(role for kind, role in roles.items() if isinstance(widget, kind))
        assert QAccessible.queryAccessibleInterface(widget).role() == expected


def test_names_hold_number_label_detail_and_key(open_window: OpenWindow) -> None:
    opened = open_window()
    assert opened.stop("title").accessibleName() == "您要找什么？"
    assert opened.stop("choice-1").accessibleName() == "1，照护托养，日间照料、寄宿、上门，共 9 项"
    assert opened.stop("entry").accessibleName() == "找服务"
    assert opened.stop("contact").accessibleName() == "残疾人服务热线 电话，幺二三八五"
    assert opened.stop("action-home").accessibleName() == "首页，F7"
    assert opened.stop("action-place").accessibleName() == "地点，兰州市 城关区，F6"


@pytest.mark.parametrize(
    ("title", "lead", "language", "name"),
    [
        ("康复中心", "找到 3 条。", "zh", "康复中心。找到 3 条。"),
        ("您要找什么？", "请按数字。", "zh", "您要找什么？请按数字。"),
        ("Rehabilitation", "Found 3.", "en", "Rehabilitation. Found 3."),
        ("Which place?", "Press a number.", "en", "Which place? Press a number."),
        ("Settings", "", "en", "Settings"),
    ],
)
def test_the_name_of_the_title_has_the_lead_in_it(title: str, lead: str, language: str, name: str) -> None:
    assert names.of_title(Page("home", title, language, lead)) == name


def test_names_stay_whole_where_a_bar_shows_pictures_and_keys_only(open_window: OpenWindow) -> None:
    visit = HandVisit()
    visit.settings = replace(visit.settings, size=8.5)
    opened = open_window(visit, 1366, 768)
    assert opened.stop("action-home").accessibleName() == "首页，F7"


def test_settings_say_which_value_is_in_force(open_window: OpenWindow) -> None:
    page = home()
    sizes = does.SetOption("size", "4.8")
    chosen = tuple(replace(choice, command=sizes, current=choice.number == 2) for choice in page.choices)
    opened = open_window(HandVisit(page=replace(page, choices=chosen)))
    states = {number: QAccessible.queryAccessibleInterface(opened.stop(f"choice-{number}")) for number in (1, 2)}
    assert states[1].role() == QAccessible.Role.RadioButton
    assert not states[1].state().checked
    assert states[2].state().checked
    opened.stop("choice-2").setFocus()
    assert all(opened.stop(f"choice-{number}").focusPolicy() == Qt.FocusPolicy.TabFocus for number in range(1, 10))


@pytest.mark.requirement("G11")
def test_a_screen_reader_sets_a_value_by_its_state(open_window: OpenWindow) -> None:
    page = home()
    sizes = does.SetOption("size", "4.8")
    chosen = tuple(replace(choice, command=sizes, current=choice.number == 2) for choice in page.choices)
    opened = open_window(HandVisit(page=replace(page, choices=chosen)))
    QAccessible.queryAccessibleInterface(opened.stop("choice-3")).actionInterface().doAction("Toggle")
    opened.settle()
    assert opened.visit.asked == [does.Choose(3)]


def test_where_choices_lead_on_none_is_a_value_to_be_in_force(open_window: OpenWindow) -> None:
    page = home()
    mixed = tuple(replace(choice, current=choice.number == 1) for choice in page.choices)
    opened = open_window(HandVisit(page=replace(page, choices=mixed)))
    assert QAccessible.queryAccessibleInterface(opened.stop("choice-1")).role() == QAccessible.Role.Button


@pytest.mark.requirement("C18")
def test_the_ring_stands_around_what_has_the_focus(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="choice-5"), 1920, 1080)
    ring = opened.window.findChild(QWidget, "focus-ring")
    assert ring is not None
    tile = opened.stop("choice-5")
    out = (ring.width() - tile.width()) // 2
    assert out >= 8
    assert ring.mapToGlobal(ring.rect().center()) == tile.mapToGlobal(tile.rect().center())
    assert ring.isVisible()


def test_the_window_tells_when_it_is_painted(open_window: OpenWindow) -> None:
    visit = HandVisit()
    window = ResidentWindow(visit)
    opened = open_window()
    opened.bot.addWidget(window)
    window.show_turn(visit.begin(), visit.settings)
    with opened.bot.waitSignal(window.first_painted, timeout=5000):
        window.present()
    window.close()

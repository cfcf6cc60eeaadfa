"""The pad on the screen: touched, pressed, named, and kept while words change."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.pages import Visit
from desktop.pages import command as does
from desktop.ui.shell import Shell
from desktop.ui.window import ResidentWindow
from tests.desktop.ui.opened_window import KIOSK_PX_PER_MM, PATIENCE_MS, OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, dialled

KEYS = "123456789*0#"


@pytest.mark.requirement("D9", "E7")
def test_each_key_is_a_button_that_says_what_it_writes(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=dialled()))
    assert [opened.stop(f"pad-{key}").accessibleName() for key in KEYS] == [
        "1，数字", "2，a b c", "3，d e f", "4，g h i", "5，j k l", "6，m n o", "7，p q r s", "8，t u v", "9，w x y z",
        "*，退一位", "0，帮助", "#，去选词",
    ]  # fmt: skip


@pytest.mark.requirement("D2", "E1")
@pytest.mark.parametrize("key", KEYS)
def test_a_touch_on_a_key_is_that_key(open_window: OpenWindow, key: str) -> None:
    opened = open_window(HandVisit(page=dialled()))
    opened.touch(f"pad-{key}")
    assert opened.visit.asked == [does.Dial(key)]


def test_the_number_keys_write_and_a_word_is_touched(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=dialled()))
    opened.press(Qt.Key.Key_7)
    opened.press(Qt.Key.Key_Home, Qt.KeyboardModifier.KeypadModifier)
    opened.touch("choice-2")
    assert opened.visit.asked == [does.Dial("7"), does.Dial("7"), does.Choose(2)]


@pytest.fixture
def window(qtbot: QtBot, visit: Callable[..., Visit]) -> ResidentWindow:
    person = visit(division="620102")
    opened = ResidentWindow(person, shell=Shell(px_per_mm=KIOSK_PX_PER_MM))
    qtbot.addWidget(opened)
    with qtbot.waitExposed(opened):
        opened.show_turn(person.begin(), person.settings)
        opened.show()
    return opened


def pressed(window: ResidentWindow, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window.focused() or window, key)
        qtbot.waitUntil(window.is_idle, timeout=PATIENCE_MS)


def name(window: ResidentWindow, stop: str) -> str:
    widget = window.stop(stop)
    return widget.accessibleName() if widget else ""


@pytest.mark.requirement("A2", "E1")
def test_a_word_is_written_in_the_real_window_from_home(window: ResidentWindow, qtbot: QtBot) -> None:
    key = Qt.Key
    pressed(window, qtbot, key.Key_1, key.Key_NumberSign, key.Key_7, key.Key_5, key.Key_9)
    pad = window.stop("pad-5")
    assert window.stop("choice-1") is None
    pressed(window, qtbot, key.Key_5)
    assert window.stop("pad-5") is pad, "a finger that is on it stays on it"
    assert name(window, "choice-1") == "1，日间照料，白天照料和托养，共 6 项"
    pressed(window, qtbot, key.Key_NumberSign, key.Key_1)
    assert window.windowTitle().startswith("查找")
    assert window.focused() is window.stop("title")
    pressed(window, qtbot, key.Key_2)
    assert not window.windowTitle().startswith("查找")
    window.close()

"""One table of keys: the same on every page, the entry and screen readers left alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.pages import command as does
from desktop.pages import keymap
from desktop.pages.command import Command
from desktop.pages.page import PadKey
from desktop.ui import keys
from tests.desktop.ui.pages_by_hand import home, results

K = Qt.Key
TABLE = [
    (K.Key_1, does.Choose(1)),
    (K.Key_9, does.Choose(9)),
    (K.Key_0, does.Help()),
    (K.Key_Asterisk, does.Back()),
    (K.Key_Escape, does.Back()),
    (K.Key_NumberSign, does.Repeat()),
    (K.Key_F1, does.Open(does.Route("learn"))),
    (K.Key_F2, does.SwitchVoice()),
    (K.Key_F4, does.Pause()),
    (K.Key_Delete, does.Stop()),
    (K.Key_Home, does.Slower()),
    (K.Key_End, does.Faster()),
    (K.Key_F11, does.Quieter()),
    (K.Key_F12, does.Louder()),
    (K.Key_F3, does.SetOption("size", "6.4")),
    (K.Key_F5, does.Hear()),
    (K.Key_F6, does.Open(does.Route("places"))),
    (K.Key_F7, does.Home()),
    (K.Key_F8, does.SetOption("language", "en")),
    (K.Key_F9, does.Open(does.Route("ask"))),
    (K.Key_F10, does.Open(does.Route("options"))),
    (K.Key_Down, does.Next()),
    (K.Key_Tab, does.Next()),
    (K.Key_Right, does.Next()),
    (K.Key_Up, does.Previous()),
    (K.Key_Backtab, does.Previous()),
    (K.Key_Left, does.Previous()),
    (K.Key_Return, does.Activate()),
    (K.Key_Enter, does.Activate()),
    (K.Key_Space, does.Activate()),
    (K.Key_PageDown, does.Further()),
    (K.Key_Plus, does.Further()),
    (K.Key_PageUp, does.Earlier()),
    (K.Key_Minus, does.Earlier()),
]
WRITES = [K.Key_0, K.Key_5, K.Key_Slash, K.Key_Space, K.Key_Plus, K.Key_Minus, K.Key_Left]
LEAVES = [
    (K.Key_Down, does.Next()),
    (K.Key_Tab, does.Next()),
    (K.Key_Up, does.Previous()),
    (K.Key_Return, does.Activate()),
    (K.Key_Escape, does.Back()),
    (K.Key_Asterisk, does.Back()),
    (K.Key_NumberSign, does.Open(does.Route("dial"))),
    (K.Key_F7, does.Home()),
]


@pytest.mark.parametrize(("key", "command"), TABLE)
def test_each_key_means_one_thing(key: Qt.Key, command: Command) -> None:
    assert keys.command_for(key, home()) == command


@pytest.mark.parametrize("key", WRITES)
def test_keys_that_write_belong_to_the_entry_while_it_has_the_focus(key: Qt.Key) -> None:
    assert keys.command_for(key, home(), writing=True) is None


@pytest.mark.parametrize(("key", "command"), LEAVES)
def test_keys_that_do_not_write_work_in_the_entry_too(key: Qt.Key, command: Command) -> None:
    assert keys.command_for(key, home(), writing=True) == command


@pytest.mark.parametrize("key", [K.Key_A, K.Key_Insert, K.Key_CapsLock, K.Key_Control, K.Key_ScrollLock])
def test_letters_and_the_keys_of_screen_readers_are_left_alone(key: Qt.Key) -> None:
    assert keys.command_for(key, home()) is None


@pytest.mark.requirement("G12")
@pytest.mark.parametrize(
    "modifier",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    ],
)
def test_chords_belong_to_the_platform(modifier: Qt.KeyboardModifier) -> None:
    assert keys.command_of(QKeyEvent(QEvent.Type.KeyPress, K.Key_F7, modifier), home()) is None


SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.requirement("G12", "D6")
@pytest.mark.parametrize("key", [K.Key_F10, K.Key_F6, K.Key_Delete, K.Key_Insert, K.Key_Home, K.Key_Return])
def test_a_key_with_shift_belongs_to_the_platform(key: Qt.Key) -> None:
    assert keys.command_of(QKeyEvent(QEvent.Type.KeyPress, key, SHIFT), home()) is None


@pytest.mark.parametrize(
    ("key", "command"),
    [(K.Key_Asterisk, does.Back()), (K.Key_NumberSign, does.Repeat()), (K.Key_Backtab, does.Previous())],
)
def test_shift_makes_the_signs_that_need_it(key: Qt.Key, command: Command) -> None:
    assert keys.command_of(QKeyEvent(QEvent.Type.KeyPress, key, SHIFT), home()) == command


@pytest.mark.requirement("D6")
def test_the_stroke_stands_for_the_number_sign_that_needs_two_keys_or_that_a_number_pad_has_not() -> None:
    pad = QKeyEvent(QEvent.Type.KeyPress, K.Key_Slash, Qt.KeyboardModifier.KeypadModifier)
    desk = QKeyEvent(QEvent.Type.KeyPress, K.Key_Slash, Qt.KeyboardModifier.NoModifier)
    assert keys.command_of(pad, home()) == keys.command_of(desk, home()) == does.Repeat()
    assert keys.command_of(pad, home(), writing=True) == does.Open(does.Route("dial"))
    assert keys.command_of(desk, home(), writing=True) is None


WITHOUT_NUMLOCK = {
    K.Key_End: 1, K.Key_Down: 2, K.Key_PageDown: 3, K.Key_Left: 4, K.Key_Clear: 5, K.Key_Right: 6, K.Key_Home: 7,
    K.Key_Up: 8, K.Key_PageUp: 9,
}  # fmt: skip


@pytest.mark.requirement("E10")
@pytest.mark.parametrize(("key", "digit"), WITHOUT_NUMLOCK.items())
def test_the_digits_of_a_number_pad_are_digits_without_numlock_too(key: Qt.Key, digit: int) -> None:
    pad = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.KeypadModifier)
    assert keys.command_of(pad, home()) == does.Choose(digit)
    desk = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    assert keys.command_of(desk, home()) != does.Choose(digit)


def test_the_zero_of_a_number_pad_helps_without_numlock_too_and_insert_stays_a_screen_readers() -> None:
    pad = QKeyEvent(QEvent.Type.KeyPress, K.Key_Insert, Qt.KeyboardModifier.KeypadModifier)
    desk = QKeyEvent(QEvent.Type.KeyPress, K.Key_Insert, Qt.KeyboardModifier.NoModifier)
    assert (keys.command_of(pad, home()), keys.command_of(desk, home())) == (does.Help(), None)


def test_on_the_page_that_teaches_keys_every_key_only_tells_what_it_does() -> None:
    page = replace(home(), key="learn")
    assert keys.command_for(K.Key_F7, page) == does.Explain("F7")
    assert keys.command_for(K.Key_5, page) == does.Explain("5")
    assert keys.command_for(K.Key_Tab, page) == does.Explain("Tab")
    letter = QKeyEvent(QEvent.Type.KeyPress, K.Key_A, Qt.KeyboardModifier.NoModifier)
    assert keys.command_of(letter, page) == does.Explain("A")
    assert keys.command_for(K.Key_Escape, page) == does.Back()
    assert keys.command_for(K.Key_F1, page) == does.Back()


def test_the_point_of_a_number_pad_silences_with_and_without_numlock() -> None:
    for key in (K.Key_Period, K.Key_Delete):
        pad = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.KeypadModifier)
        assert keys.command_of(pad, home()) == does.Stop()


def test_every_key_of_the_table_is_one_that_qt_knows() -> None:
    assert {key for row in keymap.TABLE for key in row.keys} == set(keys.PRINTED.values())


PAD = replace(home(), entry=None, pad=(PadKey("2", "a b c", does.Dial("2")),))


@pytest.mark.parametrize("key", "0123456789*#")
def test_where_the_pad_writes_its_keys_write(key: str) -> None:
    by_name = {name: each for each, name in keys.PRINTED.items()}
    assert keys.command_for(by_name[key], PAD) == does.Dial(key)


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (K.Key_Backspace, does.Dial("*")),
        (K.Key_Slash, does.Dial("#")),
        (K.Key_Escape, does.Back()),
        (K.Key_F7, does.Home()),
        (K.Key_F5, does.Hear()),
        (K.Key_Down, does.Next()),
        (K.Key_Return, does.Activate()),
    ],
)
def test_where_the_pad_writes_other_keys_do_what_they_always_do(key: Qt.Key, command: Command) -> None:
    assert keys.command_for(key, PAD) == command


def test_every_key_printed_on_an_action_does_what_the_action_does() -> None:
    page = results()
    by_name = {name: key for key, name in keys.PRINTED.items()}
    for action in page.actions:
        assert keys.command_for(by_name[action.key], page) == action.command

"""Writing: keys belong to the text, cursor and composition survive, late answers are dropped."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.pages import command as does
from desktop.ui.lull import LULL_MS
from tests.desktop.ui.opened_window import PATIENCE_MS, Opened, OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, home


def entry_of(opened: Opened) -> QLineEdit:
    entry = opened.stop("entry")
    assert isinstance(entry, QLineEdit)
    return entry


def compose(opened: Opened, preedit: str, commit: str = "") -> None:
    """What an input method sends: a composition, or text that is settled."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(entry_of(opened), event)
    opened.settle()


def test_digits_are_text_in_the_entry(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    QTest.keyClicks(entry_of(opened), "120/ a")
    opened.settle()
    assert entry_of(opened).text() == "120/ a"
    assert {type(command) for command in opened.visit.asked} == {does.Write}
    assert opened.visit.asked[-1] == does.Write("120/ a")


@pytest.mark.requirement("E1", "E2")
def test_a_pad_of_twelve_keys_leaves_the_entry_by_star_and_by_hash(open_window: OpenWindow) -> None:
    on_pad = Qt.KeyboardModifier.KeypadModifier
    for key, modifier, command in (
        (Qt.Key.Key_Asterisk, Qt.KeyboardModifier.NoModifier, does.Back()),
        (Qt.Key.Key_NumberSign, Qt.KeyboardModifier.NoModifier, does.Open(does.Route("dial"))),
        (Qt.Key.Key_Slash, on_pad, does.Open(does.Route("dial"))),
    ):
        opened = open_window(HandVisit(focus="entry"))
        opened.press(key, modifier)
        assert opened.visit.asked == [command]
        assert entry_of(opened).text() == ""


@pytest.mark.parametrize(
    ("key", "command"),
    [(Qt.Key.Key_Down, does.Next()), (Qt.Key.Key_Tab, does.Next()), (Qt.Key.Key_Return, does.Activate())],
)
def test_down_tab_and_enter_leave_the_entry(open_window: OpenWindow, key: Qt.Key, command: object) -> None:
    opened = open_window(HandVisit(focus="entry"))
    opened.press(key)
    assert opened.visit.asked == [command]


def test_function_keys_work_while_writing(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    opened.press(Qt.Key.Key_F7)
    assert opened.visit.asked == [does.Home()]


def test_the_choices_follow_what_is_written(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    compose(opened, "", "法律")
    assert opened.visit.asked == [does.Write("法律")]
    assert opened.stop("choice-7").accessibleName().startswith("7，法律帮助")
    assert opened.window.stop("choice-1") is None
    assert opened.focus == "entry"


@pytest.mark.requirement("A21")
def test_cursor_and_composition_survive_new_choices(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    before = entry_of(opened)
    compose(opened, "", "法律帮助")
    before.setCursorPosition(2)
    compose(opened, "yuan")
    opened.window.send(does.SetOption("size", "6.4"))
    opened.settle()
    after = entry_of(opened)
    assert after is before
    assert after.text() == "法律帮助"
    assert after.cursorPosition() == 2
    assert after.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition) == 2
    compose(opened, "", "援")
    assert after.text() == "法律援帮助"
    assert after.cursorPosition() == 3


def test_another_page_has_an_entry_of_its_own(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    compose(opened, "", "法律")
    opened.press(Qt.Key.Key_F7)
    assert entry_of(opened).text() == ""


def test_the_hint_is_shown_and_the_prompt_is_the_name(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=home("en")))
    assert entry_of(opened).placeholderText() == "e.g. day care"
    assert entry_of(opened).accessibleName() == "Search"


def test_nothing_of_what_was_written_can_be_dragged_or_asked_from_a_menu(open_window: OpenWindow) -> None:
    entry = entry_of(open_window())
    assert entry.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not entry.dragEnabled()


def test_what_is_too_long_is_cut_off(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    compose(opened, "", "护" * 300)
    assert entry_of(opened).text() == "护" * 200


def test_counts_are_told_once_after_a_pause_and_the_focus_stays(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    told: list[str] = []
    opened.window.answered.connect(lambda turn: told.append(turn.message))
    for letter in "法律":
        compose(opened, "", letter)
    assert opened.stop("choice-7").accessibleName().startswith("7，法律帮助")
    assert told == []
    opened.bot.waitUntil(lambda: told != [], timeout=PATIENCE_MS)
    assert told == ["找到 1 条"]
    assert opened.stop("entry").accessibleDescription() == "找到 1 条"
    assert opened.focus == "entry"


def test_what_was_to_be_told_after_a_pause_is_dropped_when_the_person_goes_on(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(focus="entry"))
    told: list[str] = []
    opened.window.answered.connect(lambda turn: told.append(turn.page.key))
    compose(opened, "", "法律")
    opened.press(Qt.Key.Key_F7)
    with opened.bot.assertNotEmitted(opened.window.answered, wait=LULL_MS + 200):
        pass
    assert told == ["home"]
    assert opened.stop("title").accessibleDescription() == ""

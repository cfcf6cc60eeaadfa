"""One table of keys: no key twice, none that belongs to others, and a pad of twelve keys reaches everything."""

import runpy
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import i18n
from desktop.pages import Turn, Visit, keymap
from desktop.pages import command as does
from desktop.pages.keynames import key_name
from desktop.pages.options import offered, option_name, value_name
from desktop.settings import Settings
from desktop.text import command

RESERVED = {
    "Orca 43, both layouts: its modifiers (orca/settings.py, DESKTOP_MODIFIER_KEYS and LAPTOP_MODIFIER_KEYS)": {
        "Insert", "CapsLock", "KP_Insert",
    },
    "Orca 43, desktop layout, NumLock off: keys without a modifier (orca/desktop_keyboardmap.py; tests/at reads it)": {
        "KP_Add", "KP_Begin", "KP_Delete", "KP_Divide", "KP_Down", "KP_End", "KP_Enter", "KP_Home", "KP_Left",
        "KP_Multiply", "KP_Page_Down", "KP_Page_Up", "KP_Right", "KP_Subtract", "KP_Up",
    },
    "NVDA: its modifiers; the number pad with NumLock off (User Guide, The NVDA Modifier Key, Reviewing Text)": {
        "Insert", "CapsLock", "KP_Insert", "KP_Divide", "KP_Multiply", "KP_Subtract", "KP_Add", "KP_Enter",
    },
    "VoiceOver: Control and Option, or CapsLock; Control alone is silence (VoiceOver User Guide, modifier)": {
        "Ctrl", "Option", "Command", "CapsLock",
    },
    "Narrator: its modifiers (Microsoft, Narrator keyboard commands, Narrator key)": {"Insert", "CapsLock"},
    "JAWS and readers like it: their modifiers (Freedom Scientific, JAWS keystrokes)": {"Insert", "CapsLock", "Ctrl"},
    "阳光读屏: no list of its keys is published; what it shares with the others above is all that is known": {
        "Insert", "CapsLock", "Ctrl",
    },
    "Windows and X11: sticky, filter and toggle keys, start menu, screenshots, menus, compose (Microsoft, "
    "Guidelines for Keyboard User Interface Design, Windows Shortcut Keys; GTK and Qt: Menu and Shift+F10)": {
        "Shift", "NumLock", "Meta", "PrintScreen", "Menu", "Pause", "ScrollLock", "Alt", "AltGr", "Shift+F10",
        "Alt+F4", "Alt+Tab", "Alt+Esc", "Alt+Space", "Ctrl+Esc", "Ctrl+Alt+Delete", "Ctrl+F4", "Multi_key",
    },
    "input methods and writing (letters and marks are never commands by themselves, WCAG 2.1.4)": {
        *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,.;:'\"()[]{}<>?!@$%^&=_|~`\\",
    },
}  # fmt: skip
"""What others listen to, by whom, and where that is written."""
PAD_ALSO = {"*": "Esc", "#": "/", "+": "PageDown", "-": "PageUp", "Enter": "Space"}
"""Keys of a number pad that a screen reader may take, or that need Shift elsewhere, and the key that does the same."""
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.requirement("E8")
def test_no_key_is_used_twice_in_the_same_situation() -> None:
    used = Counter((key, row.times, row.where) for row in keymap.TABLE for key in row.keys)
    assert [key for key, times in used.items() if times > 1] == []
    assert len({row.name for row in keymap.TABLE}) == len(keymap.TABLE)


@pytest.mark.requirement("E8")
def test_only_these_keys_mean_something_else_where_one_writes() -> None:
    elsewhere = {(row.where.value, key): row.name for row in keymap.TABLE for key in row.keys
                 if row.where is not keymap.Where.ANYWHERE}  # fmt: skip
    assert elsewhere == {
        ("writing", "#"): "dial",
        **{("dialling", key): "letter" for key in "1234567890"},
        ("dialling", "*"): "rub",
        ("dialling", "Backspace"): "rub",
        ("dialling", "#"): "pick",
        ("dialling", "/"): "pick",
    }


@pytest.mark.requirement("G12", "E3", "D6")
@pytest.mark.parametrize("whose", RESERVED)
def test_no_key_belongs_to_somebody_else(whose: str) -> None:
    used = {key for row in keymap.TABLE for key in (*row.keys, *keymap.NUMBER_PAD.values())}
    assert used & RESERVED[whose] == set()
    assert [key for key in used if "+" in key[1:]] == [], "no chords"


@pytest.mark.requirement("G12", "D6")
def test_everything_on_a_number_pad_is_on_the_rest_of_the_keyboard_too_and_without_shift() -> None:
    for row in keymap.TABLE:
        for key in row.keys:
            if key in PAD_ALSO and row.times == 1 and row.name not in ("dial", "rub"):
                assert PAD_ALSO[key] in row.keys, row.name
    # On the page of the number keys Backspace takes back, and that page itself is one choice on the search page.
    assert {key for key in keymap.binding("rub").keys if key in PAD_ALSO} == {"*"}
    assert "Backspace" in keymap.binding("rub").keys


@pytest.mark.requirement("N1")
def test_every_row_has_a_title_in_both_languages() -> None:
    for row in keymap.TABLE:
        titles = []
        for language in ("zh_CN", "en"):
            i18n.use(language)
            titles.append(i18n._(row.title))
        assert any("\u3400" <= sign <= "\u9fff" for sign in titles[0]), row.name
        assert titles[1].isascii(), row.name


def test_a_button_has_the_key_of_the_table(visit: Callable[..., Visit]) -> None:
    person = visit()
    for route in ("home", "options", "help", "search", "learn", "speaking", "words"):
        for action in person.perform(does.Open(does.Route(route))).page.actions:
            taken = route == "search" and action.name == "repeat"  # its key leads to the number keys there
            assert action.key == ("" if taken else keymap.binding(action.name).printed)


def pressed(person: Visit, *presses: str) -> Turn:
    turn = person.begin()
    for key in presses:
        asked = keymap.command_for(key, turn.page, writing=turn.focus == "entry")
        assert asked is not None, key
        turn = person.perform(asked)
    return turn


ON_THE_PAD = {
    "home": ("您要找什么？", ("2", "*")),
    "keys": ("所有按键", ("0", "1")),
    "about": ("关于明路", ("0", "7", "9")),
    "learn": ("认识按键", ("0", "2")),
    "voice": ("声音", ("0", "3")),
    "place": ("选地方：甘肃省", ("0", "5")),
    "options": ("设置", ("0", "7")),
    "ask": ("甘肃省，找谁办", ("0", "8")),
    "language": ("语言", ("0", "7", "1")),
    "larger": ("字的大小", ("0", "7", "2")),
    "search": ("查找", ("1",)),
    "dial": ("用数字键写", ("1", "#")),
    "words": ("选词", ("1", "#", "5", "9", "#")),
}


@pytest.mark.requirement("E1")
@pytest.mark.parametrize(("title", "presses"), ON_THE_PAD.values(), ids=ON_THE_PAD.keys())
def test_twelve_keys_reach_every_page(visit: Callable[..., Visit], title: str, presses: tuple[str, ...]) -> None:
    assert pressed(visit(), *presses).page.title == title


@pytest.mark.requirement("E1")
def test_twelve_keys_reach_everything_that_has_a_key(visit: Callable[..., Visit]) -> None:
    moved = {"next", "previous", "take"}  # a pad chooses by number
    corrected = {"original"}  # stands among the choices of a search, which a pad does not write
    assert {row.name for row in keymap.TABLE if not row.pad} == {"home", *moved, *corrected}
    for row in keymap.TABLE:
        assert set(row.pad) <= set(keymap.TWELVE)
        if row.command and row.pad and row.name not in ("hear", "dictate", "further", "earlier", "rub", "pick"):
            by_pad, by_key = pressed(visit(), *row.pad), visit()
            by_key.begin()
            asked = by_key.perform(row.command)
            assert (by_pad.order, by_pad.message[:2]) == (asked.order, asked.message[:2]), row.name


@pytest.mark.requirement("E1")
def test_twelve_keys_turn_the_leaves_of_a_list(visit: Callable[..., Visit]) -> None:
    person = visit()
    first = pressed(person, "0", "5").page
    for key, offset in (("9", 10), ("4", 1)):
        help_page = person.perform(does.Help())
        asked = keymap.command_for(key, help_page.page)
        assert asked
        turn = person.perform(asked)
        assert (turn.page.title, turn.page.first) == (first.title, offset)


def test_twelve_keys_dictate_the_number(visit: Callable[..., Visit]) -> None:
    assert pressed(visit(), "0", "6").message == "残疾人服务热线电话，幺二三八五。"


@pytest.mark.requirement("N1")
def test_every_key_can_be_learned_and_nothing_else_happens(visit: Callable[..., Visit]) -> None:
    person = visit()
    person.begin()
    page = person.perform(does.Open(does.Route("learn"))).page
    before = person.settings
    for row in keymap.TABLE:
        for key in row.keys:
            if key in keymap.LEAVING:
                continue
            asked = keymap.command_for(key, page)
            assert asked == does.Explain(key)
            turn = person.perform(asked)
            assert turn.page == page
            if row.times == 1:
                assert turn.message.startswith(key_name(key))
                assert i18n._(row.title) in turn.message
    assert person.settings == before
    assert pressed(visit(), "F1", "A").message == "A，在这里不管用。"
    assert pressed(visit(), "F1", "#").message == ("井号键，再听。打字的时候，用数字键写。用数字键写的时候，去选词。")
    assert pressed(visit(), "F1", "2").message == "2，选择。用数字键写的时候，写这个键上的字母。"


def test_learning_ends_with_its_key_with_escape_or_with_the_star_twice(visit: Callable[..., Visit]) -> None:
    for end in (("F1",), ("Esc",), ("*", "*")):
        assert pressed(visit(), "F1", "5", *end).page.key == "home"
    assert pressed(visit(), "F1", "*", "5").page.key == "learn"


ON_MANY_KEYS = ("choose", "letter")


@pytest.mark.parametrize("row", [row for row in keymap.TABLE if row.name not in ON_MANY_KEYS], ids=lambda row: row.name)
def test_every_command_is_a_word_in_the_terminal(visit: Callable[..., Visit], row: keymap.Binding) -> None:
    person = visit()
    person.begin()
    page = person.perform(does.Open(does.Route("places", division="620000"))).page
    page = person.perform(does.Further()).page if row.name == "earlier" else page
    if row.name == "original":
        person.perform(does.Open(does.Route("search")))
        page = person.perform(does.Write("日见照料")).page
    assert command(row.name, page) is not None
    assert command(f"key {row.keys[0]}", page) is not None


def test_the_page_about_keys_is_the_one_that_the_table_makes() -> None:
    made = runpy.run_path(str(ROOT / "packaging/keys.py"))["document"]()
    assert (ROOT / "KEYS.md").read_text(encoding="utf-8") == made, "run PYTHONPATH=. python packaging/keys.py"


@pytest.mark.requirement("N1", "N2")
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_key_and_what_a_pad_presses_is_told_in_the_program_as_in_the_manual(
    visit: Callable[..., Visit], language: str
) -> None:
    person = visit(language=language)
    turn = pressed(person, "0", "1")
    spoken = [utterance.text for utterance in turn.spoken]
    manual = (ROOT / "KEYS.md").read_text(encoding="utf-8")
    assert len(turn.page.lines) == len(keymap.TABLE)
    for row, line in zip(keymap.TABLE, turn.page.lines, strict=True):
        assert line.label.startswith(i18n._(row.title))
        assert any(text.startswith(line.label) for text in spoken)
        assert f"| {i18n._(row.title)} |" in manual
        assert f"| {' '.join(row.pad)} |" in manual
    assert [line.text for line in turn.page.lines if "0 3 5" in line.text] != []


@pytest.mark.requirement("N1")
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_manual_tells_every_setting_with_its_values(language: str) -> None:
    i18n.use(language)
    manual = (ROOT / "KEYS.md").read_text(encoding="utf-8")
    for option, values in offered().items():
        assert f"| {option_name(option)} |" in manual
        assert all(value_name(option, value) in manual for value in values)


def test_volume_goes_in_steps_of_at_most_ten_decibels_and_ends(visit: Callable[..., Visit]) -> None:
    person: Visit = visit()
    person.begin()
    assert person.settings == Settings()
    assert person.perform(does.Louder()).message == "朗读音量，第 5 档，共 5 档。"
    assert person.perform(does.Louder()).message == "已经到头了。"
    assert [person.perform(does.Quieter()).message for _ in range(5)][-1] == "已经到头了。"
    assert person.settings.volume == 10


def test_speed_goes_in_eight_steps_from_half_to_three_times(visit: Callable[..., Visit]) -> None:
    person: Visit = visit(rate=50)
    person.begin()
    assert person.perform(does.Slower()).message == "已经到头了。"
    assert [person.perform(does.Faster()).message for _ in range(8)][-2:] == ["朗读快慢，百分之 300。", "已经到头了。"]

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
from desktop.settings import Settings
from desktop.text import command

RESERVED = {
    "Orca (desktop layout: Insert; laptop layout: CapsLock; flat review on the number pad with NumLock off)": {
        "Insert", "CapsLock", "KP_Insert", "KP_Home", "KP_Up", "KP_PageUp", "KP_Left", "KP_Begin", "KP_Right",
    },
    "NVDA (modifier keys; its other keys are chords with them)": {"Insert", "CapsLock", "KP_Insert"},
    "VoiceOver (Control and Option, or CapsLock)": {"Ctrl", "Option", "CapsLock"},
    "Narrator (modifier keys)": {"Insert", "CapsLock"},
    "the platform (switching on sticky, filter and toggle keys; start menu; screenshots; context menu)": {
        "Shift", "NumLock", "Meta", "PrintScreen", "Menu", "Pause", "ScrollLock", "Alt", "AltGr",
    },
    "input methods and writing (letters and marks are never commands by themselves, WCAG 2.1.4)": {
        *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,.;:'\"()[]{}<>?!@$%^&=_|~`\\",
    },
}  # fmt: skip
"""What others listen to, by whom."""
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.requirement("E8")
def test_no_key_is_used_twice() -> None:
    used = Counter((key, row.times) for row in keymap.TABLE for key in row.keys)
    assert [key for key, times in used.items() if times > 1] == []
    assert len({row.name for row in keymap.TABLE}) == len(keymap.TABLE)


@pytest.mark.requirement("G12", "E3", "D6")
@pytest.mark.parametrize("whose", RESERVED)
def test_no_key_belongs_to_somebody_else(whose: str) -> None:
    used = {key for row in keymap.TABLE for key in (*row.keys, *keymap.NUMBER_PAD.values())}
    assert used & RESERVED[whose] == set()
    assert [key for key in used if "+" in key[1:]] == [], "no chords"


def test_a_button_has_the_key_of_the_table(visit: Callable[..., Visit]) -> None:
    person = visit()
    for route in ("home", "options", "help", "search", "learn", "speaking"):
        for action in person.perform(does.Open(does.Route(route))).page.actions:
            assert action.key == keymap.binding(action.name).printed


def pressed(person: Visit, *presses: str) -> Turn:
    turn = person.begin()
    for key in presses:
        asked = keymap.command_for(key, turn.page)
        assert asked is not None, key
        turn = person.perform(asked)
    return turn


ON_THE_PAD = {
    "home": ("您要找什么？", ("2", "*")),
    "learn": ("认识按键", ("0", "2")),
    "voice": ("声音", ("0", "3")),
    "place": ("选地方：甘肃省", ("0", "5")),
    "options": ("设置", ("0", "7")),
    "ask": ("甘肃省，找谁办", ("0", "8")),
    "language": ("语言", ("0", "7", "1")),
    "larger": ("字的大小", ("0", "7", "2")),
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
        if row.command and row.pad and row.name not in ("hear", "dictate", "further", "earlier"):
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


def test_learning_ends_with_its_key_with_escape_or_with_the_star_twice(visit: Callable[..., Visit]) -> None:
    for end in (("F1",), ("Esc",), ("*", "*")):
        assert pressed(visit(), "F1", "5", *end).page.key == "home"
    assert pressed(visit(), "F1", "*", "5").page.key == "learn"


@pytest.mark.parametrize("row", [row for row in keymap.TABLE if row.name != "choose"], ids=lambda row: row.name)
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
    assert (ROOT / "KEYS.md").read_text(encoding="utf-8") == made, "run python packaging/keys.py"


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

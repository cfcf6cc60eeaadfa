"""Typing Chinese, changing the language, mistakes and learning keys, as the real Orca tells them."""

from collections.abc import Callable

import pytest

from tests.at.seat import Seat

WRITING = {"护": 248, "理": 249, "补": 250, "贴": 251}
"""Characters with a key code each, bound before the program starts: what an input method commits arrives as keys."""


def key_of(character: str) -> str:
    return f"U{ord(character):04X}"


def bind(seat: Seat) -> None:
    for character, code in WRITING.items():
        seat.stage.call(["xmodmap", "-e", f"keycode {code} = {key_of(character)}"])


@pytest.mark.requirement("G1", "G10", "A2")
def test_what_is_typed_in_chinese_is_counted_and_told(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    bind(seat)
    seat.open_minglu()
    assert seat.press("1") == ["查找 — 明路", "请写要找什么"]
    heard = seat.press(*map(key_of, WRITING))  # how many counts are told on the way depends on the hand
    assert seat.listen_for("“护理补贴”", heard) == "按“护理补贴”在“甘肃省”查找，4 条。"


@pytest.mark.requirement("A14", "G10")
def test_mistakes_are_told_without_moving_the_focus(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    assert seat.press("Escape") == ["这已经是首页。按数字选择，按 0 听帮助。"]
    seat.press("2")
    assert seat.press("9") == ["这里只有第 1 到第 5 项。"]


@pytest.mark.requirement("A21", "H1")
def test_another_language_is_told_in_that_language(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    assert seat.press("F8") == [
        "What are you looking for? — 明路",
        "Services in Gansu Province. Press a number; F6 for another place, 0 for help. 标签.",
        "Language, English.",
    ]


@pytest.mark.requirement("N1")
def test_keys_are_learned_with_orca_too(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    assert seat.press("F1")[0] == "认识按键 — 明路"
    assert seat.press("F5") == ["F5，听电话号码。"]
    assert seat.press("Tab") == ["Tab，下一项。"]
    assert seat.press("Escape")[0] == "您要找什么？ — 明路"

"""The seat itself: Orca hears a plain window, so a silence elsewhere is the program's."""

from collections.abc import Callable
from pathlib import Path

from tests.at.seat import Seat

WINDOW = Path(__file__).with_name("plain_window.py")


def test_orca_speaks_chinese_names_and_roles(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    assert seat.start(WINDOW) == ["试验 框架.", "康复 按钮."]
    assert seat.press("Tab") == ["就业 按钮."]


def test_orca_speaks_english_roles(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("en")
    assert seat.start(WINDOW) == ["试验 frame.", "康复 push button."]

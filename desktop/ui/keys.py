"""One table from keys to commands: keyboard, keypad and phone layout mean the same on every page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.pages.command import (
    Activate,
    Back,
    Choose,
    Command,
    Earlier,
    Further,
    Hear,
    Help,
    Home,
    Next,
    Previous,
    Repeat,
)
from desktop.pages.page import Page

_Key = Qt.Key
FIXED: dict[Qt.Key, Command] = {
    _Key.Key_0: Help(),
    _Key.Key_Asterisk: Back(),
    _Key.Key_Escape: Back(),
    _Key.Key_NumberSign: Repeat(),
    _Key.Key_F5: Hear(),
    _Key.Key_F7: Home(),
    _Key.Key_Down: Next(),
    _Key.Key_Right: Next(),
    _Key.Key_Tab: Next(),
    _Key.Key_Up: Previous(),
    _Key.Key_Left: Previous(),
    _Key.Key_Backtab: Previous(),
    _Key.Key_Return: Activate(),
    _Key.Key_Enter: Activate(),
    _Key.Key_Space: Activate(),
    _Key.Key_PageDown: Further(),
    _Key.Key_Plus: Further(),
    _Key.Key_PageUp: Earlier(),
    _Key.Key_Minus: Earlier(),
}
"""Keys that mean the same everywhere, whether or not the page draws a button for them."""
PRINTED = {
    _Key.Key_Asterisk: "*",
    _Key.Key_NumberSign: "#",
    _Key.Key_0: "0",
    _Key.Key_Escape: "Esc",
    _Key.Key_Plus: "+",
    _Key.Key_Minus: "-",
    _Key.Key_PageDown: "PageDown",
    _Key.Key_PageUp: "PageUp",
} | {_Key(_Key.Key_F1.value + number): f"F{number + 1}" for number in range(12)}
"""The names of keys as actions of a page have them."""
_WRITING = (
    _Key.Key_Asterisk, _Key.Key_NumberSign, _Key.Key_Space, _Key.Key_Plus, _Key.Key_Minus, _Key.Key_Left,
    _Key.Key_Right,
)  # fmt: skip
_FOREIGN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Chords belong to the platform and to screen readers."""


def command_of(event: QKeyEvent, page: Page, *, writing: bool = False) -> Command | None:
    """What a key asks for on this page; None when it is not ours. `writing`: the entry has the focus."""
    if event.modifiers() & _FOREIGN:
        return None
    return command_for(_phone_key(event), page, writing=writing)


def command_for(key: Qt.Key, page: Page, *, writing: bool = False) -> Command | None:
    """What a key asks for: an action that names it, else its fixed meaning."""
    digit = _digit(key)
    if writing and (digit is not None or key in _WRITING):
        return None
    if digit:
        return Choose(digit)
    printed = PRINTED.get(key)
    for action in page.actions:
        if printed and action.key == printed:
            return action.command
    if page.mirrored and key in (_Key.Key_Left, _Key.Key_Right):
        key = _Key.Key_Right if key is _Key.Key_Left else _Key.Key_Left
    return FIXED.get(key)


def _digit(key: Qt.Key) -> int | None:
    number = key.value - _Key.Key_0.value
    return number if 0 <= number <= 9 else None


def _phone_key(event: QKeyEvent) -> Qt.Key:
    """The key; on a number pad, which has no #, the stroke stands for it."""
    key = _Key(event.key())
    on_pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    return _Key.Key_NumberSign if on_pad and key is _Key.Key_Slash else key

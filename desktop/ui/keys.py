"""From Qt's keys to the table of keys (desktop/pages/keymap.py): only names are changed here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.pages import keymap
from desktop.pages.command import Command
from desktop.pages.page import Page

_Key = Qt.Key
PRINTED = {
    _Key.Key_Asterisk: "*",
    _Key.Key_NumberSign: "#",
    _Key.Key_Slash: "/",
    _Key.Key_Plus: "+",
    _Key.Key_Minus: "-",
    _Key.Key_Backspace: "Backspace",
    _Key.Key_Escape: "Esc",
    _Key.Key_Return: "Enter",
    _Key.Key_Enter: "Enter",
    _Key.Key_Space: "Space",
    _Key.Key_Tab: "Tab",
    _Key.Key_Backtab: "Backtab",
    _Key.Key_Down: "Down",
    _Key.Key_Up: "Up",
    _Key.Key_Left: "Left",
    _Key.Key_Right: "Right",
    _Key.Key_PageDown: "PageDown",
    _Key.Key_PageUp: "PageUp",
    _Key.Key_Home: "Home",
    _Key.Key_End: "End",
    _Key.Key_Delete: "Delete",
} | {_Key(_Key.Key_F1.value + number): f"F{number + 1}" for number in range(12)} | {
    _Key(_Key.Key_0.value + number): str(number) for number in range(10)
}  # fmt: skip
"""Keys as the table names them."""
_FOREIGN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Chords belong to the platform and to screen readers."""
_ALONE = (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta, _Key.Key_CapsLock,
          _Key.Key_Insert, _Key.Key_NumLock, _Key.Key_unknown)  # fmt: skip
"""Keys that change others, or that screen readers listen to."""


def command_of(event: QKeyEvent, page: Page, *, writing: bool = False) -> Command | None:
    """What a key asks for on this page; None when it is not ours. `writing`: the entry has the focus."""
    if event.modifiers() & _FOREIGN or _is_shifted(event) or (event.key() in _ALONE and not _is_zero(event)):
        return None
    return keymap.command_for(_name(event), page, writing=writing)


def command_for(key: Qt.Key, page: Page, *, writing: bool = False) -> Command | None:
    """What a key of a keyboard asks for on this page."""
    return keymap.command_for(PRINTED.get(key, ""), page, writing=writing)


def _is_shifted(event: QKeyEvent) -> bool:
    """Shift makes other signs of keys that write, and Tab go back; any other key with it is the platform's."""
    writes = event.key() < _Key.Key_Escape or event.key() == _Key.Key_Backtab
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not writes


def _is_on_pad(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)


def _is_zero(event: QKeyEvent) -> bool:
    """Insert of a number pad is its 0 without NumLock. Where it is a screen reader's key, that keeps it for itself."""
    return _is_on_pad(event) and event.key() == _Key.Key_Insert


def _name(event: QKeyEvent) -> str:
    """What the table calls the key; on a number pad some keys stand for those that it has not."""
    key = _Key(event.key())
    name = PRINTED.get(key) or QKeySequence(key).toString()
    return keymap.NUMBER_PAD.get(name, name) if _is_on_pad(event) else name

"""The keys of the window of the staff; none of them belongs to screen readers, to the system or to writing."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Deed(Enum):
    """What a key does to the window."""

    BACK = "back"  # or stops long work
    MAIN = "main"  # presses the main button
    SIDE = "side"  # to the list at the side and back
    ZOOM = "zoom"  # by one step, 0: the usual size
    SECTION = "section"  # to the beginning of the part before (-1) or after (1)
    PLACE = "place"  # the place of that number in the list at the side


_CONTROL = Qt.KeyboardModifier.ControlModifier
_WITH_CONTROL = {
    Qt.Key.Key_Return: (Deed.MAIN, 0),
    Qt.Key.Key_Enter: (Deed.MAIN, 0),
    Qt.Key.Key_Plus: (Deed.ZOOM, 1),
    Qt.Key.Key_Equal: (Deed.ZOOM, 1),
    Qt.Key.Key_Minus: (Deed.ZOOM, -1),
    Qt.Key.Key_0: (Deed.ZOOM, 0),
    Qt.Key.Key_PageUp: (Deed.SECTION, -1),
    Qt.Key.Key_PageDown: (Deed.SECTION, 1),
}


def deed_of(event: QKeyEvent) -> tuple[Deed, int] | None:
    """What a key asks for, None for a key that is not the window's."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
    if held == _CONTROL:
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return Deed.PLACE, int(key) - int(Qt.Key.Key_1)
        return _WITH_CONTROL.get(key)
    alone = {Qt.Key.Key_Escape: (Deed.BACK, 0), Qt.Key.Key_F6: (Deed.SIDE, 0)}
    back = held == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_Left
    return (Deed.BACK, 0) if back else alone.get(key) if not held else None

"""One of a few to choose from: the arrow keys go through them in the order in which they are said."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class Radio(QRadioButton):
    """Qt goes to what lies below or beside, which passes over others where they stand in several columns."""

    def __init__(self, words: str, group: QWidget) -> None:
        super().__init__(words, group)
        self._group = group

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the next or the one before, from the last to the first."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        among = self._group.findChildren(Radio)
        chosen = among[(among.index(self) + step) % len(among)]
        chosen.setChecked(True)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

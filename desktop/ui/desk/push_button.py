"""A button that Enter presses as well as the space bar: who comes from the web presses Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class PushButton(QPushButton):
    """Called by its words and nothing else; an ampersand of the data is no key."""

    def __init__(self, name: str, words: str, called: str, parent: QWidget, *, main: bool = False) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setAutoDefault(False)
        self.setProperty("main", main)
        self.setObjectName(name)
        self.setAccessibleIdentifier(name)
        self.setAccessibleName(called)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, once however long it is held; Ctrl+Enter is the window's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.click()
        elif enter:
            event.ignore()
        else:
            super().keyPressEvent(event)

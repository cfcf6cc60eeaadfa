"""Lines to write in, as a screen reader needs them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_DOT = "●"
_WINDOWS = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
"""Keys that are the window's together with Ctrl."""


class Line(QLineEdit):
    """One line. Its cursor stays where it is until it has the focus: Orca 43 takes a cursor that moves for a focus that
    it knows already, and says nothing. So it is not selected when the Tab key comes to it; nor has it a greatest
    length, for setting that moves the cursor of a new line."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the cursor where it is."""
        super().focusInEvent(QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))


class SecretLine(Line):
    """A line for a password that no screen reader spells out: Qt tells every letter that is typed into its own.

    Holds the letters itself and shows dots. One writes at its end, takes back the last letter, or all of it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and deleting are taken here; moving to other entries is Qt's."""
        letters = event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self._add(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._set("" if self.hasSelectedText() else self.secret[:-1])
        elif event.text() and letters:
            self._add(event.text())
        elif event.matches(QKeySequence.StandardKey.SelectAll) or not event.text():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method writes. One comes with the focus too, and writes nothing."""
        if event.commitString():
            self._add(event.commitString())

    def _add(self, text: str) -> None:
        self._set(("" if self.hasSelectedText() else self.secret) + text)

    def _set(self, secret: str) -> None:
        self.secret = secret
        self.setText(_DOT * len(secret))


class Lines(QPlainTextEdit):
    """Several lines. Tab leaves them, and so do the keys that are the window's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with Enter, plus, minus or a page key, and Escape."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in _WINDOWS):
            event.ignore()
        else:
            super().keyPressEvent(event)

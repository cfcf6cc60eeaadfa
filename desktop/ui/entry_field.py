"""The place to write in: an ordinary line edit, so that every input method and screen reader knows it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.pages.page import Entry
from desktop.ui.look import Look, Type

_MOST = 200
"""Characters: longer than any name, short enough for any page that repeats them."""
_LEAVING = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Asterisk, Qt.Key.Key_NumberSign,
)  # fmt: skip
"""Keys that mean something to the page and nothing to a single line of text. Nothing is called * or #, and a pad of
twelve keys has no others to leave by."""


class _Short(QValidator):
    """Takes as much as pages can repeat. setMaxLength would move the cursor, and readers are told of that."""

    def validate(self, text: str, position: int) -> object:
        """Cut off what is too long."""
        return (QValidator.State.Acceptable, text[:_MOST], min(position, _MOST))


class EntryField(QLineEdit):
    """Shows what has been written; keys that leave it go to the window."""

    def __init__(self, entry: Entry, language: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.setAccessibleIdentifier("entry")
        self.setFrame(False)
        self.setValidator(_Short(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAccessibleName(entry.prompt)
        self.restyle(look, language)

    def restyle(self, look: Look, language: str) -> None:
        """Take other sizes and colours on without losing text, cursor or composition."""
        self.look = look
        self.setFont(look.font(Type.LABEL, language=language))
        plain = self.font()
        plain.setBold(False)
        self.setFont(plain)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, QColor(look.theme.text))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(look.theme.second))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(look.theme.chunk))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(look.theme.chunk_text))
        self.setPalette(palette)
        side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        before, after = self._room(), round(look.em() * 0.6)
        self.setTextMargins(after if look.mirrored else before, 0, before if look.mirrored else after, 0)
        self.update()

    def show_entry(self, entry: Entry, found: str) -> None:
        """The hint, and the text only where it differs from what is here, so the cursor stays.

        To be called when the focus is placed: Orca 43 takes a cursor that moves in what gets the focus for a focus
        that it knows already, and says nothing of it. `found`: what a search of the text gave; with it and not with
        an example is the entry described to whoever comes back to it.
        """
        self.setPlaceholderText(entry.hint or entry.prompt)
        if not self.hasFocus():
            self.setAccessibleDescription(found if entry.text else "")
        if self.text() != entry.text:
            blocked = self.blockSignals(True)
            self.setText(entry.text)
            self.blockSignals(blocked)

    def arrange(self, width: int) -> int:
        """How high it is."""
        return max(self.look.target, round(self.look.em(Type.LABEL) * 2.1))

    def _room(self) -> int:
        return round(self.look.em(Type.LABEL) * 2.1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, or leave keys that do not write to the window."""
        function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
        hash_of_pad = event.key() == Qt.Key.Key_Slash and event.modifiers() & Qt.KeyboardModifier.KeypadModifier
        if function or hash_of_pad or event.key() in _LEAVING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the magnifying glass, then the text over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, width = self.look.theme, self.look.line
        painter.setPen(QPen(QColor(theme.line), width))
        painter.setBrush(QColor(theme.card))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        corner = self.look.corner_of(self.height())
        painter.drawRoundedRect(box, corner, corner)
        side = round(self.look.em(Type.LABEL) * 0.95)
        left = (self._room() - side) // 2
        glass = self.look.icons.pixmap("magnifying-glass", side, theme.second, ratio=self.devicePixelRatioF())
        painter.drawPixmap(
            self.width() - left - side if self.look.mirrored else left, (self.height() - side) // 2, glass
        )
        painter.end()
        super().paintEvent(event)

"""Text of the page on the screen: always plain, whatever the data holds, and reachable with the keyboard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.look import Look, Type
from desktop.ui.text_block import TextBlock


class PlainLabel(QLabel):
    """A label that never renders markup, wraps anywhere it must, and is read by Tab when it is a stop."""

    def __init__(
        self,
        text: str,
        look: Look,
        *,
        stop: str = "",
        name: str = "",
        kind: Type = Type.BODY,
        colour: str = "",
        language: str = "zh",
        pad: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setAccessibleName(name or text)
        self.look = look
        self.colour = colour or look.theme.text
        self._around = pad  # on both sides, so that the focus ring does not touch the text
        self.typed = look.font(kind, language=language)
        self.setFont(self.typed)
        if stop:
            self.setObjectName(stop)
            self.setAccessibleIdentifier(stop)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def block(self, width: float) -> TextBlock:
        """The text set to a width."""
        return TextBlock(self.text(), self.typed, width, mirrored=self.look.mirrored, even=True)

    def heightForWidth(self, width: int) -> int:
        """All lines, none cut off."""
        return round(self.block(width - 2 * self._around).height)

    def sizeHint(self) -> QSize:
        """One line."""
        block = self.block(100_000)
        return QSize(round(block.width) + 1 + 2 * self._around, round(block.height))

    def minimumSizeHint(self) -> QSize:
        """Text wraps, so hardly anything is needed."""
        return QSize(self.look.em(), self.look.em())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        self.block(self.width() - 2 * self._around).draw(painter, self._around, 0, self.colour)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()


def outdent(look: Look) -> int:
    """How far lines reach beyond their text on each side, so that text stands below the title."""
    return round(look.em(Type.FACT) * 0.3)

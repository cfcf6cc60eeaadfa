"""A key as it looks on the keyboard: its name in a small frame."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.ui import names
from desktop.ui.look import Look, Type
from desktop.ui.text_block import draw_centred


@dataclass(frozen=True, slots=True)
class Keycap:
    """The name of a key, ready to draw."""

    key: str
    look: Look

    @property
    def _text(self) -> str:
        return names.PRINTED.get(self.key, self.key)

    @property
    def height(self) -> float:
        """Of the frame."""
        return self.look.em(Type.BAR) * 1.2

    @property
    def width(self) -> float:
        """Of the frame: square, or as wide as the name needs; 0 without a key."""
        if not self.key:
            return 0
        font = self.look.font(Type.BAR)
        return max(self.height, QFontMetricsF(font).horizontalAdvance(self._text) + self.look.em(Type.BAR) * 0.6)

    def draw(self, painter: QPainter, x: float, middle: float, colour: str) -> None:
        """Draw with its left edge at `x`, centred on `middle`."""
        if not self.key:
            return
        box = QRectF(x, middle - self.height / 2, self.width, self.height)
        painter.setPen(QPen(QColor(colour), max(1.0, self.look.line * 0.7)))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRoundedRect(box, self.look.corner * 0.4, self.look.corner * 0.4)
        font = self.look.font(Type.BAR)
        draw_centred(painter, box, self._text, font, colour)

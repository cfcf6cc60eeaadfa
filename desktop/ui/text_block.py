"""Text laid out for drawing: always plain, wrapped where Chinese and Latin may be, never cut off."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from desktop.ui.look import LEADING

_LINE_SEPARATOR = "\u2028"  # what QTextLayout breaks a line at
WIDE = 100_000.0
_SHORT = 0.4
"""A last line shorter than this part of the width looks lost."""
_NARROWER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55)
_PAUSES = ("、", "，", "；", "。", "：", "）", ",", ";", "·")
_FEW = 3
"""More lines than these are a paragraph and fill their width."""


class TextBlock:
    """A piece of text in one font, set to a width. Lengths are in pixels."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float = WIDE,
        *,
        mirrored: bool = False,
        leading: float = LEADING,
        even: bool = False,
    ) -> None:
        self.text = text
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if mirrored:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._layout.setTextOption(option)
        self._pitch = font.pixelSize() * leading
        self._set(max(1.0, width))
        if even and not mirrored:
            self._even(width)

    def _set(self, width: float) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self._pitch - line.height()) / 2))
            top += self._pitch
        self._layout.endLayout()

    def _even(self, width: float) -> None:
        """Break where one pauses if the lines stay as few; else leave no character or two on their own."""
        rows, widest, narrowest = self.rows, width, width
        if not 2 <= rows <= _FEW:
            return
        lost = self.lines()[-1].naturalTextWidth() < width * _SHORT
        for share in _NARROWER:
            if self._breaks_at_pauses():
                return
            self._set(width * share)
            if self.rows != rows:
                break
            narrowest = width * share
        self._set(narrowest if lost else widest)

    def _breaks_at_pauses(self) -> bool:
        ends = [line.textStart() + line.textLength() for line in self.lines()[:-1]]
        return self.rows > 1 and all(self.text[:end].rstrip().endswith(_PAUSES) for end in ends)

    @property
    def rows(self) -> int:
        """How many lines the text takes at its width."""
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.rows * self._pitch

    @property
    def pitch(self) -> float:
        """From one line to the next."""
        return self._pitch

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max((line.naturalTextWidth() for line in self.lines()), default=0.0)

    def lines(self) -> Sequence[QTextLine]:
        """Each line as laid out."""
        return [self._layout.lineAt(index) for index in range(self._layout.lineCount())]

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Draw with the upper left corner there."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))

    def stretch_boxes(self, start: int, end: int) -> Sequence[QRectF]:
        """Where the characters from `start` up to `end` stand: a box a line, relative to the corner."""
        boxes = []
        for index, line in enumerate(self.lines()):
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = sorted((_x(line, first), _x(line, last)))
                boxes.append(QRectF(left, index * self._pitch, right - left, self._pitch))
        return boxes


def _x(line: QTextLine, position: int) -> float:
    """Where a position in the text stands. The binding answers with a pair, the stubs say a number."""
    found: object = line.cursorToX(position)
    first = found[0] if isinstance(found, tuple) else found
    assert isinstance(first, float)
    return first


def widest_word(text: str, font: QFont) -> float:
    """The width of the longest run without a blank: Chinese may break anywhere, so a character counts."""
    metrics = QFontMetricsF(font)
    words = "".join(f" {letter} " if ord(letter) > 0x2E80 else letter for letter in text).split()
    return max((metrics.horizontalAdvance(word) for word in words), default=0.0)


def draw_centred(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    """One short line in the middle of a box: numbers in circles, names of keys."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    x = box.center().x() - metrics.horizontalAdvance(text) / 2
    painter.drawText(QPointF(x, box.center().y() + metrics.capHeight() / 2), text)

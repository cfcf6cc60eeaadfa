"""A telephone's pad to be touched: three columns of keys, each with its letters below or beside its number."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import PadKey, Page
from desktop.ui import names
from desktop.ui.look import Look, Type
from desktop.ui.pressable import Pressable
from desktop.ui.text_block import TextBlock, draw_centred

COLUMNS = 3
_TALLEST_MM = 30.0
_WIDEST_MM = 46.0
_SHARE = 0.42
"""Of the width of a page that is wider than high; the words stand beside the pad."""
_LINE = 1.12
"""Height of the line of the number, in em."""
_AIR_MM = 1.6


class DialKey(Pressable):
    """One key: what is printed on it, and what it writes."""

    def __init__(self, key: PadKey, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(f"pad-{key.key}", names.of_pad_key(key, page), look, parent)
        self.key = key
        self._sign = names.PRINTED.get(key.key, key.key)
        letters = key.label.split()
        label = "".join(letters).upper() if all(len(each) == 1 for each in letters) else key.label
        self._label = TextBlock(label, look.font(language=page.language), leading=1.2)

    def _line(self, kind: Type) -> float:
        return self.look.em(kind) * _LINE

    def _stacked(self, kind: Type) -> float:
        return self._line(kind) + self._label.height + self.look.px(_AIR_MM)

    @property
    def natural_width(self) -> int:
        """What number and letters need beside each other."""
        return max(self.look.target, round(self.look.em(Type.TITLE) + self._label.width + self.look.px(_AIR_MM) * 3))

    def least_height(self, width: int) -> int:
        """Number and letters beside each other, or below each other in a narrow key."""
        least = self._line(Type.TITLE) + self.look.px(_AIR_MM)
        return max(self.look.target, round(least if width >= self.natural_width else self._stacked(Type.TITLE)))

    def heightForWidth(self, width: int) -> int:
        """The least that it needs."""
        return self.least_height(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the number, and the letters."""
        painter = QPainter(self)
        self.draw_card(painter, self.look.theme.card, self.look.theme.line)
        kinds = [kind for kind in (Type.NUMBER, Type.TITLE) if self._stacked(kind) <= self.height()]
        if kinds:
            self._draw_stacked(painter, kinds[0])
        else:
            self._draw_row(painter)
        painter.end()

    def _draw_stacked(self, painter: QPainter, kind: Type) -> None:
        line = self._line(kind)
        top = (self.height() - line - self._label.height) / 2
        self._draw_sign(painter, QRectF(0, top, self.width(), line), kind)
        self._label.draw(painter, (self.width() - self._label.width) / 2, top + line, self.look.theme.second)

    def _draw_row(self, painter: QPainter) -> None:
        sign, air = self.look.em(Type.TITLE) * 0.7, self.look.px(_AIR_MM)
        left = (self.width() - sign - air - self._label.width) / 2
        self._draw_sign(painter, QRectF(left, 0, sign, self.height()), Type.TITLE)
        top = (self.height() - self._label.height) / 2
        self._label.draw(painter, left + sign + air, top, self.look.theme.second)

    def _draw_sign(self, painter: QPainter, box: QRectF, kind: Type) -> None:
        draw_centred(painter, box, self._sign, self.look.font(kind), self.look.theme.text)


class DialPad(QWidget):
    """The keys of a page in rows of three, as they are on every telephone: the same when mirrored."""

    asked = Signal(object)  # Command

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.keys = [DialKey(key, page, look, self) for key in page.pad]
        for each in self.keys:
            each.clicked.connect(lambda _=False, command=each.key.command: self.asked.emit(command))

    def width_beside(self, width: int) -> int:
        """How wide it is where something stands beside it."""
        gaps = self._look.gap * (COLUMNS - 1)
        least = max(key.natural_width for key in self.keys) * COLUMNS + gaps
        most = self._look.px(_WIDEST_MM) * COLUMNS + gaps
        return min(width, max(least, min(most, round(width * _SHARE))))

    def arrange(self, width: int, spare: int) -> int:
        """Place the keys in that width, and in that height if they fit; tells the height."""
        gap, rows = self._look.gap, -(-len(self.keys) // COLUMNS)
        across = (width - gap * (COLUMNS - 1)) // COLUMNS
        least = max(key.least_height(across) for key in self.keys)
        room = (spare - gap * (rows - 1)) // rows
        high = max(least, min(room, self._look.px(_TALLEST_MM)))
        for at, key in enumerate(self.keys):
            row, column = divmod(at, COLUMNS)
            key.setGeometry(column * (across + gap), row * (high + gap), across, high)
        return rows * high + (rows - 1) * gap

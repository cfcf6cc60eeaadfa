"""The lines of a page: each fact with its label, in one column or, where there is room, in two."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Line, LineKind, Page
from desktop.ui import names
from desktop.ui.look import Look, Type
from desktop.ui.plain_label import PlainLabel, outdent
from desktop.ui.text_block import TextBlock

_MARKS = {
    LineKind.STATE_YES: "circle-check",
    LineKind.STATE_NO: "circle-xmark",
    LineKind.UNCONFIRMED: "circle-question",
}
_LABEL_SHARE = 0.34
_MEASURE_EM = 40  # Chinese characters a line at most
_COLUMN_EM = 17  # a column narrower than this is no column
_MANY = 6  # fewer lines than this stand better in one column


class Fact(PlainLabel):
    """One line: picture, label, text. Its accessible name is label and text."""

    def __init__(self, index: int, line: Line, page: Page, look: Look, parent: QWidget) -> None:
        language = line.language or page.language
        super().__init__(
            line.text,
            look,
            stop=f"line-{index}",
            name=names.of_line(line, page),
            kind=Type.FACT,
            colour=look.theme.notice_text if line.kind is LineKind.UNCONFIRMED else "",
            language=language,
            parent=parent,
        )
        self.line = line
        self._mark = line.picture or _MARKS.get(line.kind, "")
        self._label_font = look.font(Type.FACT, language=page.language)
        if line.kind in (LineKind.PHONE, LineKind.MONEY):
            self.typed = look.typeface.font(look.em(Type.FACT), bold=True, language=language)
        self.label_width = 0  # of the column, shared by all lines of it
        self.mark_width = 0

    @property
    def mark_side(self) -> int:
        """The width that a picture asks for, with the space behind it."""
        return round(self.look.em(Type.FACT) * 1.7) if self._mark else 0

    def natural_label_width(self) -> float:
        """Of the label in one line."""
        return TextBlock(self.line.label, self._label_font).width + self.look.em(Type.FACT) if self.line.label else 0

    def _pad(self) -> int:
        return outdent(self.look)

    def _set(self, width: float) -> tuple[TextBlock, TextBlock, float, float]:
        """Label and text as set, and where the text begins. A long label stands above its text."""
        inner = width - self.mark_width - 2 * self._pad()
        mirrored = self.look.mirrored
        beside = 0 < self.label_width <= inner * _LABEL_SHARE or not self.line.label
        column = min(self.label_width, inner * _LABEL_SHARE) if beside else 0
        label = TextBlock(self.line.label, self._label_font, column or inner, mirrored=mirrored)
        text = TextBlock(self.text(), self.typed, inner - column, mirrored=mirrored, even=True)
        return label, text, column, 0 if beside else label.height

    def heightForWidth(self, width: int) -> int:
        """All lines of label and text."""
        label, text, _, below = self._set(width)
        high = below + text.height if below else max(text.height, label.height if self.line.label else 0)
        return round(high + 2 * self._pad())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture, label and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label, text, column, below = self._set(self.width())
        self._draw_mark(painter, label.pitch)
        left = self.mark_width + self._pad()
        inner = self.width() - left - self._pad()
        if self.line.label:
            x = self._leading(left, column or inner)
            label.draw(painter, x, self._pad(), self.look.theme.second)
        start = self._leading(left + column, inner - column)
        if self.line.kind is LineKind.UNCONFIRMED:
            beside = self._leading(left + column, text.width)
            self._draw_ground(painter, QRectF(beside, self._pad() + below, text.width, text.height))
        text.draw(painter, start, self._pad() + below, self.colour)
        painter.end()

    def _draw_ground(self, painter: QPainter, words: QRectF) -> None:
        """Behind what is not confirmed: never by colour alone, the words say it too."""
        theme, pad = self.look.theme, self._pad()
        painter.setPen(QPen(QColor(theme.notice_line), max(1, self.look.line // 2)))
        painter.setBrush(QColor(theme.notice))
        box = words.adjusted(-pad, -pad * 0.2, pad, pad * 0.2)
        painter.drawRoundedRect(box, self.look.corner * 0.4, self.look.corner * 0.4)

    def _draw_mark(self, painter: QPainter, pitch: float) -> None:
        if not self._mark:
            return
        side = round(self.look.em(Type.FACT) * 1.1)
        colour = self.look.theme.second
        pixmap = self.look.icons.pixmap(self._mark, side, colour, ratio=self.devicePixelRatioF())
        left = self._leading(self._pad(), side)
        painter.drawPixmap(round(left), round(self._pad() + (pitch - side) / 2), pixmap)

    def _leading(self, x: float, width: float) -> float:
        return self.width() - x - width if self.look.mirrored else x


class Facts(QWidget):
    """All lines of a page."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.facts = [Fact(index, line, page, look, self) for index, line in enumerate(page.lines)]
        self._whole = 0

    def arrange(self, width: int, *, landscape: bool) -> int:
        """Place the lines in that width; tells the height."""
        self._whole = width
        gap = self._look.gap * 2
        half = (width - gap) // 2
        if landscape and len(self.facts) >= _MANY and half >= self._look.em(Type.FACT) * _COLUMN_EM:
            middle = self._middle(half)
            high = self._column(self.facts[:middle], 0, 0, half)
            return max(high, self._column(self.facts[middle:], half + gap, 0, half))
        return self._column(self.facts, 0, 0, min(width, self._look.em(Type.FACT) * (_MEASURE_EM + 8)))

    def _middle(self, width: int) -> int:
        """How many of the lines stand in the first of two columns of that width, so that they end alike."""
        self._column(self.facts, 0, 0, width)
        bottoms = [fact.geometry().bottom() for fact in self.facts]
        return next(index for index, bottom in enumerate(bottoms, start=1) if bottom * 2 >= bottoms[-1])

    def _column(self, facts: Sequence[Fact], left: int, top: int, width: int) -> int:
        """Place some lines below each other; tells where they end."""
        label = round(max((fact.natural_label_width() for fact in facts), default=0))
        mark = max((fact.mark_side for fact in facts), default=0)
        for fact in facts:
            fact.label_width, fact.mark_width = label, mark
            height = fact.heightForWidth(width)
            fact.setGeometry(self._leading(left, width), top, width, height)
            top += height + self._look.px(1.6)
        return top

    def _leading(self, left: int, width: int) -> int:
        return self._whole - left - width if self._look.mirrored else left

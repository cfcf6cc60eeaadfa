"""The lines of a page: each fact with its label, in one column or, where there is room, in two."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Line, LineKind, Page
from desktop.ui import names
from desktop.ui.look import Look
from desktop.ui.plain_label import PlainLabel
from desktop.ui.text_block import TextBlock

_ASIDE = (LineKind.STATE_YES, LineKind.STATE_NO, LineKind.UNCONFIRMED, LineKind.SOURCE)
_MARKS = {
    LineKind.STATE_YES: "circle-check",
    LineKind.STATE_NO: "circle-xmark",
    LineKind.UNCONFIRMED: "circle-question",
}
_LABEL_SHARE = 0.34
_MEASURE_EM = 40  # Chinese characters a line at most
_COLUMN_EM = 17  # a column narrower than this is no column


class Fact(PlainLabel):
    """One line: picture, label, text. Its accessible name is label and text."""

    def __init__(self, index: int, line: Line, page: Page, look: Look, parent: QWidget) -> None:
        language = line.language or page.language
        super().__init__(
            line.text,
            look,
            stop=f"line-{index}",
            name=names.of_line(line, page),
            colour=look.theme.notice_text if line.kind is LineKind.UNCONFIRMED else "",
            language=language,
            parent=parent,
        )
        self.line = line
        self._mark = line.picture or _MARKS.get(line.kind, "")
        self._label_font = look.font(language=page.language)
        if line.kind in (LineKind.PHONE, LineKind.MONEY):
            self.typed = look.typeface.font(look.em(), bold=True, language=language)
        self.label_width = 0  # of the column, shared by all lines of it
        self.mark_width = 0

    @property
    def mark_side(self) -> int:
        """The width that a picture asks for, with the space behind it."""
        return round(self.look.em() * 1.7) if self._mark else 0

    def natural_label_width(self) -> float:
        """Of the label in one line."""
        return TextBlock(self.line.label, self._label_font).width + self.look.em() if self.line.label else 0

    def _pad(self) -> int:
        return round(self.look.em() * 0.3)

    def _set(self, width: float) -> tuple[TextBlock, TextBlock, float, float]:
        """Label and text as set, and where the text begins. A long label stands above its text."""
        inner = width - self.mark_width - 2 * self._pad()
        mirrored = self.look.mirrored
        beside = 0 < self.label_width <= inner * _LABEL_SHARE or not self.line.label
        column = min(self.label_width, inner * _LABEL_SHARE) if beside else 0
        label = TextBlock(self.line.label, self._label_font, column or inner, mirrored=mirrored)
        text = TextBlock(self.text(), self.typed, inner - column, mirrored=mirrored)
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
        self._draw_ground(painter)
        self._draw_mark(painter, label.pitch)
        left = self.mark_width + self._pad()
        inner = self.width() - left - self._pad()
        second = self.colour if self.line.kind is LineKind.UNCONFIRMED else self.look.theme.second
        if self.line.label:
            label.draw(painter, self._leading(left, column or inner), self._pad(), second)
        text.draw(painter, self._leading(left + column, inner - column), self._pad() + below, self.colour)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        """Behind what is not confirmed: never by colour alone, the words say it too."""
        if self.line.kind is not LineKind.UNCONFIRMED:
            return
        theme, width = self.look.theme, max(1, self.look.line // 2)
        painter.setPen(QPen(QColor(theme.notice_line), width))
        painter.setBrush(QColor(theme.notice))
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawRoundedRect(box, self.look.corner / 2, self.look.corner / 2)

    def _draw_mark(self, painter: QPainter, pitch: float) -> None:
        if not self._mark:
            return
        side = round(self.look.em() * 1.1)
        pixmap = self.look.icons.pixmap(self._mark, side, self.colour, ratio=self.devicePixelRatioF())
        left = self._leading(self._pad() * 2, side)
        painter.drawPixmap(round(left), round(self._pad() + (pitch - side) / 2), pixmap)

    def _leading(self, x: float, width: float) -> float:
        return self.width() - x - width if self.look.mirrored else x


class Facts(QWidget):
    """All lines of a page."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.facts = [Fact(index, line, page, look, self) for index, line in enumerate(page.lines)]
        self._aside = _first_aside(page.lines)

    def arrange(self, width: int, *, landscape: bool) -> int:
        """Place the lines in that width; tells the height."""
        measure = self._look.em() * _MEASURE_EM
        gap = self._look.gap * 2
        share = (width - gap) * 3 // 5
        split = 0 < self._aside < len(self.facts) and landscape
        if not split or width - gap - share < self._look.em() * _COLUMN_EM:
            return self._column(self.facts, 0, min(width, measure + self._look.em() * 8), width)
        first = self._column(self.facts[: self._aside], 0, share, width)
        second = self._column(self.facts[self._aside :], share + gap, width - share - gap, width)
        return max(first, second)

    def _column(self, facts: Sequence[Fact], left: int, width: int, whole: int) -> int:
        label = round(max((fact.natural_label_width() for fact in facts), default=0))
        mark = max((fact.mark_side for fact in facts), default=0)
        top = 0
        for fact in facts:
            fact.label_width, fact.mark_width = label, mark
            height = fact.heightForWidth(width)
            x = whole - left - width if self._look.mirrored else left
            fact.setGeometry(x, top, width, height)
            top += height + self._look.px(1.6)
        return top


def _first_aside(lines: Sequence[Line]) -> int:
    """Where the states and sources at the end begin: they may stand beside the rest."""
    start = len(lines)
    while start and lines[start - 1].kind in _ASIDE:
        start -= 1
    return start

"""Lists with columns: one stop of the Tab key, a row by the arrow keys, each row said as one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.pages.desk.sheet import Tone
from desktop.ui.desk.style import Style
from desktop.ui.text_block import TextBlock

_AIR = 0.45  # em, around the text of a cell
_LEAST = 5.0  # em, of a column
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Drawn:
    """One row: what stands in its cells, what is said of it, and how it stands. `share`: of a bar, else None."""

    cells: tuple[str, ...]
    said: str
    tone: Tone = ""
    share: float | None = None


class ColumnHeads(QWidget):
    """What the columns are called, above the list; a screen reader hears it with every cell instead."""

    def __init__(self, columns: tuple[str, ...], style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self._style = style
        self._rows: RowList | None = None
        self.setFixedHeight(round(style.em * 1.8))

    def stand_above(self, rows: "RowList") -> None:
        """Take the widths of that list's columns."""
        self._rows = rows
        rows.head = self._columns

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each over its column."""
        if self._rows is None:
            return
        painter = QPainter(self)
        air = round(self._style.em * _AIR)
        left = self._rows.frameWidth()
        for text, wide in zip(self._columns, self._rows.widths(), strict=True):
            block = TextBlock(text, self._style.font(bold=True), wide - air)
            block.draw(painter, left + air, air // 2, self._style.theme.second)
            left += wide
        painter.end()


class RowList(QListWidget):
    """Draws its rows in columns; as high as its rows, for the sheet scrolls and not the list.

    `entered` tells the number of the row on which somebody pressed Enter or clicked twice.
    """

    entered = Signal(int)
    moved = Signal(object)  # the rectangle of the row that is the present one now

    def __init__(self, name: str, called: str, rows: Sequence[Drawn], style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleIdentifier(name)
        self.setAccessibleName(called)
        self.setFont(style.font())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.rows = rows
        self.head: tuple[str, ...] = ()
        self._painter = _Columns(self, style)
        self.setItemDelegate(self._painter)
        for row in rows:
            item = QListWidgetItem(row.said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.said)
            self.addItem(item)
        self._last = 0
        self.itemActivated.connect(lambda item: self.entered.emit(self.row(item)))
        self.currentRowChanged.connect(self._tell)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row that was the present one is so again: a list without one says nothing of its first."""
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(min(self._last, self.count() - 1))
        super().focusInEvent(event)
        self._tell(self.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are the list's; letters do not search, and the rest goes to the window."""
        held = event.modifiers() & ~_PAD
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            if self.currentRow() >= 0:
                self.entered.emit(self.currentRow())
        elif held == _CONTROL or event.key() == Qt.Key.Key_Escape or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths break lines elsewhere."""
        super().resizeEvent(event)
        self.fit()

    def go_to(self, row: int) -> None:
        """Make a row the present one, or the last where there are fewer now. It is said when the list has the focus."""
        self.setCurrentRow(min(row, self.count() - 1))

    def widths(self) -> tuple[int, ...]:
        """Of the columns, in pixels."""
        return self._painter.widths(self.viewport().width())

    def fit(self) -> None:
        """Be as high as the rows."""
        width = self.viewport().width()
        frame = self.height() - self.viewport().height()
        heights = [self._painter.height_of(index, width) for index in range(self.count())]
        self.setFixedHeight(sum(heights) + max(frame, 2 * self.frameWidth()) + 2)
        self.scheduleDelayedItemsLayout()

    def _tell(self, row: int) -> None:
        if row >= 0:
            self._last = row
            self.moved.emit(self.visualItemRect(self.item(row)))


_PAD, _CONTROL = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ControlModifier


class _Columns(QStyledItemDelegate):
    """Draws the cells of a row beside one another, and the bar of a chart below its words."""

    def __init__(self, rows: RowList, style: Style) -> None:
        super().__init__(rows)
        self._rows = rows
        self._style = style
        self._air = round(style.em * _AIR)
        self._known: tuple[int, tuple[int, ...]] = (0, ())

    def widths(self, width: int) -> tuple[int, ...]:
        """Of the columns: by what stands in them, so that short ones leave room to long ones."""
        if self._known[0] != width:
            self._known = (width, self._shared(width))
        return self._known[1]

    def _shared(self, width: int) -> tuple[int, ...]:
        rows = self._rows.rows
        count = len(rows[0].cells) if rows else 0
        font, least = self._style.font(), self._style.em * _LEAST
        wanted = [
            max(least, *(ceil(TextBlock(text, font).width) + 1 + 2 * self._air for text in self._of_column(column)))
            for column in range(count)
        ]
        whole = sum(wanted)
        if whole <= width or not whole:
            if wanted:
                wanted[wanted.index(max(wanted))] += width - whole
            return tuple(map(round, wanted))
        fair = width / count
        small = sum(each for each in wanted if each <= fair)
        large = sum(each for each in wanted if each > fair)
        return tuple(round(each if each <= fair else (width - small) * each / large) for each in wanted)

    def _of_column(self, column: int) -> list[str]:
        head = self._rows.head
        return [*(head[column : column + 1]), *(row.cells[column] for row in self._rows.rows)]

    def height_of(self, row: int, width: int) -> int:
        """Of all lines of the highest cell, and the bar."""
        drawn = self._rows.rows[row]
        cells = zip(drawn.cells, self.widths(width), strict=True)
        blocks = (TextBlock(text, self._style.font(), wide - 2 * self._air) for text, wide in cells)
        bar = self._style.em // 2 + self._air if drawn.share is not None else 0
        return round(max(block.height for block in blocks)) + 2 * self._air + bar

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its lines."""
        width = self._rows.viewport().width()
        return QSize(width, self.height_of(index.row(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, cells and bar."""
        drawn = self._rows.rows[index.row()]
        theme = self._style.theme
        here = bool(option.state & QStyle.StateFlag.State_Selected) and self._rows.hasFocus()
        box: QRect = option.rect
        ground = theme.header if here else theme.notice if drawn.tone == "wrong" else theme.card
        painter.fillRect(box, QColor(ground))
        colour = theme.header_text if here else theme.notice_text if drawn.tone in ("wrong", "due") else theme.text
        left, bottom = box.left(), box.top()
        for text, wide in zip(drawn.cells, self.widths(box.width()), strict=True):
            block = TextBlock(text, self._style.font(), wide - 2 * self._air)
            block.draw(painter, left + self._air, box.top() + self._air, colour)
            bottom = max(bottom, box.top() + self._air + round(block.height))
            left += wide
        if drawn.share is not None:
            self._bar(painter, QRect(box.left() + self._air, bottom + self._air // 2, box.width() - 2 * self._air,
                                     self._style.em // 2), drawn.share, here)  # fmt: skip
        painter.setPen(QColor(theme.bar))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _bar(self, painter: QPainter, box: QRect, share: float, here: bool) -> None:
        theme = self._style.theme
        painter.fillRect(box, QColor(theme.bar))
        full = QRect(box.topLeft(), QSize(round(box.width() * min(1.0, share)), box.height()))
        painter.fillRect(full, QColor(theme.focus if here else theme.accent))

    def editorEvent(self, event: QEvent, model: object, option: object, index: object) -> bool:
        """Nothing is edited here."""
        return False

"""A sheet in widgets: headings, lines, entries, lists, charts and buttons, in the order of the Tab key."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.pages.desk.frame import Frame
from desktop.pages.desk.sheet import Button, Chart, Filled, Line, Row, Section, Sheet, Table
from desktop.ui.desk.controls import SectionGroup
from desktop.ui.desk.entries import EntryBox
from desktop.ui.desk.page_picture import PagePicture
from desktop.ui.desk.push_button import PushButton
from desktop.ui.desk.rows import ColumnHeads, Drawn, RowList
from desktop.ui.desk.style import Style
from desktop.ui.desk.texts import Words, comma

_MEASURE = 62  # em: wider lines are hard to follow


class SheetView(QScrollArea):
    """Made anew for every sheet; no widget knows what a button means."""

    pressed = Signal(object)  # Button
    chosen = Signal(object)  # Row
    picked = Signal(str)  # the name of an entry

    def __init__(self, sheet: Sheet, style: Style, words: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._words = words
        self.stops: dict[str, QWidget] = {}
        self.order: list[QWidget] = []  # of the Tab key
        self.beginnings: list[int] = []  # of the parts, in that order
        self._boxes: list[EntryBox] = []
        self._ground = QWidget()
        self._ground.setObjectName("sheet")
        self._ground.setMaximumWidth(style.em * _MEASURE)
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(style.em, style.em // 2, style.em, style.em)
        self._column.setSpacing(style.em // 2)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for index, section in enumerate(sheet.sections):
            self.begin_part()
            self._show(section, index)
        self._column.addStretch(1)
        self.setWidget(self._ground)

    @property
    def lists(self) -> list[RowList]:
        """Lists tell which of their rows is to be seen; a whole list may be higher than the window."""
        return [widget for widget in self.stops.values() if isinstance(widget, RowList)]

    def take_in(self, head: QWidget, foot: QWidget) -> None:
        """Have both scroll with the sheet: beside large letters nothing else would be in sight."""
        self._column.insertWidget(0, head)
        self._column.insertWidget(self._column.count() - 1, foot)

    def begin_part(self) -> None:
        """What comes now belongs together."""
        self.beginnings.append(len(self.order))

    def fill(self) -> None:
        """Put into the texts of several lines what stands there, when the focus is placed: see `lines.Line`."""
        for box in self._boxes:
            box.fill()

    def filled(self) -> Filled:
        """What stands in the entries."""
        return tuple((box.entry.name, box.value()) for box in self._boxes)

    def reveal(self, widget: QWidget, part: QRect | None = None) -> None:
        """Scroll until a widget, or a part of it, is in sight: of an entry all of it, what is wrong with it too."""
        if not self._ground.isAncestorOf(widget):
            return
        around = next((each for each in self._boxes if each.isAncestorOf(widget)), widget)
        if around.height() < self.viewport().height() - self._style.em * 4:
            widget = around
        box = part or widget.rect()
        top = widget.mapTo(self._ground, QPoint(0, box.top())).y() - self._style.em * 2
        bottom = widget.mapTo(self._ground, QPoint(0, box.bottom())).y() + self._style.em * 2
        bar = self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(max(0, top))
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def _show(self, section: Section, index: int) -> None:
        if section.heading:
            self._column.addSpacing(self._style.em // 2)
            self._column.addWidget(Words(section.heading, "heading", self._ground))
        if section.lines:
            called = self._words.read if section.entries else section.heading or self._words.read
            self._list(f"lines-{index}", called, [self._line(line) for line in section.lines])
        if section.page:
            self._column.addWidget(PagePicture(section.page, self._ground))
        self._entries(section)
        if section.chart:
            self._chart(section.chart)
        if section.table:
            self._table(section.table)
        if section.buttons:
            self._column.addLayout(self.row_of(section.buttons, self._ground))

    def _entries(self, section: Section) -> None:
        """Below a heading they stand in a group of its name, which a screen reader says on the way into it."""
        if not section.entries:
            return
        group = SectionGroup(section.heading, self._ground) if section.heading else QWidget(self._ground)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._column.spacing())
        for entry in section.entries:
            box = EntryBox(entry, self._style, self._words, group)
            box.asked.connect(self.picked)
            if main := _main(section):
                box.entered.connect(partial(self.pressed.emit, main))
            self._boxes.append(box)
            self.stops |= box.stops
            self.order += box.order
            column.addWidget(box)
        self._column.addWidget(group)

    def row_of(self, buttons: tuple[Button, ...], parent: QWidget) -> QBoxLayout:
        """Buttons beside one another; below one another where letters are large."""
        row: QBoxLayout = QVBoxLayout() if self._style.is_large else QHBoxLayout()
        for button in buttons:
            row.addWidget(self._button(button, parent))
        row.addStretch(1)
        return row

    def _button(self, button: Button, parent: QWidget) -> QPushButton:
        made = PushButton(f"button-{button.name}", button.label, button.label, parent, main=button.main)
        made.clicked.connect(lambda: self.pressed.emit(button))
        self.stops[made.objectName()] = made
        self.order.append(made)
        return made

    def _line(self, line: Line) -> Drawn:
        return Drawn((line.label, line.text), comma(self._style.language, line.label, line.text), line.tone)

    def _list(self, name: str, called: str, rows: list[Drawn], heads: ColumnHeads | None = None) -> RowList:
        made = RowList(name, called, rows, self._style, self._ground)
        if heads:
            heads.stand_above(made)
        made.moved.connect(lambda box: self.reveal(made, box))
        self.stops[name] = made
        self.order.append(made)
        self._column.addWidget(made)
        return made

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        rows = [Drawn(row.cells, self._said(table, row), row.tone) for row in table.rows]
        heads = ColumnHeads(table.columns, self._style, self._ground)
        self._column.addWidget(heads)
        made = self._list(table.name, table.caption, rows, heads)
        made.entered.connect(lambda index: self.chosen.emit(table.rows[index]))

    def _said(self, table: Table, row: Row) -> str:
        """The first cell by itself, the others with their column: what they are cannot be seen by ear.

        A number by itself says nothing, so it has its column too.
        """
        first, *rest = row.cells
        told = [f"{column} {cell}" for column, cell in zip(table.columns[1:], rest, strict=True) if cell]
        called = f"{table.columns[0]} {first}" if first.isdecimal() else first
        return comma(self._style.language, called, *told)

    def _chart(self, chart: Chart) -> None:
        most = max((bar.whole or bar.value for bar in chart.bars), default=1) or 1
        rows = [
            Drawn((bar.label, bar.words), comma(self._style.language, bar.label, bar.words), "",
                  bar.value / (bar.whole or most))
            for bar in chart.bars
        ]  # fmt: skip
        if rows:
            self._list(chart.name, chart.caption, rows)


def _main(section: Section) -> Button | None:
    """What Enter in an entry presses: the main button, where it stands right below the entries, as in a search."""
    return next((button for button in section.buttons if button.main), None)

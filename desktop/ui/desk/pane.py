"""One sheet as it is shown: its head, its parts, its buttons at the foot. Made anew whenever a sheet is met."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.desk.frame import Frame
from desktop.pages.desk.sheet import Back, Button, Command, Filled, Met, Press, Row
from desktop.ui.desk.controls import ChoiceButton
from desktop.ui.desk.head import Head
from desktop.ui.desk.rows import RowList
from desktop.ui.desk.sheet_view import SheetView
from desktop.ui.desk.style import Style


class Pane(QWidget):
    """`asked` tells the command that a button, a row or the key of the main button stands for."""

    asked = Signal(object)  # Command

    def __init__(self, met: Met, style: Style, words: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._met = met
        # First: who reads the tree of the window meets things in the order of the eye.
        self._head = Head(met, style, self)
        self._view = SheetView(met.sheet, style, words, self)
        self._view.begin_part()
        foot = QWidget(self)
        foot.setObjectName("foot")
        back = Button("back", words.back, Back())
        foot.setLayout(self._view.row_of((*met.sheet.buttons, back), foot))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if style.is_large:
            self._view.take_in(self._head, foot)
            column.addWidget(self._view, 1)
        else:
            column.addWidget(self._head)
            column.addWidget(self._view, 1)
            column.addWidget(foot)
        self._view.pressed.connect(lambda button: self.asked.emit(_command(button)))
        self._view.chosen.connect(self._choose)
        self._view.picked.connect(lambda name: self.asked.emit(Press(f"pick:{name}")))
        self.title = self._head.title
        self.tell = self._head.tell
        self.reveal = self._view.reveal
        self.fill = self._view.fill

    @property
    def stops(self) -> dict[str, QWidget]:
        """Everything that can have the focus, in order."""
        return {"title": self.title, **self._view.stops}

    @property
    def filled(self) -> Filled:
        """What stands in the entries."""
        return self._view.filled()

    @property
    def scrolled(self) -> int:
        """How far down the sheet is, in pixels."""
        return self._view.verticalScrollBar().value()

    def scroll_to(self, to: int) -> None:
        """Go so far down."""
        self._view.verticalScrollBar().setValue(to)

    def list_at(self, widget: QWidget | None) -> RowList | None:
        """Return the list that a widget is: it tells itself which of its rows is to be seen, and said."""
        return next((each for each in self._view.lists if each is widget), None)

    def chain(self, after: QWidget) -> None:
        """Have the Tab key go through the stops in order, then to that widget."""
        for one, two in pairwise((self.title, *self._view.order, after)):
            QWidget.setTabOrder(one, two)

    def go_by(self, parts: int, here: QWidget | None) -> None:
        """Put the focus on the beginning of the part after the present one (1), or before (-1), once around."""
        order = self._view.order
        here = here.siblings[0] if isinstance(here, ChoiceButton) else here
        at = order.index(here) if here in order else -1
        others = [each for each in self._view.beginnings if (each - at) * parts > 0]
        others = others or ([] if at >= 0 else self._view.beginnings[-1:])
        target = order[others[0 if parts > 0 else -1]] if others else self.title
        if isinstance(target, ChoiceButton):
            target = next((each for each in target.siblings if each.isChecked()), target)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press_main(self) -> None:
        """Press the button that most people want here."""
        main = next((button for button in self._buttons() if button.main), None)
        if main:
            self.asked.emit(_command(main))

    def _buttons(self) -> Iterator[Button]:
        yield from self._met.sheet.buttons
        for section in self._met.sheet.sections:
            yield from section.buttons

    def _choose(self, row: Row) -> None:
        if row.command:
            self.asked.emit(row.command)


def _command(button: Button) -> Command:
    return button.command or Press(button.name)

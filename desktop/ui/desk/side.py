"""The list at the side: where one can go from everywhere, and who is signed in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui.desk.style import Style
from desktop.ui.desk.texts import Words

_WIDTH, _NARROW = 13, 8.5  # em; the sheet needs the room where letters are large
_WITH_KEY = 9


class _Places(QListWidget):
    """Enter goes there; letters are not taken, for they may be keys of the window."""

    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter or the space bar go there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            event.ignore() if held else self.entered.emit(self.currentRow())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()


class Side(QWidget):
    """`chosen` tells the name of a sheet."""

    chosen = Signal(str)

    def __init__(self, navigation: Sequence[tuple[str, str]], called: str, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sheets = [sheet for sheet, _words in navigation]
        self.places = _Places(self)
        self.places.setObjectName("side")
        self.places.setAccessibleIdentifier("side")
        self.places.setAccessibleName(called)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, (_sheet, words) in enumerate(navigation, start=1):
            shown = f"{number}  {words}" if number <= _WITH_KEY else f"    {words}"
            item = QListWidgetItem(shown)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words} Ctrl+{number}" if number <= _WITH_KEY else words)
            self.places.addItem(item)
        self.places.entered.connect(self.open)
        self.places.itemClicked.connect(lambda item: self.open(self.places.row(item)))
        self._signed = Words("", "", self)
        column = QVBoxLayout(self)
        column.addWidget(self.places, 1)
        column.addWidget(self._signed)
        self.restyle(style)

    def restyle(self, style: Style) -> None:
        """Take another size on."""
        self.setFixedWidth(round(style.em * (_NARROW if style.is_large else _WIDTH)))
        self.places.setSpacing(max(1, style.em // 8))

    def open(self, number: int) -> None:
        """Go to the place of that number, from 0."""
        if self.places.isEnabled() and 0 <= number < len(self._sheets):
            self.chosen.emit(self._sheets[number])

    def show_met(self, sheet: str, signed: str, *, open_to_all: bool) -> None:
        """Mark where one is; before anybody has signed in there is nowhere to go."""
        self._signed.say(signed)
        self.places.setEnabled(open_to_all)
        if not open_to_all:
            self.places.setCurrentRow(-1)
        elif sheet in self._sheets:
            self.places.setCurrentRow(self._sheets.index(sheet))

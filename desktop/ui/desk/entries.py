"""The entries of a sheet: the plainest widget for each kind, called by its label, described by what is wrong."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.pages.desk.frame import Frame
from desktop.pages.desk.sheet import Entry
from desktop.ui.desk.controls import Aside, ChoiceButton, ChoiceGroup
from desktop.ui.desk.lines import Line, Lines, SecretLine
from desktop.ui.desk.push_button import PushButton
from desktop.ui.desk.style import Style
from desktop.ui.desk.texts import comma

_MOST = 20_000
"""Characters of a text; no field is longer, and a cell of a spreadsheet holds 32,767."""
_LINES = 4
_SHORT = ((6, 4), (11, 3), (18, 2))
"""Characters of the longest value of a choice, and how many stand beside one another; longer ones stand alone."""


class EntryBox(QWidget):
    """One entry: label, control, help, what is wrong, what could be said better."""

    asked = Signal(str)  # the button beside it: the name of the entry
    entered = Signal()  # Enter in a line

    def __init__(self, entry: Entry, style: Style, words: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._style = style
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(max(2, style.em // 6))
        self.control: QWidget = self
        self.value: Callable[[], str] = lambda: self.entry.value
        self.fill: Callable[[], object] = bool  # puts what stands in a text there
        self.stops: dict[str, QWidget] = {}
        self.order: list[QWidget] = []  # of the Tab key: all values of a choice, whichever of them it stops at
        _MAKE[entry.kind](self)
        if entry.kind != "choice":
            self.control.setObjectName(entry.name)
            self.control.setAccessibleIdentifier(entry.name)
        self.stops = {entry.name: self.control} | self.stops
        self.order = self.order or [*self.stops.values()]
        for text, kind in ((entry.error, "error"), (entry.help, "help"), *((hint, "hint") for hint in entry.hints)):
            if text:
                self._column.addWidget(Aside(text, kind, self))

    @property
    def said(self) -> str:
        """What the control is called."""
        return comma(self._style.language, self.entry.label, self._words.required if self.entry.required else "")

    def _describe(self, control: QWidget) -> None:
        entry = self.entry
        shown = entry.shown if entry.shown != entry.value else ""
        control.setAccessibleName(comma(self._style.language, self.said, shown))
        control.setAccessibleDescription(" ".join(filter(None, (entry.error, entry.help, *entry.hints))))

    def make_line(self) -> QLineEdit:
        """One line."""
        line = Line(self.entry.value, self)
        line.textEdited.connect(lambda text: line.setText(text[:_MOST]) if len(text) > _MOST else None)
        line.returnPressed.connect(self.entered)
        self._place(line, line.text)
        return line

    def make_secret(self) -> None:
        """One line that nobody sees or hears."""
        line = SecretLine(self)
        self._place(line, lambda: line.secret)

    def _place(self, control: QWidget, value: Callable[[], str]) -> None:
        """Below its label. No buddy: a screen reader would say the label, and not that it must be filled in."""
        self.control, self.value = control, value
        self._column.addWidget(Aside(self.entry.label + (" *" if self.entry.required else ""), "label", self))
        self._describe(control)
        self._column.addWidget(control)

    def make_text(self) -> None:
        """Several lines."""
        text = Lines(self)
        self.fill = partial(text.setPlainText, self.entry.value)
        text.setFixedHeight(round(self._style.em * 1.5 * _LINES))
        self._place(text, text.toPlainText)

    def make_tick(self) -> None:
        """Yes or no."""
        tick = QCheckBox(self.entry.label, self)
        tick.setChecked(self.entry.value == "yes")
        self.control, self.value = tick, lambda: "yes" if tick.isChecked() else ""
        self._describe(tick)
        self._column.addWidget(tick)

    def make_choice(self) -> None:
        """One of a few: the arrow keys choose among them."""
        group = ChoiceGroup(self.said, self)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        radios = {option.code: ChoiceButton(option.label, group) for option in self.entry.options}
        longest = max((len(option.label) for option in self.entry.options), default=0)
        beside = next((count for length, count in _SHORT if longest <= length), 1)
        for index, (code, radio) in enumerate(radios.items()):
            radio.setAccessibleName(radio.text())  # what it is about is said of the group
            radio.setObjectName(f"{self.entry.name}={code}")
            radio.setAccessibleIdentifier(f"{self.entry.name}={code}")
            radio.setAccessibleDescription(self.entry.error or self.entry.help)
            radio.setChecked(code == self.entry.value)
            radio.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Qt takes the Tab key off the others only at a first focus
            grid.addWidget(radio, index // beside, index % beside)
        grid.setColumnStretch(beside, 1)
        self.value = lambda: next((code for code, radio in radios.items() if radio.isChecked()), self.entry.value)
        checked = radios.get(self.entry.value) or next(iter(radios.values()), None)
        self._column.addWidget(group)
        self.order = [*radios.values()]
        self.control = checked or group
        self.control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def make_file(self) -> None:
        """The path of a file; the button opens the window of the system that finds it."""
        line = self.make_line()
        self._beside(line, self._words.browse).clicked.connect(lambda: self._browse(line))

    def make_pick(self) -> None:
        """A code or a name; the button opens the list to pick from, and what a code is called stands below."""
        line = self.make_line()
        self._beside(line, self._words.pick).clicked.connect(lambda: self.asked.emit(self.entry.name))
        if self.entry.shown and self.entry.shown != self.entry.value:
            self._column.addWidget(Aside(self.entry.shown, "label", self))

    def _beside(self, line: QLineEdit, does: str) -> QPushButton:
        called = comma(self._style.language, self.entry.label, does)
        button = PushButton(f"pick:{self.entry.name}", does, called, self)
        self.stops[button.objectName()] = button
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        self._column.addLayout(row)
        return button

    def _browse(self, line: QLineEdit) -> None:
        start = line.text() or str(Path.home())
        if self.entry.kind == "open":
            found, _kind = QFileDialog.getOpenFileName(self, self.entry.label, start)
        else:
            once = QFileDialog.Option.DontConfirmOverwrite  # the sheet asks that itself
            found, _kind = QFileDialog.getSaveFileName(self, self.entry.label, start, options=once)
        if found:
            line.setText(found)
        line.setFocus(Qt.FocusReason.OtherFocusReason)


_MAKE: dict[str, Callable[[EntryBox], object]] = {
    "line": EntryBox.make_line,
    "secret": EntryBox.make_secret,
    "text": EntryBox.make_text,
    "tick": EntryBox.make_tick,
    "choice": EntryBox.make_choice,
    "open": EntryBox.make_file,
    "save": EntryBox.make_file,
    "pick": EntryBox.make_pick,
}

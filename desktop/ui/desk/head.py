"""Above a sheet: what just happened, its title and the sentence below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.desk.sheet import Met
from desktop.ui.desk.style import Style
from desktop.ui.desk.texts import Words


class _Title(Words):
    """Can have the focus, so that a sheet begins with what it is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()


class Head(QWidget):
    """Message, title, lead. The name of the title, which the announcer gives, has all three in it."""

    def __init__(self, met: Met, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._message = Words(met.message, "message", self)
        self.title = _Title(met.sheet.title, "title", self)
        self.title.setObjectName("title")
        self.title.setAccessibleIdentifier("title")
        self.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        beside = style.em - style.edge  # so that its words begin where the entries begin
        column.setContentsMargins(beside, style.em // 2, beside, style.em // 4)
        for widget in (self._message, self.title, Words(met.sheet.lead, "lead", self)):
            column.addWidget(widget)

    def tell(self, message: str) -> None:
        """Show a message above the sheet as it is."""
        self._message.say(message)

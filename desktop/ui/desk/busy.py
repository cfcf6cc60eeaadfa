"""That something takes long, how far it has come, and the button that stops it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.pages.desk import frame
from desktop.ui.desk.push_button import PushButton
from desktop.ui.desk.texts import Words

_SOON = 400
"""Milliseconds; what is done sooner needs no word."""
_AGAIN = 10_000
"""Milliseconds between two words to the ear about the same work."""


class Busy(QWidget):
    """Hidden while nothing takes long. `told` is what a screen reader should say now."""

    cancelled = Signal()
    told = Signal(str)

    def __init__(self, cancel: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = Words("", "message", self)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        button = PushButton("cancel", cancel, cancel, self)
        button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        for widget, stretch in ((self._said, 2), (bar, 1), (button, 0)):
            row.addWidget(widget, stretch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._begin)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(lambda: self.told.emit(self._said.text()))
        self.hide()

    @property
    def working(self) -> bool:
        """Whether something is being done that may be stopped."""
        return self.isVisible()

    def expect(self) -> None:
        """Something was asked for."""
        self._soon.start()

    def tell(self, said: str) -> None:
        """It has come so far."""
        self._said.say(said)

    def over(self) -> None:
        """It is done."""
        self._soon.stop()
        self._again.stop()
        self.hide()

    def _begin(self) -> None:
        self._said.say(frame.working(0))
        self.show()
        self._again.start()
        self.told.emit(self._said.text())

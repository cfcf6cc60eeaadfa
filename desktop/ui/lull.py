"""Waits until a person has stopped writing: what changed with every key is told once, in the pause."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.pages.page import Turn

LULL_MS = 700
"""Longer than between two keys of a slow hand, shorter than it takes to wonder."""


class Lull(QObject):
    """Holds the newest turn back until no other follows it for a moment."""

    over = Signal(object)  # Turn

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn: Turn | None = None
        self._timer = QTimer(self, singleShot=True, interval=LULL_MS)
        self._timer.timeout.connect(self._end)

    def hold(self, turn: Turn) -> None:
        """Tell this turn when the pause is over, and none that was held before."""
        self._turn = turn
        self._timer.start()

    def drop(self) -> None:
        """The person went on to something else: there is nothing left to tell."""
        self._timer.stop()
        self._turn = None

    def _end(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            self.over.emit(turn)

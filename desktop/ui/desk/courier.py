"""Carries commands to the desk on one worker thread; brings sheets and progress back; stops long work."""

import threading
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.pages.desk.sheet import Command, Filled, Met, Spot
from desktop.ui.worker import Worker


class Sitting(Protocol):
    """Whoever carries commands out: a desk, and the workspace under it. Called on one thread only."""

    def begin(self) -> Met:
        """The first sheet; raises what the workspace cannot be opened for."""

    def perform(self, command: Command, filled: Filled, at: Spot) -> Met:
        """Do it and tell what is met now."""

    def on_progress(self, tell: "Progress") -> None:
        """Tell how far long work has come; what is answered says whether to go on."""

    def close(self) -> None:
        """Let go of the workspace."""


class Progress(Protocol):
    """Is told how far long work has come."""

    def __call__(self, done: int) -> bool:
        """Return False to stop it."""


class DeskCourier(QObject):
    """One worker thread, which opens the workspace, works with it and closes it."""

    met = Signal(object)  # Met
    failed = Signal()
    progressed = Signal(int)

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._cancelled = threading.Event()
        sitting.on_progress(self._tell)
        self._worker = Worker(self._perform, self, name="desk", at_end=sitting.close)
        self._worker.done.connect(self._deliver)
        self.is_idle = self._worker.is_idle

    def begin(self) -> None:
        """Ask for the first sheet."""
        self._worker.send(None)

    def send(self, command: Command, filled: Filled, at: Spot) -> None:
        """Have it done. One thing at a time: what is pressed while something is being done is not done after it."""
        if self._worker.is_idle():
            self._cancelled.clear()
            self._worker.send((command, filled, at))

    def cancel(self) -> None:
        """Have long work stop."""
        self._cancelled.set()

    def stop(self) -> None:
        """Stop, and end the thread."""
        self._cancelled.set()
        self._worker.stop()

    def _perform(self, job: tuple[Command, Filled, Spot] | None) -> Met:
        return self._sitting.begin() if job is None else self._sitting.perform(*job)

    def _tell(self, done: int) -> bool:
        self.progressed.emit(done)
        return not self._cancelled.is_set()

    def _deliver(self, _number: int, _job: object, met: Met | None) -> None:
        if met is None:
            self.failed.emit()
        else:
            self.met.emit(met)

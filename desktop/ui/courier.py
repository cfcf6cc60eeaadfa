"""Carries commands to the visit on one worker thread, in order, and brings the turns back."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.pages.command import Command, Write
from desktop.pages.page import Turn
from desktop.settings import Settings
from desktop.ui.worker import Worker


class Performer(Protocol):
    """Whoever carries commands out: the visit."""

    @property
    def settings(self) -> Settings:
        """The person's choices now."""

    def perform(self, command: Command) -> Turn:
        """Do it and tell what is met now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A turn with the command that asked for it and the settings it is to be drawn with."""

    command: Command
    turn: Turn
    settings: Settings


class Courier(QObject):
    """One worker thread. `answered` arrives on the thread that made the courier.

    What has been written on since is not performed, and its late answer is not delivered: text is whole
    in every Write, so only the newest counts.
    """

    answered = Signal(object)

    def __init__(self, performer: Performer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._performer = performer
        self._worker = Worker(self._answer, self, name="courier")
        self._worker.done.connect(self._deliver)
        self.stop = self._worker.stop
        self.is_idle = self._worker.is_idle

    def send(self, command: Command) -> None:
        """Have the command performed after those before it."""
        writing = isinstance(command, Write)
        self._worker.send(command, lambda before: writing and isinstance(before, Write))

    def _answer(self, command: Command) -> Answer:
        turn = self._performer.perform(command)
        return Answer(command, turn, self._performer.settings)

    def _deliver(self, number: int, command: Command, answer: Answer | None) -> None:
        if answer is None or (isinstance(command, Write) and number < self._worker.newest):
            return
        self.answered.emit(answer)

"""Carries commands to the visit on one worker thread, in order, and brings the turns back."""

import logging
from collections import deque
from dataclasses import dataclass
from threading import Condition, Thread
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.pages.command import Command, Write
from desktop.pages.page import Turn
from desktop.settings import Settings

_log = logging.getLogger(__name__)
_STOP_SECONDS = 5.0


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

    number: int
    command: Command
    turn: Turn
    settings: Settings


class Courier(QObject):
    """One worker thread. `answered` arrives on the thread that made the courier.

    What has been written on since is not performed, and its late answer is not delivered: text is whole
    in every Write, so only the newest counts.
    """

    answered = Signal(object)
    _performed = Signal(int, object)

    def __init__(self, performer: Performer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._performer = performer
        self._waiting: deque[tuple[int, Command]] = deque()
        self._changed = Condition()
        self._stopping = False
        self._newest = 0
        self._settled = 0
        self._performed.connect(self._deliver)
        self._thread = Thread(target=self._work, name="courier", daemon=True)
        self._thread.start()

    def send(self, command: Command) -> None:
        """Have the command performed after those before it."""
        with self._changed:
            self._newest += 1
            if self._waiting and isinstance(command, Write) and isinstance(self._waiting[-1][1], Write):
                self._waiting.pop()
            self._waiting.append((self._newest, command))
            self._changed.notify()

    def stop(self) -> None:
        """Finish what is being performed and drop the rest."""
        with self._changed:
            self._stopping = True
            self._waiting.clear()
            self._changed.notify()
        self._thread.join(_STOP_SECONDS)

    def is_idle(self) -> bool:
        """Whether everything that was sent has been performed and delivered."""
        return self._settled == self._newest

    def _work(self) -> None:
        while (job := self._take()) is not None:
            number, command = job
            answer = self._answer(number, command)
            if not self._stopping:
                self._performed.emit(number, answer)

    def _answer(self, number: int, command: Command) -> Answer | None:
        try:
            turn = self._performer.perform(command)
        except Exception:
            # One page that cannot be made must not end the visit: the page before stays.
            _log.exception("cannot perform %s", type(command).__name__)
            return None
        return Answer(number, command, turn, self._performer.settings)

    def _take(self) -> tuple[int, Command] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._waiting)
            return None if self._stopping else self._waiting.popleft()

    def _deliver(self, number: int, answer: Answer | None) -> None:
        self._settled = number
        if answer is None or (isinstance(answer.command, Write) and number < self._newest):
            return
        self.answered.emit(answer)

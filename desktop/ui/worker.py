"""One thread that does jobs in order, so that nothing in a window waits."""

import logging
from collections import deque
from collections.abc import Callable
from threading import Condition, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)
_STOP_SECONDS = 5.0


def _never(job: Any) -> bool:
    return False


def _nothing() -> None:
    pass


class Worker(QObject):
    """Jobs go out by `send`; what comes of each arrives by `done`, on the thread that made the worker.

    `done` tells the number of the job, the job, and what came of it: None for a job that failed, which is logged.
    """

    done = Signal(int, object, object)
    _finished = Signal(int, object, object)

    def __init__(
        self,
        work: Callable[[Any], object],
        parent: QObject | None = None,
        *,
        name: str,
        at_end: Callable[[], None] = _nothing,
    ) -> None:
        super().__init__(parent)
        self._do = work
        self._at_end = at_end
        self._waiting: deque[tuple[int, Any]] = deque()
        self._changed = Condition()
        self._stopping = False
        self.newest = 0
        self._settled = 0
        self._finished.connect(self._hand_over)
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def send(self, job: Any, supersedes: Callable[[Any], bool] = _never) -> None:
        """Have it done after those before it, in place of the last of them if that one is superseded."""
        with self._changed:
            self.newest += 1
            if self._waiting and supersedes(self._waiting[-1][1]):
                self._waiting.pop()
            self._waiting.append((self.newest, job))
            self._changed.notify()

    def stop(self) -> None:
        """Finish what is being done and drop the rest."""
        with self._changed:
            self._stopping = True
            self._waiting.clear()
            self._changed.notify()
        self._thread.join(_STOP_SECONDS)

    def is_idle(self) -> bool:
        """Whether everything that was sent has been done and delivered."""
        return self._settled == self.newest

    def _work(self) -> None:
        while (taken := self._take()) is not None:
            number, job = taken
            result = self._result(job)
            if not self._stopping:
                self._finished.emit(number, job, result)
        self._at_end()

    def _result(self, job: Any) -> object:
        try:
            return self._do(job)
        except Exception:
            # One job that cannot be done must not end the rest: what was shown before stays.
            _log.exception("cannot do %s", type(job).__name__)
            return None

    def _take(self) -> tuple[int, Any] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._waiting)
            return None if self._stopping else self._waiting.popleft()

    def _hand_over(self, number: int, job: object, result: object) -> None:
        """Deliver on the window's thread, in one go: it is never idle with something still on its way."""
        self._settled = number
        self.done.emit(number, job, result)

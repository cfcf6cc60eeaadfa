"""A player without sound: it takes as long as a device would, so that captions keep their pace."""

import threading
import time

from desktop.speech.engine import CancelToken, Pcm


class SilentPlayer:
    """A clock, and nothing to hear."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._end = 0.0

    def check(self) -> None:
        """Needs no device."""

    def play(self, pcm: Pcm) -> tuple[float, float]:
        """When the sound would begin and end."""
        begin = max(time.monotonic(), self._end)
        self._end = begin + pcm.seconds
        return begin, self._end

    def wait(self, moment: float, token: CancelToken) -> None:
        """Return at that moment of time.monotonic, or when the token is marked and wake() called."""
        with self._news:
            self._news.wait_for(lambda: token.cancelled, max(0.0, moment - time.monotonic()))

    def set_volume(self, share: float) -> None:
        """Silence is as loud as it is."""

    def wake(self) -> None:
        """Look at the token again."""
        with self._news:
            self._news.notify_all()

    def stop(self) -> None:
        """Forget what was appended."""
        self._end = 0.0

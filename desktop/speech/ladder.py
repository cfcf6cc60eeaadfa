"""When an engine fails, the next one speaks: a ladder of engines that is itself an engine."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from desktop.speech.engine import CancelToken, Chunk, EngineFailedError, EngineMissingError, Pcm, SpeechEngine

Result = TypeVar("Result")


class Ladder:
    """Begins with the first engine and goes down a rung when one is missing or has failed for good.

    Below the last rung there is no voice; then it begins at the top again when it is asked again.
    """

    def __init__(self, rungs: Sequence[SpeechEngine], on_change: Callable[[], None] = lambda: None) -> None:
        self._rungs = rungs
        self._at = 0
        self._on_change = on_change

    @property
    def spare(self) -> bool:
        """Whether another engine speaks than the usual one."""
        return self._at > 0

    def start(self) -> None:
        """Have an engine that is ready. Raises as the last rung does."""
        self._try(lambda engine: engine.start())

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """The sound of the chunk, from whichever engine can."""
        return self._try(lambda engine: engine.render(chunk, rate, token))

    def wake(self) -> None:
        """Let a cancelled render return."""
        for engine in self._rungs:
            engine.wake()

    def close(self) -> None:
        """End all of them."""
        for engine in self._rungs:
            engine.close()

    def _try(self, deed: Callable[[SpeechEngine], Result]) -> Result:
        before = self._at
        while True:
            try:
                done = deed(self._rungs[self._at])
            except (EngineMissingError, EngineFailedError):
                if self._at + 1 == len(self._rungs):
                    self._at = 0
                    raise
                self._rungs[self._at].close()
                self._at += 1
                continue
            if self._at != before:
                self._on_change()
            return done

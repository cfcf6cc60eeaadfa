"""When an engine fails, the next one speaks: a ladder of engines that is itself an engine."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from desktop.speech.engine import (
    CancelToken,
    Chunk,
    EngineError,
    EngineFailedError,
    EngineMissingError,
    NoVoiceError,
    Pcm,
    SpeechEngine,
)

Result = TypeVar("Result")


class Ladder:
    """Begins with the first engine and goes down a rung when one is missing or has failed for good.

    Below the last rung there is no voice; then it begins at the top again when it is asked again. An engine that
    only lacks a voice for one language stays; what is in that language is said by a lower one that has it.
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
        try:
            return self._try(lambda engine: engine.render(chunk, rate, token))
        except NoVoiceError as error:
            return self._elsewhere(chunk, rate, token, error)

    def wake(self) -> None:
        """Let a cancelled render return."""
        for engine in self._rungs:
            engine.wake()

    def close(self) -> None:
        """End all of them."""
        for engine in self._rungs:
            engine.close()

    def _elsewhere(self, chunk: Chunk, rate: int, token: CancelToken, lack: NoVoiceError) -> Pcm | None:
        has = lack.has
        for engine in self._rungs[self._at + 1 :]:
            try:
                return engine.render(chunk, rate, token)
            except NoVoiceError as error:
                has |= error.has
            except EngineError:
                continue
        raise NoVoiceError(chunk.language, has)

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

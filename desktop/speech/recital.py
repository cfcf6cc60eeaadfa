"""Saying a list of utterances aloud: one chunk is heard while the next is rendered."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.speech.chunks import prepare
from desktop.speech.engine import (
    CancelToken,
    Chunk,
    EngineError,
    EngineFailedError,
    EngineMissingError,
    Pcm,
    SpeechEngine,
)
from desktop.speech.player import Player
from desktop.speech.sound import trim, with_pause
from desktop.speech.utterance import EventKind, SpeechEvent, Utterance

WHOLE = (0, 0)
SLOWEST = 50
"""Percent: espeak-ng goes no lower."""


@dataclass(slots=True)
class Saying:
    """An utterance on its way from queued to finished or cancelled."""

    utterance: Utterance
    token: CancelToken = field(default_factory=CancelToken)
    stage: EventKind | None = None
    begin: int = 0  # where in the caption to begin: what is before it has been heard
    heard: int = 0  # where in the caption the chunk begins that is heard now

    def rest(self) -> "Saying | None":
        """What of it is still to be heard, from the chunk on that is heard now; None when it is over."""
        if self.stage in (EventKind.FINISHED, EventKind.CANCELLED):
            return None
        return Saying(self.utterance, begin=max(self.begin, self.heard))


class Recital:
    """Says lists of utterances, and tells what happens to each in order.

    Every utterance that was queued ends as finished or cancelled, whatever goes wrong in between.
    """

    def __init__(self, engine: SpeechEngine | None, player: Player, on_event: Callable[[SpeechEvent], None]) -> None:
        self._engine = engine
        self._player = player
        self._on_event = on_event
        self._end = 0.0  # the moment at which all that was played will have been heard
        self._current: Saying | None = None
        self.rate = 100

    def aloud(self, sayings: tuple[Saying, ...]) -> None:
        """Say them, until the end or until they are cancelled.

        Raises EngineMissingError, EngineFailedError, NoDeviceError; silently() then tells the rest.
        """
        try:
            for saying in sayings:
                if not self._say(saying):
                    break
            else:
                self._wait(self._end, sayings)
        finally:
            self._player.stop()
            self._current = None
        if any(saying.token.cancelled for saying in sayings):
            self.silently(sayings)
        for saying in sayings:
            self._settle(saying)

    def silently(self, sayings: tuple[Saying, ...]) -> None:
        """Tell what would have been said, at once: for captions and log when there is no voice."""
        for saying in sayings:
            if saying.stage is EventKind.QUEUED and not saying.token.cancelled:
                self.tell(saying, EventKind.STARTED)
            self._settle(saying)

    def tell(
        self, saying: Saying, kind: EventKind, chunk: tuple[int, int] = WHOLE, moment: float | None = None
    ) -> None:
        """Report an event; `moment` when it happened before now."""
        saying.stage = kind
        moment = time.monotonic() if moment is None else moment
        self._on_event(SpeechEvent(moment, kind, saying.utterance, chunk))

    def _say(self, saying: Saying) -> bool:
        """Say one; False when it was cancelled. Returns while its last chunk is still heard."""
        sounded = False
        if saying.token.cancelled:
            return False
        for chunk in prepare(saying.utterance):
            if chunk.start < saying.begin:
                continue
            pcm = self._render(chunk, saying)
            if saying.token.cancelled:
                return False
            begin, self._end = self._player.play(pcm) if pcm else (self._end, self._end)
            self._player.wait(begin, saying.token)
            if saying.token.cancelled:
                return False
            saying.heard = chunk.start
            self._begin(saying)
            self.tell(saying, EventKind.STARTED, (chunk.start, chunk.end))
            sounded = True
        if not sounded and not saying.token.cancelled:
            self._player.wait(self._end, saying.token)
            self._begin(saying)
        return not saying.token.cancelled

    def _begin(self, saying: Saying) -> None:
        """It is heard now, so the one before it is over."""
        if self._current is not saying:
            if self._current:
                self._settle(self._current)
            self._current = saying
            self.tell(saying, EventKind.STARTED)

    def _render(self, chunk: Chunk, saying: Saying) -> Pcm | None:
        """The sound with its pause; None when cancelled or when this one chunk cannot be said."""
        assert self._engine
        try:
            rate = max(SLOWEST, self.rate * saying.utterance.pace // 100)
            pcm = self._engine.render(chunk, rate, saying.token)
        except (EngineMissingError, EngineFailedError):
            raise
        except EngineError:
            return None
        return with_pause(trim(pcm), chunk.pause * 100 / rate) if pcm else None

    def _wait(self, moment: float, sayings: tuple[Saying, ...]) -> None:
        if sayings:
            self._player.wait(moment, sayings[-1].token)

    def _settle(self, saying: Saying) -> None:
        if saying.stage in (EventKind.QUEUED, EventKind.STARTED):
            cancelled = saying.token.cancelled
            self.tell(saying, EventKind.CANCELLED if cancelled else EventKind.FINISHED)

"""Saying a list of utterances aloud: one chunk is heard while the next is rendered."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from desktop.speech.alignment import Alignment
from desktop.speech.chunks import nothing_recorded, prepare
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
from desktop.speech.manner import Manner
from desktop.speech.player import Player
from desktop.speech.prompting import Find
from desktop.speech.sound import silence, trim, with_pause
from desktop.speech.utterance import EventKind, SpeechEvent, Utterance

WHOLE = (0, 0)
OVER = (EventKind.FINISHED, EventKind.CANCELLED)


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
        return None if self.stage in OVER else Saying(self.utterance, begin=max(self.begin, self.heard))


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the caption and the moment at which it is heard."""

    moment: float
    saying: Saying
    place: tuple[int, int]


class Recital:
    """Says lists of utterances, and tells what happens to each in order.

    Every utterance that was queued ends as finished or cancelled, whatever goes wrong in between. A language that
    the engine has no voice for is passed over in silence, as long as it would take, and told to `on_lack`.
    """

    def __init__(
        self,
        engine: SpeechEngine | None,
        player: Player,
        on_event: Callable[[SpeechEvent], None],
        on_lack: Callable[[NoVoiceError], None] = lambda error: None,
    ) -> None:
        self._engine = engine
        self._player = player
        self._on_event = on_event
        self._on_lack = on_lack
        self._end = 0.0  # the moment at which all that was played will have been heard
        self._current: Saying | None = None
        self._words: deque[_Word] = deque()
        self.manner = Manner()
        self.find: Find = nothing_recorded  # the recording of a text

    def aloud(self, sayings: tuple[Saying, ...]) -> None:
        """Say them, until the end or until they are cancelled; what is over is not said again.

        Raises EngineMissingError, EngineFailedError, NoDeviceError; silently() then tells the rest.
        """
        self._end = 0.0
        try:
            for saying in sayings:
                if saying.stage not in OVER and not self._say(saying):
                    break
            else:
                self._until(self._end, sayings[-1].token if sayings else CancelToken())
        finally:
            self._player.stop()
            self._current = None
            self._words.clear()
        if any(saying.token.cancelled for saying in sayings):
            self.silently(sayings)
        for saying in sayings:
            self._settle(saying)

    def silently(self, sayings: tuple[Saying, ...]) -> None:
        """Tell what would have been said, at once."""
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
        for chunk in prepare(saying.utterance, self.find):
            if chunk.start < max(saying.begin, saying.heard):
                continue
            if not self._sound(chunk, saying):
                return False
            sounded = True
        if not sounded and not saying.token.cancelled:
            self._until(self._end, saying.token)
            self._begin(saying)
        return not saying.token.cancelled

    def _sound(self, chunk: Chunk, saying: Saying) -> bool:
        """Have a chunk heard; returns when it begins to be, False when it was cancelled before."""
        pcm = self._render(chunk, saying)
        if saying.token.cancelled:
            return False
        begin, self._end = self._player.play(pcm) if pcm else (self._end, self._end)
        self._until(begin, saying.token)
        if saying.token.cancelled:
            return False
        saying.heard = chunk.start
        self._begin(saying)
        self.tell(saying, EventKind.STARTED, (chunk.start, chunk.end))
        self._words.extend(_words(pcm, chunk, saying, begin) if pcm else ())
        return True

    def _begin(self, saying: Saying) -> None:
        """It is heard now, so the one before it is over."""
        if self._current is not saying:
            if self._current:
                self._settle(self._current)
            self._current = saying
            if saying.stage is EventKind.QUEUED:
                self.tell(saying, EventKind.STARTED)

    def _render(self, chunk: Chunk, saying: Saying) -> Pcm | None:
        """The sound with its pause; None when cancelled or when this one chunk cannot be said."""
        assert self._engine
        rate = self.manner.paced(saying.utterance.pace)
        chunk = replace(chunk, voice=self.manner.voice(chunk.language))
        try:
            pcm = self._engine.render(chunk, rate, saying.token)
        except (EngineMissingError, EngineFailedError):
            raise
        except NoVoiceError as error:
            if not saying.token.cancelled:
                self._on_lack(error)
            return silence(chunk, rate)
        except EngineError:
            return None
        return _paced(pcm, chunk.pause * 100 / rate) if pcm else None

    def _until(self, moment: float, token: CancelToken) -> None:
        """Wait for the moment, and tell the words that are heard until then."""
        while self._words and self._words[0].moment < moment and not token.cancelled:
            word = self._words.popleft()
            self._player.wait(word.moment, token)
            if not token.cancelled:
                self.tell(word.saying, EventKind.STARTED, word.place)
        if not token.cancelled:
            self._player.wait(moment, token)

    def _settle(self, saying: Saying) -> None:
        if saying.stage in (EventKind.QUEUED, EventKind.STARTED):
            cancelled = saying.token.cancelled
            self.tell(saying, EventKind.CANCELLED if cancelled else EventKind.FINISHED)


def _paced(pcm: Pcm, pause: float) -> Pcm:
    """The sound with its pause after it; what is silence throughout is as long as it is meant to be."""
    heard = trim(pcm)
    return with_pause(heard, pause) if heard.samples else pcm


def _words(pcm: Pcm, chunk: Chunk, saying: Saying, begin: float) -> Iterator[_Word]:
    """The words of a chunk where they stand in the caption."""
    alignment = Alignment(saying.utterance.text[chunk.start : chunk.end], chunk.text) if pcm.words else None
    before = WHOLE
    for word in pcm.words:
        assert alignment
        start, end = alignment.written(word.start, word.end)
        place = (chunk.start + start, chunk.start + end)
        if start < end and place != before:
            yield _Word(begin + word.second, saying, place)
        before = place

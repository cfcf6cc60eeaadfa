"""Small stand-ins at the edge: a player with a clock set by hand, an engine that writes down what it renders."""

import array
import threading
from collections.abc import Callable

from desktop.speech.engine import CancelToken, Chunk, EngineError, Pcm
from desktop.speech.player import NoDeviceError
from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance, VoiceState

PATIENCE = 10.0
RATE = 1000
CHARACTER = 0.1  # seconds that a character sounds
LOUD = 1000  # a sample of the first text; the next text has the next number


def text(words: str, language: str = "zh") -> Utterance:
    """An utterance of one span."""
    return Utterance((Span(words, language),), "home")


class Scribe:
    """An engine whose sound can be read: each sample names the text it belongs to."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.rates: list[int] = []
        self.unsayable: dict[str, EngineError] = {}
        self.on_render: Callable[[str], None] = lambda text: None
        self.closed = False

    def start(self) -> None:
        self.on_render("")

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """Never looks at the token: the worst engine that there could be."""
        self.on_render(chunk.text)
        if chunk.text in self.unsayable:
            raise self.unsayable[chunk.text]
        self.texts.append(chunk.text)
        self.rates.append(rate)
        length = round(len(chunk.text) * CHARACTER * RATE)
        return Pcm(array.array("h", [LOUD + len(self.texts) - 1] * length).tobytes(), RATE)

    def wake(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True

    def read(self, pcm: Pcm) -> str:
        """The text of the sound."""
        samples = array.array("h", pcm.samples)
        return self.texts[samples[0] - LOUD] if samples and samples[0] else ""


class ManualPlayer:
    """A player whose clock stands still until a test moves it."""

    def __init__(self, device: bool = True) -> None:
        self._news = threading.Condition()
        self.device = device
        self.now = 0.0
        self.end = 0.0
        self.played: list[Pcm] = []
        self.stops = 0
        self.volume = 1.0
        self._awaited: float | None = None
        self._hurry = False

    def check(self) -> None:
        if not self.device:
            raise NoDeviceError

    def play(self, pcm: Pcm) -> tuple[float, float]:
        self.check()
        begin = max(self.now, self.end)
        self.end = begin + pcm.seconds
        self.played.append(pcm)
        return begin, self.end

    def wait(self, moment: float, token: CancelToken) -> None:
        with self._news:
            self._awaited = moment
            self._news.notify_all()
            self._news.wait_for(
                lambda: token.cancelled or self._hurry or self.now >= moment or not self.device, PATIENCE
            )
            self._awaited = None
            self.now = max(self.now, moment) if self._hurry else self.now
        self.check()

    def set_volume(self, share: float) -> None:
        self.volume = share

    def wake(self) -> None:
        with self._news:
            self._news.notify_all()

    def stop(self) -> None:
        self.stops += 1
        self.end = self.now

    def pass_on(self) -> None:
        """Let the clock go on to the next moment that the speaker waits for."""
        with self._news:
            waits = self._news.wait_for(lambda: self._awaited is not None and self._awaited > self.now, PATIENCE)
            assert waits, "the speaker waits for nothing"
            self.now = self._awaited or self.now
            self._news.notify_all()

    def pass_for_ever(self) -> None:
        """From now on every moment comes at once."""
        with self._news:
            self._hurry = True
            self._news.notify_all()

    def unplug(self) -> None:
        """Take the device away."""
        with self._news:
            self.device = False
            self._news.notify_all()


class Witness:
    """Writes down what the speaker tells, and lets a test wait for it."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.events: list[SpeechEvent] = []
        self.states: list[VoiceState] = []
        self.on_event: Callable[[SpeechEvent], None] = lambda event: None

    def event(self, event: SpeechEvent) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()
        self.on_event(event)

    def state(self, state: VoiceState) -> None:
        with self._news:
            self.states.append(state)
            self._news.notify_all()

    def wait(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        with self._news:
            assert self._news.wait_for(condition, seconds), f"not told in time: {self.told()}"

    def wait_for(self, words: str, kind: EventKind, seconds: float = PATIENCE) -> SpeechEvent:
        """The first event of that kind for the utterance."""
        self.wait(lambda: self.find(words, kind) is not None, seconds)
        found = self.find(words, kind)
        assert found
        return found

    def wait_for_state(self, state: VoiceState, seconds: float = PATIENCE) -> None:
        self.wait(lambda: bool(self.states) and self.states[-1] is state, seconds)

    def find(self, words: str, kind: EventKind) -> SpeechEvent | None:
        found = [event for event in self.events if event.kind is kind and event.utterance.text == words]
        return found[0] if found else None

    def told(self) -> list[str]:
        """The events as lines, chunks left out."""
        return [f"{event.kind} {event.utterance.text}" for event in self.events if event.chunk == (0, 0)]

    def chunks(self) -> list[str]:
        """The parts of the captions that were highlighted, in order."""
        return [event.utterance.text[slice(*event.chunk)] for event in self.events if event.chunk != (0, 0)]

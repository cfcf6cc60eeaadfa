"""The voice: says utterances one after another, and falls silent at once when told to.

Every method returns at once and may be called from any thread. Both callbacks are called on the
speaker's own thread, in order: whoever has a window must hand them over to the window's thread.

Of an utterance is told: queued, when say() was called; started, when it begins to be heard, and again
with `chunk` for each part of it as that begins; then finished or cancelled.

With no voice nothing is lost but the sound: each utterance still is queued, started and finished, chunk by
chunk and as long as it would be heard, so that captions can be read along and the speech log tells what
would have been said. Only beside a screen reader, which sets its own pace, captions come at once.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from desktop.speech.chunks import nothing_recorded
from desktop.speech.engine import EngineFailedError, EngineMissingError, NoVoiceError, SpeechEngine
from desktop.speech.engines.silent import Silent
from desktop.speech.manner import Manner
from desktop.speech.player import NoDeviceError, Player
from desktop.speech.prompting import Find
from desktop.speech.recital import Recital, Saying
from desktop.speech.silent_player import SilentPlayer
from desktop.speech.utterance import EventKind, SpeechEvent, Utterance, VoiceState

RETRY_SECONDS = 2.0
"""How soon after a failure a device or an engine is looked for again, when there is something to say."""


class Speaker:
    """Says utterances with an engine on a player. `engine` None: there is no synthesizer here.

    `recordings` know the recording of a text, by language. on_lack is told, on the speaker's thread too, that
    something is in a language which the engine has no voice for.
    """

    def __init__(
        self,
        engine: SpeechEngine | None,
        player: Player,
        *,
        on_event: Callable[[SpeechEvent], None],
        on_state: Callable[[VoiceState], None],
        on_close: Callable[[], None] = lambda: None,
        on_lack: Callable[[NoVoiceError], None] = lambda error: None,
        recordings: Mapping[str, Find] = MappingProxyType({}),
    ) -> None:
        self._engine = engine
        self._player = player
        self._on_state = on_state
        self._on_close = on_close
        self._recordings = recordings
        self._recital = Recital(engine, player, on_event, on_lack)
        self._clock = SilentPlayer()
        self._mime = Recital(Silent(), self._clock, on_event)
        self._news = threading.Condition()
        self._inbox: deque[tuple[float, tuple[Saying, ...]]] = deque()
        self._newest: tuple[Saying, ...] = ()
        self._paused: tuple[Saying, ...] = ()
        self._closing = False
        self._off = False
        self._muted: VoiceState | None = None
        self._fault = VoiceState.READY if engine else VoiceState.NO_ENGINE
        self._fault_at = 0.0
        self._told: VoiceState | None = None
        self._thread = threading.Thread(target=self._run, name="speaker", daemon=True)
        self._thread.start()

    @property
    def state(self) -> VoiceState:
        """Whether the voice can be heard now, and if not, why. Until the engine has started: READY."""
        return VoiceState.OFF if self._off else self._muted or self._fault

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Interrupt whatever is being said, then say these in order."""
        sayings = tuple(Saying(utterance) for utterance in utterances)
        self._begin(sayings)

    def stop(self) -> None:
        """Fall silent; what was still to come is cancelled, and what was paused is forgotten."""
        with self._news:
            self._cancel()
            self._paused = ()
        self._wake()

    def pause(self) -> None:
        """Fall silent; called again, go on with the chunk that was heard then. say() and stop() forget it."""
        with self._news:
            paused, self._paused = self._paused, ()
            if not paused:
                self._paused = tuple(rest for saying in self._newest if (rest := saying.rest()))
                self._cancel()
        if paused:
            self._begin(paused)
        else:
            self._wake()

    def set_volume(self, percent: int) -> None:
        """Loudness, in percent of full amplitude, at once; 0 to 100."""
        self._player.set_volume(min(100, max(0, percent)) / 100)

    def _begin(self, sayings: tuple[Saying, ...]) -> None:
        with self._news:
            self._cancel()
            self._paused = ()
            self._inbox.append((time.monotonic(), sayings))
            self._newest = sayings
            self._news.notify()
        self._wake()

    def adopt(self, manner: Manner) -> None:
        """Speed, voices and recordings, from the next chunk on."""
        self._recital.manner = self._mime.manner = manner
        self._recital.find = self._recordings.get(manner.recordings, nothing_recorded)

    def set_enabled(self, enabled: bool) -> None:
        """Switch the voice on or off, as the person asks. Off: events flow on, silently."""
        self._change(not enabled, self._muted)

    def mute(self, reason: VoiceState) -> None:
        """Be silent for a reason of the machine's, such as a screen reader that speaks already."""
        self._change(self._off, reason)

    def unmute(self) -> None:
        """The reason for mute() is gone."""
        self._change(self._off, None)

    def close(self) -> None:
        """Fall silent and end engine, player and thread. Waits for them; may be called again."""
        with self._news:
            self._cancel()
            self._closing = True
            self._news.notify()
        self._wake()
        self._thread.join()

    def _change(self, off: bool, muted: VoiceState | None) -> None:
        with self._news:
            self._off, self._muted = off, muted
            if self.state is not VoiceState.READY:
                self._cancel()
            self._news.notify()
        self._wake()

    def _cancel(self) -> None:
        for saying in self._newest:
            saying.token.cancel()

    def _wake(self) -> None:
        self._player.wake()
        self._clock.wake()
        if self._engine:
            self._engine.wake()

    # From here on: the speaker's own thread.

    def _run(self) -> None:
        self._recover()
        self._tell_state()
        while self._take():
            pass
        self._player.stop()
        if self._engine:
            self._engine.close()
        self._on_close()

    def _take(self) -> bool:
        """Do the next thing there is to do, when there is one; False when it is time to end."""
        with self._news:
            self._news.wait_for(lambda: self._inbox or self._closing or self._told is not self.state)
            batch = self._inbox.popleft() if self._inbox else None
            closing = self._closing
        self._tell_state()
        if batch:
            self._perform(*batch)
        return batch is not None or not closing

    def _perform(self, moment: float, sayings: tuple[Saying, ...]) -> None:
        for saying in sayings:
            self._recital.tell(saying, EventKind.QUEUED, moment=moment)
        if self._fault is not VoiceState.READY and time.monotonic() - self._fault_at > RETRY_SECONDS:
            self._recover()
        if self.state is VoiceState.READY:
            self._attempt(lambda: self._recital.aloud(sayings))
        self._tell_state()
        if self.state is not VoiceState.SCREEN_READER:
            self._mime.aloud(sayings)
        self._recital.silently(sayings)

    def _recover(self) -> None:
        """Look for engine and device."""
        if self._engine:
            self._fault = VoiceState.READY
            self._attempt(self._engine.start)
        if self._fault is VoiceState.READY:
            self._attempt(self._player.check)

    def _attempt(self, deed: Callable[[], None]) -> None:
        """Do what may turn out to be impossible on this machine."""
        try:
            deed()
            return
        except EngineMissingError:
            self._fault = VoiceState.NO_ENGINE
        except EngineFailedError:
            self._fault = VoiceState.FAILED
        except NoDeviceError:
            self._fault = VoiceState.NO_DEVICE
        self._fault_at = time.monotonic()

    def _tell_state(self) -> None:
        state = self.state
        if state is not self._told:
            self._told = state
            self._on_state(state)

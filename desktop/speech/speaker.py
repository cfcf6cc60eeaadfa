"""The voice: says utterances one after another, and falls silent at once when told to.

Every method returns at once and may be called from any thread. Both callbacks are called on the
speaker's own thread, in order: whoever has a window must hand them over to the window's thread.

With no voice (`state` is not READY) nothing is lost but the sound: each utterance still is queued,
started and finished, at once and in order, so that captions and the speech log tell what would have
been said.
"""

import queue
import threading
import time
from collections.abc import Callable, Sequence

from desktop.speech.engine import SpeechEngine
from desktop.speech.player import Player
from desktop.speech.utterance import EventKind, SpeechEvent, Utterance, VoiceState


class Speaker:
    """Says utterances with an engine on a player. `engine` None: there is no synthesizer here."""

    def __init__(
        self,
        engine: SpeechEngine | None,
        player: Player,
        *,
        on_event: Callable[[SpeechEvent], None],
        on_state: Callable[[VoiceState], None],
    ) -> None:
        self._engine = engine
        self._player = player
        self._on_event = on_event
        self._on_state = on_state
        self._state = VoiceState.NO_ENGINE
        self._inbox: queue.SimpleQueue[tuple[Utterance, ...] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="speaker", daemon=True)
        self._thread.start()

    @property
    def state(self) -> VoiceState:
        """Whether the voice can be heard now, and if not, why."""
        return self._state

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Interrupt whatever is being said, then say these in order."""
        self._inbox.put(tuple(utterances))

    def stop(self) -> None:
        """Fall silent; what was still to come is cancelled."""

    def set_rate(self, percent: int) -> None:
        """Speed, in percent of the voice's own, from the next chunk on."""

    def set_enabled(self, enabled: bool) -> None:
        """Switch the voice on or off, as the person asks. Off: events flow on, silently."""

    def mute(self, reason: VoiceState) -> None:
        """Be silent for a reason of the machine's, such as a screen reader that speaks already."""

    def unmute(self) -> None:
        """The reason for mute() is gone."""

    def close(self) -> None:
        """Fall silent and end engine, player and thread."""
        self._inbox.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (utterances := self._inbox.get()) is not None:
            for utterance in utterances:
                for kind in (EventKind.QUEUED, EventKind.STARTED, EventKind.FINISHED):
                    self._on_event(SpeechEvent(time.monotonic(), kind, utterance))

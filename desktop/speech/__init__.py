"""The voice. What others may use of it; everything else in this room is its own business."""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.speech.engine import Pcm
from desktop.speech.speaker import Speaker
from desktop.speech.utterance import EventKind, SpeechEvent, Utterance, VoiceState

__all__ = ["EventKind", "SpeechEvent", "Speaker", "Utterance", "VoiceState", "open_speaker"]


class _Mute:
    """A player for the time being."""

    def open(self) -> None:
        pass

    def play(self, pcm: Pcm) -> None:
        pass

    def wait(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def close(self) -> None:
        pass


def open_speaker(
    resources: Path,
    on_event: Callable[[SpeechEvent], None],
    on_state: Callable[[VoiceState], None],
    log: Path | None = None,
    *,
    readings: Sequence[tuple[str, str]] = (),
) -> Speaker:
    """The speaker of this machine: its synthesizer, its sound device, the readings in `resources`.

    `readings` are more of them, (word, pinyin with tone numbers), such as those of the divisions. `log` gets
    one JSON line an event.
    """
    return Speaker(None, _Mute(), on_event=on_event, on_state=on_state)

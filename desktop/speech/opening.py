"""Opening the voice: the synthesizer, the sound device and the readings of this machine, put together."""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.speech.engines import ENGINES
from desktop.speech.log import SpeechLog
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.readings import corrected, load_readings
from desktop.speech.screen_reader import watch_screen_reader
from desktop.speech.speaker import Speaker
from desktop.speech.utterance import SpeechEvent, VoiceState

__all__ = ["Speaker", "open_speaker", "watch_screen_reader"]


def open_speaker(
    resources: Path,
    on_event: Callable[[SpeechEvent], None],
    on_state: Callable[[VoiceState], None],
    log: Path | None = None,
    *,
    readings: Sequence[tuple[str, str]] = (),
    engine: str = "pyttsx3",
) -> Speaker:
    """The speaker of this machine: its synthesizer, its sound device, the readings in `resources`.

    `readings` are more of them, (word, pinyin), such as those of the divisions. `log` gets one JSON line an
    event; it is written until the speaker is closed. Raises OSError when the log cannot be written.
    """
    table = load_readings(resources / "readings" / "readings.csv")
    made = ENGINES[engine](corrected(readings, table))
    if log is None:
        return Speaker(made, MiniaudioPlayer(), on_event=on_event, on_state=on_state)
    book = SpeechLog(log)

    def note(event: SpeechEvent) -> None:
        book.write(event)
        on_event(event)

    return Speaker(made, MiniaudioPlayer(), on_event=note, on_state=on_state, on_close=book.close)

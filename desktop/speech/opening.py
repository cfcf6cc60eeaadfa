"""Opening the voice: the synthesizer, the sound device and the readings of this machine, put together."""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.speech.engines import ENGINES
from desktop.speech.ladder import Ladder
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
    engines: Sequence[str] = ("pyttsx3", "espeak"),
) -> Speaker:
    """The speaker of this machine: its synthesizer, its sound device, the readings in `resources`.

    `readings` are more of them, (word, pinyin), such as those of the divisions. `log` gets one JSON line an
    event; it is written until the speaker is closed. The first of `engines` speaks; when it fails, the next.
    Raises OSError when the log cannot be written.
    """
    table = load_readings(resources / "readings" / "readings.csv")
    known = corrected(readings, table)
    ladder = Ladder([ENGINES[engine](known) for engine in engines], lambda: tell(VoiceState.READY))

    def tell(state: VoiceState) -> None:
        on_state(VoiceState.SPARE if state is VoiceState.READY and ladder.spare else state)

    if log is None:
        return Speaker(ladder, MiniaudioPlayer(), on_event=on_event, on_state=tell)
    book = SpeechLog(log)

    def note(event: SpeechEvent) -> None:
        book.write(event)
        on_event(event)

    return Speaker(ladder, MiniaudioPlayer(), on_event=note, on_state=tell, on_close=book.close)

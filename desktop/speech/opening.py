"""Opening the voice: the synthesizer, the sound device and the readings of this machine, put together."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from desktop.speech.engine import NoVoiceError, SpeechEngine
from desktop.speech.engines import ENGINES
from desktop.speech.ladder import Ladder
from desktop.speech.log import SpeechLog
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.prompter import Prompter
from desktop.speech.readings import Reading, corrected
from desktop.speech.recordings import Recordings
from desktop.speech.screen_reader import watch_screen_reader
from desktop.speech.speaker import Speaker
from desktop.speech.utterance import SpeechEvent, VoiceState
from desktop.speech.voices import ENGINE_NAMES

__all__ = ["NoVoiceError", "Speaker", "open_speaker", "watch_screen_reader"]

USUAL_ENGINES = ENGINE_NAMES[:2]


def open_speaker(
    on_event: Callable[[SpeechEvent], None],
    on_state: Callable[[VoiceState], None],
    on_lack: Callable[[NoVoiceError], None] = lambda error: None,
    *,
    log: Path | None = None,
    readings: Iterable[tuple[str, str]] = (),
    names: Iterable[tuple[str, str]] = (),
    engines: Sequence[str] = USUAL_ENGINES,
    recordings: Sequence[Recordings] = (),
) -> Speaker:
    """The speaker of this machine: its synthesizer and its sound device.

    `readings` are (word, pinyin) as the staff want words read, `names` those of the divisions, which they correct.
    The first of `engines` speaks; when it fails, the next; where there are `recordings` of people, they are heard.
    `on_lack` is told of a language that there is no voice for. `log` gets one JSON line an event, until the speaker
    is closed. Raises OSError when it cannot be written.
    """
    known = corrected(names, (Reading(word, pinyin) for word, pinyin in readings))
    ladder = Ladder([ENGINES[engine](known) for engine in engines], lambda: tell(VoiceState.READY))

    def tell(state: VoiceState) -> None:
        on_state(VoiceState.SPARE if state is VoiceState.READY and ladder.spare else state)

    engine: SpeechEngine = Prompter(ENGINES["recorded"](()), ladder) if recordings else ladder
    book = SpeechLog(log) if log else None

    def note(event: SpeechEvent) -> None:
        if book:
            book.write(event)
        on_event(event)

    return Speaker(
        engine,
        MiniaudioPlayer(),
        on_event=note,
        on_state=tell,
        on_close=book.close if book else lambda: None,
        on_lack=on_lack,
        recordings={each.code: each.find for each in recordings},
    )

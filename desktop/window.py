"""The program in a window: a visit, the voice that follows it, and the settings that are kept."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop import paths, settings
from desktop.app import Start, open_visit
from desktop.pages.messages import reader_left, spare_voice
from desktop.pages.page import Turn
from desktop.settings import Settings
from desktop.speech import SpeechEvent, Utterance, VoiceState
from desktop.speech.opening import Speaker, open_speaker, watch_screen_reader
from desktop.speech.screen_reader import ScreenReader
from desktop.ui.program import run
from desktop.ui.shell import Shell
from desktop.voice import Voice


def open_window(start: Start) -> int:
    """Open the window and stay until it is closed; the exit status."""
    visit = open_visit(start)
    keep = None if start.kiosk else paths.settings_file()
    return run(visit, Follower(visit.settings, start.speech_log, keep), Shell(kiosk=start.kiosk))


class Follower:
    """Follows what is shown: says it, and keeps the person's choices at home."""

    def __init__(self, chosen: Settings, log: Path | None, keep: Path | None) -> None:
        self._chosen = chosen
        self._log = log
        self._keep = keep
        self._notice: tuple[Utterance, ...] = ()
        self._speaker: Speaker | None = None
        self._voice: Voice | None = None
        self._stop_watching: Callable[[], None] | None = None

    def begin(
        self,
        on_event: Callable[[SpeechEvent], None],
        on_state: Callable[[VoiceState], None],
        on_reader: Callable[[ScreenReader, bool], None],
    ) -> None:
        """The window is painted: give the program its voice."""

        def state(told: VoiceState) -> None:
            self._notice = (spare_voice(),) if told is VoiceState.SPARE else ()
            on_state(told)

        self._speaker = open_speaker(paths.RESOURCES, on_event, state, self._log)
        voice = self._voice = Voice(self._speaker, self._chosen)

        def meet(reader: ScreenReader) -> None:
            switched = voice.screen_reader(reader.present)
            if switched and not reader.present:
                voice.say((reader_left(),))
            on_reader(reader, switched and reader.present)

        self._stop_watching = watch_screen_reader(meet)

    def follow(self, turn: Turn, chosen: Settings) -> None:
        """Say what the turn brings, as the person wants it said."""
        if chosen != self._chosen:
            self._chosen = chosen
            if self._voice:
                self._voice.choose(chosen)
            if self._keep:
                with suppress(OSError):  # a disk that is full or write-protected: they last for this visit
                    settings.save(chosen, self._keep)
        if self._voice:
            self._voice.order(turn.order)
            self._voice.say(self._with_notice(turn.spoken))

    def _with_notice(self, spoken: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """The notice that another voice speaks comes once, before the next thing that is said."""
        if not spoken:
            return spoken
        notice, self._notice = self._notice, ()
        return (*notice, *spoken)

    def close(self) -> None:
        """Fall silent and end."""
        if self._stop_watching:
            self._stop_watching()
        if self._speaker:
            self._speaker.close()

"""The program in a window: a visit, the voice that follows it, and the settings that are kept."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol

from db import Directory
from desktop import paths, settings
from desktop.app import Start, offer_recordings, open_visit
from desktop.pages.command import Command, Pause
from desktop.pages.messages import no_voice, reader_left, spare_voice
from desktop.pages.page import Order, Turn
from desktop.settings import Settings
from desktop.speech import SpeechEvent, Utterance, VoiceState
from desktop.speech.opening import USUAL_ENGINES, NoVoiceError, Speaker, open_speaker, watch_screen_reader
from desktop.speech.screen_reader import ScreenReader
from desktop.voice import Voice


def open_window(start: Start) -> int:
    """Open the window and stay until it is closed; the exit status."""
    visit = open_visit(start)
    keep = None if start.kiosk else paths.settings_file()
    follower = Follower(visit.settings, keep, speaker_of(start, visit.directory))
    # Only here: the speech process gets ready while Qt is loaded, so that the first words come with the first picture.
    from desktop.ui.program import run
    from desktop.ui.shell import Shell

    return run(visit, follower, Shell(kiosk=start.kiosk))


def speaker_of(start: Start, directory: Directory) -> "OpenSpeaker":
    """What opens the speaker: it reads the names of this directory as its staff want them read."""
    return partial(
        open_speaker,
        readings=directory.readings(),
        names=directory.division_readings(),
        log=start.speech_log,
        engines=(start.engine,) if start.engine else USUAL_ENGINES,
        recordings=offer_recordings(),
    )


class OpenSpeaker(Protocol):
    """Opens a speaker that tells what happens to it."""

    def __call__(
        self,
        on_event: Callable[[SpeechEvent], None],
        on_state: Callable[[VoiceState], None],
        on_lack: Callable[[NoVoiceError], None],
    ) -> Speaker:
        """The callbacks may be called from any thread."""


class Follower:
    """Follows what is shown: says it, and keeps the person's choices at home."""

    def __init__(self, chosen: Settings, keep: Path | None, open_speaker: OpenSpeaker) -> None:
        self._chosen = chosen
        self._keep = keep
        self._notice: tuple[Utterance, ...] = ()
        self._lacks: set[str] = set()  # languages that there is no voice for, and that this has been told
        self._state = VoiceState.READY
        self._on_event: Callable[[SpeechEvent], None] = lambda event: None
        self._on_state: Callable[[VoiceState], None] = lambda state: None
        self._on_reader: Callable[[ScreenReader, bool], None] = lambda reader, yielded: None
        self._reader: ScreenReader | None = None
        self._speaker = open_speaker(lambda event: self._on_event(event), self._tell, self._lack)
        self._voice = Voice(self._speaker, chosen)
        self._stop_watching = watch_screen_reader(self._meet)

    def begin(
        self,
        on_event: Callable[[SpeechEvent], None],
        on_state: Callable[[VoiceState], None],
        on_reader: Callable[[ScreenReader, bool], None],
    ) -> None:
        """The window is painted: show there what the voice does, and tell it who else speaks."""
        self._on_event, self._on_state, self._on_reader = on_event, on_state, on_reader
        on_state(self._state)
        if self._reader:
            on_reader(self._reader, False)

    def interrupt(self, command: Command) -> None:
        """Whatever the person does ends what is being said, at once: also what says nothing new, such as writing."""
        if not isinstance(command, Pause):
            self._voice.order(Order.STOP)

    def follow(self, turn: Turn, chosen: Settings) -> None:
        """Say what the turn brings, as the person wants it said."""
        if chosen != self._chosen:
            if chosen.language != self._chosen.language and self._lacks:
                self._on_state(self._state)
                self._lacks.clear()
            self._chosen = chosen
            self._voice.choose(chosen)
            if self._keep:
                with suppress(OSError):  # a disk that is full or write-protected: they last for this visit
                    settings.save(chosen, self._keep)
        self._voice.order(turn.order)
        self._voice.say(self._with_notice(turn.spoken))

    def _meet(self, reader: ScreenReader) -> None:
        """A screen reader came or went: one voice falls silent, and it is said once who speaks now."""
        self._reader = reader
        switched = self._voice.screen_reader(reader.present)
        if switched and not reader.present:
            self._voice.say((reader_left(),))
        self._on_reader(reader, switched and reader.present)

    def _tell(self, state: VoiceState) -> None:
        if state is not self._state:  # it may be told again
            self._notice = (spare_voice(),) if state is VoiceState.SPARE else ()
        self._state = state
        self._on_state(state)

    def _lack(self, lack: NoVoiceError) -> None:
        """Say at once that there is no voice for a language, in one that there is a voice for."""
        if lack.language in self._lacks:
            return
        self._lacks.add(lack.language)
        self._on_state(VoiceState.NO_LANGUAGE)
        notice = no_voice(lack.language, lack.has)
        if notice:
            self._voice.say((notice,))

    def _with_notice(self, spoken: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """The notice that another voice speaks comes once, before the next thing that is said."""
        if not spoken:
            return spoken
        notice, self._notice = self._notice, ()
        return (*notice, *spoken)

    def close(self) -> None:
        """Fall silent and end."""
        self._stop_watching()
        self._speaker.close()

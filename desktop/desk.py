"""The staff's window put together: the workspace, the desk over it, and the voice that plays what texts sound like."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from db.curation import WorkspaceError
from db.readings import spoken_readings
from desktop import paths, settings
from desktop.app import Start
from desktop.pages.desk import frame
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Command, Filled, Met, Spot
from desktop.settings import Settings
from desktop.speech import VoiceState
from desktop.speech.opening import Speaker, open_speaker, watch_screen_reader
from desktop.speech.screen_reader import ScreenReader
from desktop.staff.session import open_or_make
from desktop.voice import manner


def open_desk(start: Start, workspace: Path | None) -> int:
    """Open the window and stay until it is closed; the exit status."""
    chosen = settings.load(paths.settings_file())
    chosen = replace(chosen, language=start.language or chosen.language)
    seat = Seat(workspace or paths.workspace_file(), chosen)
    from desktop.ui.desk.program import run  # only here: everything else must work where Qt cannot be loaded

    return run(seat, Player(seat, chosen, start.speech_log), chosen)


class Seat:
    """A desk and its workspace, opened, used and closed on the thread that begins it."""

    def __init__(self, workspace: Path, chosen: Settings) -> None:
        self._path = workspace
        self._chosen = chosen
        self._desk: Desk | None = None
        self._progress: Callable[[int], bool] = lambda done: True
        self.readings: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]] = ((), ())

    def on_progress(self, tell: Callable[[int], bool]) -> None:
        """Tell how far long work has come."""
        self._progress = tell

    def begin(self) -> Met:
        """Open the workspace, and give the first sheet, or why there is none."""
        try:
            opened = open_or_make(self._path)
        except WorkspaceError as error:
            return frame.closed(error.code, str(error.path))
        self.readings = spoken_readings(opened.connection)
        session = Session(opened, paths.RESOURCES, Path.home(), self._chosen, progress=self._progress)
        self._desk = Desk(session)
        return self._desk.begin()

    def perform(self, command: Command, filled: Filled, at: Spot) -> Met:
        """Do it and tell what is met now."""
        return self._desk.perform(command, filled, at) if self._desk else self.begin()

    def close(self) -> None:
        """Let go of the workspace."""
        if self._desk:
            self._desk.session.workspace.close()


class Player:
    """Says what a sheet asks to be heard, beside a screen reader too: somebody has just asked for it."""

    def __init__(self, seat: Seat, chosen: Settings, log: Path | None) -> None:
        self._seat = seat
        self._chosen = chosen
        self._log = log
        self._speaker: Speaker | None = None
        self._stop_watching: Callable[[], None] = lambda: None
        self._on_state: Callable[[VoiceState], None] = lambda state: None

    def begin(self, on_reader: Callable[[ScreenReader], None], on_state: Callable[[VoiceState], None]) -> None:
        """Watch for screen readers, and tell why nothing is heard when something was to be."""
        self._on_state = on_state
        self._stop_watching = watch_screen_reader(on_reader)

    def follow(self, met: Met) -> None:
        """Whatever is done ends what is being said; what is asked for is said."""
        if self._speaker:
            self._speaker.stop()
        if met.play:
            self._opened().say(met.play)

    def _opened(self) -> Speaker:
        """The speaker, opened the first time that something is to be heard."""
        if self._speaker is None:
            words, names = self._seat.readings
            self._speaker = open_speaker(
                lambda _event: None,
                lambda state: self._on_state(state),
                lambda _lack: self._on_state(VoiceState.NO_LANGUAGE),
                readings=words,
                names=names,
                log=self._log,
            )
            self._speaker.adopt(manner(self._chosen))
            self._speaker.set_volume(self._chosen.volume)
        return self._speaker

    def close(self) -> None:
        """Fall silent and end."""
        self._stop_watching()
        if self._speaker:
            self._speaker.close()

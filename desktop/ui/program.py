"""Runs the window: the application, the first page, and what comes from other threads."""

import signal
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.pages.command import Command
from desktop.pages.messages import product, purpose, reader_came, voice
from desktop.pages.page import Page, Turn
from desktop.settings import Settings
from desktop.speech import SpeechEvent, VoiceState
from desktop.speech.screen_reader import ScreenReader
from desktop.ui.bars import Product
from desktop.ui.courier import Performer
from desktop.ui.shell import Shell
from desktop.ui.window import ResidentWindow


class Visiting(Performer, Protocol):
    """A visit that can begin."""

    def begin(self) -> Turn:
        """The first page."""


class Following(Protocol):
    """Whoever follows what is shown: the voice, and the keeper of the settings."""

    def begin(
        self,
        on_event: Callable[[SpeechEvent], None],
        on_state: Callable[[VoiceState], None],
        on_reader: Callable[[ScreenReader, bool], None],
    ) -> None:
        """The window is painted: show there what the voice does. All may be called from any thread.

        `on_reader`: who is there now, and whether our own voice has fallen silent because of that.
        """

    def interrupt(self, command: Command) -> None:
        """The person has acted; what comes of it is not known yet."""

    def follow(self, turn: Turn, settings: Settings) -> None:
        """This turn is shown now."""

    def close(self) -> None:
        """The window is closed."""


class _Bridge(QObject):
    """Carries what other threads tell over to the window's."""

    speech = Signal(object)
    state = Signal(object)
    reader = Signal(object, bool)


class Shown(Protocol):
    """Where the state of the voice is shown: the window."""

    def show_voice(self, sentence: str, *, heard: bool, able: bool) -> None:
        """Say in words whether there is a voice, and whether there could be one."""


class VoiceSign:
    """Keeps what is shown of the voice true: its state, and the language it is told in."""

    def __init__(self, window: Shown) -> None:
        self._window = window
        self._state = VoiceState.READY
        self._sentence = ""

    def tell(self, state: VoiceState) -> None:
        """The voice has another state."""
        self._state = state
        self._show(voice(state))

    def translate(self) -> None:
        """The language may have changed."""
        sentence = voice(self._state)
        if sentence != self._sentence:
            self._show(sentence)

    def _show(self, sentence: str) -> None:
        self._sentence = sentence
        heard = self._state in (VoiceState.READY, VoiceState.SPARE)
        able = heard or self._state in (VoiceState.OFF, VoiceState.SCREEN_READER)
        self._window.show_voice(sentence, heard=heard, able=able)


def run(visit: Visiting, follower: Following, shell: Shell, arguments: Sequence[str] = ()) -> int:
    """Open the window on the first page and stay until it is closed; the exit status."""
    application = QApplication(["minglu", *arguments])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = ResidentWindow(visit, product=_product, shell=shell)
    bridge = _Bridge()
    bridge.speech.connect(window.show_speech)
    sign = VoiceSign(window)
    bridge.state.connect(sign.tell)
    window.asked.connect(follower.interrupt)
    bridge.reader.connect(lambda reader, yielded: window.meet_reader(reader, reader_came() if yielded else ""))
    window.answered.connect(lambda turn: follower.follow(turn, visit.settings))
    window.answered.connect(lambda _turn: sign.translate())
    first = visit.begin()

    def begin() -> None:
        follower.begin(bridge.speech.emit, bridge.state.emit, bridge.reader.emit)
        follower.follow(first, visit.settings)

    window.first_painted.connect(begin)
    window.show_turn(first, visit.settings)
    window.present()
    try:
        return application.exec()
    finally:
        follower.close()


def _product(page: Page) -> Product:
    return Product(product(), purpose())

"""Runs the staff's window: the application, the first sheet, and what comes from other threads."""

import signal
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from desktop.pages import messages
from desktop.pages.desk.sheet import Met
from desktop.settings import Settings
from desktop.speech import VoiceState
from desktop.speech.screen_reader import ScreenReader
from desktop.ui.desk.courier import Sitting
from desktop.ui.desk.window import DeskWindow


class Listening(Protocol):
    """Whoever says what is asked to be heard, and knows of screen readers."""

    def begin(self, on_reader: Callable[[ScreenReader], None], on_state: Callable[[VoiceState], None]) -> None:
        """The window is there. Both may be called from any thread."""

    def follow(self, met: Met) -> None:
        """This sheet is shown now; say what it asks to be said."""

    def close(self) -> None:
        """The window is closed."""


class _Bridge(QObject):
    """Carries what other threads tell over to the window's."""

    reader = Signal(object)
    state = Signal(object)


def speak(application: QCoreApplication, language: str) -> QTranslator:
    """Have the windows of the toolkit itself speak that language too, such as the one that finds a file."""
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return translator


def run(sitting: Sitting, voice: Listening, settings: Settings) -> int:
    """Open the window and stay until it is closed; the exit status."""
    application = QApplication(["minglu"])
    speak(application, settings.language)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = DeskWindow(sitting, settings.theme)
    bridge = _Bridge()
    bridge.reader.connect(window.meet_reader)
    bridge.state.connect(lambda state: window.tell(messages.voice(state)))
    window.answered.connect(voice.follow)
    voice.begin(bridge.reader.emit, bridge.state.emit)
    window.begin()
    try:
        return application.exec()
    finally:
        voice.close()

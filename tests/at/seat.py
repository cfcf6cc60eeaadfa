"""A person with a screen reader before one program."""

import json
import os
import select
import sys
from pathlib import Path
from time import monotonic

from tests.at.reader import Reader, SilenceError
from tests.at.stage import PATIENCE, Stage

ROOT = Path(__file__).resolve().parent.parent.parent
READ_ALOUD = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
SCREEN_READER_ON = [
    *("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"),
    *("--method", "org.freedesktop.DBus.Properties.Set"),
    *("org.a11y.Status", "ScreenReaderEnabled", "<true>"),
]
"""What a desktop does when a person switches the screen reader on."""


class OwnVoice:
    """What the program's own voice does, by its log: a pipe, so that it can be waited for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        os.mkfifo(path)
        self._log = os.open(path, os.O_RDWR | os.O_NONBLOCK)
        self._text = b""

    def close(self) -> None:
        """Stop listening."""
        os.close(self._log)

    def said(self, wait: float = 0) -> list[str]:
        """What it has begun to say; waits so many seconds for a first word."""
        deadline = monotonic() + wait
        while select.select([self._log], [], [], max(deadline - monotonic(), 0))[0]:
            self._text += os.read(self._log, 65536)
            if wait and self._begun():
                break
        return self._begun()

    def _begun(self) -> list[str]:
        events = [json.loads(line) for line in self._text.split(b"\n")[:-1]]
        return [event["text"] for event in events if event["event"] == "started"]


def start_minglu(stage: Stage, voice: OwnVoice, *arguments: str) -> None:
    """Start the program on a stage, as ./run does."""
    command = [sys.executable, "-P", "-s", "-m", "desktop", "--speech-log", str(voice.path), *arguments]
    stage.start(command, READ_ALOUD | {"PYTHONPATH": str(ROOT)})


class Seat:
    """Keys to press, and two voices to listen to: Orca's and our own."""

    def __init__(self, stage: Stage, reader: Reader, voice: OwnVoice) -> None:
        stage.call(SCREEN_READER_ON)
        self.press = reader.press
        self.voice = voice
        self._stage = stage
        self._reader = reader

    def start(self, script: Path) -> list[str]:
        """Start a program; what Orca says of its window."""
        self._stage.start([sys.executable, str(script)], READ_ALOUD)
        return self._hear_window()

    def open_minglu(self, *arguments: str) -> list[str]:
        """Start the program; what Orca says of its first page."""
        start_minglu(self._stage, self.voice, *arguments)
        return self._hear_window()

    def _hear_window(self) -> list[str]:
        try:
            return self._reader.hear(PATIENCE)
        except SilenceError as silence:
            log = self._stage.folder / f"{Path(sys.executable).name}.log"
            raise SilenceError(f"{silence}\n{log.read_text(encoding='utf-8')}") from silence

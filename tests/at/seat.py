"""A person with a screen reader before one program."""

import json
import sys
from pathlib import Path

from tests.at.reader import Reader
from tests.at.stage import Stage

ROOT = Path(__file__).resolve().parent.parent.parent
READ_ALOUD = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
SCREEN_READER_ON = [
    *("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"),
    *("--method", "org.freedesktop.DBus.Properties.Set"),
    *("org.a11y.Status", "ScreenReaderEnabled", "<true>"),
]
"""What a desktop does when a person switches the screen reader on."""


class Seat:
    """Keys to press, and two voices to listen to: Orca's and our own."""

    def __init__(self, stage: Stage, reader: Reader) -> None:
        stage.call(SCREEN_READER_ON)
        self._stage = stage
        self._reader = reader
        self._speech_log = stage.folder / "speech.log"
        self.press = reader.press

    def start(self, *command: str) -> list[str]:
        """Start a program; what Orca says of its window."""
        self._stage.start([sys.executable, *command], READ_ALOUD | {"PYTHONPATH": str(ROOT)})
        return self._reader.hear()

    def open_minglu(self, *arguments: str) -> list[str]:
        """Start the program as ./run does; what Orca says of its first page."""
        return self.start("-P", "-s", "-m", "desktop", "--speech-log", str(self._speech_log), *arguments)

    def own_voice(self) -> list[str]:
        """What our own voice has begun to say, by its log."""
        if not self._speech_log.exists():
            return []
        events = [json.loads(line) for line in self._speech_log.read_text(encoding="utf-8").splitlines()]
        return [event["text"] for event in events if event["event"] == "started"]

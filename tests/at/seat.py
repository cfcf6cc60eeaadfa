"""A person with a screen reader before one program."""

import sys
from pathlib import Path

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


def start_minglu(stage: Stage, *arguments: str) -> None:
    """Start the program on a stage, as ./run does."""
    command = [sys.executable, "-P", "-s", "-m", "desktop", *arguments]
    stage.start(command, READ_ALOUD | {"PYTHONPATH": str(ROOT)})


class Seat:
    """Keys to press, and what Orca says to it."""

    def __init__(self, stage: Stage, reader: Reader) -> None:
        stage.call(SCREEN_READER_ON)
        self.stage = stage
        self.press = reader.press
        self.hear = reader.hear
        self.listen_for = reader.listen_for
        self._reader = reader

    def start(self, script: Path) -> list[str]:
        """Start a program; what Orca says of its window."""
        self.stage.start([sys.executable, str(script)], READ_ALOUD)
        return self._hear_window()

    def open_minglu(self, *arguments: str) -> list[str]:
        """Start the program; what Orca says of its first page."""
        start_minglu(self.stage, *arguments)
        return self._hear_window()

    def _hear_window(self) -> list[str]:
        try:
            return self._reader.hear(PATIENCE)
        except SilenceError as silence:
            log = self.stage.folder / f"{Path(sys.executable).name}.log"
            raise SilenceError(f"{silence}\n{log.read_text(encoding='utf-8')}") from silence

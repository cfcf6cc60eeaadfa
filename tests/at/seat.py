"""A person with a screen reader before one program."""

import os
import subprocess
import sys
from pathlib import Path

from tests.at.reader import Reader, SilenceError
from tests.at.stage import PATIENCE, Stage, end

ROOT = Path(__file__).resolve().parent.parent.parent
READ_ALOUD = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
SCREEN_READER_ON = [
    *("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"),
    *("--method", "org.freedesktop.DBus.Properties.Set"),
    *("org.a11y.Status", "ScreenReaderEnabled", "<true>"),
]
"""What a desktop does when a person switches the screen reader on."""
TYPE = "type "
"""How a step begins that writes a text; every other step is a key, or several at once."""
TOLD = " as "
"""What follows is what the program says it looked for, where that is not what was written."""
SPARE_CODES = range(240, 256)
"""Codes that no key of the screen's keyboard has."""


def start_minglu(stage: Stage, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start the program on a stage, as ./run does."""
    command = [sys.executable, "-P", "-s", "-m", "desktop", *arguments]
    return stage.start(command, READ_ALOUD | {"PYTHONPATH": str(ROOT)})


class Seat:
    """Keys to press, and what Orca says to it."""

    def __init__(self, stage: Stage, reader: Reader) -> None:
        stage.call(SCREEN_READER_ON)
        self.stage = stage
        self.press = reader.press
        self.hear = reader.hear
        self.listen_for = reader.listen_for
        self.overhear = reader.overhear
        self._reader = reader
        self._program: subprocess.Popen[bytes] | None = None

    def start(self, script: Path) -> list[str]:
        """Start a program; what Orca says of its window."""
        self._program = self.stage.start([sys.executable, str(script)], READ_ALOUD)
        return self._hear_window()

    def open_minglu(self, *arguments: str) -> list[str]:
        """Start the program with the settings of the first time; what Orca says of its first page."""
        self.close_minglu()
        (Path(self.stage.environment["XDG_CONFIG_HOME"]) / "minglu/settings.json").unlink(missing_ok=True)
        return self.open_again(*arguments)

    def open_again(self, *arguments: str) -> list[str]:
        """Start the program with the settings that are kept; what Orca says of its first page."""
        self._program = start_minglu(self.stage, *arguments)
        return self._hear_window()

    def close_minglu(self) -> None:
        """End the program, if it runs."""
        if self._program is not None:
            end(self._program)
        self._program = None

    def step(self, step: str) -> list[str]:
        """Do what a line of a transcript says; what Orca says."""
        if not step.startswith(TYPE):
            return self.press(*step.split())
        text, _for, told = step.removeprefix(TYPE).partition(TOLD)
        return self.type(text, told or text)

    def type(self, text: str, told: str) -> list[str]:
        """Write as an input method does; what is said with these words in it once the person has paused.

        Each character has a key of its own, for one that is bound while it is pressed gets lost. How many counts
        are told on the way depends on the hand, so only what is told of the whole text counts.
        """
        return [self.listen_for(f"“{told}”", self.press(*map(key_of, text)))]

    def bind(self, signs: str) -> None:
        """Give each of these characters a key. To be called before the program is started."""
        wide = sorted({sign for sign in signs if not sign.isascii()})
        for sign, code in zip(wide, SPARE_CODES, strict=False):
            self.stage.call(["xmodmap", "-e", f"keycode {code} = {key_of(sign)}"])
        assert len(wide) <= len(SPARE_CODES)

    def _hear_window(self) -> list[str]:
        try:
            return self._reader.hear(PATIENCE)
        except SilenceError as silence:
            log = self.stage.folder / f"{Path(sys.executable).name}.log"
            raise SilenceError(f"{silence}{os.linesep}{log.read_text(encoding='utf-8')}") from silence


SIGNS = {" ": "space", "-": "minus", ".": "period", "/": "slash", ":": "colon", ",": "comma", "_": "underscore"}


def key_of(sign: str) -> str:
    """What the key of a sign is called."""
    return sign if sign.isascii() and sign.isalnum() else SIGNS.get(sign) or f"U{ord(sign):04X}"

"""Hands at the staff's window, started under Xvfb on one fixed morning: keys, writing, pictures."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from PIL.Image import Image
from screenshots import ROOT, keep, screen, settled

DESK = Path("/tmp/明路")
"""Where the workspace is and files are looked for: the only path that is seen in the pictures."""
FAKED = ("faketime", "-f", "2026-11-24 09:30:00")
"""Before a command: it is that moment and stays so."""
_SIZE = "1366x900"
_BLINKS = 8
_MOMENT = 0.5
"""Seconds."""


@dataclass
class Hands:
    """Whoever sits at the window: presses keys, writes, and keeps pictures."""

    environment: Mapping[str, str]
    folder: Path
    kept: list[Path] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        """Press keys one after another, each once the window stands still."""
        for key in keys:
            self._run("key", key)

    def tab(self, times: int) -> None:
        """Go so many stops on."""
        self.press(*["Tab"] * times)

    def write(self, text: str) -> None:
        """Write where the focus is. Signs that no key has come one by one and slowly: xdotool lends each of them a key,
        and a window that is busy must still see what that key meant.
        """
        if text.isascii():
            self._run("type", "--delay", "40", text)
        else:
            for sign in text:
                self._run("type", "--delay", "400", sign)

    def picture(self, name: str) -> None:
        """Keep what is seen; the cursor blinks, so that the same moment of it is taken."""
        seen = [self.look() for _blink in range(_BLINKS)]
        self.kept.append(keep(min(seen, key=Image.tobytes), self.folder, name))

    def _run(self, *what: str) -> None:
        subprocess.run(["xdotool", *what], env=self.environment, check=True)
        self.look(_MOMENT)

    def look(self, seconds: float = 0.15) -> Image:
        """See the window once it stood still so long: what is asked for in a moment is shown in one, and what takes
        longer shows that it does.
        """
        end = monotonic() + seconds
        seen = settled(self.environment["DISPLAY"])
        while monotonic() < end:
            seen = settled(self.environment["DISPLAY"])
        return seen


@contextmanager
def window(workspace: Path, folder: Path) -> Iterator[Hands]:
    """The staff's window at a workspace, on the fixed morning."""
    with screen(_SIZE, bare=True) as around:
        environment = {**around, **morning(), "HOME": str(DESK), "PYTHONPATH": str(ROOT)}
        command = [*FAKED, sys.executable, "-P", "-m", "desktop", "staff"]
        program = subprocess.Popen(
            [*command, "--language", "zh_CN", "--workspace", str(workspace)],
            env=environment,
            cwd=DESK,
            start_new_session=True,  # faketime does not hand a signal on
        )
        try:
            hands = Hands(around, folder)
            hands.look(3 * _MOMENT)
            yield hands
        finally:
            os.killpg(program.pid, signal.SIGTERM)
            program.wait()


def morning() -> dict[str, str]:
    """What a program that is told a moment must know besides."""
    return {"TZ": "Asia/Shanghai", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "XDG_DATA_HOME": str(DESK)}

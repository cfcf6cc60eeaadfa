"""Orca on a stage, driven by keys: press one, and get what Orca says."""

import json
import os
import select
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from tests.at import which_orca
from tests.at.fence import Fence
from tests.at.stage import PATIENCE, Stage

WRAPPER = Path(__file__).with_name("orca_with_transcript.py")


class SilenceError(AssertionError):
    """Orca was expected to speak and did not."""


class Reader:
    """The real Orca, with its words written down instead of spoken."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._told, telling = os.pipe()
        self._rest = b""
        self._asked = 0
        preferences = stage.folder / "orca"
        preferences.mkdir(exist_ok=True)
        command = which_orca.script(WRAPPER, stage.folder, str(telling), str(preferences))
        locale = which_orca.LOCALES[stage.environment["LANGUAGE"]]
        self._orca = stage.start(command, {"LC_ALL": locale, "LANG": locale}, listen=True, fds=[telling])
        os.close(telling)
        self._fence: Fence | None = None
        self.greeting = self.hear(PATIENCE)

    def end(self) -> None:
        """End Orca as a desktop does; nothing happens when it has ended."""
        assert self._orca.stdin
        if not self._orca.stdin.closed:
            self._orca.stdin.close()
            self._orca.wait(PATIENCE)

    def close(self) -> None:
        """End Orca, and stop listening."""
        self.end()
        if self._fence:
            self._fence.close()
        os.close(self._told)

    def press(self, *keys: str) -> list[str]:
        """Press keys one after another as a hand does; all that Orca says from the first of them on."""
        self._stage.press(*keys)
        return self.hear()

    def overhear(self, *keys: str) -> list[str]:
        """Press keys of which Orca need say nothing, such as letters; what it says of them, if anything."""
        if keys:
            self._stage.press(*keys)
        return self._said_before_idle()

    def listen_for(self, words: str, spoken: Sequence[str] = ()) -> str:
        """What Orca says with these words in it, now or later. Raises SilenceError when it does not."""
        said = list(spoken)
        while not any(words in each for each in said):
            said = self.hear()
        return next(each for each in said if words in each)

    def hear(self, patience: float = 12) -> list[str]:
        """What Orca says next, until the program has told all and Orca has said it. Raises SilenceError."""
        spoken: list[str] = []
        deadline = monotonic() + patience
        while not spoken:
            line = self._next(deadline - monotonic())
            if line is None:
                raise SilenceError(f"Orca said nothing for {patience} s; see {self._stage.folder}")
            spoken += _words(line)
        while more := self._said_before_idle():
            spoken += more
        return spoken

    def _said_before_idle(self) -> list[str]:
        """What is said until the program has told all it had to, and Orca answers that it is idle."""
        self._fence = self._fence or Fence(self._stage)
        self._fence.wait()
        self._asked += 1
        assert self._orca.stdin
        self._orca.stdin.write(f"{self._asked}\n".encode())
        self._orca.stdin.flush()
        said: list[str] = []
        while (line := self._next(PATIENCE)) is not None and line.get("idle") != str(self._asked):
            said += _words(line)
        return said

    def _next(self, timeout: float) -> dict[str, str] | None:
        """The next line that Orca tells; None when none comes in time."""
        while b"\n" not in self._rest:
            if not select.select([self._told], [], [], max(timeout, 0))[0]:
                return None
            content = os.read(self._told, 65536)
            if not content:
                raise SilenceError(f"Orca has ended; see {self._stage.folder}")
            self._rest += content
        line, self._rest = self._rest.split(b"\n", 1)
        told: dict[str, str] = json.loads(line)
        return told


def _words(line: dict[str, str]) -> list[str]:
    return [line["spoken"]] if "spoken" in line else []

"""A screen, a window manager, a message bus and a sound server: what a program needs to be seen and heard."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.at import which_orca

PASSED_ON = ("PATH", "VIRTUAL_ENV", "TMPDIR")
PATIENCE = 30.0
"""Seconds after which something that was started will not come any more."""

SOUND_SERVER = ("pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--disable-shm", "--log-target=null")
LANDSCAPE, PORTRAIT = "1280x900", "900x1280"
"""Pixels of the screen."""
LOUDSPEAKER = "loudspeaker"
"""A sound card of PulseAudio's that plays into nothing, at the pace of a real one."""


class Stage:
    """Everything started on it ends with it."""

    def __init__(self, folder: Path, language: str, screen: str = LANDSCAPE) -> None:
        self.folder = folder
        self._screen = screen
        self.environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self.environment |= {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": language}
        self.environment |= {"NO_AT_BRIDGE": "0", "GSETTINGS_BACKEND": "memory", "NO_COLOR": "1"}
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            (folder / name.lower()).mkdir(mode=0o700, parents=True)
            self.environment[name] = str(folder / name.lower())
        self._sound = folder / "sound"
        self.environment["PULSE_SERVER"] = f"unix:{self._sound}"
        self._ending = ExitStack()

    def __enter__(self) -> Self:
        try:
            # -r: no key repeats itself, however long a busy machine takes to see that it was let go
            self.environment["DISPLAY"] = ":" + self._told_by(
                [
                    "Xvfb",
                    "-displayfd",
                    "{fd}",
                    "-screen",
                    "0",
                    f"{self._screen}x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                    "-r",
                ]
            )
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._told_by(
                ["dbus-daemon", "--session", "--nofork", "--print-address={fd}"]
            )
            self.start(["openbox", "--sm-disable"])
            if not which_orca.OWN:
                self.start(which_orca.BUS_LAUNCHER)
            self._start_sound()
        except BaseException:
            self._ending.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()

    def keep(self, name: str, text: str) -> None:
        """Write a file where programs keep what a person chose."""
        path = Path(self.environment["XDG_CONFIG_HOME"], name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _start_sound(self) -> None:
        """A daemon, because only then does the command end exactly when the server is ready."""
        loudspeaker = f"--load=module-null-sink sink_name={LOUDSPEAKER}"
        self.call([*SOUND_SERVER, loudspeaker, f"--load=module-native-protocol-unix socket={self._sound}"])
        self._ending.callback(self.call, ["pulseaudio", "--kill"])

    def start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        listen: bool = False,
        answer: bool = False,
        fds: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        """Start a program on the stage; `listen`: it has a pipe to listen at, `answer`: and one to answer on.

        What else it prints is kept in a file of its name, for whoever looks.
        """
        with (self.folder / f"{Path(command[0]).name}.log").open("ab") as log:
            process = subprocess.Popen(
                list(command),
                env=self.environment | dict(environment or {}),
                cwd=self.folder,
                stdin=subprocess.PIPE if listen else subprocess.DEVNULL,
                stdout=subprocess.PIPE if answer else log,
                stderr=log,
                pass_fds=fds,
                start_new_session=True,
            )
        self._ending.callback(end, process)
        return process

    def press(self, *keys: str) -> None:
        """Press keys one after another, as a hand does."""
        self.call(["xdotool", "key", *keys])

    def call(self, command: Sequence[str]) -> str:
        """Run a program of the stage to its end; what it printed."""
        done = subprocess.run(
            list(command), env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
        return done.stdout

    def _told_by(self, command: Sequence[str]) -> str:
        """Start a server that writes where it listens, once it does, to the file descriptor {fd}."""
        reading, writing = os.pipe()
        with os.fdopen(reading, encoding="utf-8") as told:
            self.start([word.replace("{fd}", str(writing)) for word in command], fds=[writing])
            os.close(writing)
            return told.readline().strip()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it started; one that does not listen is killed. Does nothing to one that has ended."""
    for pipe in filter(None, (process.stdin, process.stdout)):
        pipe.close()
    for ending in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, ending)
            process.wait(5)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait(5)

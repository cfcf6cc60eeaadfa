"""A sound card that nobody hears: a private PulseAudio with a null sink, and an ear that records it.

For tests and measurements. Needs the Debian packages pulseaudio and pulseaudio-utils.
"""

import array
import os
import shutil
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

RATE = 22050
RECKONED = 5.0  # seconds
AUDIBLE = 300  # of 32768; what espeak-ng calls silence is 0, its quietest sounds are some hundreds
START = (
    "load-module module-native-protocol-unix auth-anonymous=1 socket={socket}\n"
    "load-module module-null-sink sink_name=ear rate=22050 channels=1\n"
    "set-default-sink ear\n"
)


def available() -> bool:
    """Whether this machine has what a private PulseAudio needs."""
    return bool(shutil.which("pulseaudio") and shutil.which("parec"))


def environment(socket: Path) -> dict[str, str]:
    """What a program must find in its environment to play on the server at `socket`, and on no other."""
    return {
        "PULSE_SERVER": f"unix:{socket}",
        "PULSE_RUNTIME_PATH": str(socket.parent),
        "PULSE_COOKIE": str(socket.parent / "cookie"),
    }


@contextmanager
def null_sink(folder: Path) -> Iterator[Mapping[str, str]]:
    """Run a PulseAudio of our own in `folder`; gives the environment that leads to it."""
    socket = folder / "native"
    script = folder / "default.pa"
    script.write_text(START.format(socket=socket), encoding="utf-8")
    extra = environment(socket)
    command = ["pulseaudio", "-n", "-F", str(script), "--exit-idle-time=-1", "--daemonize=no"]
    command += ["--disable-shm=yes", "--use-pid-file=no", "--log-target=stderr"]
    with (folder / "pulseaudio.log").open("wb") as log:
        server = subprocess.Popen(command, env={**os.environ, **extra}, stderr=log, stdout=log)
        try:
            wait_until(lambda: answers(extra), 10)
            yield extra
        finally:
            server.terminate()
            server.wait(10)


def answers(extra: Mapping[str, str]) -> bool:
    """Whether the server takes connections."""
    done = subprocess.run(["pactl", "info"], env={**os.environ, **extra}, capture_output=True, check=False, timeout=10)
    return done.returncode == 0


def wait_until(condition: object, seconds: float) -> None:
    """Poll until it holds; TimeoutError when it does not in time."""
    assert callable(condition)
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {seconds} s")
        pause.wait(0.02)


@dataclass(frozen=True, slots=True)
class Sound:
    """A stretch of sound, in seconds of time.monotonic."""

    start: float
    end: float


class Ear:
    """Listens to the null sink from now on and knows when there was sound."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        command = ["parec", "-d", "ear.monitor", "--raw", "--format=s16le", f"--rate={RATE}"]
        command += ["--channels=1", "--latency-msec=5"]
        self._process = subprocess.Popen(command, env={**os.environ, **extra}, stdout=subprocess.PIPE)
        self._news = threading.Condition()
        self._samples = array.array("h")
        self._zero = 0.0  # the moment of the first sample, by the newest ones
        self._zeros: deque[tuple[float, float]] = deque()  # when it was reckoned, and what it was
        self._thread = threading.Thread(target=self._listen, name="ear", daemon=True)
        self._thread.start()
        with self._news:
            if not self._news.wait_for(lambda: len(self._samples) > RATE // 10, 10):
                raise TimeoutError("the null sink gives no samples")

    def __enter__(self) -> "Ear":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._thread.join(10)
        assert self._process.stdout
        self._process.stdout.close()

    def sounds(self, since: float, pause: float = 0.02, level: int = AUDIBLE) -> list[Sound]:
        """The stretches of sound since then, parted by at least `pause` seconds of silence, or of less than `level`."""
        with self._news:
            heard = self._samples[max(0, int((since - self._zero) * RATE)) :]
            begin = max(since, self._zero)
        return list(_stretches(heard, begin, pause, level))

    def first_sound(self, since: float, seconds: float = 5.0, level: int = AUDIBLE) -> float:
        """When the first sound after `since` began, at least so loud. TimeoutError when there is none in time."""
        early = since - 0.015  # the ear's clock may be that much early
        self._wait(lambda: bool(self.sounds(early, level=level)), seconds, "no sound")
        return self.sounds(early, level=level)[0].start

    def heard(self, since: float, until: float) -> "array.array[int]":
        """The samples between two moments."""
        with self._news:
            return self._samples[max(0, int((since - self._zero) * RATE)) : max(0, int((until - self._zero) * RATE))]

    def loudest(self, since: float) -> int:
        """The loudest sample since then, of 32768."""
        with self._news:
            return max(map(abs, self._samples[max(0, int((since - self._zero) * RATE)) :]), default=0)

    def wait_for_silence(self, quiet: float = 0.3, seconds: float = 30.0) -> float:
        """Return once it has been quiet for so long: the moment at which the last sound ended."""
        since = time.monotonic()

        def still() -> bool:
            sounds = self.sounds(since - quiet)
            return self.heard_until() - (sounds[-1].end if sounds else since) >= quiet

        self._wait(still, seconds, "it does not fall silent")
        sounds = self.sounds(since - quiet)
        return sounds[-1].end if sounds else since

    def heard_until(self) -> float:
        """The moment of the newest sample."""
        return self._zero + len(self._samples) / RATE

    def _wait(self, condition: object, seconds: float, complaint: str) -> None:
        assert callable(condition)
        deadline = time.monotonic() + seconds
        while not condition():
            with self._news:
                if not self._news.wait(max(0.0, deadline - time.monotonic())):
                    raise TimeoutError(complaint)

    def _listen(self) -> None:
        assert self._process.stdout
        descriptor = self._process.stdout.fileno()
        while block := os.read(descriptor, 4096):
            now = time.monotonic()
            with self._news:
                self._samples.frombytes(block[: len(block) // 2 * 2])
                self._reckon(now)
                self._news.notify_all()

    def _reckon(self, now: float) -> None:
        """The sink's clock is not ours and loses samples on a busy machine: only the last seconds count."""
        self._zeros.append((now, now - len(self._samples) / RATE))
        while self._zeros[0][0] < now - RECKONED:
            self._zeros.popleft()
        self._zero = min(zero for _, zero in self._zeros)


def _stretches(samples: "array.array[int]", begin: float, pause: float, level: int) -> Iterator[Sound]:
    step = RATE // 1000
    start = end = None
    for index in range(0, len(samples) - step, step):
        block = samples[index : index + step]
        if max(block) < level and min(block) > -level:
            if start is not None and end is not None and index - end >= pause * RATE:
                yield Sound(begin + start / RATE, begin + end / RATE)
                start = None
            continue
        start = index if start is None else start
        end = index + step
    if start is not None and end is not None:
        yield Sound(begin + start / RATE, begin + end / RATE)

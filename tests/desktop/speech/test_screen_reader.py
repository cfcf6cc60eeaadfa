"""Who else speaks: the real accessibility bus, with and without somebody who listens to it."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.speech.screen_reader import screen_reader_present, watch_screen_reader
from tests.desktop.speech.conftest import need

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
LISTENER = """
import sys, gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
listener = Atspi.EventListener.new(lambda event: None)
listener.register("object:state-changed:focused")
print("listening", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus of our own, with an accessibility bus."""
    need(shutil.which("dbus-daemon"), "dbus-daemon")
    need(LAUNCHER.exists(), "at-spi2-core")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:path={tmp_path}/bus"]
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert bus.stdout
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        for process in (launcher, bus):
            process.terminate()
            process.wait(10)
        bus.stdout.close()


@pytest.fixture
def listener(session: None) -> Iterator[subprocess.Popen[str]]:
    """Somebody who asks the registry for events, as a screen reader does."""
    process = subprocess.Popen(
        ["/usr/bin/python3", "-c", LISTENER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    assert process.stdin
    if process.stdout.readline() != "listening\n":
        need(None, "python3-gi with Atspi")
    yield process
    process.stdin.close()
    process.wait(10)
    process.stdout.close()


class Answers:
    """What the watch told."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.all: list[bool] = []

    def add(self, present: bool) -> None:
        with self._news:
            self.all.append(present)
            self._news.notify_all()

    def wait_for(self, answers: list[bool]) -> None:
        with self._news:
            assert self._news.wait_for(lambda: self.all == answers, 10), self.all


def test_without_a_bus_there_is_no_screen_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
    assert not screen_reader_present()
    for address in (f"unix:path={tmp_path}/nobody", "tcp:host=nobody", "nonsense", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert not screen_reader_present()


@pytest.mark.usefixtures("session")
def test_a_bus_where_nobody_listens_has_no_screen_reader() -> None:
    assert not screen_reader_present()


@pytest.mark.usefixtures("listener")
def test_whoever_listens_to_events_is_a_screen_reader() -> None:
    assert screen_reader_present()


def test_a_screen_reader_that_comes_and_goes_is_noticed(listener: subprocess.Popen[str]) -> None:
    answers = Answers()
    stop = watch_screen_reader(answers.add, 0.05)
    answers.wait_for([True])
    assert listener.stdin
    listener.stdin.close()
    answers.wait_for([True, False])
    stop()
    assert "screen reader" not in {thread.name for thread in threading.enumerate()}


def test_the_first_answer_comes_though_it_is_no(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    answers = Answers()
    stop = watch_screen_reader(answers.add, 60)
    answers.wait_for([False])
    stop()
    assert answers.all == [False]


def test_looking_starts_nothing(session: None) -> None:
    """The registry is started by whoever needs it; asking whether it runs must not."""
    before = set(Path("/proc").glob("[0-9]*"))
    assert not screen_reader_present()
    started = [process / "comm" for process in set(Path("/proc").glob("[0-9]*")) - before]
    assert "at-spi2-registr\n" not in [name.read_text(encoding="utf-8") for name in started if name.exists()]

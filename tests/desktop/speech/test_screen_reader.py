"""Who else speaks: the real accessibility bus, with and without somebody who listens to it."""

import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from jeepney import message_bus
from jeepney.wrappers import unwrap_msg

from desktop.speech import accessibility_bus
from desktop.speech.screen_reader import ScreenReader, probe, screen_reader, watch_screen_reader
from tests.desktop.speech.conftest import need

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
LISTENER = """
import sys, gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
listener = Atspi.EventListener.new(lambda event: None)
for kind in sys.argv[1:]:
    listener.register(kind)
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
    ask = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
    try:
        subprocess.run([*ask, "--method", "org.a11y.Bus.GetAddress"], stdout=subprocess.DEVNULL, check=True)
        yield
    finally:
        for process in (launcher, bus):
            process.terminate()
            process.wait(10)
        bus.stdout.close()


READER = ("object:property-change:accessible-name", "object:state-changed:showing", "object:state-changed:focused")
MAGNIFIER = ("object:state-changed:focused", "object:text-caret-moved")
"""What GNOME Shell's magnifier listens to (js/ui/focusCaretTracker.js)."""

Listen = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def listen(session: None) -> Iterator[Listen]:
    """Called with kinds of events, gives somebody who asks the registry for them."""
    with ExitStack() as ending:
        yield lambda *kinds: ending.enter_context(_listening(kinds))


@contextmanager
def _listening(kinds: tuple[str, ...]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        ["/usr/bin/python3", "-c", LISTENER, *kinds],
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
        self.all: list[ScreenReader] = []

    def add(self, reader: ScreenReader) -> None:
        with self._news:
            self.all.append(reader)
            self._news.notify_all()

    def wait_for(self, *answers: ScreenReader) -> None:
        with self._news:
            assert self._news.wait_for(lambda: self.all == list(answers), 10), self.all


def test_without_a_bus_there_is_no_screen_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
    assert screen_reader() is ScreenReader.ABSENT
    for address in (f"unix:path={tmp_path}/nobody", "tcp:host=nobody", "nonsense", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert screen_reader() is ScreenReader.ABSENT


@pytest.mark.usefixtures("session")
def test_a_bus_where_nobody_listens_has_no_screen_reader() -> None:
    assert screen_reader() is ScreenReader.ABSENT


def test_whoever_listens_to_names_is_a_screen_reader(listen: Listen) -> None:
    listen(*READER)
    assert screen_reader() is ScreenReader.PLAIN


def test_whoever_listens_to_announcements_hears_them(listen: Listen) -> None:
    listen(*READER, "object:announcement")
    assert screen_reader() is ScreenReader.ANNOUNCING


def test_a_magnifier_is_no_screen_reader(listen: Listen) -> None:
    """Whoever sees little and has no reader needs our voice."""
    listen(*MAGNIFIER)
    assert screen_reader() is ScreenReader.ABSENT


def test_a_screen_reader_that_comes_and_goes_is_noticed_at_once(listen: Listen) -> None:
    """The bus tells: the next look by the clock would come long after the test has failed."""
    answers = Answers()
    stop = watch_screen_reader(answers.add, 600)
    answers.wait_for(ScreenReader.ABSENT)
    reader = listen(*READER)
    answers.wait_for(ScreenReader.ABSENT, ScreenReader.PLAIN)
    assert reader.stdin
    reader.stdin.close()
    answers.wait_for(ScreenReader.ABSENT, ScreenReader.PLAIN, ScreenReader.ABSENT)
    stop()
    assert "screen reader" not in {thread.name for thread in threading.enumerate()}


def test_a_bus_that_does_not_answer_has_not_said_that_anybody_left(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that is busy for a moment must not make two voices of one."""
    listen(*READER)
    with closing(probe()) as looking:
        assert looking.look() is ScreenReader.PLAIN
        registry = _registry()
        os.kill(registry, signal.SIGSTOP)
        try:
            monkeypatch.setattr(accessibility_bus, "PATIENCE", 0.2)
            assert looking.look() is ScreenReader.PLAIN
        finally:
            os.kill(registry, signal.SIGCONT)


def _registry() -> int:
    """The process of the registry."""
    bus = accessibility_bus._watched_bus()
    assert bus
    with bus:
        ask = message_bus.GetConnectionUnixProcessID(accessibility_bus.REGISTRY.bus_name)
        return int(unwrap_msg(bus.send_and_get_reply(ask))[0])


def test_the_first_answer_comes_though_nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    answers = Answers()
    stop = watch_screen_reader(answers.add, 60)
    answers.wait_for(ScreenReader.ABSENT)
    stop()
    assert answers.all == [ScreenReader.ABSENT]


@pytest.mark.usefixtures("session")
def test_looking_starts_nothing() -> None:
    """The registry is started by whoever needs it; asking whether it runs must not."""
    before = set(Path("/proc").glob("[0-9]*"))
    assert screen_reader() is ScreenReader.ABSENT
    started = [process / "comm" for process in set(Path("/proc").glob("[0-9]*")) - before]
    assert "at-spi2-registr\n" not in [name.read_text(encoding="utf-8") for name in started if name.exists()]

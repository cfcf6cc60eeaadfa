"""Is a screen reader speaking already? Two voices at once is what people complain of most.

On Linux the accessibility bus tells, at once. On Windows the reader sets a flag of the system's; Narrator does not.
"""

import ctypes
import select
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import Any, Protocol

from desktop.speech.accessibility_bus import AccessibilityBus

INTERVAL = 1.5  # seconds between two looks where nothing tells
SPI_GETSCREENREADER = 0x46
NEEDED = frozenset({"Object:PropertyChange:AccessibleName", "Object:StateChanged:Showing"})
"""What no magnifier and no on-screen keyboard listens to, and every screen reader does."""
ANNOUNCEMENT = "Object:Announcement:"


class ScreenReader(StrEnum):
    """Who listens, and so how a short message reaches them."""

    ABSENT = "absent"
    PLAIN = "plain"  # names, descriptions, notifications: Orca 43 of Debian 12
    ANNOUNCING = "announcing"  # announcements too: Orca 48, and the readers of Windows and macOS

    @property
    def present(self) -> bool:
        """Whether one runs."""
        return self is not ScreenReader.ABSENT


class Probe(Protocol):
    """Looks for a screen reader."""

    def look(self) -> ScreenReader:
        """Who is there now."""

    def wait(self, wake: socket.socket, seconds: float) -> None:
        """Until there may be news, something comes on `wake`, or the time is over."""

    def close(self) -> None:
        """Give back what looking needs."""


class Registry:
    """Who listens on the accessibility bus of Linux."""

    def __init__(self) -> None:
        self._bus = AccessibilityBus()
        self._last = ScreenReader.ABSENT
        self.wait = self._bus.wait
        self.close = self._bus.close

    def look(self) -> ScreenReader:
        """Who is there now. A bus that does not answer in time has not said that anybody left."""
        with suppress(TimeoutError):
            self._last = _kind(self._bus.heard())
        return self._last


def _kind(heard: frozenset[str]) -> ScreenReader:
    if not heard >= NEEDED:
        return ScreenReader.ABSENT
    return ScreenReader.ANNOUNCING if ANNOUNCEMENT in heard else ScreenReader.PLAIN


class WindowsFlag:
    """What Windows says; NVDA, JAWS and 阳光读屏 set it, Narrator does not."""

    def look(self) -> ScreenReader:
        """Whether the flag is set."""
        flag = ctypes.c_int(0)
        library: Any = getattr(ctypes, "windll", None)
        found = library and library.user32.SystemParametersInfoW(SPI_GETSCREENREADER, 0, ctypes.byref(flag), 0)
        return ScreenReader.ANNOUNCING if found and flag.value else ScreenReader.ABSENT

    def wait(self, wake: socket.socket, seconds: float) -> None:
        """Nothing tells of news."""
        select.select([wake], [], [], seconds)

    def close(self) -> None:
        """Nothing was kept."""


def probe() -> Probe:
    """The way to look on this machine."""
    return WindowsFlag() if sys.platform == "win32" else Registry()


def screen_reader() -> ScreenReader:
    """Who is there now."""
    looking = probe()
    try:
        return looking.look()
    finally:
        looking.close()


def watch_screen_reader(callback: Callable[[ScreenReader], None], interval: float = INTERVAL) -> Callable[[], None]:
    """Tell who is there: once soon, then at each change. Returns what ends the watch.

    The callback is called on a thread of its own.
    """
    waking, wake = socket.socketpair()
    end = threading.Event()
    thread = threading.Thread(target=_watch, args=(callback, interval, end, wake), name="screen reader", daemon=True)
    thread.start()

    def stop() -> None:
        end.set()
        waking.close()
        thread.join()

    return stop


def _watch(
    callback: Callable[[ScreenReader], None], interval: float, end: threading.Event, wake: socket.socket
) -> None:
    looking = probe()
    told: ScreenReader | None = None
    with wake:
        while not end.is_set():
            reader = looking.look()
            if reader is not told:
                told = reader
                callback(reader)
            looking.wait(wake, interval)
    looking.close()

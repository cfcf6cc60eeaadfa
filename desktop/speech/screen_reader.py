"""Is a screen reader speaking already? Two voices at once is what people complain of most.

On Linux the answer is in the registry of the accessibility bus: a screen reader has asked it for events
(34 kinds with Orca 43, none without); the desktop's own switch stays off when Orca is started by command.
On Windows the reader sets a flag of the system's; Narrator does not.
"""

import ctypes
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol

from jeepney import DBusAddress, DBusErrorResponse, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

INTERVAL = 1.5  # seconds between two looks
PATIENCE = 1.0  # seconds that the bus may take to answer
SPI_GETSCREENREADER = 0x46
A11Y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")


class Probe(Protocol):
    """Looks for a screen reader."""

    def present(self) -> bool:
        """Whether one runs now."""

    def close(self) -> None:
        """Give back what looking needs."""


class AccessibilityBus:
    """The registry of AT-SPI. It is asked only where it runs: looking starts nothing that was not there."""

    def __init__(self) -> None:
        self._bus: DBusConnection | None = None

    def present(self) -> bool:
        """Whether somebody has asked for accessibility events. No bus, no answer: no reader."""
        try:
            self._bus = self._bus or _accessibility_bus()
            if self._bus is None or not _runs(self._bus, REGISTRY):
                return False
            return bool(_ask(self._bus, new_method_call(REGISTRY, "GetRegisteredEvents"))[0])
        except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse):
            self.close()
            return False

    def close(self) -> None:
        """Leave the bus."""
        if self._bus:
            self._bus.close()
            self._bus = None


class WindowsFlag:
    """What Windows says; NVDA, JAWS and 阳光读屏 set it, Narrator does not."""

    def present(self) -> bool:
        """Whether the flag is set."""
        flag = ctypes.c_int(0)
        library: Any = getattr(ctypes, "windll", None)
        found = library and library.user32.SystemParametersInfoW(SPI_GETSCREENREADER, 0, ctypes.byref(flag), 0)
        return bool(found and flag.value)

    def close(self) -> None:
        """Nothing was kept."""


def probe() -> Probe:
    """The way to look on this machine."""
    return WindowsFlag() if sys.platform == "win32" else AccessibilityBus()


def screen_reader_present() -> bool:
    """Whether a screen reader runs now."""
    looking = probe()
    try:
        return looking.present()
    finally:
        looking.close()


def watch_screen_reader(callback: Callable[[bool], None], interval: float = INTERVAL) -> Callable[[], None]:
    """Tell whether a screen reader is there: once soon, then at each change. Returns what ends the watch.

    The callback is called on a thread of its own.
    """
    end = threading.Event()
    thread = threading.Thread(target=_watch, args=(callback, interval, end), name="screen reader", daemon=True)
    thread.start()

    def stop() -> None:
        end.set()
        thread.join()

    return stop


def _watch(callback: Callable[[bool], None], interval: float, end: threading.Event) -> None:
    looking = probe()
    told: bool | None = None
    while not end.is_set():
        present = looking.present()
        if present is not told:
            told = present
            callback(present)
        end.wait(interval)
    looking.close()


def _accessibility_bus() -> DBusConnection | None:
    """A connection to the accessibility bus, if the session has one that runs."""
    address = os.environ.get("AT_SPI_BUS_ADDRESS")
    if not address:
        with open_dbus_connection("SESSION") as session:
            if not _runs(session, A11Y):
                return None
            address = _ask(session, new_method_call(A11Y, "GetAddress"))[0]
    return open_dbus_connection(address) if address else None


def _runs(bus: DBusConnection, address: DBusAddress) -> bool:
    return bool(_ask(bus, message_bus.NameHasOwner(address.bus_name))[0])


def _ask(bus: DBusConnection, message: Any) -> Any:
    return unwrap_msg(bus.send_and_get_reply(message, timeout=PATIENCE))

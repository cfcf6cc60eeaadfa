"""The registry of AT-SPI on Linux: who has asked for accessibility events, and which.

A screen reader has asked it for dozens of kinds (34 with Orca 43, 38 with Orca 48, none without); the desktop's own
switch stays off when Orca is started by command. Magnifiers and on-screen keyboards ask too, for focus and cursor only.
"""

import os
import select
import socket
from contextlib import ExitStack, closing
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

PATIENCE = 3.0  # seconds that the bus may take to answer; a machine that is busy takes its time
A11Y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
NEWS = (
    MatchRule(type="signal", interface=REGISTRY.interface, path=REGISTRY.object_path),
    MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged"),
)
"""Somebody begins or ends to listen, or the registry itself comes; the owner is narrowed to its name below."""
NEWS[1].add_arg_condition(0, REGISTRY.bus_name)


class AccessibilityBus:
    """It is asked only where it runs: looking starts nothing that was not there."""

    def __init__(self) -> None:
        self._bus: DBusConnection | None = None

    def heard(self) -> frozenset[str]:
        """The kinds of events that somebody listens to. No bus: none. Raises TimeoutError when nobody answers."""
        try:
            self._bus = self._bus or _watched_bus()
            if self._bus is None or not _runs(self._bus, REGISTRY):
                return frozenset()
            return frozenset(
                kind for _who, kind in _ask(self._bus, new_method_call(REGISTRY, "GetRegisteredEvents"))[0]
            )
        except TimeoutError:  # late answers are not to be taken for those of the next question
            self.close()
            raise
        except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse):
            self.close()
            return frozenset()

    def wait(self, wake: socket.socket, seconds: float) -> None:
        """Until something may have changed, something comes on `wake`, or the time is over."""
        if self._bus is None:
            select.select([wake], [], [], seconds)
        elif not self._news(self._bus):  # what came with the last answer is not in the socket any more
            select.select([wake, self._bus.sock], [], [], seconds)

    def close(self) -> None:
        """Leave the bus."""
        if self._bus:
            self._bus.close()
            self._bus = None

    def _news(self, bus: DBusConnection) -> bool:
        """Whether something has come already. It is taken: one look answers for all of it."""
        some = False
        try:
            while True:
                bus.receive(timeout=0)
                some = True
        except TimeoutError:
            return some
        except (OSError, ValueError):
            self.close()
            return True


def _watched_bus() -> DBusConnection | None:
    """A connection to the accessibility bus, if the session has one that runs; it tells of changes."""
    address = os.environ.get("AT_SPI_BUS_ADDRESS")
    if not address:
        with open_dbus_connection("SESSION") as session:
            if not _runs(session, A11Y):
                return None
            address = _ask(session, new_method_call(A11Y, "GetAddress"))[0]
    if not address:
        return None
    with ExitStack() as failing:
        bus = failing.enter_context(closing(open_dbus_connection(address)))
        for rule in NEWS:
            _ask(bus, message_bus.AddMatch(rule))
        failing.pop_all()
    return bus


def _runs(bus: DBusConnection, address: DBusAddress) -> bool:
    return bool(_ask(bus, message_bus.NameHasOwner(address.bus_name))[0])


def _ask(bus: DBusConnection, message: Any) -> Any:
    return unwrap_msg(bus.send_and_get_reply(message, timeout=PATIENCE))

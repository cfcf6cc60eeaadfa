"""Waits until all that the program has told assistive programs is on its way to them.

A bus delivers in order, and the program answers on the thread that tells: once it has answered, whatever it told
before lies at the reader's door. So a step is over when it is over, and not after some time without a word.
"""

from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from tests.at.stage import PATIENCE, Stage

A11Y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = DBusAddress("/org/a11y/atspi/accessible/root", "org.a11y.atspi.Registry", ACCESSIBLE)
NAMES = ("minglu", "明路", "python", "python3")


class Fence:
    """On the accessibility bus of a stage."""

    def __init__(self, stage: Stage) -> None:
        with open_dbus_connection(stage.environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            address = unwrap_msg(session.send_and_get_reply(new_method_call(A11Y, "GetAddress"), timeout=PATIENCE))[0]
        self._bus = open_dbus_connection(address)
        self._program: DBusAddress | None = None

    def wait(self) -> None:
        """Until the program has answered; where none runs there is nothing to wait for."""
        self._program = self._program or self._found()
        if self._program is not None and self._name(self._program) is None:
            self._program = None

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def _found(self) -> DBusAddress | None:
        """The root of the program, among those of all programs on the bus."""
        for name, path in self._ask(new_method_call(REGISTRY, "GetChildren"))[0]:
            root = DBusAddress(path, name, ACCESSIBLE)
            if self._name(root) in NAMES:
                return root
        return None

    def _name(self, root: DBusAddress) -> str | None:
        try:
            return str(self._ask(Properties(root).get("Name"))[0][1])
        except DBusErrorResponse:
            return None

    def _ask(self, message: Any) -> Any:
        return unwrap_msg(self._bus.send_and_get_reply(message, timeout=PATIENCE))

"""Whether there is a screen to open the window on, known before anything is installed for it."""

import os
import re
import socket


def has_screen() -> bool:
    """True when a display server answers, or the person named a Qt platform that needs none."""
    if os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    return _answers(local[1]) if local else bool(display)


def _answers(number: str) -> bool:
    """A display that is named but gone would end in an abort of Qt, without a word to the person."""
    path = f"/tmp/.X11-unix/X{number}"
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX) as server:
            if server.connect_ex(address) == 0:
                return True
    return False

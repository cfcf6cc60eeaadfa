"""What plays sound: the socket that sound devices fit in."""

from typing import Protocol

from desktop.speech.engine import Pcm


class NoDevice(Exception):  # noqa: N818 - a state of the machine
    """There is nothing to play on."""


class Player(Protocol):
    """Plays one piece of sound at a time."""

    def open(self) -> None:
        """Find out whether there is a device. Raises NoDevice."""

    def play(self, pcm: Pcm) -> None:
        """Begin to play; returns at once. Raises NoDevice."""

    def wait(self) -> None:
        """Return when the last sample was played or stop() was called. Raises NoDevice when it dies."""

    def stop(self) -> None:
        """Silence now. From any thread; returns within milliseconds."""

    def close(self) -> None:
        """Give the device back."""

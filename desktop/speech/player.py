"""What plays sound: the socket that sound devices fit in."""

from typing import Protocol

from desktop.speech.engine import CancelToken, Pcm


class NoDeviceError(Exception):
    """There is nothing to play on."""


class Player(Protocol):
    """Plays sounds one after another without a gap. Called from the speaker's thread only, except wake().

    Moments are seconds of the player's own clock.
    """

    def check(self) -> None:
        """Find out whether there is a device. Raises NoDeviceError."""

    def play(self, pcm: Pcm) -> tuple[float, float]:
        """Append the sound; returns at once with the moments at which it begins and ends to be heard.

        Raises NoDeviceError.
        """

    def wait(self, moment: float, token: CancelToken) -> None:
        """Return at that moment, or at wake() when the token is marked.

        Raises NoDeviceError when the device died meanwhile.
        """

    def set_volume(self, share: float) -> None:
        """Loudness as a share of full amplitude, at once. From any thread; never blocks."""

    def wake(self) -> None:
        """A token was marked: look at it now. From any thread; never blocks."""

    def stop(self) -> None:
        """Silence now; drop what was appended and give the device back."""

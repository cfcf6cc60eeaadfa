"""The engine that says nothing, as long as a voice would take: for rooms where no sound may be, and for tests."""

from desktop.speech.engine import CancelToken, Chunk, Pcm
from desktop.speech.sound import silence


class Silent:
    """Renders silence."""

    def start(self) -> None:
        """Is always ready."""

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """Silence of the length that the chunk would have."""
        return None if token.cancelled else silence(chunk, rate)

    def wake(self) -> None:
        """Never blocks, so there is nothing to wake."""

    def close(self) -> None:
        """Has nothing to give back."""

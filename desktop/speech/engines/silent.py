"""The engine that says nothing, as long as a voice would take: for tests and for rooms where no sound may be."""

from desktop.speech.engine import CancelToken, Chunk, Pcm

CHARACTERS_A_SECOND = {"zh": 3.2, "en": 13.0}
"""As espeak-ng speaks at 100 %."""
RATE = 22050


class Silent:
    """Renders silence."""

    def start(self) -> None:
        """Is always ready."""

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """Silence of the length that the chunk would have."""
        seconds = len(chunk.text) / CHARACTERS_A_SECOND.get(chunk.language, 10.0) * 100 / rate
        return None if token.cancelled else Pcm(bytes(2 * round(seconds * RATE)), RATE)

    def wake(self) -> None:
        """Never blocks, so there is nothing to wake."""

    def close(self) -> None:
        """Has nothing to give back."""

"""What a synthesizer is asked for and gives: the socket that engines fit in."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece short enough to render at once. `text` is normalised: no digits, no symbols to misread."""

    text: str
    language: str  # "zh" or "en": the voice that says it
    start: int = 0  # [start, end) in utterance.text: what the caption highlights
    end: int = 0


@dataclass(frozen=True, slots=True)
class Pcm:
    """Sound: signed 16-bit mono samples."""

    samples: bytes
    rate: int  # samples a second

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / 2 / self.rate if self.rate else 0.0


class EngineError(Exception):
    """This chunk could not be rendered; the next one may."""


class EngineGone(EngineError):  # noqa: N818 - what happened to the engine, not an error of the caller
    """The engine is dead and does not come back."""


class SpeechEngine(Protocol):
    """Turns chunks into sound. Called from the speaker's thread only, except interrupt()."""

    def start(self) -> None:
        """Get ready in the background; never blocks. Raises EngineGone where it cannot exist."""

    def render(self, chunk: Chunk, rate: int) -> Pcm:
        """The sound of the chunk at `rate` percent of the voice's own speed.

        Blocks until it is there. Raises EngineError, or EngineGone. After interrupt() it may return
        empty sound.
        """

    def interrupt(self) -> None:
        """Make a running render return soon. From any thread; never blocks."""

    def close(self) -> None:
        """End it and leave nothing behind."""

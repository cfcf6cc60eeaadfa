"""What a synthesizer is asked for and gives: the socket that engines fit in."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

USUAL = "usual"
"""The name of the voice that an engine speaks with unless another one was chosen."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece short enough to render at once, and where it stands in the caption."""

    text: str  # normalised: no digits or symbols that a voice could misread
    language: str  # "zh" or "en": the voice that says it
    start: int = 0  # [start, end) in utterance.text
    end: int = 0
    pause: float = 0.0  # seconds of silence after it, at the voice's own speed
    voice: str = USUAL  # which of the engine's voices for the language: see desktop.speech.voices
    recording: Path | None = None  # a person says exactly this in the file


@dataclass(frozen=True, slots=True)
class Word:
    """When a word of a chunk begins to be heard."""

    second: float  # from the beginning of the sound
    start: int  # [start, end) in chunk.text
    end: int


@dataclass(frozen=True, slots=True)
class Pcm:
    """Sound: signed 16-bit mono samples."""

    samples: bytes
    rate: int  # samples a second
    words: tuple[Word, ...] = ()  # where the engine tells when they are heard

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / 2 / self.rate if self.rate else 0.0


class CancelToken:
    """Belongs to one utterance and is marked once, for good.

    A flag of the engine's own would be cleared by the next utterance on entry, and a cancel between
    taking an utterance and speaking it would be lost; this cannot be.
    """

    __slots__ = ("_cancelled",)

    def __init__(self) -> None:
        self._cancelled = False

    def cancel(self) -> None:
        """Nobody wants to hear it any more."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether it must not be heard."""
        return self._cancelled


class EngineError(Exception):
    """This chunk could not be rendered; the next one may."""


class EngineFailedError(EngineError):
    """The engine died and does not come back for now."""


class EngineMissingError(EngineError):
    """There is no synthesizer on this machine."""


class NoVoiceError(EngineError):
    """The engine has no voice for the language of the chunk."""

    def __init__(self, language: str, has: Collection[str]) -> None:
        super().__init__(f"no voice for {language}")
        self.language = language
        self.has = frozenset(has)  # the languages that it has voices for


class SpeechEngine(Protocol):
    """Turns chunks into sound. Called from the speaker's thread only, except wake()."""

    def start(self) -> None:
        """Begin to get ready; returns at once. Raises EngineMissingError or EngineFailedError."""

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """The sound of the chunk at `rate` percent of the voice's own speed; None when cancelled meanwhile.

        Blocks until it is there. Raises EngineError, or one of its kinds.
        """

    def wake(self) -> None:
        """A token was marked: look at it now. From any thread; never blocks."""

    def close(self) -> None:
        """End it and leave nothing behind."""

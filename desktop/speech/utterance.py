"""What is said: values that pages compose and the speaker speaks."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one language, "zh" or "en": what one voice says in one go."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say, shown in the caption while it is said."""

    spans: tuple[Span, ...]
    page: str = ""  # the key of the page it belongs to, for the speech log
    pace: int = 100  # percent of the speed that the person chose; less for what is said slowly

    @property
    def text(self) -> str:
        """The whole caption, spans joined."""
        return "".join(span.text for span in self.spans)

    @property
    def language(self) -> str:
        """The language of the first span: what the log calls this utterance's language."""
        return self.spans[0].language if self.spans else ""


class EventKind(StrEnum):
    """What may happen to an utterance."""

    QUEUED = "queued"
    STARTED = "started"
    FINISHED = "finished"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class SpeechEvent:
    """Something happened to an utterance. `chunk` is the part of the text now being said, if any."""

    time: float  # seconds, time.monotonic of this process
    kind: EventKind
    utterance: Utterance
    chunk: tuple[int, int] = (0, 0)  # [start, end) in utterance.text


class VoiceState(StrEnum):
    """Whether the program's own voice can be heard, and if not, why."""

    READY = "ready"
    SPARE = "spare"  # it can, but the usual engine failed and another one speaks
    OFF = "off"  # the person switched it off
    SCREEN_READER = "screen_reader"  # a screen reader speaks; ours is silent
    NO_ENGINE = "no_engine"  # no synthesizer on this machine
    NO_LANGUAGE = "no_language"  # there is a voice, but none for the language of the page
    NO_DEVICE = "no_device"  # nothing to play on
    FAILED = "failed"  # the speech process died and did not come back

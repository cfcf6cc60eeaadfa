"""How a person wants to be spoken to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.speech.engine import USUAL

SLOWEST, FASTEST = 50, 300
"""Percent: espeak-ng goes no lower, and few can follow more."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Speed, voices, and the recordings of people to be heard instead of a voice where there are any."""

    rate: int = 100  # percent of the voice's own speed
    voices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # by language: see voices.VARIANTS
    recordings: str = ""  # the language whose recordings are played: "bo"; "": none

    def paced(self, pace: int) -> int:
        """The rate of what is said at `pace` percent of this one, within what engines can."""
        return min(FASTEST, max(SLOWEST, self.rate * pace // 100))

    def voice(self, language: str) -> str:
        """The voice to be used for a language."""
        return self.voices.get(language, USUAL)

"""Joins the speaker to what the person chose and to the screen reader: who speaks, and how fast."""

from dataclasses import dataclass
from typing import Protocol

from desktop.settings import Settings
from desktop.speech import Utterance, VoiceState


class Mouth(Protocol):
    """What the voice needs of a speaker."""

    def say(self, utterances: tuple[Utterance, ...]) -> None:
        """Interrupt and say these."""

    def set_rate(self, percent: int) -> None:
        """Speak faster or slower."""

    def set_enabled(self, enabled: bool) -> None:
        """Speak, or only caption."""

    def mute(self, reason: VoiceState) -> None:
        """Be silent for a reason."""

    def unmute(self) -> None:
        """The reason is gone."""


@dataclass(slots=True)
class Voice:
    """The program's own voice. Never beside a screen reader, unless the person asked for it."""

    speaker: Mouth
    reader: bool = False
    wanted: str = "auto"

    def say(self, utterances: tuple[Utterance, ...]) -> None:
        """Say what a turn brings; nothing new leaves what is being said alone."""
        if utterances:
            self.speaker.say(utterances)

    def choose(self, settings: Settings) -> None:
        """Take the person's choices on."""
        self.wanted = settings.voice
        self.speaker.set_rate(settings.rate)
        self.speaker.set_enabled(settings.voice != "off")
        self._yield()

    def screen_reader(self, present: bool) -> None:
        """A screen reader came or went."""
        self.reader = present
        self._yield()

    def _yield(self) -> None:
        if self.reader and self.wanted == "auto":
            self.speaker.mute(VoiceState.SCREEN_READER)
        else:
            self.speaker.unmute()

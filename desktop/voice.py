"""Joins the speaker to what the person chose and to the screen reader: who speaks, and how fast."""

import threading
from types import MappingProxyType
from typing import Protocol

from desktop.pages.page import Order
from desktop.settings import Settings
from desktop.speech import Manner, Utterance, VoiceState


class Mouth(Protocol):
    """What the voice needs of a speaker."""

    def say(self, utterances: tuple[Utterance, ...]) -> None:
        """Interrupt and say these."""

    def adopt(self, manner: Manner) -> None:
        """Speak so fast, with these voices."""

    def set_volume(self, percent: int) -> None:
        """Speak louder or less loudly."""

    def stop(self) -> None:
        """Be silent."""

    def pause(self) -> None:
        """Be silent; when silent already for this reason, go on at the same place."""

    def set_enabled(self, enabled: bool) -> None:
        """Speak, or only caption."""

    def mute(self, reason: VoiceState) -> None:
        """Be silent for a reason."""

    def unmute(self) -> None:
        """The reason is gone."""


class Voice:
    """The program's own voice. Never beside a screen reader, unless the person asked for it.

    It waits with its first word until `screen_reader` has told whether one is there. Any thread may call.
    """

    def __init__(self, speaker: Mouth, settings: Settings) -> None:
        self._speaker = speaker
        self._lock = threading.Lock()
        self._wanted = settings.voice
        self._reader: bool | None = None
        self._waiting: tuple[Utterance, ...] = ()
        self.choose(settings)

    def say(self, utterances: tuple[Utterance, ...]) -> None:
        """Say what a turn brings; nothing new leaves what is being said alone."""
        with self._lock:
            if self._reader is None:
                self._waiting = utterances or self._waiting
            elif utterances:
                self._speaker.say(utterances)

    def order(self, order: Order) -> None:
        """Do what the person wants done with what is being said."""
        if order is Order.STOP:
            self._speaker.stop()
        elif order is Order.PAUSE:
            self._speaker.pause()

    def choose(self, settings: Settings) -> None:
        """Take the person's choices on."""
        with self._lock:
            self._wanted = settings.voice
            self._speaker.adopt(manner(settings))
            self._speaker.set_volume(settings.volume)
            self._speaker.set_enabled(settings.voice != "off")
            self._yield()

    def screen_reader(self, present: bool) -> bool:
        """A screen reader came or went. Tells whether, after the first time, somebody else speaks now."""
        with self._lock:
            known, self._reader = self._reader is not None, present
            self._yield()
            if self._waiting:
                self._speaker.say(self._waiting)
                self._waiting = ()
            return known and self._wanted == "auto"

    def _yield(self) -> None:
        if self._reader and self._wanted == "auto":
            self._speaker.mute(VoiceState.SCREEN_READER)
        else:
            self._speaker.unmute()


def manner(settings: Settings) -> Manner:
    """How the person wants to be spoken to. Recordings are kept by the language that was chosen."""
    return Manner(
        settings.rate, MappingProxyType({"zh": settings.voice_zh, "en": settings.voice_en}), settings.language
    )

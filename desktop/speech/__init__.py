"""The voice. Its door is in three leaves, so that nobody carries what he does not need:

`desktop.speech` itself has the values that everybody composes and reads; `desktop.speech.recordings` knows what
people have recorded; `desktop.speech.opening` makes the speaker, and loads a sound library with it. Everything
else in this room is its own business.
"""

from desktop.speech.manner import Manner
from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance, VoiceState
from desktop.speech.voices import ENGINE_NAMES

__all__ = [
    "ENGINE_NAMES",
    "EventKind",
    "Manner",
    "Span",
    "SpeechEvent",
    "Utterance",
    "VoiceState",
]

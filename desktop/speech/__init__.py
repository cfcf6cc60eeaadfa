"""The voice. Its door is in two leaves, because one is heavy:

`desktop.speech` itself has the values that everybody composes and reads; `desktop.speech.opening` makes the
speaker, and loads a sound library with it. Everything else in this room is its own business.
"""

from desktop.speech.manner import Manner
from desktop.speech.recordings import Recordings, load_recordings
from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance, VoiceState
from desktop.speech.voices import ENGINE_NAMES

__all__ = [
    "ENGINE_NAMES",
    "EventKind",
    "Manner",
    "Recordings",
    "Span",
    "SpeechEvent",
    "Utterance",
    "VoiceState",
    "load_recordings",
]

"""The voice. Its door is in two leaves, because one is heavy:

`desktop.speech` itself has the values that everybody composes and reads; `desktop.speech.opening` makes the
speaker, and loads a sound library with it. Everything else in this room is its own business.
"""

from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance, VoiceState

__all__ = ["EventKind", "Span", "SpeechEvent", "Utterance", "VoiceState"]

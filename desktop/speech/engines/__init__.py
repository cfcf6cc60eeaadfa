"""The engines, one a file and one a line here: a table, not discovery, so that a frozen build finds them."""

from collections.abc import Callable, Sequence

from desktop.speech.engine import SpeechEngine
from desktop.speech.engines.espeak_worker import EspeakWorker
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.engines.recorded import Recorded
from desktop.speech.engines.silent import Silent
from desktop.speech.readings import Reading

ENGINES: dict[str, Callable[[Sequence[Reading]], SpeechEngine]] = {
    "pyttsx3": Pyttsx3Worker,
    "espeak": EspeakWorker,
    "silent": lambda readings: Silent(),
    "recorded": lambda readings: Recorded(),
}
"""By name; each is made with the readings of Chinese words."""

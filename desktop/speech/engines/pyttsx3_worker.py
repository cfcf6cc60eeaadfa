"""The engine with the platform's own voices: pyttsx3 in a process of its own."""

import time
from collections.abc import Callable, Sequence

from desktop.speech.engines.child import command
from desktop.speech.engines.worker import Worker
from desktop.speech.readings import Reading

START = command("desktop.speech.engines.pyttsx3_process", "minglu-speech")


class Pyttsx3Worker(Worker):
    """Renders with pyttsx3."""

    def __init__(
        self,
        readings: Sequence[Reading] = (),
        start: Sequence[str] = START,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(readings, start, clock)

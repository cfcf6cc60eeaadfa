"""The second engine: espeak-ng without pyttsx3 between, in a process of its own."""

import time
from collections.abc import Callable, Sequence

from desktop.speech.engines.child import command
from desktop.speech.engines.worker import Worker
from desktop.speech.readings import Reading

START = command("desktop.speech.engines.espeak_process", "minglu-speech-espeak")


class EspeakWorker(Worker):
    """Renders with espeak-ng."""

    def __init__(
        self,
        readings: Sequence[Reading] = (),
        start: Sequence[str] = START,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(readings, start, clock)

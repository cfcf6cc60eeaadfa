"""The voice of this program, measured: by itself, and as somebody meets it who starts the program."""

import os
import queue
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.null_sink import Ear
from benchmarks.shipped import readings
from benchmarks.speech_contender import Times, children, idle, rest
from benchmarks.start import screen
from desktop.speech import EventKind, Span, SpeechEvent, Utterance, VoiceState
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.speaker import Speaker

ROOT = Path(__file__).resolve().parent.parent
SOFTLY = 10  # percent


class Ours:
    """Speaker, speech process and player in this process."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        os.environ.update(extra)
        self._known = threading.Event()
        self._started: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._worker = Pyttsx3Worker(readings())
        self._speaker = Speaker(self._worker, MiniaudioPlayer(), on_event=self._event, on_state=self._state)
        self._known.wait(10)

    def say(self, language: str, words: str, *, softly: bool = False) -> None:
        while not self._started.empty():
            self._started.get()
        if softly:
            self._speaker.set_volume(SOFTLY)
        self._speaker.say([Utterance((Span(words, language),))])
        self._speaker.set_volume(SOFTLY if softly else 100)

    def stop(self) -> None:
        self._speaker.stop()

    def pids(self) -> tuple[int]:
        assert self._worker.pid
        return (self._worker.pid,)

    def heard_anew(self, ear: Ear, since: float) -> float:
        """The speaker tells when the new text begins; the old one is silent by then."""
        return ear.first_sound(self._started.get(timeout=5))

    def close(self) -> None:
        self._speaker.close()

    def _event(self, event: SpeechEvent) -> None:
        if event.kind is EventKind.STARTED and event.chunk == (0, 0):
            self._started.put(event.time)

    def _state(self, state: VoiceState) -> None:
        self._known.set()


def program(ear: Ear, extra: Mapping[str, str], runs: int) -> Times:
    """From `./run --kiosk` to the first word, and what the program uses when it has said everything."""
    first: list[float] = []
    idling: list[float] = []
    with tempfile.TemporaryDirectory() as home, screen() as display:
        environment = {
            **os.environ,
            **extra,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_DATA_HOME": home,
            "XDG_CONFIG_HOME": home,
        }
        for run in range(runs + 1):  # the first one makes the directory
            start = time.monotonic()
            running = subprocess.Popen([str(ROOT / "run"), "--kiosk"], env=environment, stderr=subprocess.DEVNULL)
            heard = ear.first_sound(start, 60.0) - start
            if run == runs:
                ear.wait_for_silence(1.5, 120.0)
                rest(1.0)
                idling.append(idle(children(running.pid)))
            running.terminate()
            running.wait()
            ear.wait_for_silence(0.3)
            first.append(heard)
    return {"first words after program start": first[1:], "idle program and voice, % of a core": idling}

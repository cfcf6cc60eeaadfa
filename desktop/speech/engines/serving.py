"""What a speech process does whatever it renders with: a line of JSON a request in, one an answer out."""

import json
import os
import queue
import shutil
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TextIO

from desktop.speech.engine import USUAL, Word
from desktop.speech.voices import WARM_UP, WORDS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Rendered:
    """A WAV file, and when its words are heard if the synthesizer tells."""

    path: Path
    words: Sequence[Word] = ()


class Rendering(Protocol):
    """Renders text into WAV files, at a rate in words a minute."""

    voices: dict[str, str]

    def render(self, text: str, language: str, rate: int, voice: str = USUAL) -> Rendered:
        """The file with the sound of the text. ValueError when there is no voice or nothing was rendered."""


Make = Callable[[Path, list[tuple[str, str]]], Rendering]
"""From a folder for the files and the readings of the person's staff."""


def serve(make: Make, requests: "queue.SimpleQueue[dict[str, Any]]", answers: TextIO, folder: Path) -> None:
    """Answer requests for ever. The first one brings the readings."""

    def answer(**fields: object) -> None:
        answers.write(json.dumps(fields) + "\n")
        answers.flush()

    try:
        renderer = make(folder, requests.get()["readings"])
        for language in renderer.voices:
            renderer.render(WARM_UP[language], language, WORDS_PER_MINUTE[language]).path.unlink()
    except Exception as error:  # whatever the platform's synthesizer may raise: it is not there
        answer(missing=f"{type(error).__name__}: {error}")
        return
    answer(voices=renderer.voices)
    path = Path()
    while True:
        request = requests.get()
        if path.is_file():  # nobody wanted it any more
            path.unlink()
        try:
            done = renderer.render(request["text"], request["language"], request["rate"], request["voice"])
            path = done.path
            words = [(word.second, word.start, word.end) for word in done.words]
            answer(id=request["id"], file=path.name, words=words)
        except Exception as error:  # one chunk, not the process
            answer(id=request["id"], error=f"{type(error).__name__}: {error}")


def main(make: Make, folder: str) -> None:
    """Serve on standard input and output, with files in `folder`, until the input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # pyttsx3 prints "Audio saved to …"
    requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(requests, Path(folder)), daemon=True).start()
    serve(make, requests, answers, Path(folder))


def _read(requests: "queue.SimpleQueue[dict[str, Any]]", folder: Path) -> None:
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    shutil.rmtree(folder, ignore_errors=True)  # nothing that was said is left behind
    os._exit(0)  # also when espeak-ng hangs in the other thread

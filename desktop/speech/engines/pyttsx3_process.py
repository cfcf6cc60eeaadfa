"""The speech process: renders chunks with pyttsx3, and does nothing else. It never plays.

pyttsx3 2.99 crashes, deadlocks and blocks (espeak-ng's own thread, os.system in a callback), so it lives
here, where it can be killed. It reads a line of JSON a request from standard input and answers with one;
when the input ends, because the program ended in whatever way, it cleans up and ends too.
"""

import json
import os
import queue
import shutil
import sys
import threading
import wave
from pathlib import Path
from typing import Any, TextIO

import pyttsx3

from desktop.speech.pinyin import Pinyin

WORDS_PER_MINUTE = 160
"""100 %: 156 English words or 191 Mandarin characters a minute with espeak-ng, whose slowest is 80, half of it."""
ESPEAK_VOICES = {"zh": ("sit/cmn-latn-pinyin",), "en": ("gmw/en-us", "gmw/en")}
WARM_UP = {"zh": "你好", "en": "hello"}
LONGEST = 1000  # bytes in one go; pyttsx3 reads beyond its buffer and crashes from 14 kB on


class Renderer:
    """pyttsx3 as a renderer: text in, a WAV file out."""

    def __init__(self, folder: Path, readings: list[tuple[str, str]]) -> None:
        self._folder = folder
        self._engine = pyttsx3.init()
        self._engine.proxy.setBusy(False)  # else the first properties wait in its queue for ever
        self._espeak = getattr(self._engine.proxy._module, "_espeak", None)
        self._pinyin = Pinyin(readings) if self._espeak else None
        self._count = 0
        self._voice: tuple[str, int] | None = None
        self.voices = self._find_voices()

    def render(self, text: str, language: str, percent: int) -> Path:
        """The file with the sound of the text. ValueError when there is no voice or nothing was rendered."""
        if language not in self.voices:
            raise ValueError(f"no voice for {language}")
        text = self._pinyin.convert(text) if self._pinyin and language == "zh" else text
        if not text:
            raise ValueError("nothing to say")
        self._set(self.voices[language], WORDS_PER_MINUTE * percent // 100)
        for _attempt in range(2):  # 10 of 3800 files were empty before Synchronize was called; none since
            path = self._save(text.encode()[:LONGEST].decode(errors="ignore"))
            if frames(path):
                return path
        raise ValueError("rendered in silence")

    def _set(self, voice: str, rate: int) -> None:
        if self._voice != (voice, rate):
            self._engine.setProperty("voice", voice)
            self._engine.setProperty("rate", rate)
            self._voice = (voice, rate)
            self._synchronize()  # else a new rate is sometimes lost

    def _save(self, text: str) -> Path:
        self._count += 1
        path = self._folder / f"{self._count}.wav"
        if self._espeak:
            self._engine.save_to_file(text, str(path))
            self._engine.runAndWait()
            self._synchronize()
        else:  # SAPI 5 renders at once; its loop loses every utterance but the first
            self._engine.proxy._driver.save_to_file(text, str(path))
        return path

    def _synchronize(self) -> None:
        if self._espeak:
            self._espeak.Synchronize()

    def _find_voices(self) -> dict[str, str]:
        voices = self._engine.getProperty("voices")
        if self._espeak:
            known = {voice.id for voice in voices}
            usable = {language: known.intersection(ids) for language, ids in ESPEAK_VOICES.items()}
            return {language: max(ids, key=len) for language, ids in usable.items() if ids}
        found: dict[str, str] = {}
        for voice in voices:
            for language in voice.languages or ():
                found.setdefault(str(language)[:2].lower(), voice.id)
        return {language: found[language] for language in WARM_UP if language in found}


def frames(path: Path) -> int:
    """How many samples are in the file; 0 when there is no such file."""
    try:
        with wave.open(str(path), "rb") as file:
            return file.getnframes()
    except (OSError, EOFError, wave.Error):
        return 0


def serve(requests: "queue.SimpleQueue[dict[str, Any]]", answers: TextIO, folder: Path) -> None:
    """Answer requests for ever. The first one brings the readings."""

    def answer(**fields: object) -> None:
        answers.write(json.dumps(fields) + "\n")
        answers.flush()

    try:
        renderer = Renderer(folder, requests.get()["readings"])
        for language in renderer.voices:
            renderer.render(WARM_UP[language], language, 100).unlink()
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
            path = renderer.render(request["text"], request["language"], request["rate"])
            answer(id=request["id"], file=path.name)
        except Exception as error:  # one chunk, not the process
            answer(id=request["id"], error=f"{type(error).__name__}: {error}")


def main(folder: str) -> None:
    """Serve on standard input and output, with files in `folder`, until the input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # pyttsx3 prints "Audio saved to …"
    requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(requests, Path(folder)), daemon=True).start()
    serve(requests, answers, Path(folder))


def _read(requests: "queue.SimpleQueue[dict[str, Any]]", folder: Path) -> None:
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    shutil.rmtree(folder, ignore_errors=True)  # nothing that was said is left behind
    os._exit(0)  # also when espeak-ng hangs in the other thread


if __name__ == "__main__":
    main(sys.argv[1])

"""What a user would otherwise get, driven the same way: espeak-ng playing by itself, and pyttsx3 as it comes.

Each runs in a process that takes a line a command: "say LANGUAGE TEXT" and "stop".
"""

import ctypes.util
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping

from benchmarks.null_sink import Ear

Times = dict[str, list[float]]

ESPEAK = """
import ctypes, ctypes.util, sys
espeak = ctypes.CDLL(ctypes.util.find_library("espeak-ng"))
espeak.espeak_Initialize(0, 0, None, 0)
voices = {"zh": b"sit/cmn-latn-pinyin", "en": b"gmw/en-us"}
print("ready", flush=True)
for line in sys.stdin:
    if line.startswith("say"):
        _, language, text = line.split(" ", 2)
        espeak.espeak_SetVoiceByName(voices[language])
        data = text.encode()
        espeak.espeak_Synth(data, ctypes.c_size_t(len(data) + 1), 0, 0, 0, 1, None, None)
    else:
        espeak.espeak_Cancel()
"""
PYTTSX3 = """
import os, sys, threading, queue
import pyttsx3
engine = pyttsx3.init()
voices = {"zh": "sit/cmn-latn-pinyin", "en": "gmw/en-us"}
lines = queue.SimpleQueue()
def read():
    for line in sys.stdin:
        engine.stop() if line.startswith("stop") else lines.put(line)
    os._exit(0)
threading.Thread(target=read, daemon=True).start()
sys.stdout.write("ready\\n"); sys.stdout.flush()
while True:
    _, language, text = lines.get().split(" ", 2)
    engine.setProperty("voice", voices[language])
    engine.say(text)
    engine.runAndWait()
"""


def _measure(script: str, ear: Ear, texts: Mapping[str, str], extra: Mapping[str, str], runs: int) -> Times:
    rows: Times = {}
    for language, words in texts.items():
        first, silent = [], []
        for run in range(runs):
            with subprocess.Popen(
                [sys.executable, "-c", script],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={**os.environ, **extra},
            ) as process:
                try:
                    times = _once(process, ear, f"say {language} {words}\n", 0.3 + 0.02 * (run % 10))
                finally:
                    process.kill()
            ear.wait_for_silence(0.2)
            if times:
                first.append(times[0])
                silent.append(times[1])
        rows[f"key to first sound, {language}"] = first
        rows[f"stop to silence, {language}"] = silent
    return rows


def _once(process: "subprocess.Popen[str]", ear: Ear, command: str, spoken: float) -> tuple[float, float] | None:
    assert process.stdin
    assert process.stdout
    while process.stdout.readline().strip() != "ready":
        if process.poll() is not None:
            return None
    start = time.monotonic()
    process.stdin.write(command)
    process.stdin.flush()
    try:
        first = ear.first_sound(start, 2.0) - start
    except TimeoutError:  # pyttsx3 without aplay, or an utterance that it has lost
        return None
    threading.Event().wait(spoken)
    stop = time.monotonic()
    process.stdin.write("stop\n")
    process.stdin.flush()
    ear.wait_for_silence(0.4)
    heard = ear.sounds(stop - 0.3, 0.3)
    return first, max(0.0, heard[-1].end - stop) if heard else 0.0


def _espeak(ear: Ear, texts: Mapping[str, str], extra: Mapping[str, str], runs: int) -> Times:
    return _measure(ESPEAK, ear, texts, extra, runs) if ctypes.util.find_library("espeak-ng") else {"none": []}


def _pyttsx3(ear: Ear, texts: Mapping[str, str], extra: Mapping[str, str], runs: int) -> Times:
    return _measure(PYTTSX3, ear, texts, extra, runs) if shutil.which("aplay") else {"aplay is not installed": []}


PEERS: dict[str, Callable[[Ear, Mapping[str, str], Mapping[str, str], int], Times]] = {
    "espeak-ng by itself": _espeak,
    "pyttsx3 as it comes": _pyttsx3,
}

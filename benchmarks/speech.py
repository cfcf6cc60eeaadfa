"""How fast the voice is, beside what a user would otherwise get. Prints a table; asserts nothing.

    python -m benchmarks.speech [RUNS]

Played to a PulseAudio null sink of our own and recorded from its monitor; what can be measured that way is
true to some 5 ms. Peers run when they are installed: espeak-ng playing by itself, and pyttsx3
as it comes. benchmarks/speech.md has figures.
"""

import os
import queue
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from benchmarks.null_sink import Ear, null_sink
from benchmarks.shipped import readings
from benchmarks.speech_peers import PEERS
from desktop.speech import EventKind, Span, SpeechEvent, Utterance, VoiceState
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.speaker import Speaker

TEXTS = {
    "zh": "甘肃省残疾人联合会在兰州市城关区，办理残疾人证和两项补贴，提供康复、就业、托养服务，咨询请打热线。",
    "en": "The rehabilitation centre in Lanzhou helps people who are blind or have low vision, on every working day.",
}
SENTENCES = {"zh": "残疾人证。护理补贴。康复中心。", "en": "A certificate. Nursing allowance. The centre."}
Times = dict[str, list[float]]


def main(runs: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, null_sink(Path(folder)) as extra:
        os.environ.update(extra)
        with Ear(extra) as ear:
            rows = ours(ear, runs)
            for name, peer in PEERS.items():
                rows |= {f"{name}: {what}": times for what, times in peer(ear, TEXTS, extra, runs).items()}
    print(f"{'milliseconds':52} {'n':>4} {'p50':>6} {'p95':>6} {'max':>6}")
    for what, times in rows.items():
        print(row(what, times))


def row(what: str, times: list[float]) -> str:
    """A line of the table."""
    if not times:
        return f"{what:52} not measured"
    ordered = sorted(1000 * value for value in times)
    middle, late = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"{what:52} {len(ordered):4} {middle:6.0f} {late:6.0f} {ordered[-1]:6.0f}"


def ours(ear: Ear, runs: int) -> Times:
    """The voice of this program."""
    rows = cold(runs)
    with our_speaker() as (speaker, notes, worker):
        notes.known.wait(10)
        for language in TEXTS:
            found = keyed(speaker, notes, ear, language, runs)
            rows |= {f"ours: {what}, {language}": times for what, times in found.items()}
            rows[f"ours: silence between sentences, {language}"] = gaps(speaker, ear, language)
        print(f"speech process: {memory(worker.pid):.0f} MB; idle for 5 s: {idle(worker.pid):.2f} % of a core")
    rows["ours: program's first words, from open to sound"] = first_words(ear, max(5, runs // 4))
    return rows


class Notes:
    """What the speaker told."""

    def __init__(self) -> None:
        self.known = threading.Event()
        self.started: queue.SimpleQueue[float] = queue.SimpleQueue()

    def event(self, event: SpeechEvent) -> None:
        """Write down when an utterance began."""
        if event.kind is EventKind.STARTED and event.chunk == (0, 0):
            self.started.put(event.time)

    def state(self, state: VoiceState) -> None:
        """The speaker is ready, or never will be."""
        self.known.set()


@contextmanager
def our_speaker() -> Iterator[tuple[Speaker, Notes, Pyttsx3Worker]]:
    """The real speaker."""
    notes = Notes()
    worker = Pyttsx3Worker(readings())
    speaker = Speaker(worker, MiniaudioPlayer(), on_event=notes.event, on_state=notes.state)
    try:
        yield speaker, notes, worker
    finally:
        speaker.close()


def say(words: str, language: str) -> list[Utterance]:
    """One utterance."""
    return [Utterance((Span(words, language),))]


def keyed(speaker: Speaker, notes: Notes, ear: Ear, language: str, runs: int) -> Times:
    """A key from silence, a key that stops, a key during speech."""
    first, stopped, over = [], [], []
    for run in range(runs):
        first.append(until_sound(ear, lambda: speaker.say(say(TEXTS[language], language))))
        rest(0.3 + 0.02 * (run % 10))
        over.append(until_new_sound(speaker, notes, ear, TEXTS[language][5:], language))
        rest(0.3 + 0.02 * (run % 10))
        stopped.append(until_silence(ear, speaker.stop))
        rest(0.2)
    return {"key to first sound": first, "key during speech to new text": over, "stop to silence": stopped}


def until_sound(ear: Ear, deed: Callable[[], None]) -> float:
    """Seconds from the deed to the first sound."""
    start = time.monotonic()
    deed()
    return ear.first_sound(start) - start


def until_silence(ear: Ear, deed: Callable[[], None]) -> float:
    """Seconds from the deed to the end of the last sound."""
    start = time.monotonic()
    deed()
    ear.wait_for_silence(0.15)
    heard = ear.sounds(start - 0.3, 0.15)
    return max(0.0, heard[-1].end - start) if heard else 0.0


def until_new_sound(speaker: Speaker, notes: Notes, ear: Ear, words: str, language: str) -> float:
    """Seconds until the new text is heard; the speaker tells when the old one has ended and it begins."""
    while not notes.started.empty():
        notes.started.get()
    start = time.monotonic()
    speaker.say(say(words, language))
    return ear.first_sound(notes.started.get(timeout=5)) - start


def gaps(speaker: Speaker, ear: Ear, language: str) -> list[float]:
    """The silences between sentences, longer than those within words."""
    start = time.monotonic()
    speaker.say(say(SENTENCES[language] * 5, language))
    rest(1.0)
    ear.wait_for_silence(0.8)
    found = [later.start - earlier.end for earlier, later in pairwise(ear.sounds(start, 0.06))]
    return [gap for gap in found if gap > 0.1]


def cold(runs: int) -> Times:
    """Starting the speech process, until it can render."""
    times = []
    table = readings()
    for _ in range(runs):
        worker = Pyttsx3Worker(table)
        start = time.monotonic()
        worker.start()
        times.append(time.monotonic() - start)
        worker.close()
    return {"ours: speech process, cold start to ready": times}


def first_words(ear: Ear, runs: int) -> list[float]:
    """From opening the speaker to its first sound, with something to say at once."""
    times = []
    for _ in range(runs):
        start = time.monotonic()
        with our_speaker() as (speaker, _, _):
            speaker.say(say(TEXTS["zh"], "zh"))
            times.append(ear.first_sound(start) - start)
        ear.wait_for_silence(0.2)
    return times


def memory(pid: int | None) -> float:
    """Megabytes that a process has in memory."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def idle(pid: int | None) -> float:
    """Percent of a core that program and speech process use while nothing is said."""
    before = time.process_time() + ticks(pid)
    rest(5.0)
    return (time.process_time() + ticks(pid) - before) / 5.0 * 100


def ticks(pid: int | None) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rest(seconds: float) -> None:
    """Let time pass."""
    threading.Event().wait(seconds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)

"""What is measured of every voice in the same way, and what a voice must do for it."""

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from benchmarks.null_sink import Ear

TEXTS = {
    "zh": "甘肃省残疾人联合会在兰州市城关区，办理残疾人证和两项补贴，提供康复、就业、托养服务，咨询请打热线。",
    "en": "The rehabilitation centre in Lanzhou helps people who are blind or have low vision, on every working day.",
}
NEW = {"zh": "安宁区残疾人联合会。", "en": "Open on every working day."}
"""What a key says instead: it begins with a vowel, so that its first sound is as loud as it will be."""
SENTENCES = {"zh": "残疾人证。护理补贴。康复中心。", "en": "A certificate. Nursing allowance. The centre."}
LOUD = 4000
"""Of 32768: a voice that is told to speak softly stays below, one that is not goes beyond at once."""

Times = dict[str, list[float]]
"""Seconds, by what was measured."""


class Contender(Protocol):
    """A voice. Made ready when it is opened."""

    def say(self, language: str, words: str, *, softly: bool = False) -> None:
        """Say this, and nothing of what was being said. Returns at once."""

    def stop(self) -> None:
        """Be silent."""

    def pids(self) -> Sequence[int]:
        """The processes that it has for the purpose."""

    def heard_anew(self, ear: Ear, since: float) -> float:
        """When what was said last began to be heard, over something that was said softly before."""

    def close(self) -> None:
        """End it."""


Open = Callable[[Mapping[str, str]], Contender]
"""With the environment that leads to the sound server."""


def measured(open_voice: Open, ear: Ear, extra: Mapping[str, str], runs: int) -> Times:
    """Everything about one voice."""
    rows: Times = {"cold start to ready": [cold(open_voice, extra) for _ in range(runs)]}
    voice = open_voice(extra)
    try:
        for language in TEXTS:
            voice.say(language, SENTENCES[language])
            ear.wait_for_silence(1.0)
            rows |= {f"{what}, {language}": times for what, times in keyed(voice, ear, language, runs).items()}
            rows[f"gap between sentences, {language}"] = gaps(voice, ear, language)
        rows["idle, % of a core"] = [idle(voice.pids())]
        rows["memory, MB"] = [sum(map(memory, voice.pids()))]
    finally:
        voice.close()
    return rows


def cold(open_voice: Open, extra: Mapping[str, str]) -> float:
    """Seconds until it could say something."""
    start = time.monotonic()
    voice = open_voice(extra)
    taken = time.monotonic() - start
    voice.close()
    return taken


def keyed(voice: Contender, ear: Ear, language: str, runs: int) -> Times:
    """A key from silence, a key during speech, a key that stops."""
    first, over, stopped = [], [], []
    for run in range(runs):
        start = time.monotonic()
        voice.say(language, TEXTS[language])
        first.append(ear.first_sound(start) - start)
        rest(0.3 + 0.02 * (run % 10))
        stopped.append(silenced(voice, ear))
        start = time.monotonic()
        voice.say(language, TEXTS[language], softly=True)
        rest(0.5 + 0.02 * (run % 10))
        if ear.loudest(start) > LOUD * 0.8:  # sound of before came late: what is new could not be told apart
            silenced(voice, ear)
            continue
        start = time.monotonic()
        voice.say(language, NEW[language])
        over.append(voice.heard_anew(ear, start) - start)
        rest(0.2)
        silenced(voice, ear)
    return {"key to first sound": first, "key during speech to the new text": over, "cancel to silence": stopped}


def silenced(voice: Contender, ear: Ear) -> float:
    """Seconds from telling it to be silent to the end of its last sound."""
    start = time.monotonic()
    voice.stop()
    ear.wait_for_silence(0.4)
    heard = ear.sounds(start - 0.3, 0.15)
    return max(0.0, heard[-1].end - start) if heard else 0.0


def gaps(voice: Contender, ear: Ear, language: str) -> list[float]:
    """The silences between sentences, longer than those within words."""
    start = time.monotonic()
    voice.say(language, SENTENCES[language] * 5)
    rest(1.0)
    ear.wait_for_silence(1.2)
    found = [later.start - earlier.end for earlier, later in pairwise(ear.sounds(start, 0.06))]
    return sorted(found)[-14:]


def memory(pid: int) -> float:
    """Megabytes that a process has in memory."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def idle(pids: Sequence[int], seconds: float = 5.0) -> float:
    """Percent of a core that processes use while nothing is said."""
    before = sum(map(ticks, pids))
    rest(seconds)
    return (sum(map(ticks, pids)) - before) / seconds * 100


def ticks(pid: int) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    """A process and all that it has started."""
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8")
    return [pid, *(each for child in text.split() for each in children(int(child)))]


def rest(seconds: float) -> None:
    """Let time pass."""
    threading.Event().wait(seconds)

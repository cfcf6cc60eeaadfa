"""What the speech processes agree on: voices, speed, and whether a file has sound in it."""

import wave
from itertools import pairwise
from pathlib import Path

WORDS_PER_MINUTE = {"zh": 160, "en": 138}
"""100 %, as espeak-ng counts: 178 Mandarin characters or 124 English words a minute of our pages, pauses included."""
SLOWEST = 80
"""Words a minute: espeak-ng goes no lower; what is to be slower still is stretched."""
_ASKED = {"zh": ((50, 50), (100, 100), (125, 122), (150, 142), (200, 180), (250, 223), (300, 260))}
"""Percent that are wanted, and that espeak-ng has to be asked for: it shortens Mandarin more than it is told to."""
ESPEAK_VOICES = {"zh": ("sit/cmn-latn-pinyin",), "en": ("gmw/en-us", "gmw/en")}
ENGINE_NAMES = ("pyttsx3", "espeak", "silent")
"""The synthesizers by name, in the order in which they are tried; the last is only taken by whoever asks for it."""
VARIANTS = {"usual": "", "woman": "+f2", "deep": "+m8", "high": "+Annie"}
"""The voices that a person can choose for each language: espeak-ng makes them by bending its own."""
GENDERS = {"woman": "female", "high": "female", "deep": "male"}
"""Which of the voices of another platform comes nearest to them."""
WARM_UP = {"zh": "你好", "en": "hello"}
LONGEST = 1000  # bytes in one go; pyttsx3 reads beyond its buffer and crashes from 14 kB on


def speed(language: str, percent: int) -> tuple[int, int]:
    """Words a minute to ask an engine for, and to how many percent of its speed the sound is then to be stretched."""
    wanted = WORDS_PER_MINUTE.get(language, 160) * _asked(language, percent) / 100
    asked = max(SLOWEST, round(wanted))
    return asked, min(100, round(100 * wanted / asked))


def _asked(language: str, percent: int) -> float:
    table = _ASKED.get(language, ())
    for (low, at_low), (high, at_high) in pairwise(table):
        if low <= percent <= high:
            return at_low + (at_high - at_low) * (percent - low) / (high - low)
    return percent


def frames(path: Path) -> int:
    """How many samples are in the file; 0 when there is no such file."""
    try:
        with wave.open(str(path), "rb") as file:
            return file.getnframes()
    except (OSError, EOFError, wave.Error):
        return 0

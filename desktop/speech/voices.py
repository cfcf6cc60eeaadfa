"""What the speech processes agree on: voices, speed, and whether a file has sound in it."""

import wave
from pathlib import Path

WORDS_PER_MINUTE = 160
"""100 %: 156 English words or 191 Mandarin characters a minute with espeak-ng, whose slowest is 80, half of it."""
ESPEAK_VOICES = {"zh": ("sit/cmn-latn-pinyin",), "en": ("gmw/en-us", "gmw/en")}
ENGINE_NAMES = ("pyttsx3", "espeak", "silent")
"""The synthesizers by name, in the order in which they are tried; the last is only taken by whoever asks for it."""
VARIANTS = {"usual": "", "woman": "+f2", "deep": "+m8", "high": "+Annie"}
"""The voices that a person can choose for each language: espeak-ng makes them by bending its own."""
GENDERS = {"woman": "female", "high": "female", "deep": "male"}
"""Which of the voices of another platform comes nearest to them."""
WARM_UP = {"zh": "你好", "en": "hello"}
LONGEST = 1000  # bytes in one go; pyttsx3 reads beyond its buffer and crashes from 14 kB on


def frames(path: Path) -> int:
    """How many samples are in the file; 0 when there is no such file."""
    try:
        with wave.open(str(path), "rb") as file:
            return file.getnframes()
    except (OSError, EOFError, wave.Error):
        return 0

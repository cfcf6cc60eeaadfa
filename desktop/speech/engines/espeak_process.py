"""The speech process of the second engine: espeak-ng by ctypes, for when pyttsx3 has failed.

Like the first it only renders, and lives in a process of its own, where it can be killed.
"""

import ctypes
import ctypes.util
import sys
import wave
from pathlib import Path

from desktop.speech.engines.serving import main
from desktop.speech.pinyin import Pinyin
from desktop.speech.voices import ESPEAK_VOICES, LONGEST, WORDS_PER_MINUTE, frames

SYNCHRONOUS, DONT_EXIT = 2, 1 << 15  # espeak_Initialize: output and options
RATE = 1  # espeak_SetParameter: words a minute
BY_CHARACTER, UTF8, END_PAUSE = 1, 1, 0x1000  # espeak_Synth
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Renderer:
    """espeak-ng as a renderer: text in, a WAV file out."""

    def __init__(self, folder: Path, readings: list[tuple[str, str]]) -> None:
        self._folder = folder
        self._pinyin = Pinyin(readings)
        self._count = 0
        self._samples = bytearray()
        name = ctypes.util.find_library("espeak-ng")
        if name is None:
            raise OSError("libespeak-ng is not installed")
        self._espeak = ctypes.CDLL(name)
        self._rate = self._espeak.espeak_Initialize(SYNCHRONOUS, 0, None, DONT_EXIT)
        if self._rate <= 0:
            raise OSError("espeak-ng does not start")
        self._collect = _Callback(self._take)  # kept: espeak-ng has only its address
        self._espeak.espeak_SetSynthCallback(self._collect)
        self.voices = self._find_voices()

    def render(self, text: str, language: str, percent: int) -> Path:
        """The file with the sound of the text. ValueError when there is no voice or nothing was rendered."""
        if language not in self.voices:
            raise ValueError(f"no voice for {language}")
        words = (self._pinyin.convert(text) if language == "zh" else text).encode()[:LONGEST]
        if not words:
            raise ValueError("nothing to say")
        self._espeak.espeak_SetVoiceByName(self.voices[language].encode())
        self._espeak.espeak_SetParameter(RATE, WORDS_PER_MINUTE * percent // 100, 0)
        self._samples.clear()
        self._espeak.espeak_Synth(words, len(words) + 1, 0, BY_CHARACTER, 0, UTF8 | END_PAUSE, None, None)
        path = self._save()
        if not frames(path):
            raise ValueError("rendered in silence")
        return path

    def _take(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: int | None) -> int:
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, 2 * count)
        return 0

    def _save(self) -> Path:
        self._count += 1
        path = self._folder / f"{self._count}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._rate)
            file.writeframes(bytes(self._samples))
        return path

    def _find_voices(self) -> dict[str, str]:
        """The first voice of each language that espeak-ng takes."""
        found: dict[str, str] = {}
        for language, ids in ESPEAK_VOICES.items():
            known = [each for each in ids if self._espeak.espeak_SetVoiceByName(each.encode()) == 0]
            found |= {language: known[0]} if known else {}
        return found


if __name__ == "__main__":
    main(Renderer, sys.argv[1])

"""The speech process of the second engine: espeak-ng by ctypes, which also tells when each word is heard.

Like the first it only renders, and lives in a process of its own, where it can be killed.
"""

import ctypes
import ctypes.util
import sys
import wave
from bisect import bisect_right
from pathlib import Path

from desktop.speech.engine import USUAL, Word
from desktop.speech.engines.serving import Rendered, main
from desktop.speech.pinyin import Pinyin, Said, joined, positions
from desktop.speech.voices import ESPEAK_VOICES, LONGEST, VARIANTS, frames

SYNCHRONOUS, DONT_EXIT = 2, 1 << 15  # espeak_Initialize: output and options
RATE = 1  # espeak_SetParameter: words a minute
BY_CHARACTER, UTF8, END_PAUSE = 1, 1, 0x1000  # espeak_Synth
END_OF_LIST, WORD = 0, 1  # espeak_EVENT.type


class _Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),  # in characters, from 1
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),  # milliseconds from the beginning
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Renderer:
    """espeak-ng as a renderer: text in, a WAV file and its words out."""

    def __init__(self, folder: Path, readings: list[tuple[str, str]]) -> None:
        self._folder = folder
        self._pinyin = Pinyin(readings)
        self._count = 0
        self._samples = bytearray()
        self._heard: list[tuple[float, int, int]] = []  # second, [start, end) in what espeak-ng was given
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

    def render(self, text: str, language: str, rate: int, voice: str = USUAL) -> Rendered:
        """The file with the sound of the text. ValueError when there is no voice or nothing was rendered."""
        if language not in self.voices:
            raise ValueError(f"no voice for {language}")
        said = self._pinyin.words(text) if language == "zh" else None
        words = (text if said is None else joined(said)).encode()[:LONGEST]
        if not words:
            raise ValueError("nothing to say")
        self._espeak.espeak_SetVoiceByName((self.voices[language] + VARIANTS.get(voice, "")).encode())
        self._espeak.espeak_SetParameter(RATE, rate, 0)
        self._samples.clear()
        self._heard.clear()
        self._espeak.espeak_Synth(words, len(words) + 1, 0, BY_CHARACTER, 0, UTF8 | END_PAUSE, None, None)
        path = self._save()
        if not frames(path):
            raise ValueError("rendered in silence")
        return Rendered(path, [Word(*each) for each in self._heard] if said is None else _characters(self._heard, said))

    def _take(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]") -> int:
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, 2 * count)
        index = 0
        while events[index].type != END_OF_LIST:
            event = events[index]
            if event.type == WORD:
                start = event.text_position - 1
                self._heard.append((event.audio_position / 1000, start, start + event.length))
            index += 1
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


def _characters(heard: list[tuple[float, int, int]], said: tuple[Said, ...]) -> list[Word]:
    """The characters that the pinyin stands for, each word of it once."""
    begins, words = zip(*positions(said), strict=True)
    found: dict[int, Word] = {}
    for second, start, _end in heard:
        number = max(0, bisect_right(begins, start) - 1)
        found.setdefault(number, Word(second, words[number].start, words[number].end))
    return list(found.values())


if __name__ == "__main__":
    main(Renderer, sys.argv[1])

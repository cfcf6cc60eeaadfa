"""The speech process: renders chunks with pyttsx3, and does nothing else. It never plays.

pyttsx3 2.99 crashes, deadlocks and blocks (espeak-ng's own thread, os.system in a callback), so it lives
here, where it can be killed. It reads a line of JSON a request from standard input and answers with one;
when the input ends, because the program ended in whatever way, it cleans up and ends too.
"""

import sys
from pathlib import Path
from typing import Any

import pyttsx3

from desktop.speech.engine import USUAL
from desktop.speech.engines.serving import Rendered, main
from desktop.speech.pinyin import Pinyin
from desktop.speech.voices import ESPEAK_VOICES, GENDERS, LONGEST, VARIANTS, WARM_UP, frames


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
        self._offered = self._engine.getProperty("voices")
        self.voices = self._find_voices()

    def render(self, text: str, language: str, rate: int, voice: str = USUAL) -> Rendered:
        """The file with the sound of the text. ValueError when there is no voice or nothing was rendered."""
        if language not in self.voices:
            raise ValueError(f"no voice for {language}")
        text = self._pinyin.convert(text) if self._pinyin and language == "zh" else text
        if not text:
            raise ValueError("nothing to say")
        self._set(self._bent(language, voice), rate)
        for _attempt in range(2):  # 10 of 3800 files were empty before Synchronize was called; none since
            path = self._save(text.encode()[:LONGEST].decode(errors="ignore"))
            if frames(path):
                return Rendered(path)
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

    def _bent(self, language: str, voice: str) -> str:
        """The id of the chosen voice of a language: with espeak-ng its own bent, else that of the nearest gender."""
        usual = self.voices[language]
        if self._espeak:
            return usual + VARIANTS.get(voice, "")
        wanted = GENDERS.get(voice, "")
        like = [each for each in self._spoken(language) if str(each.gender or "").lower() == wanted]
        return str(like[0].id) if like else usual

    def _find_voices(self) -> dict[str, str]:
        if self._espeak:
            known = {voice.id for voice in self._offered}
            usable = {language: known.intersection(ids) for language, ids in ESPEAK_VOICES.items()}
            return {language: max(ids, key=len) for language, ids in usable.items() if ids}
        found = {language: self._spoken(language) for language in WARM_UP}
        return {language: str(voices[0].id) for language, voices in found.items() if voices}

    def _spoken(self, language: str) -> list[Any]:
        """The voices of the platform for a language."""
        tongues = {voice: {str(each)[:2].lower() for each in voice.languages or ()} for voice in self._offered}
        return [voice for voice, spoken in tongues.items() if language in spoken]


if __name__ == "__main__":
    main(Renderer, sys.argv[1])

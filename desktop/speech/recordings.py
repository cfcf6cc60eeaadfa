"""Recordings of people: a folder of audio files a language, which a voice is not needed for, or does not exist.

    recordings/sce/language.toml      name = "东乡语"
    recordings/sce/fan-hui-8c1f02ab9d.wav

What a file says is known by the end of its name, the key of the text that it was recorded for. A text that was
changed has another key: a recording is never heard with words that it does not say. `./run data prompts` lists
what there is to record, with the name that each file must have.
"""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.speech.normalise import normalise
from desktop.speech.pinyin import Pinyin

AUDIO = (".wav", ".flac", ".ogg", ".mp3")
LANGUAGE = "language.toml"
CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_EDGES = " ，。；：、！？,.;:!?\t\n\u3000"


@dataclass(frozen=True, slots=True)
class Recordings:
    """What people have recorded in one language."""

    code: str  # BCP 47, the name of the folder: bo, mn, sce
    name: str  # of the language, in its own script
    files: Mapping[str, Path]  # by key

    def find(self, text: str) -> Path | None:
        """The file in which exactly this is said, marks at its ends apart."""
        return self.files.get(key(text)) if text.strip(_EDGES) else None


def key(text: str) -> str:
    """What a text is known by: ten hexadecimal digits, the same with and without the mark at its end."""
    plain = " ".join(unicodedata.normalize("NFC", text).strip(_EDGES).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:10]


def load_recordings(folders: Iterable[Path]) -> tuple[Recordings, ...]:
    """The languages that there are recordings of; of two files for a text that in the later folder counts.

    A folder that does not say what its language is called, or has no sound in it, is left out.
    """
    found: dict[str, Recordings] = {}
    for folder in folders:
        for language in sorted(folder.iterdir()) if folder.is_dir() else ():
            name, files = _name(language), _files(language)
            if name and files:
                before = found[language.name].files if language.name in found else {}
                found[language.name] = Recordings(language.name, name, {**before, **files})
    return tuple(found.values())


def _name(folder: Path) -> str:
    if not CODE.fullmatch(folder.name):
        return ""
    try:
        name = tomllib.loads((folder / LANGUAGE).read_text(encoding="utf-8-sig")).get("name", "")
    except (OSError, ValueError):
        return ""
    return name.strip() if isinstance(name, str) else ""


def _files(folder: Path) -> dict[str, Path]:
    files = (file for file in sorted(folder.iterdir()) if file.suffix.lower() in AUDIO) if folder.is_dir() else ()
    return {file.stem.rpartition("-")[2]: file for file in files}


def file_name(text: str) -> str:
    """What the recording of a text must be called: how it begins, for whoever looks for it, and its key."""
    begins = "-".join(re.sub(r"[^a-z ]", "", _pinyin().convert(normalise(text[:12], "zh"))).split())
    return f"{begins[:30].strip('-') or 'text'}-{key(text)}.wav"


@cache
def _pinyin() -> Pinyin:
    return Pinyin()

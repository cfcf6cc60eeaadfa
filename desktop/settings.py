"""What a person chose: language, size, colours, voice, place. At home it is kept; in a visit it is a value."""

import json
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path

SIZES = (3.5, 4.8, 6.4, 8.5)
"""Heights of capitals in millimetres; 4.8 and 3.5 as VVSG 2.0, 7.1-D, has them, and two larger ones."""
THEMES = ("light", "dark")
VOICES = ("auto", "on", "off")
TIMBRES = ("usual", "woman", "deep", "high")
"""The voices that there are for each language, as desktop.speech names them."""
RATES = (50, 75, 100, 125, 150, 200, 250, 300)
"""Speaking rate in percent of the voice's own."""
VOLUMES = (10, 18, 32, 56, 100)
"""Loudness in percent of full amplitude: steps of 5 dB, and one of them above the usual one."""
_CODE = re.compile(r"[a-z]{1,3}(?:[-_][A-Za-z0-9]{1,8})*")
"""Of a language; whether the program has it, only i18n knows."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices. `division` is the code of the place looked in, voice_… whose voice reads each language."""

    language: str = "zh_CN"
    size: float = 4.8
    theme: str = "light"
    voice: str = "auto"
    rate: int = 100
    volume: int = 56
    division: str = "620000"
    voice_zh: str = "usual"
    voice_en: str = "usual"


def larger(settings: Settings) -> Settings:
    """The next size up; after the largest the smallest again."""
    position = SIZES.index(settings.size) if settings.size in SIZES else 0
    return replace(settings, size=SIZES[(position + 1) % len(SIZES)])


def stepped(settings: Settings, option: str, by: int) -> Settings | None:
    """The settings with rate or volume a step up or down; None at the end of the steps."""
    steps = {"rate": RATES, "volume": VOLUMES}[option]
    value = int(getattr(settings, option))
    found = [step for step in steps if (step > value if by > 0 else step < value)]
    return changed(settings, option, str(found[0 if by > 0 else -1])) if found else None


def switched(settings: Settings) -> Settings:
    """The next way of reading aloud: by itself, off, always."""
    order = ("auto", "off", "on")
    position = order.index(settings.voice) if settings.voice in order else 0
    return replace(settings, voice=order[(position + 1) % len(order)])


def load(path: Path) -> Settings:
    """The choices kept in `path`; whatever is missing or makes no sense is the default."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    settings = Settings()
    for option, value in kept.items():
        settings = changed(settings, str(option), str(value)) or settings
    return settings


def save(settings: Settings, path: Path) -> None:
    """Keep the choices: written beside, then renamed, so that a power cut leaves one or the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False), encoding="utf-8")
    fresh.replace(path)


def changed(settings: Settings, option: str, value: str) -> Settings | None:
    """The settings with one option changed; None when there is no such option or value."""
    match option:
        case "language" if _CODE.fullmatch(value):
            return replace(settings, language=value)
        case "size" if value in map(str, SIZES):
            return replace(settings, size=float(value))
        case "theme" if value in THEMES:
            return replace(settings, theme=value)
        case "voice_zh" if value in TIMBRES:
            return replace(settings, voice_zh=value)
        case "voice_en" if value in TIMBRES:
            return replace(settings, voice_en=value)
        case "voice" if value in VOICES:
            return replace(settings, voice=value)
        case "rate" if value in map(str, RATES):
            return replace(settings, rate=int(value))
        case "volume" if value in map(str, VOLUMES):
            return replace(settings, volume=int(value))
        case "division" if value.isdecimal() and value.isascii():
            return replace(settings, division=value)
    return None

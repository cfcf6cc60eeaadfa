"""What a person chose: language, size, colours, voice, place. At home it is kept; in a visit it is a value."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

LANGUAGES = ("zh_CN", "en")
SIZES = (3.5, 4.8, 6.4, 8.5)
"""Heights of capitals in millimetres; 4.8 and 3.5 as VVSG 2.0, 7.1-D, has them, and two larger ones."""
THEMES = ("light", "dark")
VOICES = ("auto", "on", "off")
RATES = (50, 75, 100, 125, 150, 200, 250, 300)
"""Speaking rate in percent of the voice's own."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices. `division` is the code of the place looked in."""

    language: str = "zh_CN"
    size: float = 4.8
    theme: str = "light"
    voice: str = "auto"
    rate: int = 100
    division: str = "620000"


def larger(settings: Settings) -> Settings:
    """The next size up; after the largest the smallest again."""
    position = SIZES.index(settings.size) if settings.size in SIZES else 0
    return replace(settings, size=SIZES[(position + 1) % len(SIZES)])


def load(path: Path) -> Settings:
    """The choices kept in `path`; whatever is missing or makes no sense is the default."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    allowed = {"language": LANGUAGES, "size": SIZES, "theme": THEMES, "voice": VOICES, "rate": RATES}
    good = {name: kept[name] for name, values in allowed.items() if kept.get(name) in values}
    if isinstance(kept.get("division"), str) and kept["division"].isdecimal():
        good["division"] = kept["division"]
    return Settings(**good)


def save(settings: Settings, path: Path) -> None:
    """Keep the choices: written beside, then renamed, so that a power cut leaves one or the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False), encoding="utf-8")
    os.replace(fresh, path)


def options() -> tuple[str, ...]:
    """The names a SetOption command may use."""
    return tuple(field.name for field in fields(Settings))

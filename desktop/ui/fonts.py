"""The bundled typeface: the same letters on every machine, with no font installed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop.paths import RESOURCES

FAMILY = "Minglu Sans"
_PROBE = 1000  # pixels; large, so that rounding does not matter


class FontError(Exception):
    """A bundled font file is missing or cannot be read."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """The bundled family and the height of its capitals in em."""

    family: str
    cap_height: float

    def font(self, pixels: int, *, bold: bool = False, language: str = "zh") -> QFont:
        """A font of that em size. English asks for narrow quotation marks, Chinese for wide ones."""
        font = QFont(self.family)
        font.setPixelSize(max(1, pixels))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if language != "zh":
            font.setFeature(QFont.Tag.fromString("pwid") or QFont.Tag(), 1)
        return font


def load(folder: Path = RESOURCES / "fonts") -> Typeface:
    """Make the bundled files known to Qt, once the application exists; raises FontError."""
    for weight in ("Regular", "Bold"):
        path = folder / f"MingluSans-{weight}.otf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontError(f"cannot read {path.name}")
    probe = QFont(FAMILY)
    probe.setPixelSize(_PROBE)
    return Typeface(FAMILY, QFontMetricsF(probe).capHeight() / _PROBE)

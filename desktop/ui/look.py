"""How everything is drawn now: the theme, the sizes and the typeface of one visit in one window, as a value."""

from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtGui import QFont

from desktop.ui.fonts import Typeface
from desktop.ui.icons import Icons
from desktop.ui.millimetres import Millimetres
from desktop.ui.theme import Theme

TARGET_MM = 12.7
"""The least height of anything that can be pressed (VVSG 2.0, 7.2-I)."""
GAP_MM = (3.2, 5.4)
"""Between things that can be pressed: more than the 2.54 mm of VVSG, and room for the focus ring."""
LINE_MM = 0.7
CORNER_MM = 4.8
RING_INNER_MM = 0.7
RING_MM = 1.9
KIOSK_HEIGHT_MM = 268.0
LEADING = 1.32
"""Pitch of lines in em: at least 1.3, as Chinese text for older people needs."""


class Type(Enum):
    """Sizes of text, as a multiple of the size chosen: at 4.8 mm and below, and at 8.5 mm.

    Large text needs less contrast of sizes and has less room for it.
    """

    BODY = (1.0, 1.0)
    LABEL = (1.32, 1.1)
    TITLE = (1.62, 1.25)
    NUMBER = (2.7, 1.5)
    PRODUCT = (1.2, 1.0)


@dataclass(frozen=True, slots=True)
class Look:
    """What every widget is given to draw itself. Lengths come out in pixels."""

    theme: Theme
    scale: Millimetres
    typeface: Typeface
    icons: Icons
    size: float  # height of capitals of the smallest text, in millimetres
    gap: int
    mirrored: bool = False

    def px(self, mm: float) -> int:
        """Millimetres in pixels."""
        return self.scale.px(mm)

    def em(self, kind: Type = Type.BODY) -> int:
        """The font size at which capitals are as high as was chosen, or that much larger."""
        small, large = kind.value
        weight = min(1.0, max(0.0, (self.size - 4.8) / (8.5 - 4.8)))
        factor = small + (large - small) * weight
        return ceil(self.size * factor * self.scale.px_per_mm / self.typeface.cap_height)

    def font(self, kind: Type = Type.BODY, *, language: str = "zh") -> QFont:
        """The font for that kind of text; everything but body text is bold."""
        return self.typeface.font(self.em(kind), bold=kind is not Type.BODY, language=language)

    @property
    def line(self) -> int:
        """Width of borders."""
        return self.px(LINE_MM)

    @property
    def corner(self) -> int:
        """Radius of corners."""
        return self.px(CORNER_MM)

    @property
    def target(self) -> int:
        """The least height of anything that can be pressed."""
        return self.px(TARGET_MM)

    @property
    def margin(self) -> int:
        """From the edge of the window to what is in it: room for the focus ring and some air."""
        return round(self.gap * 1.7)


def gap_for(height: int, scale: Millimetres) -> int:
    """The gap that suits a window of that height in pixels: generous at a kiosk, smaller on a laptop."""
    least, most = GAP_MM
    wanted = most * scale.mm(height) / KIOSK_HEIGHT_MM
    return scale.px(min(most, max(least, round(wanted * 2) / 2)))

"""How everything is drawn now: the theme, the sizes and the typeface of one visit in one window, as a value."""

from dataclasses import dataclass, replace
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
SIZES = (4.8, 8.5)
"""Between these sizes of text, in millimetres, room gets scarce."""
LEADING = 1.32
"""Pitch of lines in em: at least 1.3, as Chinese text for older people needs."""


class Type(Enum):
    """Kinds of text, as multiples of the size chosen: where there is room, and where there is little.

    Little room is a small window or a large size; there the sizes differ less.
    """

    BODY = (1.0, 1.0)
    BAR = (1.2, 1.0)
    CAPTION = (1.25, 1.0)
    FACT = (1.26, 1.0)
    PRODUCT = (1.4, 1.0)
    LABEL = (1.5, 1.12)
    TITLE = (1.85, 1.25)
    NUMBER = (3.0, 1.96)


@dataclass(frozen=True, slots=True)
class Look:
    """What every widget is given to draw itself. Lengths come out in pixels."""

    theme: Theme
    scale: Millimetres
    typeface: Typeface
    icons: Icons
    size: float  # height of capitals of the smallest text, in millimetres
    gap: int
    margin: int  # from the edge of the window to what is in it
    mirrored: bool = False
    crowding: float = 0.0  # 1: the page would have to scroll, so sizes differ as little as in a small window

    def px(self, mm: float) -> int:
        """Millimetres in pixels."""
        return self.scale.px(mm)

    def em(self, kind: Type = Type.BODY) -> int:
        """The font size at which capitals are as high as was chosen, or that much larger."""
        roomy, tight = kind.value
        factor = tight + (roomy - tight) * self.room
        return ceil(self.size * factor * self.scale.px_per_mm / self.typeface.cap_height)

    def crowd(self, crowding: float) -> "Look":
        """The same for a page that is long: closer together, in smaller steps, never below the size chosen."""
        closest = min(self.gap, self.px(GAP_MM[0] + 0.3))
        return replace(self, crowding=crowding, gap=round(self.gap + (closest - self.gap) * crowding))

    @property
    def room(self) -> float:
        """From 0, a small window or the largest size, to 1, a kiosk and an ordinary size."""
        least, most = GAP_MM
        window = (self.scale.mm(self.gap) - least) / (most - least)
        large, largest = SIZES
        size = (largest - self.size) / (largest - large)
        return min(1.0, max(0.0, window)) * min(1.0, max(0.0, size)) * (1 - self.crowding)

    def corner_of(self, height: float) -> float:
        """The radius of corners of something that high: low things do not turn into pills."""
        return min(self.corner, height * 0.27)

    @property
    def ring(self) -> int:
        """How far the focus ring reaches beyond what it surrounds."""
        return self.px(RING_INNER_MM) + self.px(RING_MM)

    def font(self, kind: Type = Type.BODY, *, language: str = "zh") -> QFont:
        """The font for that kind of text; everything but body text is bold."""
        return self.typeface.font(
            self.em(kind), bold=kind not in (Type.BODY, Type.CAPTION, Type.FACT), language=language
        )

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


def gap_for(width: int, height: int, scale: Millimetres) -> int:
    """The gap that suits a window of that size in pixels: generous at a kiosk, smaller on a laptop."""
    least, most = GAP_MM
    wanted = most * scale.mm(min(width, height)) / KIOSK_HEIGHT_MM
    return scale.px(min(most, max(least, round(wanted * 4) / 4)))


def margin_for(gap: int) -> int:
    """From the edge of the window to what is in it: room for the focus ring and some air."""
    return round(gap * 1.9)

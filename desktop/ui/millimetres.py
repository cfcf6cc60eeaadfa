"""The one place that turns millimetres into pixels: legibility and touch targets are physical."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QScreen

MM_PER_INCH = 25.4
KIOSK_PX_PER_MM = 1920 / 476
"""A 21.5-inch panel of 1920 by 1080, the kiosk that this program is drawn for."""
PLAIN_DPI = 96.0
SANE_DPI = (70.0, 400.0)
SANE_WIDTH_MM = (120.0, 2500.0)


@dataclass(frozen=True, slots=True)
class Millimetres:
    """How many of Qt's pixels make a millimetre on the screen in use."""

    px_per_mm: float

    def px(self, mm: float) -> int:
        """So many millimetres in whole pixels, never fewer than asked for."""
        return ceil(mm * self.px_per_mm - 1e-9)

    def mm(self, px: float) -> float:
        """So many pixels in millimetres."""
        return px / self.px_per_mm


def of_screen(screen: QScreen | None) -> Millimetres:
    """By the size that the screen reports, or 96 dpi when it reports none or an absurd one."""
    if screen is None:
        return Millimetres(PLAIN_DPI / MM_PER_INCH)
    dpi, width = screen.physicalDotsPerInch(), screen.physicalSize().width()
    sane = SANE_DPI[0] <= dpi <= SANE_DPI[1] and SANE_WIDTH_MM[0] <= width <= SANE_WIDTH_MM[1]
    return Millimetres((dpi if sane else PLAIN_DPI) / MM_PER_INCH)

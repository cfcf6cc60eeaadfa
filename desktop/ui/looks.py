"""Makes the look of a window: from the person's settings, the screen and the size of the window."""

from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.ui import fonts, millimetres, theme
from desktop.ui.icons import Icons
from desktop.ui.look import Look, gap_for, margin_for
from desktop.ui.millimetres import Millimetres
from desktop.ui.theme import Theme


class Looks:
    """Loads typeface, themes and pictures once. Raises FontError where the typeface cannot be read."""

    def __init__(self, px_per_mm: float = 0) -> None:
        self._px_per_mm = px_per_mm
        self._typeface = fonts.load()
        self._icons = Icons()
        self._themes: dict[str, Theme] = {}

    def of(self, settings: Settings, window: QWidget, *, mirrored: bool = False) -> Look:
        """The look of that window now."""
        scale = Millimetres(self._px_per_mm) if self._px_per_mm else millimetres.of_screen(window.screen())
        gap = gap_for(window.width(), window.height(), scale)
        return Look(
            theme=self._theme(settings.theme),
            scale=scale,
            typeface=self._typeface,
            icons=self._icons,
            size=settings.size,
            gap=gap,
            margin=margin_for(gap),
            mirrored=mirrored,
        )

    def _theme(self, name: str) -> Theme:
        if name not in self._themes:
            self._themes[name] = theme.load(name)
        return self._themes[name]

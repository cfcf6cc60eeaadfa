"""Pictures: the SVG files of resources/icons, drawn in any size and tinted in any colour, when first needed."""

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import RESOURCES

_log = logging.getLogger(__name__)
_FACING = ("arrow-left", "arrow-right", "chevron-left", "chevron-right")
"""Pictures that point along the reading direction and turn with it."""


class Icons:
    """Draws pictures by name and keeps what it has drawn."""

    def __init__(self, folder: Path = RESOURCES / "icons") -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, int, str, bool, float], QPixmap] = {}

    def pixmap(self, name: str, side: int, colour: str, *, mirrored: bool = False, ratio: float = 1.0) -> QPixmap:
        """The picture centred in a square of `side` pixels; nothing to see when there is no such picture."""
        key = (name, side, colour, mirrored and name.startswith(_FACING), ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def _draw(self, name: str, side: int, colour: str, turned: bool, ratio: float) -> QPixmap:
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = self._renderer(name)
        if renderer is not None:
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            renderer.render(painter, QRectF(pixmap.rect()))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(pixmap.rect(), QColor(colour))
            painter.end()
        if turned:
            pixmap = pixmap.transformed(QTransform().scale(-1, 1))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _renderer(self, name: str) -> QSvgRenderer | None:
        path = self._folder / f"{name}.svg"
        try:
            return QSvgRenderer(QByteArray(path.read_bytes()))
        except OSError:
            _log.warning("no picture %s", name)
            return None

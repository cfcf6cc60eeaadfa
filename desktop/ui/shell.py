"""Where the window stands: at home among others, or alone on a kiosk's screen."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

_HOME = QSize(1280, 800)
_FRAME = 48
"""Pixels that the title bar of a window manager may take."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What the program was started as."""

    kiosk: bool = False
    px_per_mm: float = 0  # of the screen, measured by whoever put the kiosk up; 0: as the screen reports

    def first_size(self, screen: QScreen) -> QSize:
        """The size to draw the first page in, so that it need not be drawn twice."""
        return screen.size() if self.kiosk else _HOME.boundedTo(screen.availableSize())

    def present(self, window: QWidget) -> None:
        """Open the window: the whole screen without a frame, or as much of the screen as it needs."""
        room = window.screen().availableSize()
        if self.kiosk:
            window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            window.showFullScreen()
        elif window.width() <= room.width() and window.height() + _FRAME <= room.height():
            window.show()
        else:
            window.showMaximized()

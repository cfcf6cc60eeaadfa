"""A page of residents as they see it: the same widgets, drawn into a picture."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop.pages.page import Page
from desktop.settings import Settings
from desktop.ui.bars import Product
from desktop.ui.heading import Heading
from desktop.ui.looks import Looks
from desktop.ui.millimetres import KIOSK_PX_PER_MM
from desktop.ui.stage import Stage

_KIOSK = QSize(1366, 900)
_WIDTH = 740
"""Of the picture; every word of it stands beside it as text."""


class PagePicture(QLabel):
    """Shows the page of a kiosk. What stands in it is told beside it, so that a screen reader passes it over."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        kiosk = QWidget()
        kiosk.resize(_KIOSK)
        look = Looks(KIOSK_PX_PER_MM * 0.8).of(Settings(), kiosk, mirrored=page.mirrored)
        palette = kiosk.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.theme.paper))
        kiosk.setPalette(palette)
        stage = Stage(look, kiosk)
        stage.resize(_KIOSK)
        stage.show_page(page, look, Product(), opened=True, resized=False)
        stage.dispose()  # of the wider forms that were tried first
        picture = stage.grab()
        self.titles = len(stage.findChildren(Heading))  # one, of a page that was drawn once
        kiosk.deleteLater()
        self.setPixmap(picture.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation))

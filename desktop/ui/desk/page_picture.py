"""A page of residents as they see it: the same widgets, drawn into a picture."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop.pages.page import Page
from desktop.settings import Settings
from desktop.ui.bars import Product
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
        stage_parent = QWidget()
        stage_parent.resize(_KIOSK)
        look = Looks(KIOSK_PX_PER_MM * 0.8).of(Settings(), stage_parent, mirrored=page.mirrored)
        stage = Stage(look, stage_parent)
        stage.resize(_KIOSK)
        stage.show_page(page, look, Product(), opened=True, resized=False)
        palette = stage_parent.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.paper)
        stage_parent.setPalette(palette)
        stage.dispose()  # what was drawn too large at first
        picture = stage.grab()
        stage_parent.deleteLater()
        self.setPixmap(picture.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation))

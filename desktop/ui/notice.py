"""The band that says that what is shown is not real: 示例数据."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Page
from desktop.ui.look import Look
from desktop.ui.plain_label import PlainLabel


class NoticeBand(PlainLabel):
    """Under the header, on every page that has a notice."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(page.notice, look, colour=look.theme.notice_text, language=page.language, parent=parent)

    def _inset(self) -> int:
        return self.look.margin + round(self.look.em() * 1.6)

    def heightForWidth(self, width: int) -> int:
        """All of the text with some air."""
        return super().heightForWidth(width - self._inset() - self.look.margin) + self.look.px(1.6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw band, sign and text."""
        look, theme = self.look, self.look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.notice))
        painter.fillRect(0, self.height() - look.line, self.width(), look.line, QColor(theme.notice_line))
        side = round(look.em() * 1.1)
        sign = look.icons.pixmap("triangle-exclamation", side, theme.notice_text, ratio=self.devicePixelRatioF())
        left = self.width() - look.margin - side if look.mirrored else look.margin
        painter.drawPixmap(left, (self.height() - side) // 2, sign)
        block = self.block(self.width() - self._inset() - look.margin)
        start = look.margin if look.mirrored else self._inset()
        block.draw(painter, start, (self.height() - block.height) / 2, self.colour)
        painter.end()

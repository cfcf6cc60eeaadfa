"""The scrolling area of a page: for the few pages that do not fit, and the largest sizes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QScroller, QWidget

from desktop.ui.look import Look
from desktop.ui.pressable import Pressable


class Thumb(QScrollBar):
    """Shows how much there is and where one is; nothing to see when all is in sight."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look: Look | None = None

    def restyle(self, look: Look) -> None:
        """Take other sizes and colours on."""
        self._look = look
        self.setFixedWidth(look.margin - look.ring - look.line)
        self.update()

    def sizeHint(self) -> QSize:
        """It stands in the margin of the page, and leaves room for the focus ring."""
        return QSize(self.minimumWidth(), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that is in sight, and an arrow where there is more."""
        painter = QPainter(self)
        if self._look is not None:
            painter.fillRect(self.rect(), QColor(self._look.theme.paper))
            if self.maximum() > 0:
                self._draw_part(painter, self._look)
                self._draw_arrows(painter, self._look)
        painter.end()

    def _draw_part(self, painter: QPainter, look: Look) -> None:
        ends = self.width()
        track, whole = self.height() - 2 * ends, self.maximum() + self.pageStep()
        top = ends + track * self.value() / whole
        wide = min(self.width(), max(look.line * 2, round(look.margin * 0.28)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.second))
        high = track * self.pageStep() / whole
        painter.drawRoundedRect(QRectF((self.width() - wide) / 2, top, wide, high), wide / 2, wide / 2)

    def _draw_arrows(self, painter: QPainter, look: Look) -> None:
        side = round(self.width() * 0.8)
        left = (self.width() - side) // 2
        for name, more, top in (
            ("chevron-up", self.value() > 0, left),
            ("chevron-down", self.value() < self.maximum(), self.height() - side - left),
        ):
            if more:
                arrow = look.icons.pixmap(name, side, look.theme.text, ratio=self.devicePixelRatioF())
                painter.drawPixmap(left, top, arrow)


class PageScroll(QScrollArea):
    """Scrolls by touch, by wheel, and with the focus; its keys belong to the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.thumb = Thumb(self)
        self.setVerticalScrollBar(self.thumb)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(self.viewport()).stateChanged.connect(self._let_go)

    def _let_go(self, state: QScroller.State) -> None:
        """A finger that drags the page presses nothing when it is lifted."""
        if state is QScroller.State.Dragging:
            for button in self.findChildren(Pressable):
                button.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()

"""What can be pressed: a push button to every screen reader, drawn by ourselves so that text may wrap."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.look import Look


class Pressable(QAbstractButton):
    """A button that leaves the keyboard to the window: one table of keys serves every page.

    A click does not take the focus, so a touch sends one command and not two.
    """

    def __init__(self, stop: str, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._let_go = False
        self.setObjectName(stop)
        self.setAccessibleIdentifier(stop)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def let_go(self) -> None:
        """The finger turned out to scroll: lifting it presses nothing."""
        self._let_go = True
        self.setDown(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A new touch counts again."""
        self._let_go = False
        super().mousePressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        """Whether a touch there is on the button."""
        return not self._let_go and super().hitButton(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """A target that any finger hits."""
        return QSize(self.look.target, max(self.look.target, self.heightForWidth(self.width())))

    def minimumSizeHint(self) -> QSize:
        """The least that a finger hits."""
        return QSize(self.look.target, self.look.target)

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        self.update()
        super().leaveEvent(event)

    def draw_card(self, painter: QPainter, background: str, line: str) -> None:
        """The rounded card behind it, darker while it is pressed."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.look.line
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(self.look.theme.pressed if self.isDown() else background))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        corner = self.look.corner_of(self.height())
        painter.drawRoundedRect(box, corner, corner)

    def draw_icon(self, painter: QPainter, name: str, box: QRectF, colour: str) -> None:
        """A picture in the middle of a box, as large as the box is high or wide."""
        side = round(min(box.width(), box.height()))
        pixmap = self.look.icons.pixmap(name, side, colour, mirrored=self.look.mirrored, ratio=self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - side / 2), round(box.center().y() - side / 2), pixmap)

    def leading(self, x: float, width: float) -> float:
        """Where something of that width begins, `x` from the leading edge: turns round when mirrored."""
        return self.width() - x - width if self.look.mirrored else x

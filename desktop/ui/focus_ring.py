"""The visible focus: amber around a dark ring, outside whatever has the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.look import RING_INNER_MM, RING_MM, Look


class FocusRing(QWidget):
    """Lies over its neighbours, lets touches through, follows one widget wherever it moves."""

    def __init__(self, look: Look, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._look = look
        self._around: QWidget | None = None
        self._ground = home
        self._watched: list[QWidget] = []
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def restyle(self, look: Look) -> None:
        """Take other sizes and colours on."""
        self._look = look
        self._fit()

    def follow(self, widget: QWidget, ground: QWidget) -> None:
        """Stand around that widget, on the ground that it scrolls with."""
        self.leave()
        self._around = widget
        self._ground = ground
        self.setParent(ground)
        step: QWidget | None = widget
        while step is not None and step is not ground:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._fit()
        self.raise_()
        self.show()

    def leave(self) -> None:
        """Stand nowhere, so that what had the focus may be deleted."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()
        self._around = None
        self.hide()
        self.setParent(self._home)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow moves and changes of size."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._fit()
        return False

    def _inner(self) -> int:
        return self._look.px(RING_INNER_MM)

    def _outer(self) -> int:
        return self._look.px(RING_MM)

    def _fit(self) -> None:
        if self._around is not None:
            out = self._inner() + self._outer()
            corner = self._around.mapTo(self._ground, QPoint(0, 0))
            self.setGeometry(QRect(corner, self._around.size()).adjusted(-out, -out, out, out))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both rings, leaving the middle open."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner, outer = self._inner(), self._outer()
        theme = self._look.theme
        corner = self._look.corner_of(self.height() - 2 * (inner + outer))
        self._ring(painter, outer / 2, outer, theme.focus, corner + inner + outer / 2)
        self._ring(painter, outer + inner / 2, inner, theme.focus_inner, corner + inner / 2)
        painter.end()

    def _ring(self, painter: QPainter, inset: float, width: float, colour: str, radius: float) -> None:
        painter.setPen(QPen(QColor(colour), width))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)

"""The caption: what is being said, the part that is heard now in amber; or why nothing is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.speech.utterance import EventKind, SpeechEvent
from desktop.ui.look import Look, Type
from desktop.ui.text_block import TextBlock

_TWO_ROWS_MM = 240
"""A window at least that high has room for two rows."""
_WHY_SHARE = 0.45
"""Of the width: more than that belongs to the caption itself."""


class Caption(QLabel):
    """A dark band. It follows the voice, so that whoever cannot hear sees the same words. A touch is told."""

    touched = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.look = look
        self._rows = 1
        self._chunk = (0, 0)
        self._language = "zh"
        self._voice = ""  # why there is no voice, when there is none
        self._heard = True

    def restyle(self, look: Look) -> None:
        """Take other sizes and colours on."""
        self.look = look
        self.update()

    def show_speech(self, event: SpeechEvent) -> None:
        """Follow the voice. What has been said stays until something else is."""
        if event.kind is EventKind.STARTED:
            self._language = event.utterance.language or "zh"
            self._show(event.utterance.text, event.chunk)
        elif event.utterance.text == self.text():
            self._show(self.text(), (0, 0))

    def show_voice(self, sentence: str, *, heard: bool) -> None:
        """Say in words why there is no voice: at once, and beside every caption where there is room."""
        self._voice, self._heard = sentence, heard
        self._show("" if sentence else self.text(), self._chunk if heard else (0, 0))

    def show_message(self, message: str) -> None:
        """Show a status that may not be spoken, until something is said."""
        self._show(message, (0, 0))

    def arrange(self, width: int, *, tight: bool) -> int:
        """One row of text where there is little room, two elsewhere; tells the height."""
        self._rows = 1 if tight or self.look.scale.mm(self.window().height()) < _TWO_ROWS_MM else 2
        pitch = self._block(width).pitch
        return round(self._rows * pitch + 2 * self._pad())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pause, and go on: told on release, and only when the finger has not left."""
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band, and of the text the rows around the part that is heard now."""
        theme, look = self.look.theme, self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.caption))
        self._draw_sign(painter)
        self._draw_why(painter)
        block = self._block(self.width())
        boxes = block.stretch_boxes(*self._chunk)
        first = self._first_row(block.rows, round(boxes[0].top() / block.pitch) if boxes else 0)
        shown = min(block.rows, self._rows)
        start = look.margin + self._sign_room()
        left = look.margin + self._why_room(self.width()) if look.mirrored else start
        top = (self.height() - shown * block.pitch) / 2
        painter.setClipRect(QRectF(0, top, self.width(), shown * block.pitch))
        painter.translate(left, top - first * block.pitch)
        block.draw(painter, 0, 0, theme.caption_text)
        self._draw_chunk(painter, block, boxes)
        painter.end()

    def _show(self, text: str, chunk: tuple[int, int]) -> None:
        self.setText(text)
        self.setAccessibleName(text or self._voice)
        self._chunk = chunk
        self.update()

    def _pad(self) -> int:
        return round(self.look.gap * 0.5)

    def _sign_room(self) -> int:
        return round(self.look.em(Type.CAPTION) * 2.1)

    def _block(self, width: int) -> TextBlock:
        room = width - 2 * self.look.margin - self._sign_room() - self._why_room(width)
        font = self.look.font(Type.CAPTION, language=self._language)
        return TextBlock(self.text() or self._voice, font, room, mirrored=self.look.mirrored)

    def _why(self) -> TextBlock:
        return TextBlock(self._voice, self.look.font(), mirrored=False)

    def _why_room(self, width: int) -> int:
        """What the reason for the silence takes beside a caption: nothing where it would leave too little."""
        if not self._voice or not self.text():
            return 0
        wanted = round(self._why().width + 3 * self._pad() + self.look.em())
        return wanted if wanted <= (width - 2 * self.look.margin) * _WHY_SHARE else 0

    def _draw_why(self, painter: QPainter) -> None:
        room = self._why_room(self.width())
        if not room:
            return
        look, why = self.look, self._why()
        wide, high = why.width + look.em(), why.height + look.em() * 0.3
        left = look.margin if look.mirrored else self.width() - look.margin - wide
        box = QRectF(left, (self.height() - high) / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.notice))
        painter.drawRoundedRect(box, look.corner * 0.5, look.corner * 0.5)
        y = box.center().y() - why.height / 2
        why.draw(painter, box.center().x() - why.width / 2, y, look.theme.notice_text)

    def _first_row(self, rows: int, current: int) -> int:
        return max(0, min(current, rows - self._rows))

    def _draw_sign(self, painter: QPainter) -> None:
        name = "volume-high" if self._heard else "volume-xmark"
        side = round(self.look.em(Type.CAPTION) * 1.3)
        left = self.width() - self.look.margin - side if self.look.mirrored else self.look.margin
        sign = self.look.icons.pixmap(name, side, self.look.theme.caption_text, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, sign)

    def _draw_chunk(self, painter: QPainter, block: TextBlock, boxes: Sequence[QRectF]) -> None:
        theme = self.look.theme
        for box in boxes:
            ground = box.adjusted(
                -self.look.em(Type.CAPTION) * 0.08, box.height() * 0.04, self.look.em(Type.CAPTION) * 0.08, 0
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chunk))
            painter.drawRoundedRect(ground, self.look.corner * 0.3, self.look.corner * 0.3)
            painter.save()
            painter.setClipRect(ground, Qt.ClipOperation.IntersectClip)
            block.draw(painter, 0, 0, theme.chunk_text)
            painter.restore()

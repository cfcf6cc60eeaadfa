"""The caption: what is being said, the part that is heard now in amber; or why nothing is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.speech.utterance import EventKind, SpeechEvent
from desktop.ui.look import Look, Type
from desktop.ui.text_block import TextBlock

_TWO_ROWS_MM = 240
"""A window at least that high has room for two rows."""


class Caption(QLabel):
    """A dark band. It follows the voice, so that whoever cannot hear sees the same words."""

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
        """Say in words whether there is a voice; shown while nothing is said."""
        self._voice, self._heard = sentence, heard
        self._show(self.text(), self._chunk)

    def show_message(self, message: str) -> None:
        """Show a status that may not be spoken, until something is said."""
        self._show(message, (0, 0))

    def arrange(self, width: int, *, tight: bool) -> int:
        """One row of text where there is little room, two elsewhere; tells the height."""
        self._rows = 1 if tight or self.look.scale.mm(self.window().height()) < _TWO_ROWS_MM else 2
        pitch = self._block(width).pitch
        return round(self._rows * pitch + 2 * self._pad())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band, and of the text the rows around the part that is heard now."""
        theme, look = self.look.theme, self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.caption))
        self._draw_sign(painter)
        block = self._block(self.width())
        boxes = block.stretch_boxes(*self._chunk)
        first = self._first_row(block.rows, round(boxes[0].top() / block.pitch) if boxes else 0)
        shown = min(block.rows, self._rows)
        left = look.margin if look.mirrored else look.margin + self._sign_room()
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
        room = width - 2 * self.look.margin - self._sign_room()
        font = self.look.font(Type.CAPTION, language=self._language)
        return TextBlock(self.text() or self._voice, font, room, mirrored=self.look.mirrored)

    def _first_row(self, rows: int, current: int) -> int:
        return max(0, min(current, rows - self._rows))

    def _draw_sign(self, painter: QPainter) -> None:
        name = "volume-high" if self._heard else "volume-xmark"
        side = round(self.look.em(Type.CAPTION) * 1.3)
        left = self.width() - self.look.margin - side if self.look.mirrored else self.look.margin
        sign = self.look.icons.pixmap(name, side, self.look.theme.caption_text, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, sign)

    def _draw_chunk(self, painter: QPainter, block: TextBlock, boxes: object) -> None:
        theme = self.look.theme
        for box in block.stretch_boxes(*self._chunk):
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

"""The number that can be called: the largest thing on the page, always in sight."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Line, Page
from desktop.ui import names
from desktop.ui.keycap import Keycap
from desktop.ui.look import Look, Type
from desktop.ui.pressable import Pressable
from desktop.ui.text_block import TextBlock

_PHONE, _HEAR = "phone-volume", "volume-high"
HEAR_KEY = "F5"
_BESIDE_CHOICES = 0.7


class ContactCard(Pressable):
    """Label and number. Pressing it reads the number out."""

    def __init__(self, contact: Line, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__("contact", names.of_line(contact, page), look, parent)
        language = contact.language or page.language
        self._contact = contact
        self._label_font = look.font(Type.FACT, language=page.language)
        # Beside choices it is the way out, on the page of a service it is the answer: then it is larger.
        self._number_em = round(look.em(Type.NUMBER) * (_BESIDE_CHOICES if page.choices else 1))
        self._number_em = max(self._number_em, look.em(Type.TITLE))
        self._number_font = look.typeface.font(self._number_em, bold=True, language=language)
        self._cap = Keycap(HEAR_KEY, look)

    @property
    def _pad(self) -> int:
        return round(self.look.em() * 0.8)

    @property
    def _side(self) -> int:
        return round(self._number_em * 0.8)

    def _hear_width(self) -> float:
        return self.look.em() * 1.5 + self._cap.width

    def _set(self, width: float) -> tuple[TextBlock, TextBlock, bool]:
        """Label and number as set, and whether they stand beside each other."""
        room = width - 4 * self._pad - self._side - self._hear_width()
        mirrored = self.look.mirrored
        label = TextBlock(self._contact.label, self._label_font, mirrored=mirrored)
        number = TextBlock(self._contact.text, self._number_font, leading=1.15)
        if label.width + self._pad + number.width <= room:
            return TextBlock(label.text, self._label_font, label.width + 1), number, True
        label = TextBlock(label.text, self._label_font, room, mirrored=mirrored)
        number = TextBlock(number.text, self._number_font, room, mirrored=mirrored, leading=1.15)
        return label, number, False

    def heightForWidth(self, width: int) -> int:
        """Room for label and number."""
        label, number, beside = self._set(width)
        high = max(label.height, number.height) if beside else label.height + number.height
        return max(self.look.target, round(high + self.look.em() * 0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, picture, label, number and the key that reads it out."""
        theme, middle = self.look.theme, self.height() / 2
        painter = QPainter(self)
        self.draw_card(painter, theme.card, theme.accent)
        box = QRectF(self.leading(self._pad, self._side), middle - self._side / 2, self._side, self._side)
        self.draw_icon(painter, _PHONE, box, theme.text)
        self._draw_words(painter, self._pad * 2 + self._side, middle)
        self._draw_hear(painter, middle)
        painter.end()

    def _draw_words(self, painter: QPainter, left: float, middle: float) -> None:
        theme = self.look.theme
        label, number, beside = self._set(self.width())
        room = self.width() - 4 * self._pad - self._side - self._hear_width()
        if beside:
            label.draw(painter, self.leading(left, label.width), middle - label.height / 2, theme.second)
            left += label.width + self._pad
            number.draw(painter, self.leading(left, number.width), middle - number.height / 2, theme.accent)
        else:
            top = middle - (label.height + number.height) / 2
            label.draw(painter, self.leading(left, room), top, theme.second)
            number.draw(painter, self.leading(left, room), top + label.height, theme.accent)

    def _draw_hear(self, painter: QPainter, middle: float) -> None:
        side = round(self.look.em() * 1.1)
        left = self.width() - self._pad - self._hear_width()
        box = QRectF(self.leading(left, side), middle - side / 2, side, side)
        self.draw_icon(painter, _HEAR, box, self.look.theme.text)
        cap = self.leading(self.width() - self._pad - self._cap.width, self._cap.width)
        self._cap.draw(painter, cap, middle, self.look.theme.text)

"""The number that can be called: the largest thing on the page, always in sight."""

from dataclasses import dataclass

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
_AMONG_CHOICES = 0.7


_SIGNS = ((True, True), (True, False), (False, False))
"""With picture and key; without the key; with neither: words come first where there is little room."""


@dataclass(frozen=True, slots=True)
class CardText:
    """Label and number as set in the room that the signs leave."""

    label: TextBlock
    number: TextBlock
    beside: bool
    pictured: bool
    heard: bool
    room: float

    @property
    def height(self) -> float:
        """Of both."""
        if self.beside:
            return max(self.label.height, self.number.height)
        return self.label.height + self.number.height


class ContactCard(Pressable):
    """Label and number. Pressing it reads the number out."""

    def __init__(self, contact: Line, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__("contact", names.of_line(contact, page), look, parent)
        language = contact.language or page.language
        self._contact = contact
        self.brief = False  # the number alone: its accessible name still says whose it is
        self._label_font = look.font(Type.FACT, language=page.language)
        # Among choices it is the way out; on a page of facts it is the answer, and larger.
        among_choices = len(page.choices) > len(page.lines)
        self._number_em = round(look.em(Type.NUMBER) * (_AMONG_CHOICES if among_choices else 1))
        self._number_em = max(self._number_em, look.em(Type.TITLE))
        self._number_font = look.typeface.font(self._number_em, bold=True, language=language)
        self._cap = Keycap(HEAR_KEY, look)

    @property
    def number_pixels(self) -> int:
        """The font size of the number."""
        return self._number_em

    @property
    def _pad(self) -> int:
        return round(self.look.em() * 0.8)

    @property
    def _side(self) -> int:
        return round(self._number_em * 0.8)

    def _hear_width(self) -> float:
        return self.look.em() * 1.5 + self._cap.width

    def _set(self, width: float) -> CardText:
        """Both in one row with as many signs as fit, else the label above the number."""
        number = TextBlock(self._contact.text, self._number_font, leading=1.15)
        label = TextBlock("" if self.brief else self._contact.label, self._label_font)
        for pictured, heard in _SIGNS:
            room = self._room(width, pictured, heard)
            if label.width + self._pad + number.width <= room:
                return CardText(label, number, True, pictured, heard, room)
        stacked = [self._stacked(width, pictured, heard) for pictured, heard in _SIGNS]
        return min(stacked, key=lambda text: text.height)

    def _stacked(self, width: float, pictured: bool, heard: bool) -> CardText:
        room, mirrored = self._room(width, pictured, heard), self.look.mirrored
        label = TextBlock(self._contact.label, self._label_font, room, mirrored=mirrored)
        number = TextBlock(self._contact.text, self._number_font, room, mirrored=mirrored, leading=1.15)
        return CardText(label, number, False, pictured, heard, room)

    def _room(self, width: float, pictured: bool, heard: bool) -> float:
        room = width - 2 * self._pad
        room -= self._side + self._pad if pictured else 0
        return room - (self._hear_width() + self._pad if heard else 0)

    def heightForWidth(self, width: int) -> int:
        """Room for label and number."""
        return max(self.look.target, round(self._set(width).height + self.look.em() * 0.4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, picture, label, number and the key that reads it out."""
        theme, middle = self.look.theme, self.height() / 2
        text = self._set(self.width())
        painter = QPainter(self)
        self.draw_card(painter, theme.card, theme.accent)
        left = float(self._pad)
        if text.pictured:
            box = QRectF(self.leading(left, self._side), middle - self._side / 2, self._side, self._side)
            self.draw_icon(painter, _PHONE, box, theme.text)
            left += self._side + self._pad
        self._draw_words(painter, text, left, middle)
        if text.heard:
            self._draw_hear(painter, middle)
        painter.end()

    def _draw_words(self, painter: QPainter, text: CardText, left: float, middle: float) -> None:
        theme, label, number = self.look.theme, text.label, text.number
        if text.beside:
            label.draw(painter, self.leading(left, label.width), middle - label.height / 2, theme.second)
            left += label.width + self._pad
            number.draw(painter, self.leading(left, number.width), middle - number.height / 2, theme.accent)
        else:
            top, x = middle - text.height / 2, self.leading(left, text.room)
            label.draw(painter, x, top, theme.second)
            number.draw(painter, x, top + label.height, theme.accent)

    def _draw_hear(self, painter: QPainter, middle: float) -> None:
        side = round(self.look.em() * 1.1)
        left = self.width() - self._pad - self._hear_width()
        box = QRectF(self.leading(left, side), middle - side / 2, side, side)
        self.draw_icon(painter, _HEAR, box, self.look.theme.text)
        cap = self.leading(self.width() - self._pad - self._cap.width, self._cap.width)
        self._cap.draw(painter, cap, middle, self.look.theme.text)

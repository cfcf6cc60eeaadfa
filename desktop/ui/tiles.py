"""A choice as a tile: the number to press, a picture, and words."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Choice
from desktop.ui.look import Look, Type
from desktop.ui.pressable import Pressable
from desktop.ui.text_block import TextBlock, draw_centred, widest_word

_CURRENT = "circle-check"


@dataclass(frozen=True, slots=True)
class TileText:
    """The words of a tile, set to the width that they have."""

    label: TextBlock
    detail: TextBlock | None

    @property
    def height(self) -> float:
        """Of label and detail together."""
        return self.label.height + (self.detail.height if self.detail else 0)


class Tile(Pressable):
    """One of at most nine answers."""

    def __init__(
        self, choice: Choice, name: str, language: str, look: Look, *, pictured: bool, parent: QWidget
    ) -> None:
        super().__init__(f"choice-{choice.number}", name, look, parent)
        self.choice = choice
        self._pictured = pictured
        self._label_font = look.font(Type.LABEL, language=choice.language or language)
        self._detail_font = look.font(language=language)

    def make_one_of_many(self) -> None:
        """For settings: a screen reader then says which value is in force."""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setChecked(self.choice.current)
        self.toggled.connect(self._take)  # an assistive program sets the state itself, without a click

    def _take(self, checked: bool) -> None:
        if checked:
            self.clicked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Of a group of values Qt takes all but one out of what can have the focus; here each is a stop."""
        QWidget.focusInEvent(self, event)

    def nextCheckState(self) -> None:
        """Pressing asks for the value; the page that comes back says whether it is in force."""

    @property
    def _circle(self) -> int:
        return round(self.look.em(Type.LABEL) * (1.36 + 0.14 * self.look.room))

    @property
    def _pad(self) -> int:
        return round(self.look.em() * (0.5 + 0.25 * self.look.room))

    def _text_left(self) -> float:
        picture = self._picture_side + self._pad if self._pictured else 0
        return self._pad * 2 + self._circle + picture

    @property
    def _picture_side(self) -> int:
        return round(self.look.em(Type.LABEL) * (1.55 + 0.35 * self.look.room))

    def text_width(self, width: float) -> float:
        """What is left for words in a tile of that width."""
        mark = self._circle + self._pad if self.choice.current else 0
        return width - self._text_left() - self._pad - mark

    def set_text(self, width: float) -> TileText:
        """The words set in a tile of that width."""
        room, mirrored = self.text_width(width), self.look.mirrored
        label = TextBlock(self.choice.label, self._label_font, room, mirrored=mirrored, even=True)
        if not self.choice.detail:
            return TileText(label, None)
        return TileText(label, TextBlock(self.choice.detail, self._detail_font, room, mirrored=mirrored, even=True))

    def words_fit(self, width: float) -> bool:
        """Whether every word can stand unbroken in a tile of that width."""
        words = max(
            widest_word(self.choice.label, self._label_font), widest_word(self.choice.detail, self._detail_font)
        )
        return words <= self.text_width(width)

    def heightForWidth(self, width: int) -> int:
        """Room for circle, picture and all words."""
        inner = max(self.set_text(width).height, self._circle)
        return max(self.look.target, round(inner + self.look.em() * 0.8))

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, number, picture and words."""
        theme = self.look.theme
        painter = QPainter(self)
        self.draw_card(painter, theme.card, theme.line)
        self._draw_number(painter)
        if self.choice.picture:
            side = self._picture_side
            left = self.leading(self._pad * 2 + self._circle, side)
            self.draw_icon(painter, self.choice.picture, self._middle(left, side), theme.text)
        if self.choice.current:
            left = self.leading(self.width() - self._pad - self._circle, self._circle)
            self.draw_icon(painter, _CURRENT, self._middle(left, self._circle), theme.accent)
        self._draw_words(painter)
        painter.end()

    def _middle(self, left: float, side: float) -> QRectF:
        return QRectF(left, (self.height() - side) / 2, side, side)

    def _draw_number(self, painter: QPainter) -> None:
        circle = self._middle(self.leading(self._pad, self._circle), self._circle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.accent))
        painter.drawEllipse(circle)
        number, font = str(self.choice.number), self.look.font(Type.LABEL)
        draw_centred(painter, circle, number, font, self.look.theme.accent_text)

    def _draw_words(self, painter: QPainter) -> None:
        text, theme = self.set_text(self.width()), self.look.theme
        left = self.leading(self._text_left(), self.text_width(self.width()))
        top = (self.height() - text.height) / 2
        text.label.draw(painter, left, top, theme.text)
        if text.detail:
            text.detail.draw(painter, left, top + text.label.height, theme.second)

"""An action as a button: picture, name and key; in a narrow place picture and key alone."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Action, Bar, Page
from desktop.ui import names
from desktop.ui.keycap import Keycap
from desktop.ui.look import Look, Type
from desktop.ui.pressable import Pressable
from desktop.ui.text_block import TextBlock, widest_word


class Form(Enum):
    """How much of an action is drawn. Its accessible name always has all of it."""

    ROW = "row"  # picture, words, key in a row
    STACK = "stack"  # picture and key above the words
    SIGN = "sign"  # picture and key


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a button where it stands."""

    text: str
    background: str
    line: str


class ActionButton(Pressable):
    """A button of the bars."""

    def __init__(self, action: Action, page: Page, look: Look, ink: Ink, parent: QWidget) -> None:
        super().__init__(f"action-{action.name}", names.of_action(action, page), look, parent)
        self.action = action
        self.form = Form.ROW
        self._ink = ink
        self._cap = Keycap(action.key, look)
        self._words = (action.detail if action.bar is Bar.HEADER else "") or action.label
        self._font = look.font(Type.BAR, language=action.language or page.language)

    @property
    def _space(self) -> int:
        return round(self.look.em(Type.BAR) * 0.4)

    @property
    def _side(self) -> int:
        return round(self.look.em(Type.BAR) * 1.15) if self.action.picture else 0

    def _signs(self) -> float:
        pieces = [width for width in (float(self._side), self._cap.width) if width]
        return sum(pieces) + self._space * (len(pieces) - 1)

    def natural_width(self, form: Form) -> int:
        """What it needs in that form: words in one line, or, in a stack, the longest word."""
        if form is Form.SIGN and self.action.picture:
            return max(self.look.target, round(self._signs() + self._space * 1.2))
        if form is Form.STACK:
            inner = max(self._signs(), min(self._one_line(), widest_word(self._words, self._font) * 1.6))
        else:
            inner = self._signs() + self._space + self._one_line()
        return max(self.look.target, round(inner + self._space * 2.4))

    def _one_line(self) -> float:
        return TextBlock(self._words, self._font).width + 1

    def _set(self, width: float) -> TextBlock:
        return TextBlock(self._words, self._font, width - self._space * 2.4, mirrored=self.look.mirrored, leading=1.25)

    def heightForWidth(self, width: int) -> int:
        """What it needs in its form at that width."""
        high = self._cap.height + self.look.px(3.6)
        if self.form is Form.STACK:
            high += self._set(width).height
        return max(self.look.target, round(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in its form."""
        painter = QPainter(self)
        self.draw_card(painter, self._ink.background, self._ink.line)
        colour = self.look.theme.text if self.isDown() else self._ink.text
        if self.form is Form.STACK:
            words = self._set(self.width())
            top = (self.height() - self._cap.height - words.height) / 2
            self._draw_row(painter, "", top + self._cap.height / 2, colour)
            left = (self.width() - words.width) / 2
            words.draw(painter, left - self._indent(words), top + self._cap.height, colour)
        else:
            only_sign = self.form is Form.SIGN and bool(self.action.picture)
            self._draw_row(painter, "" if only_sign else self._words, self.height() / 2, colour)
        painter.end()

    def _indent(self, words: TextBlock) -> float:
        return self.width() - self._space * 2.4 - words.width if self.look.mirrored else 0

    def _draw_row(self, painter: QPainter, words: str, middle: float, colour: str) -> None:
        block = TextBlock(words, self._font, mirrored=False)
        whole = self._signs() + (self._space + block.width if words else 0)
        x = (self.width() - whole) / 2
        if self._side:
            box = QRectF(self.leading(x, self._side), middle - self._side / 2, self._side, self._side)
            self.draw_icon(painter, self.action.picture, box, colour)
            x += self._side + self._space
        if words:
            block.draw(painter, self.leading(x, block.width), middle - block.height / 2, colour)
            x += block.width + self._space
        self._cap.draw(painter, self.leading(x, self._cap.width), middle, colour)

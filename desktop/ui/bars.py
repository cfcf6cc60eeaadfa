"""The bars that are the same on every page: where I am, and what I can always do."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Action, Bar, Page
from desktop.ui.action_button import ActionButton, Form, Ink
from desktop.ui.look import Look, Type
from desktop.ui.text_block import TextBlock

_SIGN = "signs-post"


@dataclass(frozen=True, slots=True)
class Product:
    """What the program is called in the language of the page."""

    name: str = "明路"
    purpose: str = ""


class ActionRow(QWidget):
    """Actions beside each other, on one or more rows, in the widest form that fits."""

    def __init__(self, actions: Sequence[Action], page: Page, look: Look, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons = [ActionButton(action, page, look, ink, self) for action in actions]

    def natural_width(self, form: Form) -> int:
        """Of all in one row."""
        return self._natural(self.buttons, form)

    def arrange(self, width: int, form: Form, *, fill: bool = True) -> int:
        """Place the buttons in that width; `fill` makes them share all of it. Tells the height."""
        top = 0
        for row in self.rows(width, form):
            top += self._place(row, top, width, form, fill=fill) + self._look.gap
        return max(0, top - self._look.gap)

    def rows(self, width: int, form: Form) -> Sequence[Sequence[ActionButton]]:
        """The fewest rows that fit, as even as can be."""
        for count in range(1, len(self.buttons)):
            share = ceil(len(self.buttons) / count)
            rows = [self.buttons[start : start + share] for start in range(0, len(self.buttons), share)]
            if all(self._natural(row, form) <= width for row in rows):
                return rows
        return [[button] for button in self.buttons]

    def _natural(self, row: Sequence[ActionButton], form: Form) -> int:
        return sum(button.natural_width(form) for button in row) + self._look.gap * max(0, len(row) - 1)

    def _place(self, row: Sequence[ActionButton], top: int, width: int, form: Form, *, fill: bool) -> int:
        widths = self._widths(row, width, form) if fill else [button.natural_width(form) for button in row]
        for button in row:
            button.form = form
        height = max(button.heightForWidth(each) for button, each in zip(row, widths, strict=True))
        left = 0
        for button, each in zip(row, widths, strict=True):
            each = min(each, width)
            button.setGeometry(width - left - each if self._look.mirrored else left, top, each, height)
            button.update()
            left += each + self._look.gap
        return height

    def _widths(self, row: Sequence[ActionButton], width: int, form: Form) -> Sequence[int]:
        """Equal shares where all fit in one; else each its own and the rest shared."""
        natural = [button.natural_width(form) for button in row]
        room = width - self._look.gap * (len(row) - 1)
        if max(natural) * len(row) <= room:
            return [room // len(row)] * len(row)
        return [each + max(0, room - sum(natural)) // len(row) for each in natural]


class ActionBar(QWidget):
    """The actions at the bottom."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        theme = look.theme
        actions = [action for action in page.actions if action.bar is Bar.BOTTOM]
        self.row = ActionRow(actions, page, look, Ink(theme.text, theme.card, theme.line), self)

    def arrange(self, width: int, *, tight: bool) -> int:
        """Place the actions; `tight` leaves the words out. Tells the height."""
        if not self.row.buttons:
            return 0
        inner, pad = width - 2 * self._look.margin, round(self._look.gap * 0.8)
        form = self._form(inner, tight=tight)
        high = self.row.arrange(inner, form)
        self.row.setGeometry(self._look.margin, pad, inner, high)
        return high + 2 * pad

    def _form(self, inner: int, *, tight: bool) -> Form:
        """Words while they fit in one row, or, where there is height, in two."""
        forms = ((Form.ROW, 1),) if tight else ((Form.ROW, 1), (Form.STACK, 1), (Form.ROW, 2), (Form.STACK, 2))
        fitting = (form for form, rows in forms if len(self.row.rows(inner, form)) <= rows)
        return next(fitting, Form.SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.bar))
        painter.end()


class HeaderBar(QWidget):
    """Product, place and languages at the top."""

    def __init__(self, page: Page, product: Product, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        theme = look.theme
        actions = [action for action in page.actions if action.bar is Bar.HEADER]
        ink = Ink(theme.header_text, theme.header, theme.header_text)
        self.row = ActionRow(actions, page, look, ink, self)
        font = look.font(Type.PRODUCT, language=page.language)
        both = " · ".join(part for part in (product.name, product.purpose) if part)
        self._titles = [TextBlock(text, font) for text in (both, product.name)]
        self._title: TextBlock | None = None

    def arrange(self, width: int, *, tight: bool) -> int:
        """Place the actions at the far end and as much of the product's name as fits; tells the height."""
        look = self._look
        inner, pad = width - 2 * look.margin, round(look.gap * 0.7)
        form = self._form(inner, tight=tight)
        row = min(self.row.natural_width(form), inner) if self.row.buttons else 0
        room = inner - row - look.gap - self._sign_room()
        self._title = next((title for title in self._titles if title.width <= room), None)
        high = self.row.arrange(row, form, fill=False) if self.row.buttons else look.target
        left = look.margin if look.mirrored else width - look.margin - row
        self.row.setGeometry(left, pad, row, high)
        self.update()
        return high + 2 * pad

    def _sign_room(self) -> int:
        return round(self._look.em(Type.PRODUCT) * 2.1)

    def _form(self, inner: int, *, tight: bool) -> Form:
        needed = self._sign_room() + self._titles[1].width + self._look.gap
        fits = self.row.natural_width(Form.ROW) + needed <= inner
        return Form.ROW if fits and not tight else Form.SIGN

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the sign and the name."""
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.header))
        side = round(look.em(Type.PRODUCT) * 1.4)
        if self._title is not None:
            sign = look.icons.pixmap(_SIGN, side, theme.header_text, ratio=self.devicePixelRatioF())
            box = QRectF(look.margin, (self.height() - side) / 2, side, side)
            painter.drawPixmap(round(self._leading(box.x(), side)), round(box.y()), sign)
            left = self._leading(look.margin + self._sign_room(), self._title.width)
            self._title.draw(painter, left, (self.height() - self._title.height) / 2, theme.header_text)
        painter.end()

    def _leading(self, x: float, width: float) -> float:
        return self.width() - x - width if self._look.mirrored else x

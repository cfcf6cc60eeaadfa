"""Where everything stands in the window: bars above and below, the page between them, never hidden."""

from enum import Enum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Bar, Line, Page
from desktop.ui.action_button import ActionButton
from desktop.ui.bars import ActionBar, HeaderBar, Product
from desktop.ui.caption import Caption
from desktop.ui.contact_card import ContactCard
from desktop.ui.look import Look
from desktop.ui.notice import NoticeBand
from desktop.ui.page_view import PageView
from desktop.ui.parts import Parts

_ROOMY_SHARE = 0.5
"""Bars take their roomy form while this much of the height is left for the page."""
_LEAST_SHARE = 0.4
"""Below this they leave out what the page and its names say as well."""


class Form(Enum):
    """How much the bars show."""

    ROOMY = "roomy"  # words and signs
    TIGHT = "tight"  # pictures and keys; one row of caption
    BRIEF = "brief"  # and of the contact the number alone


class Stage(QWidget):
    """The widgets of a page. Pressing one is told by a signal; nothing here knows what it means."""

    acted = Signal(object)  # Action
    heard = Signal()  # the contact card was pressed
    first_painted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._painted = False
        self._parts = Parts()
        self._visit = 0
        self._header: HeaderBar | None = None
        self._notice: NoticeBand | None = None
        self.view = PageView(self)
        self.view.acted.connect(self.acted)
        self._contact: ContactCard | None = None
        self.caption = Caption(look, self)
        self._actions: ActionBar | None = None

    def show_page(self, page: Page, look: Look, product: Product, *, opened: bool, resized: bool) -> None:
        """Show the page; `opened`: it is another than before."""
        self._look = look
        self._visit += opened
        common = (look, page.language)
        header = tuple(action for action in page.actions if action.bar is Bar.HEADER)
        self._header = self._parts.show(
            "header", (*common, header, product), lambda: self._make_header(page, look, product), HeaderBar
        )
        self._show_notice(page, look)
        self._show_contact(page, look)
        self.caption.restyle(look)
        bottom = tuple(action for action in page.actions if action.bar is Bar.BOTTOM)
        self._actions = self._parts.show(
            "actions", (*common, bottom), lambda: self._make_actions(page, look), ActionBar
        )
        self.arrange()
        self.view.show_page(page, look, opened=opened, resized=resized)
        self.update()

    def stops(self) -> dict[str, QWidget]:
        """Everything that can have the focus, by the name of its stop."""
        found = self.view.stops()
        if self._contact is not None:
            found["contact"] = self._contact
        for bar in (self._actions, self._header):
            if bar is not None:
                found |= {button.objectName(): button for button in bar.row.buttons}
        return found

    def ground_of(self, widget: QWidget) -> QWidget:
        """What the widget stands on and scrolls with."""
        return self.view.ground if self.view.ground.isAncestorOf(widget) else self

    def dispose(self) -> None:
        """Let go of what was replaced, once the focus is where it belongs."""
        self.view.dispose()
        self._parts.dispose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.paper))
        painter.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def arrange(self) -> None:
        """Bars in their roomy form if that leaves enough for the page, else in their small one."""
        bars = self._bar_heights(Form.ROOMY)
        for form, share in ((Form.TIGHT, _ROOMY_SHARE), (Form.BRIEF, _LEAST_SHARE)):
            if self.height() - sum(bars.values()) < self.height() * share:
                bars = self._bar_heights(form)
        view = max(0, self.height() - sum(bars.values()))
        top = 0
        for name, part in self._column():
            high = view if part is self.view else bars.get(name, 0)
            if isinstance(part, ContactCard):
                self._place_contact(part, top, high)
            elif part is not None:
                part.setGeometry(0, top, self.width(), high)
            top += high

    def _place_contact(self, card: QWidget, top: int, high: int) -> None:
        """A card with paper around it: what scrolls ends before it."""
        margin, air = self._look.margin, self._look.ring + self._look.line
        card.setGeometry(margin, top + air, self.width() - 2 * margin, high - 2 * air)

    def _column(self) -> tuple[tuple[str, QWidget | None], ...]:
        return (
            ("header", self._header),
            ("notice", self._notice),
            ("view", self.view),
            ("contact", self._contact),
            ("caption", self.caption),
            ("actions", self._actions),
        )

    def _bar_heights(self, form: Form) -> dict[str, int]:
        width, look, tight = self.width(), self._look, form is not Form.ROOMY
        heights = {"caption": self.caption.arrange(width, tight=tight)}
        if self._header is not None:
            heights["header"] = self._header.arrange(width, tight=tight)
        if self._notice is not None:
            heights["notice"] = self._notice.heightForWidth(width)
        if self._contact is not None:
            self._contact.brief = form is Form.BRIEF
            self._contact.update()
            air = look.ring + look.line
            heights["contact"] = self._contact.heightForWidth(width - 2 * look.margin) + 2 * air
        if self._actions is not None:
            heights["actions"] = self._actions.arrange(width, tight=tight)
        return heights

    def _show_notice(self, page: Page, look: Look) -> None:
        if not page.notice:
            self._parts.remove("notice")
            self._notice = None
            return
        self._notice = self._parts.show("notice", (look, page.notice), lambda: NoticeBand(page, look, self), NoticeBand)

    def _show_contact(self, page: Page, look: Look) -> None:
        contact = page.contact
        if contact is None:
            self._parts.remove("contact")
            self._contact = None
            return
        value = (self._visit, look, page.language, contact)
        self._contact = self._parts.show("contact", value, lambda: self._make_contact(contact, page, look), ContactCard)

    def _make_contact(self, contact: Line, page: Page, look: Look) -> ContactCard:
        card = ContactCard(contact, page, look, self)
        card.clicked.connect(self.heard)
        return card

    def _make_header(self, page: Page, look: Look, product: Product) -> HeaderBar:
        bar = HeaderBar(page, product, look, self)
        self._connect(bar.row.buttons)
        return bar

    def _make_actions(self, page: Page, look: Look) -> ActionBar:
        bar = ActionBar(page, look, self)
        self._connect(bar.row.buttons)
        return bar

    def _connect(self, buttons: list[ActionButton]) -> None:
        for button in buttons:
            button.clicked.connect(lambda _=False, action=button.action: self.acted.emit(action))

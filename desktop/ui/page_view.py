"""What a page has between the bars: title, entry, lines, choices, and turning the leaves of a list."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Bar, Page
from desktop.ui.action_button import Form, Ink
from desktop.ui.bars import ActionRow
from desktop.ui.dial_pad import DialPad
from desktop.ui.entry_field import EntryField
from desktop.ui.facts import Facts
from desktop.ui.heading import Heading
from desktop.ui.look import Look
from desktop.ui.page_scroll import PageScroll
from desktop.ui.parts import Parts
from desktop.ui.plain_label import outdent
from desktop.ui.tile_grid import TileGrid, is_landscape

_PAD_SHARE = 0.42
"""Of the height of a window that is higher than wide; the words have the rest."""
_STEP = 0.5
"""How much closer together a page that is too long is tried each time."""


class PageView(PageScroll):
    """Renders a page into widgets. Only parts that differ are made anew; the entry survives while it is
    written in, so that cursor and composition are never lost."""

    written = Signal(str)
    chosen = Signal(int)
    acted = Signal(object)  # Action
    asked = Signal(object)  # Command

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = Parts()
        self.ground = QWidget()
        self.setWidget(self.ground)
        self._look: Look | None = None
        self._crowding = 0.0
        self._visit = 0
        self._heading: Heading | None = None
        self._entry: EntryField | None = None
        self._pad: DialPad | None = None
        self._beside = 0  # width at the trailing edge that the pad takes
        self._facts: Facts | None = None
        self._grid: TileGrid | None = None
        self._leaves: ActionRow | None = None

    def show_page(self, page: Page, look: Look, *, opened: bool, resized: bool) -> None:
        """Show the page; `opened`: it is another than before. A page that would scroll is drawn closer."""
        self._visit += opened
        if opened or resized:
            self._crowding = 0.0
        if opened:
            self.thumb.setValue(0)
        self.thumb.restyle(look)
        self.thumb.setAccessibleName(page.title)
        self.setViewportMargins(0, 0, 0, 0)  # makes the viewport leave the room that the thumb takes now
        self._show_parts(page, look.crowd(self._crowding))
        while self._overflows() and self._crowding < 1:
            self._crowding += _STEP
            self._show_parts(page, look.crowd(self._crowding))

    def _overflows(self) -> bool:
        return self.ground.height() > self.height()

    def _show_parts(self, page: Page, look: Look) -> None:
        common = (self._visit, look, page.language)
        self._heading = self._parts.show(
            "heading",
            (*common, page.title, page.lead, page.title_language),
            lambda: Heading(page, look, self.ground),
            Heading,
        )
        self._show_entry(page, look)
        self._show_pad(page, look)
        self._facts = self._parts.show("facts", (*common, page.lines), lambda: Facts(page, look, self.ground), Facts)
        self._grid = self._parts.show("choices", (*common, page.choices), lambda: self._make_grid(page, look), TileGrid)
        leaves = tuple(action for action in page.actions if action.bar is Bar.LIST)
        self._leaves = self._parts.show("leaves", (*common, leaves), lambda: self._make_leaves(page, look), ActionRow)
        self._look = look
        self.arrange()

    def stops(self) -> dict[str, QWidget]:
        """Everything here that can have the focus, by the name of its stop."""
        found: list[QWidget] = []
        if self._heading is not None:
            found.append(self._heading.title)
        if self._entry is not None:
            found.append(self._entry)
        found += self._pad.keys if self._pad is not None else []
        found += self._facts.facts if self._facts is not None else []
        found += self._grid.tiles if self._grid is not None else []
        found += self._leaves.buttons if self._leaves is not None else []
        return {widget.objectName(): widget for widget in found}

    def settle(self, page: Page) -> None:
        """The focus is placed: now show what has been written."""
        if self._entry is not None and page.entry is not None:
            self._entry.show_entry(page.entry, page.lead)

    def dispose(self) -> None:
        """Let go of what was replaced."""
        self._parts.dispose()

    def reveal(self, widget: QWidget) -> None:
        """Scroll until that widget and the ring around it are in sight."""
        if self._look is None or not self.ground.isAncestorOf(widget):
            return
        air = self._look.ring + self._look.line
        top = widget.mapTo(self.ground, QPoint(0, 0)).y() - air
        bottom = top + widget.height() + 2 * air
        value = self.thumb.value()
        if top < value or bottom - top > self.height():
            self.thumb.setValue(top if top > self._look.gap else 0)
        elif bottom > value + self.height():
            self.thumb.setValue(bottom - self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew in the width there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Stand everything below each other; choices use the height that is left."""
        if self._look is None:
            return
        look, top = self._look, self._look.gap
        width = max(look.target, self._width() + self.thumb.width() - 2 * look.margin)
        landscape = is_landscape(self.window().width(), self.window().height())
        self._beside = self._pad.width_beside(width) + 2 * look.gap if self._pad and landscape else 0
        width -= self._beside
        wider = width + outdent(look)
        if self._heading is not None:
            top = self._put(self._heading, top, wider, self._heading.arrange(wider))
        if self._entry is not None:
            top = self._put(self._entry, top, width, self._entry.arrange(width))
        if self._facts is not None:
            top = self._put(self._facts, top, wider, self._facts.arrange(wider, landscape=landscape))
        bottom = self._leaves.arrange(width, Form.ROW) if self._leaves is not None else 0
        end = look.ring + look.line  # the ring around the last thing is whole
        below = self._arrange_pad(width, end)
        spare = self.height() - top - end - sum(each + look.gap for each in (bottom, below) if each)
        if self._grid is not None:
            top = self._put(self._grid, top, width, self._grid.arrange(width, spare, landscape=landscape))
        if self._leaves is not None:
            top = self._put(self._leaves, top, width, bottom)
        top = self._put_pad(top, width, end, below)
        self.ground.resize(self._width(), max(top - look.gap + end, self.height()))

    def _arrange_pad(self, width: int, end: int) -> int:
        """Give the pad the size that it keeps whatever stands beside it; the height that it takes below the rest."""
        if self._pad is None or self._look is None:
            return 0
        if not self._beside:
            return self._pad.arrange(width, round(self.height() * _PAD_SHARE))
        across = self._beside - 2 * self._look.gap
        self._pad.resize(across, self._pad.arrange(across, self.height() - self._look.gap - end))
        return 0

    def _put_pad(self, top: int, width: int, end: int, below: int) -> int:
        """The pad beside everything; in a high window at the bottom, where it stays when the words above change."""
        if self._pad is None or self._look is None:
            return top
        if below:
            return self._put(self._pad, max(top, self.height() - end - below), width, below)
        across, high = self._beside - 2 * self._look.gap, self._pad.height()
        self._beside = 0
        return max(top, self._put(self._pad, self._look.gap, across, high))

    def _width(self) -> int:
        """Of the viewport: known before the window is shown, when the viewport's own is not."""
        return self.width() - self.thumb.width()

    def _put(self, part: QWidget, top: int, width: int, height: int) -> int:
        """Place a part in the margins, its leading edge with text below text; tells where the next begins."""
        if self._look is not None:
            margin, mirrored = self._look.margin, self._look.mirrored
            # The scroll bar stands in the margin of its side.
            right = self._width() - margin + (0 if mirrored else self.thumb.width()) - self._beside
            left = margin - (self.thumb.width() if mirrored else 0) + self._beside
            part.setGeometry(left if mirrored else right - width, top, width, height)
            top += height + self._look.gap if height else 0
        return top

    def _show_pad(self, page: Page, look: Look) -> None:
        if not page.pad:
            self._parts.remove("pad")
            self._pad = None
            return
        value = (self._visit, look, page.language, page.pad)
        shown, self._pad = self._pad, self._parts.show("pad", value, lambda: DialPad(page, look, self.ground), DialPad)
        if self._pad is not shown:
            self._pad.asked.connect(self.asked)

    def _show_entry(self, page: Page, look: Look) -> None:
        if page.entry is None:
            self._parts.remove("entry")
            self._entry = None
            return
        self._entry = self._parts.show("entry", (self._visit,), lambda: self._make_entry(page, look), EntryField)
        if self._entry.look != look:
            self._entry.restyle(look, page.language)

    def _make_entry(self, page: Page, look: Look) -> EntryField:
        assert page.entry is not None
        field = EntryField(page.entry, page.language, look, self.ground)
        field.textChanged.connect(self.written)
        return field

    def _make_grid(self, page: Page, look: Look) -> TileGrid:
        grid = TileGrid(page, look, self.ground)
        for tile in grid.tiles:
            tile.clicked.connect(lambda _=False, number=tile.choice.number: self.chosen.emit(number))
        return grid

    def _make_leaves(self, page: Page, look: Look) -> ActionRow:
        leaves = [action for action in page.actions if action.bar is Bar.LIST]
        ink = Ink(look.theme.text, look.theme.card, look.theme.line)
        row = ActionRow(leaves, page, look, ink, self.ground)
        for button in row.buttons:
            button.clicked.connect(lambda _=False, action=button.action: self.acted.emit(action))
        return row

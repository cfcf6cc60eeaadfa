"""What a page has between the bars: title, entry, lines, choices, and turning the leaves of a list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Bar, Page
from desktop.ui.action_button import Form, Ink
from desktop.ui.bars import ActionRow
from desktop.ui.entry_field import EntryField
from desktop.ui.facts import Facts
from desktop.ui.heading import Heading
from desktop.ui.look import Look
from desktop.ui.page_scroll import PageScroll
from desktop.ui.parts import Parts
from desktop.ui.tile_grid import TileGrid, is_landscape


class PageView(PageScroll):
    """Renders a page into widgets. Only parts that differ are made anew; the entry survives while it is
    written in, so that cursor and composition are never lost."""

    written = Signal(str)
    chosen = Signal(int)
    acted = Signal(object)  # Action

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = Parts()
        self._ground = QWidget()
        self.setWidget(self._ground)
        self._look: Look | None = None
        self._visit = 0
        self._heading: Heading | None = None
        self._entry: EntryField | None = None
        self._facts: Facts | None = None
        self._grid: TileGrid | None = None
        self._leaves: ActionRow | None = None

    def show_page(self, page: Page, look: Look, *, opened: bool) -> None:
        """Show the page; `opened`: it is another than before."""
        self._visit += opened
        if opened:
            self.thumb.setValue(0)
        self.thumb.restyle(look)
        common = (self._visit, look, page.language)
        self._heading = self._parts.show(
            "heading",
            (*common, page.title, page.lead, page.title_language),
            lambda: Heading(page, look, self._ground),
            Heading,
        )
        self._show_entry(page, look)
        self._facts = self._parts.show("facts", (*common, page.lines), lambda: Facts(page, look, self._ground), Facts)
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
        found += self._facts.facts if self._facts is not None else []
        found += self._grid.tiles if self._grid is not None else []
        found += self._leaves.buttons if self._leaves is not None else []
        return {widget.objectName(): widget for widget in found}

    def dispose(self) -> None:
        """Let go of what was replaced."""
        self._parts.dispose()

    def reveal(self, widget: QWidget) -> None:
        """Scroll until that widget and the ring around it are in sight."""
        if self._look is not None and self._ground.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, self._look.gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew in the width there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Stand everything below each other; choices use the height that is left."""
        if self._look is None:
            return
        margin, gap = self._look.margin, self._look.gap
        width = max(self._look.target, self.viewport().width() - margin)
        window = self.window()
        landscape = is_landscape(window.width(), window.height())
        top = gap
        if self._heading is not None:
            top = self._put(self._heading, top, width, self._heading.arrange(width))
        if self._entry is not None:
            top = self._put(self._entry, top, width, self._entry.arrange(width))
        if self._facts is not None:
            top = self._put(self._facts, top, width, self._facts.arrange(width, landscape=landscape))
        bottom = self._leaves.arrange(width, Form.ROW) if self._leaves is not None else 0
        spare = self.viewport().height() - top - gap - (bottom + gap if bottom else 0)
        if self._grid is not None:
            top = self._put(self._grid, top, width, self._grid.arrange(width, spare, landscape=landscape))
        if self._leaves is not None:
            top = self._put(self._leaves, top, width, bottom)
        self._ground.resize(self.viewport().width(), max(top, self.viewport().height()))

    def _put(self, part: QWidget, top: int, width: int, height: int) -> int:
        """Place a part; tells where the next one begins."""
        look = self._look
        if look is None:
            return top
        # The scroll bar stands in the margin of its side.
        left = 0 if look.mirrored else look.margin
        part.setGeometry(left, top, width, height)
        return top + height + look.gap if height else top

    def _show_entry(self, page: Page, look: Look) -> None:
        if page.entry is None:
            self._parts.remove("entry")
            self._entry = None
            return
        entry = page.entry
        self._entry = self._parts.show("entry", (self._visit,), lambda: self._make_entry(page, look), EntryField)
        if self._entry.look != look:
            self._entry.restyle(look, page.language)
        self._entry.show_entry(entry)

    def _make_entry(self, page: Page, look: Look) -> EntryField:
        assert page.entry is not None
        field = EntryField(page.entry, page.language, look, self._ground)
        field.textChanged.connect(self.written)
        return field

    def _make_grid(self, page: Page, look: Look) -> TileGrid:
        grid = TileGrid(page, look, self._ground)
        for tile in grid.tiles:
            tile.clicked.connect(lambda _=False, number=tile.choice.number: self.chosen.emit(number))
        return grid

    def _make_leaves(self, page: Page, look: Look) -> ActionRow:
        leaves = [action for action in page.actions if action.bar is Bar.LIST]
        ink = Ink(look.theme.text, look.theme.card, look.theme.line)
        row = ActionRow(leaves, page, look, ink, self._ground)
        for button in row.buttons:
            button.clicked.connect(lambda _=False, action=button.action: self.acted.emit(action))
        return row

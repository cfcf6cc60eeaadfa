"""Where tiles stand: three columns when nine short answers fit, else one or two, always in reading order."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Page, is_setting
from desktop.ui import names
from desktop.ui.look import Look
from desktop.ui.tiles import Tile

_MOST_ROWS = 2  # of label or detail in a tile that shares its row
_TALLEST_MM = 36.0
_STRETCH = 1.5
_ORDINARY_SIZE = 4.8
_WIDE = 1.25  # wider than high by this much: columns make sense


class TileGrid(QWidget):
    """The choices of a page."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        pictured = any(choice.picture for choice in page.choices)
        self.tiles = [
            Tile(choice, names.of_choice(choice, page), page.language, look, pictured=pictured, parent=self)
            for choice in page.choices
        ]
        if is_setting(page):
            for tile in self.tiles:
                tile.make_one_of_many()
            for tile in self.tiles:
                tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # see Tile.focusInEvent

    def arrange(self, width: int, spare: int, *, landscape: bool) -> int:
        """Place the tiles in that width, without scrolling if they fit in `spare`; tells the height."""
        if not self.tiles:
            return 0
        columns = self._columns(width, spare) if landscape else 1
        heights = self._row_heights(width, columns)
        even = [max(heights)] * len(heights)
        if columns > 1 and self._total(even) <= spare:
            heights = [self._stretched(max(heights), len(heights), spare)] * len(heights)
        self._place(width, columns, heights)
        return sum(heights) + self._look.gap * (len(heights) - 1)

    def _tile_width(self, width: int, columns: int) -> int:
        return (width - self._look.gap * (columns - 1)) // columns

    def _columns(self, width: int, spare: int) -> int:
        """The first number of columns that needs no scrolling; else, unless letters are large, the shortest."""
        order = (3, 2, 1) if self._short(self._tile_width(width, 3)) else (1, 2)
        heights = {
            columns: self._total(self._row_heights(width, columns))
            for columns in order
            if columns == 1 or self._sensible(width, columns)
        }
        fitting = [columns for columns, height in heights.items() if height <= spare]
        if fitting or self._look.size > _ORDINARY_SIZE:
            return fitting[0] if fitting else 1
        return min(heights, key=heights.__getitem__)

    def _sensible(self, width: int, columns: int) -> bool:
        return columns <= len(self.tiles) and self._legible(self._tile_width(width, columns))

    def _short(self, tile_width: int) -> bool:
        texts = [tile.set_text(tile_width) for tile in self.tiles]
        return len(texts) > 1 and all(text.label.rows == 1 for text in texts)

    def _legible(self, tile_width: int) -> bool:
        for tile in self.tiles:
            text = tile.set_text(tile_width)
            rows = max(text.label.rows, text.detail.rows if text.detail else 0)
            if rows > _MOST_ROWS or not tile.words_fit(tile_width):
                return False
        return True

    def _row_heights(self, width: int, columns: int) -> list[int]:
        tile_width = self._tile_width(width, columns)
        heights = [tile.heightForWidth(tile_width) for tile in self.tiles]
        return [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]

    def _total(self, heights: Sequence[int]) -> int:
        return sum(heights) + self._look.gap * (len(heights) - 1)

    def _stretched(self, height: int, rows: int, spare: int) -> int:
        room = (spare - self._look.gap * (rows - 1)) // rows
        most = max(height, min(ceil(height * _STRETCH), self._look.px(_TALLEST_MM)))
        return min(most, max(height, room))

    def _place(self, width: int, columns: int, heights: Sequence[int]) -> None:
        tile_width, gap = self._tile_width(width, columns), self._look.gap
        top = 0
        for row, height in enumerate(heights):
            for column, tile in enumerate(self.tiles[row * columns : (row + 1) * columns]):
                left = column * (tile_width + gap)
                if self._look.mirrored:
                    left = width - left - tile_width
                tile.setGeometry(left, top, tile_width, height)
            top += height + gap


def is_landscape(width: int, height: int) -> bool:
    """Whether a window is wide enough for columns."""
    return width >= height * _WIDE

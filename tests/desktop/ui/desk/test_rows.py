"""Lists with columns: what is short stands on one line."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import fonts, theme
from desktop.ui.desk.rows import Drawn, RowList
from desktop.ui.desk.style import Style
from desktop.ui.text_block import TextBlock

pytestmark = pytest.mark.qt


@pytest.mark.parametrize("short", ["2026-11-20", "practice-day-care", "hotline-12385", "应改为"])
def test_what_is_short_is_not_broken_where_there_is_room(qtbot: QtBot, short: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    style = Style(theme.load("light"), fonts.load())
    rows = RowList("rows", "rows", [Drawn((short, "表格软件把日期变成了数字"), short)], style, parent)
    rows.resize(900, 100)
    with qtbot.waitExposed(parent):
        parent.show()
    line = TextBlock(short, style.font()).height
    assert rows.sizeHintForRow(0) < 2 * line

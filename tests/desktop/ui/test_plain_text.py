"""Text from data is text: no markup is drawn, no widget is used that would."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.pages.page import Line
from tests.desktop.ui.opened_window import OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, service

UI = Path(__file__).resolve().parents[3] / "desktop/ui"
FORBIDDEN = {
    "QComboBox", "QTextBrowser", "QTextEdit", "QMessageBox", "QToolTip", "QMenu", "QTabWidget", "QInputDialog",
    "setItemWidget", "setIndexWidget", "setToolTip", "setStyleSheet", "processEvents", "QShortcut", "sleep",
}  # fmt: skip


@pytest.mark.parametrize("path", sorted(UI.glob("*.py")), ids=lambda path: path.stem)
def test_no_room_uses_what_renders_markup_or_hides_from_screen_readers(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert used & FORBIDDEN == set()


def test_markup_in_data_is_shown_as_it_is_written(open_window: OpenWindow) -> None:
    page = replace(
        service(),
        title="<h1>&amp;标题</h1>",
        lines=(Line("<b>给谁</b>", "<img src='file:///etc/passwd'>&copy;"),),
    )
    opened = open_window(HandVisit(page=page))
    labels = opened.window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert opened.window.windowTitle().startswith("<h1>&amp;标题</h1>")
    assert opened.stop("line-0").accessibleName() == "<b>给谁</b>，<img src='file:///etc/passwd'>&copy;"


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "字" * 10_000, "a" * 10_000, "😀" * 50, "א" * 200, "\n" * 9])
def test_no_text_breaks_a_page(open_window: OpenWindow, text: str) -> None:
    page = replace(service(), title=text, lead=text, lines=(Line(text, text),))
    opened = open_window(HandVisit(page=page))
    assert not opened.window.grab().isNull()

"""The title of a page is said once: as the window's, and as the heading's when somebody comes back to it."""

import pytest
from PySide6.QtCore import Qt

from desktop.speech.screen_reader import ScreenReader
from tests.desktop.ui.opened_window import OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, service


@pytest.mark.requirement("G14", "A23")
def test_the_heading_a_page_opens_on_leaves_out_what_the_window_has_said(open_window: OpenWindow) -> None:
    page = service()
    opened = open_window(HandVisit(page=page))
    assert opened.window.windowTitle() == f"{page.title} — 明路"
    assert opened.stop("title").accessibleName() == page.lead
    opened.press(Qt.Key.Key_Down)
    assert opened.stop("title").accessibleName() == f"{page.title}。{page.lead}"
    opened.press(Qt.Key.Key_Up)
    assert opened.stop("title").accessibleName() == f"{page.title}。{page.lead}"


@pytest.mark.requirement("G14", "A23")
def test_for_a_reader_that_passes_titles_over_the_heading_holds_it(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.window.meet_reader(ScreenReader.ANNOUNCING)
    opened.press(Qt.Key.Key_3)
    page = opened.visit.page
    assert opened.stop("title").accessibleName().startswith(page.title)

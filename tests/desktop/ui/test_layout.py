"""Where everything stands, at every size of text in every window: large, apart, in sight, never cut."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desktop.pages.command import Next
from desktop.pages.page import Page, Turn, stops
from desktop.settings import SIZES, Settings
from desktop.ui.contact_card import ContactCard
from desktop.ui.page_view import PageView
from desktop.ui.plain_label import PlainLabel
from tests.desktop.ui.opened_window import KIOSK_PX_PER_MM, Opened, OpenWindow
from tests.desktop.ui.pages_by_hand import HandVisit, dialled, home, long, results, service

WINDOWS = [(1920, 1080), (1366, 768), (1080, 1920), (1280, 800)]
PAGES: dict[str, Callable[[], Page]] = {
    "home": home,
    "home-en": lambda: home("en"),
    "home-long": lambda: long(home("en")),
    "home-mirrored": lambda: replace(home("en"), mirrored=True),
    "results": results,
    "service": service,
    "service-long": lambda: long(service()),
    "dial": dialled,
    "dial-long": lambda: long(dialled()),
    "dial-mirrored": lambda: replace(dialled(), mirrored=True),
}


everywhere = pytest.mark.parametrize(
    ("size", "window"),
    [(size, window) for window in WINDOWS for size in SIZES],
    ids=lambda value: value if isinstance(value, float) else f"{value[0]}x{value[1]}",
)
"""Run a test at every size in every window."""


def pages_in(open_window: OpenWindow, size: float, window: tuple[int, int]) -> Iterator[tuple[str, Opened]]:
    """One window that shows each page in turn."""
    visit = HandVisit(settings=Settings(size=size))
    opened = open_window(visit, *window)
    for name, make in PAGES.items():
        visit.page, visit.focus = make(), "title"
        opened.window.show_turn(visit.begin(), visit.settings)
        yield name, opened


def box(opened: Opened, widget: QWidget) -> QRect:
    """In the coordinates of the window."""
    return QRect(widget.mapTo(opened.window, QPoint(0, 0)), widget.size())


def targets(opened: Opened) -> Iterator[tuple[str, QWidget]]:
    """Everything that can be pressed."""
    for stop in stops(opened.visit.page):
        widget = opened.stop(stop)
        if isinstance(widget, (QAbstractButton, QLineEdit)):
            yield stop, widget


def view_of(opened: Opened) -> PageView:
    return opened.window.findChildren(PageView)[0]


@pytest.mark.requirement("D1")
@everywhere
def test_targets_are_large_and_apart(open_window: OpenWindow, size: float, window: tuple[int, int]) -> None:
    apart = round(2.54 * KIOSK_PX_PER_MM) // 2
    for name, opened in pages_in(open_window, size, window):
        boxes = {stop: box(opened, widget) for stop, widget in targets(opened)}
        for stop, place in boxes.items():
            assert min(place.width(), place.height()) / KIOSK_PX_PER_MM >= 12.7, (name, stop)
        ground = view_of(opened).ground
        for (one, first), (other, second) in combinations(boxes.items(), 2):
            # What has scrolled under a bar cannot be touched, so it is in nobody's way.
            if ground.isAncestorOf(opened.stop(one)) == ground.isAncestorOf(opened.stop(other)):
                grown = first.adjusted(-apart, -apart, apart, apart)
                assert not grown.intersects(second.adjusted(-apart, -apart, apart, apart)), (name, one, other)


@pytest.mark.requirement("C7", "C15")
@everywhere
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    open_window: OpenWindow, size: float, window: tuple[int, int]
) -> None:
    for name, opened in pages_in(open_window, size, window):
        for stop in stops(opened.visit.page):
            widget = opened.stop(stop)
            place = box(opened, widget)
            assert place.left() >= 0, (name, stop)
            assert place.right() < opened.window.width(), (name, stop)
            if not isinstance(widget, QLineEdit):
                assert widget.heightForWidth(widget.width()) <= widget.height(), (name, stop)
        assert view_of(opened).horizontalScrollBar().maximum() == 0


@pytest.mark.requirement("C16")
@everywhere
def test_the_page_has_two_fifths_of_the_height_and_the_bars_the_rest(
    open_window: OpenWindow, size: float, window: tuple[int, int]
) -> None:
    for name, opened in pages_in(open_window, size, window):
        view = view_of(opened).geometry()
        header, contact, bottom = (
            box(opened, opened.stop(stop)) for stop in ("action-place", "contact", "action-back")
        )
        assert view.height() >= opened.window.height() * 0.4, name
        assert header.bottom() < view.top()
        assert view.bottom() < contact.top()
        assert contact.bottom() < bottom.top()
        assert bottom.bottom() < opened.window.height()


@pytest.mark.requirement("C16")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("window", WINDOWS)
def test_what_has_the_focus_is_in_sight(open_window: OpenWindow, size: float, window: tuple[int, int]) -> None:
    opened = open_window(HandVisit(page=results(), settings=Settings(size=size)), *window)
    for stop in stops(opened.visit.page):
        place = box(opened, opened.stop(opened.focus))
        assert opened.focus == stop
        if view_of(opened).ground.isAncestorOf(opened.stop(stop)):
            assert view_of(opened).geometry().contains(place), stop
        opened.window.send(Next())
        opened.settle()


def test_nine_short_choices_stand_in_three_columns_where_there_is_room(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(), 1920, 1080)
    columns = {opened.stop(f"choice-{number}").x() for number in range(1, 10)}
    assert len(columns) == 3
    assert view_of(opened).thumb.maximum() == 0


@pytest.mark.parametrize(("window", "size"), [((1080, 1920), 4.8), ((1366, 768), 8.5)])
def test_choices_stand_in_one_column_in_portrait_and_at_the_largest_size(
    open_window: OpenWindow, window: tuple[int, int], size: float
) -> None:
    opened = open_window(HandVisit(settings=Settings(size=size)), *window)
    columns = {opened.stop(f"choice-{number}").x() for number in range(1, 10)}
    assert len(columns) == 1


def test_the_number_is_the_largest_thing_on_the_page_of_a_service(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=service()), 1920, 1080)
    others = [label.typed.pixelSize() for label in opened.window.findChildren(PlainLabel)]
    contact = opened.stop("contact")
    assert isinstance(contact, ContactCard)
    assert contact.number_pixels > max(others)


def test_a_mirrored_page_begins_at_the_right(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=replace(home("en"), mirrored=True)), 1920, 1080)
    places = {stop: box(opened, opened.stop(stop)) for stop in stops(opened.visit.page)}
    assert places["choice-1"].left() > places["choice-2"].right()
    assert places["choice-2"].left() > places["choice-3"].right()
    assert places["action-back"].left() > places["action-ask"].right()
    assert places["title"].right() > 1920 * 0.9


@pytest.mark.requirement("E7")
@pytest.mark.parametrize("mirrored", [False, True])
@everywhere
def test_the_pad_is_that_of_a_telephone(
    open_window: OpenWindow, size: float, window: tuple[int, int], mirrored: bool
) -> None:
    page = replace(dialled(), mirrored=mirrored)
    opened = open_window(HandVisit(page=page, settings=Settings(size=size)), *window)
    places = [box(opened, opened.stop(f"pad-{key}")) for key in "123456789*0#"]
    assert len({place.left() for place in places}) == 3
    assert len({place.top() for place in places}) == 4
    assert places == sorted(places, key=lambda place: (place.top(), place.left()))


@pytest.mark.parametrize("window", [(1920, 1080), (1366, 768), (1280, 800)])
@pytest.mark.parametrize("size", SIZES)
def test_the_whole_pad_is_in_sight_beside_the_words(
    open_window: OpenWindow, size: float, window: tuple[int, int]
) -> None:
    opened = open_window(HandVisit(page=dialled(), settings=Settings(size=size)), *window)
    view = view_of(opened).geometry()
    words = max(box(opened, opened.stop(f"choice-{number}")).right() for number in range(1, 10))
    for key in "123456789*0#":
        place = box(opened, opened.stop(f"pad-{key}"))
        assert view.contains(place), key
        assert place.left() > words


def test_the_pad_stays_where_it_is_when_the_words_change_in_portrait(open_window: OpenWindow) -> None:
    opened = open_window(HandVisit(page=replace(dialled(), choices=())), 1080, 1920)
    before = box(opened, opened.stop("pad-5"))
    opened.visit.page = replace(dialled(), choices=dialled().choices[:4])
    opened.window.show_turn(Turn(opened.visit.page, "title", (), opened=False), opened.visit.settings)
    assert box(opened, opened.stop("pad-5")) == before

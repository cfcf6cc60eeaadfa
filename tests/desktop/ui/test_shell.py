"""How the window stands: alone on the screen of a kiosk, beside others at home."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.shell import Shell
from desktop.ui.window import ResidentWindow
from tests.desktop.ui.pages_by_hand import HandVisit


def presented(qtbot: QtBot, shell: Shell) -> ResidentWindow:
    visit = HandVisit()
    window = ResidentWindow(visit, shell=shell)
    qtbot.addWidget(window)
    window.show_turn(visit.begin(), visit.settings)
    with qtbot.waitExposed(window):
        window.present()
    return window


def test_a_kiosk_has_the_whole_screen_and_no_frame(qtbot: QtBot) -> None:
    window = presented(qtbot, Shell(kiosk=True))
    assert window.isFullScreen()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.size() == QGuiApplication.primaryScreen().size()
    window.close()


def test_at_home_the_window_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    window = presented(qtbot, Shell())
    room = QGuiApplication.primaryScreen().availableSize()
    assert not window.isFullScreen()
    assert window.size().boundedTo(room) == window.size()
    window.close()


def test_at_home_the_first_size_leaves_the_rest_of_a_large_screen_alone(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    assert Shell().first_size(screen) == QSize(1280, 800).boundedTo(screen.availableSize())


def test_the_screen_of_a_kiosk_may_have_been_measured(qtbot: QtBot) -> None:
    visit = HandVisit()
    windows = [ResidentWindow(visit, shell=Shell(px_per_mm=density)) for density in (3.0, 6.0)]
    for window in windows:
        qtbot.addWidget(window)
        window.show_turn(visit.begin(), visit.settings)
    titles = [window.stop("title") for window in windows]
    small, large = (title.font().pixelSize() for title in titles if title is not None)
    assert large > small
    for window in windows:
        window.close()

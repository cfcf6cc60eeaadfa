"""From a key in the entry of the real window to the painted result, at 20,000 places; beside a field that only echoes.

    .venv/bin/python -m benchmarks.search_window [PLACES]

Needs Xvfb, as ./test installs it. The clock begins with the key event and ends when Qt has painted what the search
brought: understanding, looking up, the page, its widgets and their painting. The peer is a QLineEdit in an empty
window, painted after the same keys: what no search can go below.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from benchmarks.search import QUERIES, RESOURCES
from benchmarks.start import screen
from db import Directory
from db.making import build_sample
from desktop.pages import Visit
from desktop.pages.command import Open, Route
from desktop.settings import Settings
from desktop.ui.shell import Shell
from desktop.ui.window import ResidentWindow

AIM = 50
"""Milliseconds to the painted result, 19 times of 20."""


def write(target: QWidget, letter: str) -> None:
    """Give a widget one letter, as a keyboard or an input method does."""
    if letter.isascii():
        QCoreApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        return
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QCoreApplication.sendEvent(target, event)


def settle(is_done: Callable[[], bool]) -> None:
    """Let Qt work until something is done and everything that it asked to be painted is painted."""
    loop = QEventLoop()
    look = QTimer(interval=0)
    look.timeout.connect(lambda: loop.quit() if is_done() else None)
    look.start()
    loop.exec()
    look.stop()
    QTimer.singleShot(0, loop.quit)  # comes after the requests to paint that are waiting
    loop.exec()


def typed(entry: Callable[[], QLineEdit], is_done: Callable[[], bool]) -> Iterator[float]:
    """Type every query letter by letter; milliseconds from each key to the painted answer."""
    for query in QUERIES:
        entry().clear()
        settle(is_done)
        for letter in query:
            begun = perf_counter()
            write(entry(), letter)
            settle(is_done)
            yield (perf_counter() - begun) * 1000


def ours(path: Path) -> list[float]:
    """The residents' window on the search page."""
    visit = Visit(Directory.open(path), Settings(division="620102"), date(2026, 1, 5))
    window = ResidentWindow(visit, shell=Shell(kiosk=True))
    window.show_turn(visit.begin(), visit.settings)
    window.present()
    window.send(Open(Route("search")))
    settle(window.is_idle)

    def entry() -> QLineEdit:
        found = window.stop("entry")
        assert isinstance(found, QLineEdit)
        return found

    taken = list(typed(entry, window.is_idle))
    window.close()
    return taken


def echo() -> list[float]:
    """A line edit in an empty window."""
    window, field = QMainWindow(), QLineEdit()
    window.setCentralWidget(field)
    window.showFullScreen()
    settle(window.isVisible)
    taken = list(typed(lambda: field, lambda: True))
    window.close()
    return taken


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    places = int(arguments[0]) if arguments else 20_000
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        path = Path(folder) / "sample.db"
        build_sample(RESOURCES, path, places)
        application = QApplication(["minglu"])
        print("| window | keys | p50 ms | p95 ms | max ms | aim |\n|---|---|---|---|---|---|")
        for name, taken in ((f"明路, {places:,} places", ours(path)), ("a QLineEdit alone", echo())):
            centiles = statistics.quantiles(taken, n=100)
            aim = f"p95 ≤ {AIM}" if name.startswith("明路") else ""
            print(f"| {name} | {len(taken)} | {centiles[49]:.1f} | {centiles[94]:.1f} | {max(taken):.1f} | {aim} |")
        application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

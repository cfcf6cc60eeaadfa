"""From ./run to the first painted page, beside an empty Qt window.

    python benchmarks/start.py [RUNS]

Needs Xvfb, as ./test installs it. The clock begins before ./run and ends when the screen shows the page;
the screen is looked at every few milliseconds, which the last column (an empty QMainWindow, timed in the
same way) takes along.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import perf_counter

from PIL import ImageGrab

ROOT = Path(__file__).resolve().parent.parent
LOOK = 0.03
"""Seconds between two looks: looking all the time would take the program's processor away."""
EMPTY = (
    "from PySide6.QtWidgets import QApplication, QLabel, QMainWindow\n"
    "a = QApplication([]); w = QMainWindow(); w.setCentralWidget(QLabel('x' * 40)); w.showFullScreen(); a.exec()"
)
PROGRAMS: Mapping[str, Sequence[str]] = {
    "./run --kiosk": [str(ROOT / "run"), "--kiosk"],
    "an empty QMainWindow": [sys.executable, "-c", EMPTY],
}


@contextmanager
def screen() -> Iterator[str]:
    """A private screen; its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]
    xvfb = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    xvfb.terminate()
    xvfb.wait()


def first_frame(command: Sequence[str]) -> float:
    """Seconds until something is painted."""
    with screen() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        pause = Event()
        begun = perf_counter()
        program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        while perf_counter() < begun + 30:
            colours = ImageGrab.grab(bbox=(0, 0, 600, 300), xdisplay=display).getcolors(maxcolors=9)
            if colours is None or len(colours) > 2:
                break
            pause.wait(LOOK)
        taken = perf_counter() - begun
        program.terminate()
        program.wait()
    return taken


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    runs = int(arguments[0]) if arguments else 10
    medians = {}
    for name, command in PROGRAMS.items():
        times = sorted(first_frame(command) for _run in range(runs))
        medians[name] = statistics.median(times)
        print(f"{name:24} median {medians[name]:.2f} s   worst {times[-1]:.2f} s   ({runs} runs)")
    ours, empty = medians.values()
    print(f"ratio {ours / empty:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

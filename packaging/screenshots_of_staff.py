"""Takes the pictures of the staff's manual: the real window under Xvfb, led by keys alone.

    python packaging/screenshots_of_staff.py [FOLDER]     packaging/screenshots/staff unless another is named

Everything happens on one fixed morning in a workspace of its own (practice.py), so that the same window gives the
same pictures. Needs what screenshots.py needs, and faketime (apt-get install faketime).
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import practice
from hands import DESK, FAKED, Hands, morning, window
from screenshots import README, ROOT

PICTURES = README / "staff"
_MAIN = "ctrl+Return"


def begin(hands: Hands) -> None:
    """The very first opening."""
    hands.tab(1)
    for text in ("李雪", practice.PASSWORD, practice.PASSWORD):
        hands.write(text)
        hands.tab(1)
    hands.picture("first")


def walk(hands: Hands) -> None:
    """Through the sheets as the manual tells it."""
    for text in ("李雪", practice.PASSWORD):
        hands.tab(1)
        hands.write(text)
    hands.press(_MAIN)
    hands.picture("home")
    _confirm(hands)
    _change(hands)
    _print(hands)
    _import(hands)
    _pairs(hands)
    _around(hands)


def _open_centre(hands: Hands) -> None:
    """Look for the practice centre and open it."""
    hands.press("ctrl+1", "Tab")
    hands.write("向阳日间")
    hands.press("Return", "Tab", "Return")


def _confirm(hands: Hands) -> None:
    """What was asked on the phone: four facts, and with whom."""
    _open_centre(hands)
    hands.picture("record")
    hands.press(*["shift+Tab"] * 6, "space", "Tab")
    for _fact in range(4):
        hands.press("Tab", "space")
    hands.tab(3)
    hands.press("Down", "Tab")
    hands.write("中心办公室")
    hands.tab(1)
    hands.picture("confirm")
    hands.press(_MAIN)


def _change(hands: Hands) -> None:
    """See the record as residents do; write a number that cannot be dialled."""
    _open_centre(hands)
    hands.press(*["shift+Tab"] * 5, "space")
    hands.picture("preview")
    _open_centre(hands)
    hands.tab(4)
    hands.press("Down", "Down", "Return", _MAIN, "Tab", "ctrl+a")
    hands.write("2000000")
    hands.press(_MAIN)
    hands.picture("edit")


def _print(hands: Hands) -> None:
    """Sheets for the calls to all in one district."""
    hands.press("ctrl+7", *["shift+Tab"] * 3, "space")
    hands.tab(3)
    hands.write("城关区")
    hands.press(_MAIN)
    hands.picture("paper")


def _import(hands: Hands) -> None:
    """Bring a list in of which two rows have faults."""
    hands.press("ctrl+6", "Tab")
    hands.write(practice.LIST)
    hands.press(_MAIN, *["Down"] * 7, _MAIN, "Tab")
    hands.write("名称")
    hands.picture("mapping")
    hands.press(_MAIN)
    hands.picture("looked")
    hands.tab(4)
    hands.press("space", _MAIN)
    hands.picture("rejected")
    hands.press("Escape", _MAIN)


def _pairs(hands: Hands) -> None:
    """Two records that are probably the same."""
    hands.press("ctrl+4", _MAIN, "Tab", "Return")
    hands.picture("pair")


def _around(hands: Hands) -> None:
    """How much is held; the import, which can be taken back; who works here."""
    hands.press("ctrl+5")
    hands.picture("coverage")
    hands.press("ctrl+8", "Tab", "Return")
    hands.picture("act")
    hands.press("ctrl+9", "F6", "Down", "Return")
    hands.picture("people")


def take(folder: Path) -> list[Path]:
    """Make all pictures anew."""
    DESK.mkdir()
    try:
        with window(DESK / "新工作库.db", folder) as hands:
            begin(hands)
            kept = hands.kept
        make = [*FAKED, sys.executable, str(ROOT / "packaging" / "practice.py"), str(DESK)]
        subprocess.run(make, env=os.environ | morning(), check=True)
        with window(DESK / practice.WORKSPACE, folder) as hands:
            walk(hands)
            return kept + hands.kept
    finally:
        shutil.rmtree(DESK)


if __name__ == "__main__":
    for picture in take(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES):
        print(picture)

"""Takes pictures of the real window under Xvfb, for the README and for looking at it.

    python packaging/screenshots.py                       the two of the README
    python packaging/screenshots.py FOLDER                every size, both languages, all sizes of letters

Needs Xvfb, openbox and xdotool, as ./test installs them.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PIL import ImageChops, ImageGrab
from PIL.Image import Dither, Image

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "packaging" / "screenshots"
PATIENCE = 15.0
"""Seconds to wait for a window, and for it to stand still."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: how the program is started, which keys lead there, and its name."""

    name: str
    keys: Sequence[str] = ()
    size: str = "1920x1080"
    options: Sequence[str] = ()


FOR_README = (
    Shot("home", options=("--division", "620102")),
    Shot("service", ("3", "3", "3"), options=("--sample", "--division", "620102")),
)


def for_looking() -> Iterator[Shot]:
    """Home, a list and a record in every size and both languages, and in larger and larger letters."""
    for size in ("1920x1080", "1366x768", "1080x1920"):
        for language in ("zh_CN", "en"):
            options = ("--language", language, "--division", "620102", "--sample")
            for name, keys in {"home": (), "list": ("2", "1"), "record": ("2", "1", "2")}.items():
                yield Shot(f"{name}-{language}-{size}", keys, size, options)
                yield Shot(f"{name}-{language}-{size}-largest", ("F3", "F3", *keys), size, options)
    yield Shot("long", (), "1366x768", ("--language", "x_long"))
    yield Shot("mirrored", (), "1366x768", ("--language", "x_mirror"))


_BARE = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<applications><application class="*"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>"""


@contextmanager
def screen(size: str, *, bare: bool = False) -> Iterator[dict[str, str]]:
    """A screen of that size with a window manager, `bare` without frames; what a program needs to know of it."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{size}x24",
        "-dpi",
        "96",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    xvfb = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": display, "XDG_CONFIG_HOME": home, "QT_QPA_PLATFORM": "xcb"}
        rules = Path(home) / "openbox.xml"
        rules.write_text(_BARE, encoding="utf-8")
        command = ["openbox", *(["--config-file", str(rules)] if bare else [])]
        manager = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            yield environment
        finally:
            manager.terminate()
            manager.wait()
            xvfb.terminate()
            xvfb.wait()


def settled(display: str, seen: Image | None = None) -> Image:
    """The screen once it stands still, and differs from what was seen before."""
    end = monotonic() + PATIENCE
    last = ImageGrab.grab(xdisplay=display)
    while monotonic() < end:
        now = ImageGrab.grab(xdisplay=display)
        still = ImageChops.difference(now, last).getbbox() is None
        if still and _drawn(now) and (seen is None or ImageChops.difference(now, seen).getbbox()):
            return now
        last = now
    return last


def _drawn(image: Image) -> bool:
    colours = image.getcolors(maxcolors=64)
    return colours is None or len(colours) > 8


def take(shot: Shot, folder: Path) -> None:
    """Start the program, press the keys, and keep the picture."""
    with screen(shot.size) as environment:
        command = [sys.executable, "-m", "desktop", "--kiosk", *shot.options]
        program = subprocess.Popen(command, env=environment, cwd=ROOT)
        try:
            picture = settled(environment["DISPLAY"])
            for key in shot.keys:
                subprocess.run(["xdotool", "key", key], env=environment, check=True)
                picture = settled(environment["DISPLAY"], picture)
        finally:
            program.terminate()
            program.wait()
    keep(picture, folder, shot.name)


def keep(picture: Image, folder: Path, name: str) -> Path:
    """Write a picture as small as it may be; its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.png"
    picture.quantize(64, dither=Dither.NONE).save(file, optimize=True)
    return file


def main(arguments: Sequence[str]) -> int:
    """The command line."""
    shots, folder = (for_looking(), Path(arguments[0])) if arguments else (FOR_README, README)
    for shot in shots:
        take(shot, folder)
        print(folder / f"{shot.name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

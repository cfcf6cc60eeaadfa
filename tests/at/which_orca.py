"""Which Orca speaks: this system's own, or that of another Debian in the folder MINGLU_ORCA (see CONTRIBUTING.md)."""

import os
import re
import subprocess
from pathlib import Path
from shutil import copy, which

ROOT = Path(os.environ.get("MINGLU_ORCA", "/"))
"""The system whose Orca, AT-SPI and Python are used; the program, the screen and the keys are always this one's."""
OWN = Path("/") == ROOT
ENTER = () if OWN else ("chroot", str(ROOT))
PYTHON = (*ENTER, "/usr/bin/python3")
BUS_LAUNCHER = (*ENTER, "/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
EXPECTED = "43"
"""The Orca of Debian 12, whose words are kept in transcripts/."""
LOCALES = {"zh_CN": "C.UTF-8" if OWN else "zh_CN.UTF-8", "en": "C.UTF-8"}
"""Orca 43 takes the names of roles from LANGUAGE alone; 48 asks the C library, which wants a locale of its own."""


def script(path: Path, folder: Path, *arguments: str) -> list[str]:
    """The command that runs a script with that system's Python: from a copy where both systems see it."""
    copy(path, folder)
    return [*PYTHON, str(folder / path.name), *arguments]


def version() -> str:
    """The first number of the Orca that will speak; "" when there is none."""
    if not which("orca", path=str(ROOT / "usr/bin")):
        return ""
    command = [*ENTER, "/usr/bin/orca", "--version"]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    number = re.search(r"\d+", told)  # "43.1", "Orca version 48.1, AT-SPI2 version: 2.56.2"
    return number[0] if number else ""

"""Where things are: what ships beside the program, and what it keeps for the person."""

import os
import sys
from pathlib import Path

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
"""The folder that holds resources/, in a checkout and in a frozen build alike."""

RESOURCES = ROOT / "resources"


def data_home() -> Path:
    """Where snapshots that this program built are kept (XDG base directories; %LOCALAPPDATA%)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "minglu"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "minglu"


def recordings() -> tuple[Path, ...]:
    """Where recordings of people are looked for: what ships, then what the staff of this place have added."""
    return RESOURCES / "recordings", data_home() / "recordings"


def workspace_file() -> Path:
    """Where the staff of this computer keep the directory true, unless they name another file."""
    return data_home() / "workspace" / "workspace.db"


def reports_file() -> Path:
    """Where it is noted what residents said is wrong, for the staff to collect."""
    return data_home() / "reports" / "reports.csv"


def settings_file() -> Path:
    """Where a person's own choices are kept at home."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "minglu" / "settings.json"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "minglu" / "settings.json"

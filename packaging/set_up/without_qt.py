"""The list of requirements for the tests that must pass with Qt uninstalled."""

import re
from pathlib import Path

_QT = re.compile(r"(pyside6|shiboken6|pytest-qt)", re.IGNORECASE)


def list_without_qt(complete: Path, folder: Path) -> Path:
    """Write `complete` without Qt and what exists only for Qt, hashes kept; the path of the result."""
    entries = re.split(r"(?m)^(?=\S)", complete.read_text(encoding="utf-8"))
    text = "".join(entry for entry in entries if not _QT.match(entry))
    result = folder / "requirements-without-qt.lock"
    folder.mkdir(exist_ok=True)
    if not result.exists() or result.read_text(encoding="utf-8") != text:
        result.write_text(text, encoding="utf-8")
    return result

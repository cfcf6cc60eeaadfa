"""The lists of requirements: exact, hashed, one contained in the other, and the pin that keeps None alive."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def entries(name: str) -> dict[str, str]:
    """Every requirement of a list: what it names with its version and platform, and its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = {}
    for entry in re.split(r"(?m)^(?=[A-Za-z])", text):
        if entry.strip() and not entry.startswith(("#", " ")):
            lines = entry.splitlines()
            found[lines[0].removesuffix(" \\")] = "\n".join(line for line in lines[1:] if "--hash" in line)
    return found


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_requirement_has_an_exact_version_and_hashes(name: str) -> None:
    loose = [what for what, hashes in entries(name).items() if not re.match(r"[\w.-]+==\S", what) or not hashes]
    assert loose == []
    assert len(entries(name)) > 10


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_list_names_no_index(name: str) -> None:
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_what_the_tests_install_contains_what_the_program_installs() -> None:
    assert entries("requirements.lock").items() <= entries("requirements-dev.lock").items()


@pytest.mark.qt
def test_calls_into_qt_do_not_use_up_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with every void call, and aborts in the end."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 100

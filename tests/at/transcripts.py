"""What Orca says, kept as text that a person can read from top to bottom.

`./test tests/at --rewrite-transcripts` writes what is said now. What another Orca than the expected one says is kept
outside of the repository, in build/: there the first run writes it, and every later one must be the same.
"""

import re
from pathlib import Path

import pytest

from tests.at import which_orca
from tests.at.seat import ROOT

OWN = Path(__file__).parent / "transcripts"
OTHERS = ROOT / "build" / "transcripts"


_NOW = (
    (re.compile(r"\d+年\d+月\d+日，星期.，[上下]午\d+:\d+"), "今天，此刻"),
    (re.compile(r"[A-Z]\w+ \d+, \d+, \w+day, \d+:\d+\s[AP]M"), "today, at this moment"),
)
"""The moment, as the page that asks what is open now tells it: no run has it twice."""


def _timeless(heard: str) -> str:
    for moment, word in _NOW:
        heard = moment.sub(word, heard)
    return heard


def folder() -> Path:
    """Where the words of the Orca that speaks are kept."""
    return OWN if which_orca.OWN else OTHERS / f"orca-{which_orca.version()}"


def assert_as_written(name: str, heard: str, config: pytest.Config) -> None:
    """What was heard is what is kept under that name, to the letter."""
    file, heard = folder() / f"{name}.txt", _timeless(heard)
    if config.getoption("--rewrite-transcripts") or not (which_orca.OWN or file.exists()):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(heard, encoding="utf-8")
    assert heard == file.read_text(encoding="utf-8")

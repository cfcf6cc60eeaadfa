"""A seat at the program with the real Orca, in the language of the person sitting there."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from tests.at.reader import Reader
from tests.at.seat import Seat
from tests.at.stage import Stage


def _in_the_way() -> str:
    """Why Orca cannot be driven here; "" when it can. The transcripts are those of the Orca of Debian 12."""
    missing = [
        name for name in ("orca", "Xvfb", "dbus-daemon", "openbox", "xdotool", "xmodmap") if not shutil.which(name)
    ]
    if missing:
        return f"not on this machine: {', '.join(missing)} (./test installs them)"
    told = subprocess.run(["orca", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return "" if told.startswith("43.") else f"the transcripts are of Orca 43, this is {told or 'unknown'}"


@pytest.fixture(scope="session")
def in_the_way() -> str:
    return _in_the_way()


@pytest.fixture
def set_stage(in_the_way: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Stage]]:
    """Called with a language, gives a stage on which programs speak it."""
    if in_the_way:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(in_the_way)
    with ExitStack() as leaving:
        yield lambda language: leaving.enter_context(Stage(tmp_path_factory.mktemp("at"), language))


@pytest.fixture
def take_seat(set_stage: Callable[[str], Stage]) -> Iterator[Callable[[str], Seat]]:
    """Called with a language, gives a seat at which Orca speaks it."""
    with ExitStack() as leaving:

        def take(language: str) -> Seat:
            stage = set_stage(language)
            return Seat(stage, leaving.enter_context(closing(Reader(stage))))

        yield take

"""A seat at the program with the real Orca, in the language of the person sitting there."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from tests.at import which_orca
from tests.at.reader import Reader
from tests.at.seat import Seat
from tests.at.stage import LANDSCAPE, Stage

NEEDED = ("Xvfb", "dbus-daemon", "openbox", "xdotool", "xmodmap", "pulseaudio", "parec")
TakeSeat = Callable[..., Seat]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`--repeat-at 10` runs every test ten times, each time at seats of its own."""
    times: int = metafunc.config.getoption("--repeat-at")
    if times > 1:
        metafunc.fixturenames.append("repetition")
        metafunc.parametrize("repetition", range(1, times + 1), scope="session", indirect=True)


@pytest.fixture(scope="session")
def repetition(request: pytest.FixtureRequest) -> int:
    """Which time this is."""
    return int(getattr(request, "param", 1))


def _in_the_way() -> str:
    """Why Orca cannot be driven here; "" when it can."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        return f"not on this machine: {', '.join(missing)} (./test installs them)"
    version = which_orca.version()
    expected = version == which_orca.EXPECTED or not which_orca.OWN
    return "" if expected else f"the transcripts are of Orca {which_orca.EXPECTED}, this is {version or 'none'}"


@pytest.fixture(scope="session")
def in_the_way() -> str:
    return _in_the_way()


@pytest.fixture(scope="session")
def seats(repetition: int, in_the_way: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Seat]]:
    """Called with a language and the size of a screen, gives a seat at which Orca speaks it, until the end."""
    if in_the_way:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(in_the_way)
    with ExitStack() as leaving:

        def take(language: str, screen: str = LANDSCAPE) -> Seat:
            stage = leaving.enter_context(Stage(tmp_path_factory.mktemp("at"), language, screen))
            return Seat(stage, leaving.enter_context(closing(Reader(stage))))

        yield take


@pytest.fixture
def set_stage(
    repetition: int, in_the_way: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Stage]]:
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

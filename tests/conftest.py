"""What every test stands on: a home of its own, and the same settings with and without Qt."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from db.making import build_starter

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option of our own; and pytest-qt's settings where it is not installed, or they would be an error."""
    parser.addoption("--kills", type=int, default=200, help="how often an import is killed at a random moment")
    parser.addoption("--repeat-at", type=int, default=1, help="how often tests/at are run, each time at fresh seats")
    parser.addoption("--rewrite-transcripts", action="store_true", help="write down what is said now")
    if find_spec("pytestqt") is None:
        parser.addini("qt_api", "which Qt pytest-qt uses")
        parser.addini("qt_log_level_fail", "the level of Qt's messages that fails a test")


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what the person running it keeps."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def starter_snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory that ships, built once for the whole run; nobody may write to it."""
    snapshot = tmp_path_factory.mktemp("starter") / "starter.db"
    build_starter(RESOURCES, snapshot)
    return snapshot

"""Visits for tests: the real directory, a day that does not pass."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import db
from db import making
from desktop import i18n, paths
from desktop.pages import Visit
from desktop.settings import Settings

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[db.Directory]:
    """The real starter directory."""
    file = tmp_path_factory.mktemp("snapshot") / "minglu.db"
    making.build_starter(paths.RESOURCES, file)
    opened = db.Directory.open(file)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[db.Directory]:
    """The made-up directory of 1,250 places."""
    file: Path = tmp_path_factory.mktemp("sample") / "sample.db"
    making.build_sample(paths.RESOURCES, file, 1250)
    opened = db.Directory.open(file)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def chinese() -> None:
    """Every test finds the program in Chinese."""
    i18n.use("zh_CN")


@pytest.fixture
def begin_visit() -> Callable[[db.Directory, Settings], Visit]:
    """Begin a visit to a directory, today."""
    return lambda opened, chosen: Visit(opened, chosen, TODAY)


@pytest.fixture
def visit(directory: db.Directory, begin_visit: Callable[[db.Directory, Settings], Visit]) -> Callable[..., Visit]:
    """Begin a visit to the real directory: visit(language="en", division="620102")."""
    return lambda **chosen: begin_visit(directory, Settings(**chosen))

"""A real window of the staff, offscreen, at a real workspace."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import starter
from db.curation import Workspace, add_person
from desktop import paths
from desktop.desk import Seat
from desktop.settings import Settings
from desktop.ui.desk.window import DeskWindow
from tests.desktop.ui.desk.sitting import PASSWORD, Sitting

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before pytest-qt makes the application


@pytest.fixture(scope="session")
def a_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace at which lixue works as a publisher."""
    path = tmp_path_factory.mktemp("desk-window") / "workspace.db"
    with closing(Workspace.create(path, starter.read_tables(paths.RESOURCES / "starter"), "明路")) as made:
        add_person(made, "lixue", "publisher", PASSWORD, by="lixue")
    return path


@pytest.fixture
def sit_down(qtbot: QtBot, a_workspace: Path, tmp_path: Path) -> Iterator[Callable[[], Sitting]]:
    """Called, gives a window at a copy of that workspace, before anybody has signed in."""
    windows: list[DeskWindow] = []

    def sit() -> Sitting:
        file = tmp_path / "workspace.db"
        shutil.copy(a_workspace, file)
        window = DeskWindow(Seat(file, Settings()))
        windows.append(window)
        qtbot.addWidget(window)
        sitting = Sitting(window, qtbot, file)
        with qtbot.waitExposed(window):
            window.begin()
            sitting.settle()
        return sitting

    yield sit
    for window in windows:
        window.close()

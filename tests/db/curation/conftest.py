"""A workspace of the directory that ships, fresh for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import starter
from db.curation import Workspace

STARTER = Path(__file__).resolve().parents[3] / "resources" / "starter"


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workspace") / "workspace.db"
    Workspace.create(path, starter.read_tables(STARTER), "编辑").close()
    return path


@pytest.fixture
def workspace(started: Path, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copy(started, tmp_path / "workspace.db")
    opened = Workspace.open(tmp_path / "workspace.db")
    yield opened
    opened.close()

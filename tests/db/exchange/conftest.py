"""A workspace of the directory that ships, and the files of others where they are beside the project."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import starter
from db.curation import Workspace

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workspace") / "workspace.db"
    Workspace.create(path, starter.read_tables(ROOT / "resources" / "starter"), "编辑").close()
    return path


@pytest.fixture
def workspace(started: Path, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copy(started, tmp_path / "workspace.db")
    opened = Workspace.open(tmp_path / "workspace.db")
    yield opened
    opened.close()


@pytest.fixture
def fixtures() -> Path:
    """Files of other people, which are not ours to ship: MINGLU_FIXTURES, or ../shared/fixtures beside the project."""
    folder = Path(os.environ.get("MINGLU_FIXTURES") or ROOT.parent / "shared" / "fixtures")
    if not folder.is_dir():
        pytest.skip("the files of others are not beside the project; MINGLU_FIXTURES tells where they are")
    return folder

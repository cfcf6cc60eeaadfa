"""A desk at a workspace made of the directory that ships, on one fixed day, with somebody signed in."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from db import starter
from db.curation import Workspace, add_person
from desktop import i18n, paths
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import place

TODAY = date(2026, 11, 27)
PASSWORD = "lanzhou-2026"


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    before = i18n.current().code
    i18n.use("en")
    yield
    i18n.use(before)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a workspace as it is made the first time."""
    path = tmp_path_factory.mktemp("desk") / "workspace.db"
    with closing(Workspace.create(path, starter.read_tables(paths.RESOURCES / "starter"), "明路")):
        pass
    return path.read_bytes()


@pytest.fixture
def workspace(made: bytes, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "workspace.db"
    path.write_bytes(made)
    with closing(Workspace.open(path)) as opened:
        yield opened


@pytest.fixture
def session(workspace: Workspace, tmp_path: Path) -> Session:
    return Session(workspace, paths.RESOURCES, tmp_path, today=lambda: TODAY)


@pytest.fixture
def sit_down(session: Session) -> Callable[..., Desk]:
    """Called with a role, gives a desk at which somebody of that role has signed in as 李雪."""

    def sit(role: str = "publisher") -> Desk:
        add_person(session.workspace, "王芳", "publisher", PASSWORD, by="王芳")
        if role != "publisher":
            add_person(session.workspace, "李雪", role, PASSWORD, by="王芳")
        session.name = "李雪" if role != "publisher" else "王芳"
        desk = Desk(session)
        desk.enter(place("home"))
        return desk

    return sit

"""Visits for tests: the real directory, a day that does not pass; and the commands of the staff."""

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import db
from db import making
from desktop import arguments, i18n, paths
from desktop import data as data_commands
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


SECRET = "correct horse"


@pytest.fixture
def fresh(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> "Data":
    """Nobody works here yet."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return Data(tmp_path, capsys, monkeypatch)


@pytest.fixture
def data(fresh: "Data") -> "Data":
    """主任 works here and is signed in."""
    fresh("people", "add", "主任", typed=(SECRET, SECRET))
    fresh("sign-in", "主任", typed=(SECRET,))
    return fresh


class Data:
    """`./run data …` in a workspace of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, command: str, *rest: str, typed: tuple[str, ...] = ()) -> tuple[int, str, str]:
        own = [] if command == "template" else ["--workspace", str(self.folder / "work.db")]
        i18n.use("zh_CN")
        self._monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        wanted = arguments.parser().parse_args(["data", command, *rest, *own])
        status = data_commands.COMMANDS[wanted.data](wanted)
        told = self._capsys.readouterr()
        return status, told.out, told.err

    def write(self, *lines: str, name: str = "organization.csv") -> str:
        (self.folder / name).write_text("\n".join(lines), encoding="utf-8")
        return str(self.folder / name)

"""Whole tasks of the staff by keys alone, with no look at the screen: what the real Orca says at each step.

A task is a file: `> ` the key that is pressed or `> type …`, below it what is said. Each begins signed in, at a fresh
copy of one workspace, with a file to import in the folder of the person's files.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.at import which_orca
from tests.at.desk_seat import LIST, DeskSeat, make_workspace, transcript
from tests.at.seat import TYPE, Seat, key_of
from tests.at.stage import PATIENCE
from tests.at.transcripts import OWN, assert_as_written

TASKS = sorted(file.stem for file in (OWN / "desk-visits").glob("*.txt"))
MOST_KEYS = 60
BUSY = "通知 正在处理…"
pytestmark = [
    pytest.mark.qt,
    pytest.mark.skipif(not which_orca.OWN, reason="the words are those of Orca 43"),
]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the workspace that every task begins with."""
    folder = tmp_path_factory.mktemp("prepared")
    make_workspace(folder)
    return folder


@pytest.fixture(scope="session")
def at_desk(
    seats: Callable[[str], Seat], prepared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], DeskSeat]:
    """Called with all that will be typed, gives somebody signed in at a fresh copy."""
    seat = seats("zh_CN")

    def sit(typed: str) -> DeskSeat:
        folder = tmp_path_factory.mktemp("task") / "desk"
        shutil.copytree(prepared, folder)
        home = Path(seat.stage.environment["HOME"])
        for old in home.glob("*.*"):
            old.unlink()
        (home / "list.csv").write_text(LIST.format(column="叫法"), encoding="utf-8")
        desk = DeskSeat(seat, folder)
        seat.close_minglu()
        seat.bind(typed)
        desk.open(folder / "workspace.db")
        desk.sign_in()
        return desk

    return sit


def _steps(task: str) -> list[str]:
    lines = (OWN / "desk-visits" / f"{task}.txt").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("> ") for line in lines if line.startswith("> ")]


def _typed(steps: list[str]) -> str:
    return "".join(step.removeprefix(TYPE) for step in steps if step.startswith(TYPE))


def _played(desk: DeskSeat, steps: list[str]) -> Iterator[tuple[str, list[str]]]:
    for step in steps:
        if step.startswith(TYPE):
            desk.seat.overhear(*map(key_of, step.removeprefix(TYPE)))
            yield step, []  # how much is told of letters on the way depends on the hand
        else:
            yield step, _told_in_the_end(desk, desk.seat.press(*step.split()))


def _told_in_the_end(desk: DeskSeat, said: list[str]) -> list[str]:
    """That something takes long is said where the machine is slow, and is no part of a task."""
    while said == [BUSY]:
        said = desk.seat.hear(PATIENCE)
    return [each for each in said if each != BUSY]


@pytest.mark.requirement("A1", "A2", "G1", "G10", "N1")
@pytest.mark.parametrize("task", TASKS)
def test_a_task_is_done_by_keys_and_ear_alone(
    at_desk: Callable[[str], DeskSeat], task: str, request: pytest.FixtureRequest
) -> None:
    steps = _steps(task)
    desk = at_desk(_typed(steps))
    heard = transcript(_played(desk, steps))
    assert_as_written(f"desk-visits/{task}", heard, request.config)


@pytest.mark.parametrize("task", TASKS)
def test_no_task_takes_more_keys_than_a_person_has_patience_for(task: str) -> None:
    keys = [key for step in _steps(task) if not step.startswith(TYPE) for key in step.split()]
    assert len(keys) <= MOST_KEYS
    assert all(not key.startswith(("to", "write")) for key in keys)


def test_the_tasks_of_the_desk_are_there() -> None:
    assert len(TASKS) >= 7

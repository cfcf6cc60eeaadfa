"""Every sheet of the staff's desk by keys alone: what Orca says of each entry, list and button, once around."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from desktop.pages.desk.table import SHEETS
from tests.at import which_orca
from tests.at.desk_seat import DeskSeat, make_workspace, transcript
from tests.at.desk_ways import BEFORE, WAYS
from tests.at.seat import Seat
from tests.at.transcripts import assert_as_written

pytestmark = [
    pytest.mark.qt,
    pytest.mark.skipif(not which_orca.OWN, reason="the words are those of Orca 43"),
]


@pytest.fixture(scope="session")
def desk(seats: Callable[[str], Seat], tmp_path_factory: pytest.TempPathFactory) -> DeskSeat:
    """A seat at the desk, signed in."""
    folder = tmp_path_factory.mktemp("desk")
    seat = DeskSeat(seats("zh_CN"), folder)
    seat.open(make_workspace(folder))
    seat.sign_in()
    return seat


@pytest.fixture(scope="session")
def walked(desk: DeskSeat) -> Callable[[str], tuple[list[str], list[list[str]]]]:
    """Called with a sheet, gives what is said when it opens, and at each stop."""

    @cache
    def walk(sheet: str) -> tuple[list[str], list[list[str]]]:
        opening = desk.step("ctrl+1")
        for step in WAYS[sheet]:
            opening = desk.step(step)
        return opening, desk.walk()

    return walk


def test_every_sheet_of_the_desk_is_walked() -> None:
    """A new sheet fails here until it has a way in tests/at/desk_ways.py."""
    assert {*WAYS, *BEFORE} == set(SHEETS)


@pytest.mark.requirement("A1", "G1", "G2", "G10")
@pytest.mark.parametrize("sheet", WAYS)
def test_a_sheet_is_spoken_word_for_word(
    walked: Callable[[str], tuple[list[str], list[list[str]]]],
    sheet: str,
    desk: DeskSeat,
    request: pytest.FixtureRequest,
) -> None:
    opening, stops = walked(sheet)
    told = transcript([(" · ".join(WAYS[sheet]) or "ctrl+1", opening), *(("Tab", said) for said in stops)])
    assert_as_written(f"desk/{sheet}", told.replace(str(desk.folder), "…"), request.config)


@pytest.mark.requirement("A8", "E1", "E4")
@pytest.mark.parametrize("sheet", WAYS)
def test_no_stop_of_a_sheet_is_silent_or_said_like_another(
    walked: Callable[[str], tuple[list[str], list[list[str]]]], sheet: str
) -> None:
    _opening, stops = walked(sheet)
    said = [" ".join(each) for each in stops]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.requirement("A1", "G1")
def test_the_first_person_begins_and_signs_in_by_ear(
    seats: Callable[[str], Seat], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    seat = DeskSeat(seats("zh_CN"), tmp_path)
    workspace = tmp_path / "new.db"
    steps = [("…", seat.open(workspace))]
    for text in ("lixue", "lanzhou2026", "lanzhou2026"):
        steps.append(("Tab", seat.seat.press("Tab")))
        seat.seat.stage.press(*text)
    seat.seat.hear()
    steps.append(("ctrl+Return", seat.seat.press("ctrl+Return")))
    steps.append(("…", seat.open(workspace)))
    steps.append(("Tab", seat.seat.press("Tab")))
    assert_as_written("desk/first", transcript(steps), request.config)

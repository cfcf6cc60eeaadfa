"""Every sheet of the staff's desk by keys alone: what Orca says of each entry, list and button, once around."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from desktop.pages.desk.table import SHEETS
from tests.at import which_orca
from tests.at.assistant import Node
from tests.at.desk_seat import DeskSeat, make_workspace, transcript
from tests.at.desk_ways import BEFORE, WAYS
from tests.at.seat import Seat
from tests.at.transcripts import assert_as_written

pytestmark = [
    pytest.mark.qt,
    pytest.mark.skipif(not which_orca.OWN, reason="the words are those of Orca 43"),
]


PRESSED = ("push button", "radio button", "check box")
ROLES = {*PRESSED, "label", "text", "password text", "list", "list item"}


@pytest.fixture(scope="session")
def desk(seats: Callable[[str], Seat], tmp_path_factory: pytest.TempPathFactory) -> DeskSeat:
    """A seat at the desk, signed in."""
    folder = tmp_path_factory.mktemp("desk")
    seat = DeskSeat(seats("zh_CN"), folder)
    seat.open(make_workspace(folder))
    seat.sign_in()
    return seat


@dataclass(frozen=True)
class Walked:
    """What was said of a sheet when it opened, and at each stop; and what its tree held."""

    opening: list[str]
    stops: list[list[str]]
    nodes: list[Node]


@pytest.fixture(scope="session")
def walked(desk: DeskSeat) -> Callable[[str], Walked]:
    """Called with a sheet, walks over it once."""

    @cache
    def walk(sheet: str) -> Walked:
        opening = desk.step("ctrl+1")
        for step in WAYS[sheet]:
            opening = desk.step(step)
        return Walked(opening, desk.walk(), desk.assistant.everything())

    return walk


def test_every_sheet_of_the_desk_is_walked() -> None:
    """A new sheet fails here until it has a way in tests/at/desk_ways.py."""
    assert {*WAYS, *BEFORE} == set(SHEETS)


@pytest.mark.requirement("A1", "G1", "G2", "G10")
@pytest.mark.parametrize("sheet", WAYS)
def test_a_sheet_is_spoken_word_for_word(
    walked: Callable[[str], Walked], sheet: str, request: pytest.FixtureRequest
) -> None:
    found = walked(sheet)
    told = transcript([(" · ".join(WAYS[sheet]) or "ctrl+1", found.opening), *(("Tab", said) for said in found.stops)])
    assert_as_written(f"desk/{sheet}", told, request.config)


@pytest.mark.requirement("A8", "E1", "E4")
@pytest.mark.parametrize("sheet", WAYS)
def test_no_stop_of_a_sheet_is_silent_or_said_like_another(walked: Callable[[str], Walked], sheet: str) -> None:
    said = [" ".join(each) for each in walked(sheet).stops]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.requirement("G1", "G2", "G6", "G8")
@pytest.mark.parametrize("sheet", WAYS)
def test_everything_has_a_name_a_role_and_a_state(walked: Callable[[str], Walked], sheet: str) -> None:
    nodes = walked(sheet).nodes
    stops = [node for node in nodes if "FOCUSABLE" in node["states"]]
    assert {node["role"] for node in stops} <= ROLES
    assert [node["id"] for node in stops if not node["name"].strip()] == []
    assert [node["id"] for node in stops if node["role"] in PRESSED and not node["actions"]] == []
    chosen = {_above(node): 0 for node in stops if node["role"] == "radio button"}
    for node in stops:
        if node["role"] in ("radio button", "check box"):
            assert "CHECKABLE" in node["states"]
        if node["role"] == "radio button":
            chosen[_above(node)] += "CHECKED" in node["states"]
    assert set(chosen.values()) <= {1}
    held = {_above(node) for node in nodes if node["role"] == "list item" and node["name"].strip()}
    assert {node["path"] for node in nodes if node["role"] == "list"} == held


def _above(node: Node) -> str:
    return str(node["path"]).rpartition(".")[0]


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

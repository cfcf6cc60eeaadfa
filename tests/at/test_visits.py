"""Whole visits by keys alone, with no look at the screen: what the real Orca says at each step.

A visit is a file: `# ` how the program is started, `> ` the key that is pressed or `> type …`, below it what is said.
"""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from tests.at.seat import TYPE, Seat
from tests.at.transcripts import OWN, assert_as_written

VISITS = sorted(file.stem for file in (OWN / "visits").glob("*.txt"))
REQUIREMENTS = ("A2", "A14", "A21", "A23", "G1", "G10", "H1", "N1")


@pytest.fixture(scope="session")
def seat_for(seats: Callable[[str], Seat]) -> Callable[[str], Seat]:
    """Called with a language, gives the one seat of all visits in it."""

    @cache
    def seat(language: str) -> Seat:
        taken = seats(language)
        texts = [line for visit in VISITS for line in _steps(visit)[1] if line.startswith(TYPE)]
        taken.bind("".join(texts))
        return taken

    return seat


def _steps(visit: str) -> tuple[list[str], list[str]]:
    """How a visit begins, and its steps."""
    lines = (OWN / "visits" / f"{visit}.txt").read_text(encoding="utf-8").splitlines()
    return lines[0].removeprefix("# ").split(), [line.removeprefix("> ") for line in lines if line.startswith("> ")]


def _played(seat: Seat, arguments: list[str], steps: list[str]) -> Iterator[str]:
    yield "\n".join(["# " + " ".join(arguments), *seat.open_minglu(*arguments)])
    for step in steps:
        yield "\n".join([f"> {step}", *seat.step(step)])


@pytest.mark.requirement(*REQUIREMENTS)
@pytest.mark.parametrize("visit", VISITS)
def test_a_visit_is_spoken_word_for_word(
    seat_for: Callable[[str], Seat], visit: str, request: pytest.FixtureRequest
) -> None:
    arguments, steps = _steps(visit)
    language = arguments[arguments.index("--language") + 1]
    heard = "\n\n".join(_played(seat_for(language), arguments, steps)) + "\n"
    assert_as_written(f"visits/{visit}", heard, request.config)


def test_there_are_ten_visits() -> None:
    assert len(VISITS) >= 10

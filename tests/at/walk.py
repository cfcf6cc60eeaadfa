"""A walk over a page by Tab and back by Shift+Tab, with what Orca says at each stop."""

from dataclasses import dataclass

from tests.at.assistant import Assistant, Node
from tests.at.seat import Seat
from tests.at.ways import EXPLAINED, homeward

LEARNED = ("F5", "Tab", "shift+Tab", "Up", "Return", "space", "7", "asterisk", "numbersign", "q", "plus", "Delete")
"""Keys that are pressed where they only say what they do."""


@dataclass(frozen=True)
class Walk:
    """All that was heard on one page, and what its tree held."""

    opening: tuple[tuple[str, tuple[str, ...]], ...]  # the keys that lead there, with what is said after each
    forward: tuple[tuple[str, ...], ...]  # by Tab, from the second stop to the first again
    backward: tuple[tuple[str, ...], ...]  # by Shift+Tab
    stops: tuple[Node, ...]  # what can have the focus, as the tree has it
    explained: tuple[tuple[str, tuple[str, ...]], ...] = ()  # keys that only say what they do

    @property
    def transcript(self) -> str:
        """As a person reads it."""
        steps = [*self.opening, *(("Tab", said) for said in self.forward), *self.explained]
        return "\n\n".join("\n".join((f"> {key}", *said)) for key, said in steps) + "\n"


def walk(seat: Seat, assistant: Assistant, page: str, way: tuple[str, ...], *, back: bool) -> Walk:
    """Go to a page from the first, over it and perhaps back, and home again."""
    opening = tuple((step, tuple(seat.step(step))) for step in way)
    if page in EXPLAINED:
        explained = tuple((key, tuple(seat.press(key))) for key in LEARNED)
        found = Walk(opening, (), (), tuple(assistant.stops()), explained)
    else:
        forward = tuple(tuple(seat.press("Tab")) for _ in assistant.stops())
        stops = tuple(assistant.stops())  # only now is the title called by all of its name
        backward = tuple(tuple(seat.press("shift+Tab")) for _ in stops) if back else ()
        found = Walk(opening, forward, backward, stops)
    if way:
        seat.step(homeward(page))
    return found

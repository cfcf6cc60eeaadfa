"""Where the records lie that were found: in place, around it, further away."""

from collections.abc import Callable, Iterable, Sequence

from db.found import Reach
from db.search.match import Match
from db.search.places import Places
from db.search.rank import Reader, Span

Counted = Callable[[Iterable[Span]], int]
"""Tells how many of the records that were found lie in some ranges."""


def reach(tree: Places, asked: Sequence[str], here: Sequence[Span], counted: Counted) -> Reach:
    """Count what was found by how near it is; `here` are the ranges of the places asked for."""
    root = tree.range(tree.root)
    around = [tree.range(code) for code in dict.fromkeys(map(tree.prefecture, asked))]
    called = counted([(root.first, root.called_last)])
    granted = counted([(root.called_last + 1, root.entitled_last)])
    everywhere = counted([(root.first, root.last)]) - called - granted
    if tree.root in asked:
        return Reach(everywhere, 0, 0, granted, called)
    in_place = counted(here)
    nearby = counted([(each.first, each.last) for each in around if each.parent]) if _smaller(tree, asked) else in_place
    return Reach(in_place, max(0, nearby - in_place), max(0, everywhere - max(nearby, in_place)), granted, called)


def _smaller(tree: Places, asked: Sequence[str]) -> bool:
    """Whether any of the places is only a part of its prefecture."""
    return any(tree.prefecture(code) != code for code in asked)


def of_match(reader: Reader, match: Match) -> Counted:
    """Count what an expression finds."""
    return lambda spans: sum(reader.count(match, span) for span in spans)


def of_numbers(numbers: Sequence[int]) -> Counted:
    """Count records that are known one by one."""
    return lambda spans: sum(first <= number <= last for number in numbers for first, last in spans)


def of_everything(reader: Reader) -> Counted:
    """Count all records of the ranges."""
    return lambda spans: sum(map(reader.size, spans))

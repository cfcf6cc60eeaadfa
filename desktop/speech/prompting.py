"""Which parts of a text are heard from recordings: the longest that there are, from one pause to another."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

Find = Callable[[str], Path | None]
"""The recording of a text, if there is one."""

Stretch = tuple[int, int, Path | None]
"""[start, end) of a text, and its recording; None: for a synthesizer."""

_PAUSE = re.compile(r"[，。；：、！？;!?\n]+\s*|[,.:](?:\s+|$)")
_DIGITS = re.compile(r"\s*[零一二三四五六七八九幺0-9](?:\s*[零一二三四五六七八九幺0-9])+[，。,.\s]*")


def stretches(text: str, find: Find) -> Iterator[Stretch]:
    """The text cut into what is recorded and what is not, in order."""
    cuts = sorted({0, len(text), *(match.end() for match in _PAUSE.finditer(text))})
    start = open_since = 0
    while start < len(text):
        found = _longest(text, start, [cut for cut in cuts if cut > start], find)
        if not found:
            start = next(cut for cut in cuts if cut > start)
            continue
        if open_since < start:
            yield open_since, start, None
        yield from found
        start = open_since = found[-1][1]
    if open_since < len(text):
        yield open_since, len(text), None


def _longest(text: str, start: int, cuts: list[int], find: Find) -> list[Stretch]:
    for cut in reversed(cuts):
        recording = find(text[start:cut])
        if recording:
            return [(start, cut, recording)]
    return _digits(text, start, cuts[0], find)


def _digits(text: str, start: int, end: int, find: Find) -> list[Stretch]:
    """A group of a telephone number, of which each digit is recorded."""
    if not _DIGITS.fullmatch(text, start, end):
        return []
    places = [at for at in range(start, end) if text[at].isalnum()]
    ends = [*places[1:], end]
    found = [(at, stop, find(text[at])) for at, stop in zip(places, ends, strict=True)]
    return [(start, *found[0][1:]), *found[1:]] if all(recording for _, _, recording in found) else []

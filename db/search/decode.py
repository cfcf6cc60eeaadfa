"""Cutting what was typed into words of the lexicon: the cheapest way through all of it."""

import itertools
from collections.abc import Iterable, Iterator

from db.search import sound, text
from db.search.lexicon import Lexicon, Word
from db.search.segment import ABBREVIATED, BEGINNING, ENGLISH, SOUNDING, WRITTEN, Segment, Typed

_UNKNOWN = {True: 0.85, False: 1.0}
"""What a letter (True) or a character (False) costs that belongs to no word."""

_ADRIFT = {SOUNDING: 1.0, BEGINNING: 9.0, ABBREVIATED: 9.0}
_LONGEST_ABBREVIATION = 12
_LONGEST_BEGINNING, _LONGEST_RUN = 24, 20
_SHORTEST_BEGINNING = {True: 3, False: 2}


def _whole(typed: Typed, lexicon: Lexicon) -> Iterator[Segment]:
    """Give every piece that is a word as it is written, or as it sounds."""
    sounding = sound.joined(typed.letters)
    for how, letters, longest, known in (
        (WRITTEN, typed.letters, lexicon.longest_written, lexicon.written),
        (SOUNDING, sounding, lexicon.longest_sounding, lexicon.sounding),
    ):
        for start in range(len(letters)):
            most = longest.get(letters[start : start + 2], longest.get(letters[start], 0))
            for end in range(start + 1, min(len(letters), start + most) + 1):
                if words := known.get(letters[start:end]):
                    yield Segment(start, end, how, words)


def _english(typed: Typed, lexicon: Lexicon) -> Iterator[Segment]:
    """Give English words and numbers; they begin and end where words do."""
    ends = sorted(typed.bounds)
    for start in ends:
        for end in ends:
            if start < end <= start + lexicon.longest_english and (
                words := lexicon.english.get(typed.letters[start:end])
            ):
                yield Segment(start, end, ENGLISH, words)


def _beginning(typed: Typed, lexicon: Lexicon) -> Iterator[Segment]:
    """Give the unfinished word at the end, for whoever is still typing."""
    letters, size = typed.letters, len(typed.letters)
    for start in range(max(0, size - _LONGEST_BEGINNING), size):
        latin = text.is_latin(letters[start:])
        if size - start >= _SHORTEST_BEGINNING[latin]:
            piece = sound.joined(letters[start:]) if latin else letters[start:]
            if words := _nearest(piece, lexicon.beginning(piece)):
                yield Segment(start, size, BEGINNING, words)


def _nearest(piece: str, words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words that miss least, all places or all needs as the nearest of them is."""
    latin = text.is_latin(piece)
    missing = sorted(words, key=lambda word: len(word.sounds if latin else word.text))
    return tuple(word for word in missing if word.kind == missing[0].kind)


def _abbreviated(typed: Typed, lexicon: Lexicon) -> Iterator[Segment]:
    """Give first letters, only where a whole run of letters can be read as first letters."""
    ends = sorted(typed.bounds)
    for start, end in itertools.pairwise(ends):
        run = typed.letters[start:end]
        if text.is_latin(run) and 1 < len(run) <= _LONGEST_RUN:
            yield from _covering(run, start, lexicon)


def _covering(run: str, offset: int, lexicon: Lexicon) -> Iterator[Segment]:
    pieces = [
        (start, end)
        for start in range(len(run))
        for end in range(start + 2, min(len(run), start + _LONGEST_ABBREVIATION) + 1)
        if run[start:end] in lexicon.abbreviated
    ]
    from_start = _reached(pieces, 0)
    to_end = _reached([(end, start) for start, end in reversed(pieces)], len(run))
    for start, end in pieces:
        if start in from_start and end in to_end:
            words = lexicon.abbreviated[run[start:end]]
            yield Segment(offset + start, offset + end, ABBREVIATED, words)


def _reached(steps: Iterable[tuple[int, int]], origin: int) -> set[int]:
    reached = {origin}
    ordered = sorted(steps, key=lambda step: abs(step[0] - origin))
    for before, after in ordered:
        if before in reached:
            reached.add(after)
    return reached


def decode(
    typed: Typed, lexicon: Lexicon, guesses: Iterable[Segment] = (), *, telling: bool = False
) -> tuple[Segment, ...]:
    """Return the words of the cheapest reading, in order; what is unknown is left out.

    `telling`: only words that tell something, for when a reading with the others told nothing.
    """
    arriving: dict[int, list[Segment]] = {}
    known = (source(typed, lexicon) for source in (_whole, _english, _beginning, _abbreviated))
    for segment in itertools.chain(*known, guesses):
        if not (telling and segment.is_empty):
            arriving.setdefault(segment.end, []).append(segment)
    best: list[tuple[float, Segment | None]] = [(0.0, None)]
    for end in range(1, len(typed.letters) + 1):
        unknown = best[end - 1][0] + _UNKNOWN[text.is_latin(typed.letters[end - 1])]
        choice: tuple[float, Segment | None] = (unknown, None)
        for segment in arriving.get(end, ()):
            cost = best[segment.start][0] + segment.cost + _adrift(typed, best, segment)
            if cost < choice[0]:
                choice = (cost, segment)
        best.append(choice)
    return tuple(reversed(list(_back(best))))


def _adrift(typed: Typed, best: list[tuple[float, Segment | None]], segment: Segment) -> float:
    """Return what a guess costs more that begins in the middle of letters nobody knows."""
    begins = segment.start in typed.bounds or best[segment.start][1] is not None
    return 0.0 if begins else _ADRIFT.get(segment.how, 0.0)


def _back(best: list[tuple[float, Segment | None]]) -> Iterator[Segment]:
    at = len(best) - 1
    while at > 0:
        segment = best[at][1]
        if segment is not None:
            yield segment
        at = segment.start if segment is not None else at - 1

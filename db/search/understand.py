"""From what was typed to what is meant: a need, a place, and words that remain to be looked for."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db.records import Understood
from db.search import decode, segment, text
from db.search.intent import Intent
from db.search.lexicon import CATEGORY, PLACE, Lexicon, Word
from db.search.places import Places
from db.search.segment import Segment, Typed

_SURENESS = {
    segment.WRITTEN: 1.0,
    segment.ENGLISH: 1.0,
    segment.SOUNDING: 0.9,
    segment.HOMOPHONE: 0.9,
    segment.ALIKE: 0.8,
    segment.MISTYPED: 0.7,
    segment.ABBREVIATED: 0.6,
    segment.BEGINNING: 0.5,
}
_LENGTH_WEIGHT = 0.1
"""A longer word says more: every character beyond two adds a tenth."""


_SHORTEST_SENTENCE, _LONG_SENTENCE, _FEWEST_UNKNOWN = 4, 9, 3
"""Characters from which a query is read as a whole; with one known need; and how many of them say something new."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a snapshot knows of words, places and sentences; sentences are read when first needed."""

    lexicon: Lexicon
    places: Places
    intent: Callable[[], Intent]


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a query is read."""

    typed: Typed
    places: tuple[str, ...]  # what was named, else what was asked from; several when it cannot be told
    around: str  # the division that they all lie in
    place_named: bool
    category: str  # "" when none was recognised
    second: str  # another need that the words tell of, "" for none
    needs: tuple[str, ...]  # the words that told the category, as they are written
    rest: tuple[str, ...]  # words that the lexicon does not know
    unknown: frozenset[int]  # where their letters are
    corrected: str  # the query as it was taken; "" when it was taken as typed
    correction: int  # characters of the longest word that was taken instead

    @property
    def understood(self) -> Understood:
        """What is said of it to the person."""
        return Understood(" ".join(self.rest), self.category, self.around, self.place_named, self.corrected)


def understand(typed: Typed, division: str, known: Known, guesses: Iterable[Segment] = ()) -> Meaning:
    """Read what was typed, asked from a division; `guesses` are what else it may have been meant to be."""
    places = known.places
    asked = division if division in places else places.root
    segments = decode.decode(typed, known.lexicon, guesses)
    named = [codes for codes in (_targets(each, PLACE) for each in segments) if codes]
    resolved = places.resolve(named, asked)
    unknown = frozenset(range(len(typed.letters))).difference(*(range(each.start, each.end) for each in segments))
    strengths = _strengths(segments)
    category = max(strengths, key=lambda each: strengths[each], default="")
    sentence = _sentence(typed, segments)
    if _is_told_by_all(sentence, len(unknown), len(strengths)):
        category = known.intent().category(sentence, strengths)
    meant = frozenset({category, *resolved})
    return Meaning(
        typed=typed,
        places=resolved or (asked,),
        around=places.around(resolved or (asked,)),
        place_named=bool(resolved),
        category=category,
        second=max((each for each in strengths if each != category), key=lambda each: strengths[each], default=""),
        needs=tuple(_spelled(each, meant, typed) for each in segments if _targets(each, CATEGORY)),
        rest=_rest(typed, unknown),
        unknown=unknown,
        corrected=_corrected(typed, segments, meant),
        correction=max((len(each.words[0].text) for each in segments if each.how in segment.CORRECTIONS), default=0),
    )


def _targets(piece: Segment, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.target for word in piece.words if word.kind == kind))


def _sentence(typed: Typed, segments: tuple[Segment, ...]) -> str:
    """Return the characters that were typed, without the places."""
    placed = {at for each in segments if _targets(each, PLACE) for at in range(each.start, each.end)}
    return "".join(letter for at, letter in enumerate(typed.letters) if at not in placed and text.is_han(letter))


def _is_told_by_all(sentence: str, unknown: int, needs: int) -> bool:
    """Whether the need is told by the sentence as a whole: no word tells it, or several do, or one among many."""
    if needs == 0:
        return len(sentence) >= _SHORTEST_SENTENCE and unknown >= _FEWEST_UNKNOWN
    return len(sentence) >= (_LONG_SENTENCE if needs == 1 else _SHORTEST_SENTENCE)


def _strengths(segments: tuple[Segment, ...]) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for each in segments:
        strongest: dict[str, float] = {}
        for word in each.words:
            if word.kind == CATEGORY:
                strongest[word.target] = max(strongest.get(word.target, 0.0), _strength(word, each.how))
        for category, strength in strongest.items():
            scores[category] += strength
    return scores


def _strength(word: Word, how: str) -> float:
    size = len(word.text) if word.syllables else 2
    return word.weight * _SURENESS[how] * (1 + _LENGTH_WEIGHT * (size - 2))


def _rest(typed: Typed, unknown: frozenset[int]) -> tuple[str, ...]:
    """Return what no segment covers: apart where the person left a space, Latin words together."""
    words: list[str] = []
    for at in sorted(unknown):
        letter = typed.letters[at]
        follows = at - 1 in unknown
        if follows and at not in typed.bounds:
            words[-1] += letter
        elif follows and text.is_latin(typed.letters[at - 1 : at + 1]):
            words[-1] += " " + letter
        else:
            words.append(letter)
    return tuple(words)


def _corrected(typed: Typed, segments: tuple[Segment, ...], targets: frozenset[str]) -> str:
    """Return the query with the words that were taken instead; "" when nothing was."""
    if not any(each.how in segment.CORRECTIONS for each in segments):
        return ""
    pieces: list[str] = []
    at = 0
    for each in segments:
        pieces += [typed.letters[at : each.start], _spelled(each, targets, typed)]
        at = each.end
    return "".join([*pieces, typed.letters[at:]])


def _spelled(each: Segment, targets: frozenset[str], typed: Typed) -> str:
    """Return the word that a piece stands for, as it is written; half a word stands for itself."""
    piece = typed.letters[each.start : each.end]
    if each.how == segment.ENGLISH:
        return typed.words(each.start, each.end)
    if each.how not in segment.CORRECTIONS and not text.is_latin(piece):
        return piece
    return next((word.text for word in each.words if word.target in targets), each.words[0].text)

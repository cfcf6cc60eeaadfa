"""From what was typed to what is meant: a need, a place, and words that remain to be looked for."""

from collections import defaultdict
from dataclasses import dataclass

from db.records import Understood
from db.search import decode, text
from db.search.decode import Segment, Typed
from db.search.lexicon import CATEGORY, PLACE, Lexicon, Word
from db.search.places import Places

_SURENESS = {
    decode.WRITTEN: 1.0,
    decode.ENGLISH: 1.0,
    decode.SOUNDING: 0.9,
    decode.BEGINNING: 0.5,
    decode.ABBREVIATED: 0.6,
}
_LENGTH_WEIGHT = 0.1
"""A longer word says more: every character beyond two adds a tenth."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a query is read."""

    typed: Typed
    places: tuple[str, ...]  # what was named, else what was asked from; several when it cannot be told
    place_named: bool
    category: str  # "" when none was recognised
    needs: tuple[str, ...]  # the words that told the category, as they are written
    rest: tuple[str, ...]  # words that the lexicon does not know

    @property
    def understood(self) -> Understood:
        """What is said of it to the person."""
        return Understood(" ".join(self.rest), self.category, self.places[0], self.place_named)


def understand(query: str, division: str, lexicon: Lexicon, places: Places) -> Meaning:
    """Read a query that is asked from a division; both may be anything."""
    typed = Typed.of(text.normalise(query[: text.MAX_TYPED]))
    asked = division if division in places else places.root
    segments = decode.decode(typed, lexicon)
    named = [codes for codes in (_targets(segment, PLACE) for segment in segments) if codes]
    resolved = places.resolve(named, asked)
    category = _category(segments)
    return Meaning(
        typed=typed,
        places=resolved or (asked,),
        place_named=bool(resolved),
        category=category,
        needs=tuple(_need(segment, category, typed) for segment in segments if _targets(segment, CATEGORY)),
        rest=_rest(typed, segments),
    )


def _targets(segment: Segment, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.target for word in segment.words if word.kind == kind))


def _category(segments: tuple[Segment, ...]) -> str:
    scores: dict[str, float] = defaultdict(float)
    for segment in segments:
        strongest: dict[str, float] = {}
        for word in segment.words:
            if word.kind == CATEGORY:
                strongest[word.target] = max(strongest.get(word.target, 0.0), _strength(word, segment.how))
        for category, strength in strongest.items():
            scores[category] += strength
    return max(scores, key=lambda category: scores[category], default="")


def _strength(word: Word, how: str) -> float:
    size = len(word.text) if word.syllables else 2
    return word.weight * _SURENESS[how] * (1 + _LENGTH_WEIGHT * (size - 2))


def _need(segment: Segment, category: str, typed: Typed) -> str:
    """Return the need as it stands in names; half a word in characters stands for itself."""
    piece = typed.letters[segment.start : segment.end]
    if segment.how == decode.ENGLISH:
        return typed.words(segment.start, segment.end)
    if not text.is_latin(piece):
        return piece
    meant = [word for word in segment.words if word.kind == CATEGORY]
    return next((word.text for word in meant if word.target == category), meant[0].text)


def _rest(typed: Typed, segments: tuple[Segment, ...]) -> tuple[str, ...]:
    """Return the stretches that no segment covers: apart where the person left a space, Latin words together."""
    covered = {at for segment in segments for at in range(segment.start, segment.end)}
    words: list[str] = []
    for at, letter in enumerate(typed.letters):
        if at in covered:
            continue
        if words and at - 1 not in covered and at not in typed.bounds:
            words[-1] += letter
        elif words and at - 1 not in covered and text.is_latin(typed.letters[at - 1 : at + 1]):
            words[-1] += " " + letter
        else:
            words.append(letter)
    return tuple(words)

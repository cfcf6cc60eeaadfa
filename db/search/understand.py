"""From what was typed to what is meant: a need, a place, and words that remain to be looked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db.found import AS_MEANT, Correction, Understood, Wish
from db.search import decode, segment, text
from db.search.intent import Intent
from db.search.lexicon import CATEGORY, PLACE, Lexicon
from db.search.needs import Need, recognise, targets
from db.search.places import Places
from db.search.segment import Segment, Typed


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
    need: Need  # the category and how surely it is meant
    needs: tuple[str, ...]  # the words that told the category, as they are written
    is_cue: bool  # whether these are only cues of a sentence, and no name of the need
    rest: tuple[str, ...]  # words that the lexicon does not know
    unknown: frozenset[int]  # where their letters are
    corrected: str  # the query as it was taken; "" when it was taken as typed
    corrections: tuple[Correction, ...]  # piece by piece

    @property
    def category(self) -> str:
        """The need; "" when none was recognised."""
        return self.need.category

    @property
    def is_cut(self) -> bool:
        """Whether letters nobody knows stand in the middle of a run: its other letters may be misread as well."""
        bounds = self.typed.bounds
        begins = {at for at in self.unknown if at - 1 not in self.unknown and at not in bounds}
        ends = {at for at in self.unknown if at + 1 not in self.unknown and at + 1 not in bounds}
        return any(text.is_latin(self.typed.letters[at]) for at in begins | ends)

    @property
    def correction(self) -> int:
        """Characters of the longest word that was taken instead."""
        return max((len(each.taken) for each in self.corrections), default=0)

    @property
    def understood(self) -> Understood:
        """What is said of it to the person."""
        by_sentence = self.need.by_sentence or self.is_cue
        dropped = [word for word in self.rest if len(word) > 1 and self.category and not by_sentence]
        return Understood(
            " ".join(self.rest),
            self.category,
            self.around,
            self.place_named,
            self.corrected,
            self.corrections,
            need=self.needs[0] if len(set(self.needs)) == 1 and not self.is_cue else "",
            dropped=" ".join(dropped),
            by_sentence=by_sentence,
            second=self.need.second,
            nearest=self.need.nearest,
            confidence=self.need.confidence,
            places=self.places if self.place_named else (),
        )


def understand(
    typed: Typed,
    division: str,
    known: Known,
    guesses: Iterable[Segment] = (),
    wish: Wish = AS_MEANT,
    *,
    telling: bool = False,
) -> Meaning:
    """Read what was typed, asked from a division; `guesses` are what else it may have been meant to be.

    `telling`: leave no letter to words that say nothing.
    """
    places = known.places
    asked = division if division in places else places.root
    segments = decode.decode(typed, known.lexicon, guesses, telling=telling)
    named = [codes for codes in (targets(each, PLACE) for each in segments) if codes]
    resolved = places.resolve(named, asked) if not wish.here else ()
    unknown = frozenset(range(len(typed.letters))).difference(*(range(each.start, each.end) for each in segments))
    need = recognise(typed, segments, unknown, known.intent, exact=wish.exact)
    meant = frozenset({need.category, *resolved})
    return Meaning(
        typed=typed,
        places=resolved or (asked,),
        around=places.around(resolved or (asked,)),
        place_named=bool(resolved),
        need=need,
        needs=tuple(_spelled(each, meant, typed) for each in segments if targets(each, CATEGORY)),
        is_cue=_are_cues(segments, need.category),
        rest=_rest(typed, unknown),
        unknown=unknown,
        corrected=_corrected(typed, segments, meant),
        corrections=tuple(
            Correction(typed.words(each.start, each.end), _spelled(each, meant, typed))
            for each in segments
            if each.how in segment.CORRECTIONS
        ),
    )


def _are_cues(segments: tuple[Segment, ...], category: str) -> bool:
    words = [word for each in segments for word in each.words if word.kind == CATEGORY and word.target == category]
    return bool(words) and all(word.syllables and not word.brief for word in words)


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


def _corrected(typed: Typed, segments: tuple[Segment, ...], meant: frozenset[str]) -> str:
    """Return the query with the words that were taken instead; "" when nothing was."""
    if not any(each.how in segment.CORRECTIONS for each in segments):
        return ""
    pieces: list[str] = []
    at = 0
    for each in segments:
        pieces += [typed.letters[at : each.start], _spelled(each, meant, typed)]
        at = each.end
    return "".join([*pieces, typed.letters[at:]])


def _spelled(each: Segment, meant: frozenset[str], typed: Typed) -> str:
    """Return the word that a piece stands for, as it is written; half a word stands for itself."""
    piece = typed.letters[each.start : each.end]
    if each.how == segment.ENGLISH:
        return typed.words(each.start, each.end)
    if each.how not in segment.CORRECTIONS and not text.is_latin(piece):
        return piece
    return next((word.text for word in each.words if word.target in meant), each.words[0].text)

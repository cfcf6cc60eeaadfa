"""Words with one mistake in them: a letter or a character too many, too few, wrong, or two exchanged."""

from collections.abc import Callable, Iterator, Set
from functools import cached_property

from db.search import sound, text
from db.search.lexicon import EMPTY, Lexicon, Word
from db.search.segment import MISTYPED, Segment, Typed

_GAP = "?"
_LONG_LETTERS, _SHORT_LETTERS, _FEWEST_LETTERS = 8, 4, 3
_MOST_LETTERS = 24
_LONG_DOUBT, _SHORT_DOUBT = 0.2, 0.6
_SHORTEST_WITH_WRONG, _SHORTEST_WITH_MISSING, _SHORTEST_WITH_EXTRA = 3, 3, 3
_MOST_CHARACTERS = 10

Known = dict[str, tuple[Word, ...]]


class Mistyped:
    """The words of the lexicon by what is left of them when one letter is taken away."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def segments(self, typed: Typed, unknown: Set[int]) -> Iterator[Segment]:
        """Give words for pieces that hold something unknown."""
        for start in range(len(typed.letters)):
            latin = text.is_latin(typed.letters[start])
            most = _MOST_LETTERS if latin else _MOST_CHARACTERS
            for end in range(start + 2, min(len(typed.letters), start + most) + 1):
                if text.is_latin(typed.letters[end - 1]) != latin:
                    break
                if unknown.isdisjoint(range(start, end)):
                    continue
                if typed.stands_alone(start, end, unknown):
                    yield from (self._letters if latin else self._characters)(typed, start, end)

    def _words(self) -> Iterator[Word]:
        words = (word for words in self._lexicon.written.values() for word in words)
        return (word for word in words if word.kind != EMPTY and word.correctable)

    @cached_property
    def _without_letter(self) -> Known:
        english = (word for words in self._lexicon.english.values() for word in words)
        pairs = [(word.sounds, word) for word in self._words()] + [(word.text, word) for word in english]
        return _known(pairs, _FEWEST_LETTERS, lambda letters: (letters, *_shorter(letters)))

    @cached_property
    def _with_gap(self) -> Known:
        return _known([(word.text, word) for word in self._words()], _SHORTEST_WITH_WRONG, _gapped)

    @cached_property
    def _without_character(self) -> Known:
        return _known([(word.text, word) for word in self._words()], _SHORTEST_WITH_MISSING, _shorter)

    def _letters(self, typed: Typed, start: int, end: int) -> Iterator[Segment]:
        """Give words that one slip of the finger turns into these letters; an English word is a whole word."""
        if end - start < (_FEWEST_LETTERS if end - start == len(typed.letters) else _SHORT_LETTERS):
            return
        piece = typed.letters[start:end]
        is_word = typed.bounds & set(range(start, end + 1)) == {start, end}
        found: dict[Word, None] = {}
        for letters in dict.fromkeys((piece, sound.joined(piece))):
            for key in (letters, *_shorter(letters)):
                for word in self._without_letter.get(key, ()):
                    if (word.syllables or is_word) and is_one_slip(letters, word.sounds or word.text):
                        found[word] = None
        if found:
            doubt = _LONG_DOUBT if len(piece) >= _LONG_LETTERS else _SHORT_DOUBT
            yield Segment(start, end, MISTYPED, tuple(found), doubt)

    def _characters(self, typed: Typed, start: int, end: int) -> Iterator[Segment]:
        piece = typed.letters[start:end]
        wrong = [word for key in _gapped(piece) for word in self._with_gap.get(key, ())]
        missing = self._without_character.get(piece, ())
        extra = [
            word
            for key in _shorter(piece)[1:-1]
            for word in self._lexicon.written.get(key, ())
            if word.kind != EMPTY and word.correctable and len(word.text) >= _SHORTEST_WITH_EXTRA
        ]
        for words in (wrong, missing, extra):
            kept = tuple(dict.fromkeys(word for word in words if word.text != piece))
            if kept:
                doubt = _LONG_DOUBT if len(kept[0].text) > 3 else _SHORT_DOUBT
                yield Segment(start, end, MISTYPED, kept, doubt)


def _known(pairs: list[tuple[str, Word]], shortest: int, keys: Callable[[str], tuple[str, ...]]) -> Known:
    found: Known = {}
    for written, word in pairs:
        if len(written) >= shortest:
            for key in dict.fromkeys(keys(written)):
                found[key] = (*found.get(key, ()), word)
    return found


def _shorter(letters: str) -> tuple[str, ...]:
    """Return what is left when one letter is taken away, each in turn."""
    return tuple(letters[:at] + letters[at + 1 :] for at in range(len(letters)))


def _gapped(letters: str) -> tuple[str, ...]:
    return tuple(letters[:at] + _GAP + letters[at + 1 :] for at in range(len(letters)))


def is_one_slip(one: str, other: str) -> bool:
    """Whether one letter more, less, wrong, or two exchanged turn one word into the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    if one[1:] == other[1:] or one[1:] == other or one == other[1:]:
        return True
    return one[:2] == other[:2][::-1] and one[2:] == other[2:]

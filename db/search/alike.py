"""Words that sound like what was typed: a wrong character, an n for an l, a z for a zh."""

from collections.abc import Iterator, Mapping, Set
from functools import cached_property

from db.search import sound, text
from db.search.lexicon import EMPTY, PLACE, Lexicon, Word
from db.search.segment import ALIKE, HOMOPHONE, Segment, Typed

_SAME, _SAME_SOUND, _ALIKE = 0.0, 0.1, 0.3
_MOST_WAYS = 8
_SHORTEST_LETTERS, _SHORTEST_WHOLE = 4, 6
_SHORT = 2


class Alike:
    """The words of the lexicon by a sound that keeps only what people in Gansu keep apart."""

    def __init__(self, lexicon: Lexicon, readings: Mapping[str, tuple[str, ...]]) -> None:
        self._lexicon = lexicon
        self._readings = readings

    def is_whole(self, typed: Typed) -> bool:
        """Whether all that was typed are letters that sound nearly like one word, and no word by themselves."""
        letters = sound.joined(typed.letters)
        if not text.is_latin(letters) or len(letters) < _SHORTEST_WHOLE or letters in self._lexicon.sounding:
            return False
        return sound.folded(letters) in self._by_letters

    def segments(self, typed: Typed, unknown: Set[int]) -> Iterator[Segment]:
        """Give words for pieces that hold something unknown."""
        for start in range(len(typed.letters)):
            if text.is_han(typed.letters[start]):
                yield from self._characters(typed, start, unknown)
            elif start in typed.bounds or text.is_latin(typed.letters[start]):
                yield from self._letters(typed.letters, start, unknown)

    @cached_property
    def _by_syllables(self) -> dict[str, list[Word]]:
        found: dict[str, list[Word]] = {}
        for word in self._words():
            found.setdefault(_folded(sound.apart(word.syllables)), []).append(word)
        return found

    @cached_property
    def _beginnings(self) -> set[str]:
        return {key[: at + 1] for key in self._by_syllables for at, letter in enumerate(key) if letter == " "}

    @cached_property
    def _by_letters(self) -> dict[str, list[Word]]:
        found: dict[str, list[Word]] = {}
        for word in self._words():
            found.setdefault(sound.folded(word.sounds), []).append(word)
        return found

    @cached_property
    def _longest(self) -> int:
        return max((len(word.sounds) for word in self._words()), default=0)

    def _words(self) -> Iterator[Word]:
        words = (word for words in self._lexicon.written.values() for word in words)
        return (word for word in words if word.kind != EMPTY and word.correctable and len(word.text) > 1)

    def _characters(self, typed: Typed, start: int, unknown: Set[int]) -> Iterator[Segment]:
        """Follow the sounds of the characters as far as some word sounds like them."""
        ways, letters = [""], typed.letters
        for end in range(start + 1, len(letters) + 1):
            read = self._readings.get(letters[end - 1], ())
            ways = [f"{way}{sound.folded(each)} " for way in ways for each in read][:_MOST_WAYS]
            if not unknown.isdisjoint(range(start, end)):
                alone = end - start > _SHORT or typed.stands_alone(start, end, unknown)
                yield from self._chosen(letters[start:end], start, ways, alone)
            ways = [way for way in ways if way in self._beginnings]
            if not ways:
                return

    def _chosen(self, piece: str, start: int, ways: list[str], alone: bool) -> Iterator[Segment]:
        """Give the words that sound so; in the middle of unknown text only where one character is right.

        Two characters that only sound like a place are taken for a name, and so are two in the middle of
        unknown text: 晨光 is not 城关, and 交通违章 is not about 通渭.
        """
        short = len(piece) <= _SHORT
        for word in (word for way in ways for word in self._by_syllables.get(way, ())):
            shares = bool(set(word.text) & set(piece))
            if word.text == piece or not (alone or (shares and not (short and word.kind == PLACE))):
                continue
            compared = self._compared(piece, start, word)
            if compared.how == HOMOPHONE or word.kind != PLACE or shares or not short:
                yield compared

    def _compared(self, typed: str, start: int, word: Word) -> Segment:
        doubts = [
            _SAME if one == other else _SAME_SOUND if syllable in self._readings.get(one, ()) else _ALIKE
            for one, other, syllable in zip(typed, word.text, sound.apart(word.syllables), strict=False)
        ]
        how = ALIKE if _ALIKE in doubts else HOMOPHONE
        return Segment(start, start + len(typed), how, (word,), sum(doubts))

    def _letters(self, letters: str, start: int, unknown: Set[int]) -> Iterator[Segment]:
        for end in range(start + _SHORTEST_LETTERS, min(len(letters), start + self._longest + 2) + 1):
            if not text.is_latin(letters[end - 1]):
                return
            if unknown.isdisjoint(range(start, end)):
                continue
            piece = sound.joined(letters[start:end])
            if words := self._by_letters.get(sound.folded(piece)):
                yield Segment(start, end, ALIKE, tuple(words), _ALIKE)


def _folded(syllables: tuple[str, ...]) -> str:
    return "".join(f"{sound.folded(each)} " for each in syllables)

"""What to look up for a meaning: records of the category, records whose names hold the words."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from db.search import sound, text
from db.search.marks import main_mark, mark
from db.search.match import Match, Parts
from db.search.rank import Reader, Step
from db.search.related import NOTHING
from db.search.understand import Meaning

_FEW = 9
"""Records below which those of a category nearby follow: less than a person can choose from at once."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps in the order of how well they fit; `everything` adds all records of the place first."""

    steps: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()  # a second meaning, a category near the need, other needs with the word in the name
    total: int = 0
    everything: bool = False
    explained: bool = True  # whether every word was found, in the lexicon or in names
    heard: str = ""  # the word that names only sound like
    match: Match | None = None  # all that was found for the need, without a second meaning
    related: str = ""  # code of a category near the need, whose records stand at the end
    beside: Match | None = None  # what was found for a second meaning, or for that category, only
    named: bool = False  # whether names hold what was typed
    guessed: bool = False  # whether the words were found only in what records say of themselves


@dataclass(frozen=True, slots=True)
class _Named:
    """Records whose names hold what was typed, and whether that says more than the category."""

    match: Match
    word: str
    first: bool
    explains: bool  # whether it holds the words that the lexicon does not know


@dataclass(frozen=True, slots=True)
class _Category:
    """Records of a category, and those of them that are in no other first."""

    match: Match
    main: Match | None
    like: str  # what was typed

    @property
    def matches(self) -> tuple[Match, ...]:
        """The records whose own category it is, then those that are also listed there."""
        return (self.match,) if self.main is None else (self.main, self.match.but(self.main))

    def steps(self, but: Match | None = None) -> tuple[Step, ...]:
        """Return these in order."""
        return tuple(Step(match if but is None else match.but(but), like=self.like) for match in self.matches)


class Planner:
    """Tries what was typed as a whole, then without the place, then in parts."""

    def __init__(
        self,
        parts: Parts,
        reader: Reader,
        readings: Mapping[str, tuple[str, ...]],
        related: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._parts = parts
        self._reader = reader
        self._readings = readings
        self._related = related

    def plan(self, meaning: Meaning, *, exact: bool = False) -> Plan:
        """Return what to look up; an empty plan when nothing can be found. `exact`: nothing that only sounds so."""
        category = self._category(meaning.category, meaning)
        named = self._named(meaning)
        known = not meaning.unknown or (category is not None and not _long(meaning.rest))
        explained = known or (named is not None and named.explains)
        plan = replace(self._looked_up(meaning, category, named, exact), explained=explained, named=named is not None)
        return self._with_second(plan, meaning, category, named) if category is not None else plan

    def _with_second(self, plan: Plan, meaning: Meaning, category: _Category, named: _Named | None) -> Plan:
        """Add the records of another need after those of the first: a second meaning, or one that is near."""
        related = "" if meaning.need.second or plan.total >= _FEW else self._near(meaning.category)
        second = self._category(meaning.need.second or related, meaning)
        if second is None:
            return plan
        before = category.match if named is None else category.match.either(named.match)
        beside = second.match.but(before)
        added = self._reader.count(beside)
        after = (*second.steps(but=before), *plan.after)
        return replace(plan, after=after, total=plan.total + added, related=related if added else "", beside=beside)

    def _near(self, category: str) -> str:
        return next(iter(self._related.get(category, ())), "")

    def whom_to_ask(self) -> tuple[Step, ...]:
        """Return what stands where nothing was found: hotlines and offices."""
        found = (self._parts.named(mark(code)) for code in self._related.get(NOTHING, ()))
        return tuple(Step(match) for match in found if match is not None)

    def _looked_up(self, meaning: Meaning, category: _Category | None, named: _Named | None, exact: bool) -> Plan:
        if category is not None and named is not None:
            return self._both(category, named)
        if category is not None:
            return Plan(category.steps(), total=self._reader.count(category.match), match=category.match)
        if meaning.place_named and not meaning.needs and not _long(meaning.rest):
            return self._place(meaning, named)
        if named is not None:
            step = Step(named.match, named.word)
            return Plan((step,), total=self._reader.count(named.match), match=named.match)
        return self._anywhere(meaning, exact)

    def _category(self, code: str, meaning: Meaning) -> _Category | None:
        match = self._parts.named(mark(code)) if code else None
        like = "" if meaning.typed.letters.isascii() else meaning.typed.letters
        return None if match is None else _Category(match, self._parts.named(main_mark(code)), like)

    def _both(self, category: _Category, named: _Named) -> Plan:
        both = [Step(match.both(named.match), named.word) for match in category.matches]
        named_only = Step(named.match.but(category.match), named.word)
        category_only = category.steps(but=named.match)
        if named.first:
            steps = [*both, named_only, *category_only]
        else:  # the name of the need alone: whose own need it is counts more than who has the word in the name
            steps = [step for pair in zip(both, category_only, strict=True) for step in pair]
        after = () if named.first else (named_only,)
        total = self._reader.count_either(category.match, named.match)
        return Plan(tuple(steps), after, total=total, match=category.match.either(named.match))

    def _place(self, meaning: Meaning, named: _Named | None) -> Plan:
        """Return everything in a place that was named alone, then what has its name elsewhere."""
        steps = () if named is None else (Step(named.match, named.word),)
        total = 0 if named is None else self._reader.count(named.match)
        return Plan(steps, total=total, everything=True)

    def _named(self, meaning: Meaning) -> _Named | None:
        """Return the first of: all that was typed, need and rest, rest, need, that some name holds."""
        typed, needs, rest = meaning.typed, meaning.needs, _long(meaning.rest)
        whole = typed.words(0, len(typed.letters)) if typed.letters.isascii() else typed.letters
        only_need = needs == (whole,)
        tries = [(whole,)] if only_need else [(whole,), (*needs, *rest), rest, needs]
        if meaning.is_cut:
            tries = [(whole,), needs]  # what is left of a run of letters is no word of its own
        for at, words in enumerate(tries):
            match = self._holding(words, whole=bool(meaning.category)) if words else None
            if match is not None and self._reader.any(match):
                first = not only_need and (at == 0 or (words != needs))
                return _Named(match, "".join(words).replace(" ", ""), first, explains=words != needs)
        return None

    def _holding(self, words: Iterable[str], *, whole: bool) -> Match | None:
        """Return the records whose names hold all of the words."""
        found: Match | None = None
        for latin, together in itertools.groupby(" ".join(words).split(), text.is_latin):
            group = list(together)
            match = self._spoken(group, whole=whole) if latin else self._parts.all_of(group)
            if match is None:
                return None
            found = match if found is None else found.both(match)
        return found

    def _spoken(self, words: list[str], *, whole: bool) -> Match | None:
        """Return the records with these Latin words, or with names that sound so."""
        written = self._parts.all_of(words, whole=whole)
        heard = self._parts.sounding(sound.joined("".join(words)))
        return heard if written is None else written if heard is None else written.either(heard)

    def _anywhere(self, meaning: Meaning, exact: bool) -> Plan:
        """Return what has a name that sounds like one of the words, or says them elsewhere."""
        words = _long(meaning.rest) or meaning.needs
        for word in () if exact else words:
            heard = self._parts.heard(word, self._readings)
            if heard is not None and self._reader.any(heard):
                return Plan((Step(heard),), total=self._reader.count(heard), heard=word, match=heard)
        match = self._parts.in_body(words)
        if match is None or not self._reader.any(match):
            return Plan()
        return Plan((Step(match),), total=self._reader.count(match), match=match, guessed=True)


def _long(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that are more than a stray character."""
    return tuple(word for word in words if len(word) > 1)

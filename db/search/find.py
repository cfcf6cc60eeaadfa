"""From what was typed to what is shown: understand, look up, put in order."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from db.found import AS_MEANT, SURE, Correction, Reach, SearchResult, Understood, Wish
from db.records import Listing
from db.search import guess, hanzi, intent, lexicon, places, related, text
from db.search.match import Parts
from db.search.places import Places
from db.search.plan import Plan, Planner
from db.search.rank import Reader, Span, rings
from db.search.reach import Counted, of_everything, of_match, of_numbers, reach
from db.search.segment import Typed
from db.search.understand import Known, Meaning, understand

_MOST_DIRECT = 30
_FIRST_GROUP, _SECOND_GROUP = 5, 2
"""Records of the first and of the second meaning that stand together before the others."""

_ASKED = 2
"""Hotlines, and offices, that are told where nothing was found."""

_SHORTEST_INITIALS = 3
_LONG = 4
"""Characters of a corrected word that say more than a word that was typed right beside it."""

_FEW_LETTERS, _OFFERED = 4, 0.4
"""Letters of pinyin up to which one slip may lead to any word, and how sure one may be then."""

_SENTENCE = 8
"""Characters from which nobody writes a single word."""

_FOUND_BY_NAME, _FOUND_IN_WORDS = 0.9, 0.4
"""How sure it is that records are meant whose names, or whose descriptions, hold what was typed."""

_NEAR = 3
_RESOLVED = ("entitlement", "office")
"""Kinds that are not in a place but for it: they are shown for the division of the person."""


def search(
    connection: sqlite3.Connection, query: str, division: str, limit: int, offset: int, wish: Wish = AS_MEANT
) -> SearchResult:
    """Find records of the open snapshot, best first. Nothing that is typed raises.

    `total` counts everything that paging reaches; above 20,000 it is an estimate.
    """
    typed = Typed.of(text.normalise(query[: text.MAX_TYPED]))
    tree = places.read(connection)
    known = Known(lexicon.read(connection), tree, lambda: intent.read(connection))
    meaning = understand(typed, division, known, wish=wish)
    shown = text.readable(query)
    if not typed.letters:
        return SearchResult(shown, meaning.understood, 0, ())
    found = _Search(connection, tree, meaning, wish)
    if not found.explained and not wish.exact and not _is_told(meaning):
        guesses = guess.read(connection).segments(typed, meaning.unknown)
        other = understand(typed, division, known, guesses, wish)
        if other.corrected and _is_better(other, meaning):
            found = _Search(connection, tree, other, wish)
    if found.is_empty and not wish.exact:
        everything = frozenset(range(len(typed.letters)))
        guesses = guess.read(connection).segments(typed, everything, desperate=True)
        other = understand(typed, division, known, guesses, wish, telling=True)
        found = _Search(connection, tree, _offered(other), wish) if other.corrected or other.category else found
    return found.page(shown, max(0, limit), max(0, offset))


def _is_better(corrected: Meaning, meaning: Meaning) -> bool:
    """Whether a corrected reading counts more than the one that takes the letters as they are."""
    agrees = meaning.category in ("", corrected.category)
    return agrees or meaning.is_cut or corrected.correction >= _LONG


def _offered(meaning: Meaning) -> Meaning:
    """Return a meaning that is only offered where so few letters were typed that many words are as near."""
    if len(meaning.typed.letters) > _FEW_LETTERS or not meaning.typed.letters.isascii():
        return meaning
    return replace(meaning, need=replace(meaning.need, confidence=min(meaning.need.confidence, _OFFERED)))


def _is_told(meaning: Meaning) -> bool:
    """Whether a sentence is understood as a whole: to correct pieces of it would only mislead."""
    is_long = len(meaning.typed.letters) >= _SENTENCE
    return is_long and meaning.need.by_sentence and meaning.need.confidence >= SURE


class _Search:
    """One query on its way through the tables."""

    def __init__(self, connection: sqlite3.Connection, tree: Places, meaning: Meaning, wish: Wish) -> None:
        self._connection = connection
        self._places = tree
        self._meaning = meaning
        self._rings = rings(tree, meaning.places, called_first=bool(meaning.category or meaning.rest))
        self._reader = Reader(connection, tree.range(tree.root).last)
        self._readings = hanzi.read(connection)
        self._planner = Planner(Parts(connection), self._reader, self._readings, related.read(connection))
        self._direct = self._find_direct()
        self._plan = self._find_plan(wish)

    @property
    def explained(self) -> bool:
        """Whether everything that was typed is a known word or stands in a name."""
        return bool(self._direct) or self._plan.explained

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self._direct or self._plan.steps or self._plan.everything)

    def page(self, query: str, limit: int, offset: int) -> SearchResult:
        """Return one page of what was found; where that is nothing, whom to ask."""
        if self.is_empty:
            understood = replace(self._meaning.understood, confidence=0.0)
            return SearchResult(query, understood, 0, self._whom_to_ask(limit))
        wanted = islice(self._ordered(offset + limit), offset, offset + limit)
        listings = self._listings(list(wanted))
        return SearchResult(query, self._understood(listings), self._total(), listings, self._reach())

    def _understood(self, listings: Sequence[Listing]) -> Understood:
        plan = self._plan
        understood = self._meaning.understood
        sure = understood.confidence
        if self._direct or plan.everything:
            sure = 1.0
        elif plan.named and plan.explained:
            sure = max(sure, _FOUND_BY_NAME)
        elif plan.guessed or plan.heard:
            sure = max(sure, _FOUND_IN_WORDS)
        if plan.heard and listings:
            taken = self._sounding(listings[0].name)
            corrections = (Correction(plan.heard, taken),)
            understood = replace(understood, corrected=taken, corrections=corrections, need=taken)
        dropped = "" if plan.named and plan.explained else understood.dropped
        return replace(understood, confidence=sure, dropped=dropped, related=plan.related)

    def _reach(self) -> Reach:
        counted: Counted = of_numbers(self._direct)
        if self._plan.everything:
            counted = of_everything
        elif self._plan.match is not None:
            counted = of_match(self._reader, self._plan.match)
        return reach(self._places, self._meaning.places, self._rings[0], counted)

    def _whom_to_ask(self, limit: int) -> tuple[Listing, ...]:
        """Return the nearest hotlines and offices."""
        steps = self._planner.whom_to_ask()
        kinds = [self._reader.numbers([step], self._rings, _ASKED) for step in steps]
        return self._listings([number for kind in kinds for number in islice(kind, _ASKED)][:limit])

    def _sounding(self, name: str) -> str:
        """Return the part of a name that sounds like what was typed."""
        word, letters = self._plan.heard, text.compact(name)
        parts = (letters[at : at + len(word)] for at in range(len(letters) - len(word) + 1))
        return next((part for part in parts if hanzi.sound_the_same(part, word, self._readings)), word)

    def _find_plan(self, wish: Wish) -> Plan:
        """Return what to look up; letters that are the initials of a name are not read as words too."""
        if self._direct and self._meaning.rest and text.is_latin(self._meaning.typed.letters):
            return Plan()
        return self._planner.plan(self._meaning, exact=wish.exact)

    def _find_direct(self) -> list[int]:
        """Return the records whose whole name or first letters were typed, the nearest first."""
        letters = self._meaning.typed.letters
        found = self._keyed("search_name", "name = ?", (letters,))
        if letters.isascii():
            found += self._keyed("search_initials", "initials = ?", (letters,))
            if not found and self._meaning.rest and len(letters) >= _SHORTEST_INITIALS:
                beginning = (letters, letters + "~")
                found = self._keyed("search_initials", "initials >= ? AND initials < ?", beginning)
        return list(dict.fromkeys(found))

    def _keyed(self, table: str, condition: str, values: tuple[str, ...]) -> list[int]:
        found: list[int] = []
        for span in self._spans():
            rows = self._connection.execute(
                f"SELECT number FROM {table} WHERE {condition} AND number BETWEEN ? AND ? LIMIT ?",
                (*values, *span, _MOST_DIRECT - len(found)),
            )
            found += [number for (number,) in rows]
        return found

    def _spans(self) -> Iterator[Span]:
        return (span for ring in self._rings for span in ring)

    def _ordered(self, most: int) -> Iterator[int]:
        direct, plan = self._direct, self._plan
        yield from direct
        seen = set(direct)
        if plan.everything:
            everything = (number for first, last in self._here() for number in range(first, last + 1))
            yield from (number for number in everything if number not in seen)
        around, most = self._rings[self._listed_whole :], most + len(seen)
        first, after = (self._reader.numbers(steps, around, most) for steps in (plan.steps, plan.after))
        groups = (islice(first, _FIRST_GROUP), islice(after, _SECOND_GROUP)) if self._meaning.need.second else ()
        yield from (number for number in chain(*groups, first, after) if number not in seen)

    @property
    def _listed_whole(self) -> int:
        """How many rings a place alone lists whole: itself; where it has no record, what serves it and is near."""
        if not self._plan.everything:
            return 0
        return 1 if self._rings[0] else min(_NEAR, len(self._rings) - 1)

    def _here(self) -> list[Span]:
        return [span for ring in self._rings[: self._listed_whole] for span in ring]

    def _total(self) -> int:
        direct, plan = self._direct, self._plan
        total = plan.total + len(direct)
        steps = (*plan.steps, *plan.after)
        for step in steps if direct else ():
            total -= self._reader.holding(step.match, direct)
        if plan.everything:
            total += sum(last - first + 1 for first, last in self._here())
            total -= sum(first <= number <= last for number in direct for first, last in self._here())
            total -= sum(self._reader.count(step.match, span) for step in steps for span in self._here())
        return total

    def _listings(self, numbers: Sequence[int]) -> tuple[Listing, ...]:
        marks = ",".join("?" * len(numbers))
        rows = self._connection.execute(
            "SELECT number, id, kind, category, division, name, name_en, phone, confidence, verified_on "
            f"FROM search_record JOIN listing USING (rank) WHERE number IN ({marks})",
            numbers,
        )
        found = {number: self._resolved(Listing(*fields)) for number, *fields in rows}
        return tuple(found[number] for number in numbers)

    def _resolved(self, listing: Listing) -> Listing:
        place = self._meaning.around
        if listing.kind in _RESOLVED and listing.division in self._places.above(place):
            return replace(listing, division=place)
        return listing

"""From what was typed to what is shown: understand, look up, put in order."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice

from db.facets import offering
from db.facets.offering import Tally
from db.facets.sieve import Sieve, sieve
from db.filter import Offers
from db.found import AS_MEANT, Correction, Filtered, SearchResult, Understood, Wish
from db.records import Listing
from db.search import hanzi, places, related, text
from db.search.attempt import Attempts
from db.search.listed import Listed, Looked, listings
from db.search.match import Parts
from db.search.places import Places
from db.search.plan import Plan, Planner
from db.search.rank import Reader, Span, rings
from db.search.segment import Typed
from db.search.sift import Sifted
from db.search.understand import Meaning

_MOST_DIRECT = 30
_SHORTEST_INITIALS = 3
_ASKED = 2
"""Hotlines, and offices, that are told where nothing was found."""

_FOUND_BY_NAME, _FOUND_IN_WORDS = 0.9, 0.4
"""How sure it is that records are meant whose names, or whose descriptions, hold what was typed."""


def search(
    connection: sqlite3.Connection, query: str, division: str, limit: int, offset: int, wish: Wish = AS_MEANT
) -> SearchResult:
    """Find records of the open snapshot, best first. Nothing that is typed raises.

    `total` counts everything that paging reaches; above 10,000 it is an estimate.
    """
    found = _found(connection, query, division, wish)
    shown = text.readable(query)
    if isinstance(found, Meaning):
        return SearchResult(shown, found.understood, 0, ())
    return found.page(shown, max(0, limit), max(0, offset))


def offers(connection: sqlite3.Connection, query: str, division: str, wish: Wish = AS_MEANT) -> Offers:
    """Return which filters help with what a query finds, beside those that are asked for already."""
    found = _found(connection, query, division, wish)
    return Offers(0) if isinstance(found, Meaning) else found.offers()


def _found(connection: sqlite3.Connection, query: str, division: str, wish: Wish) -> "_Search | Meaning":
    """Understand a query and plan the look-up; where nothing is written there is nothing to look up."""
    typed = Typed.of(text.normalise(query[: text.MAX_TYPED]))
    tree = places.read(connection)
    attempts = Attempts(connection, typed, division, tree, wish)
    meaning = attempts.as_typed()
    if not typed.letters:
        return meaning
    found = _Search(connection, tree, meaning, wish)
    doubtful = not found.explained or (not found.is_whole_name and attempts.is_alike)
    if doubtful and (other := attempts.corrected(meaning)):
        found = _Search(connection, tree, other, wish)
    if found.is_empty and (other := attempts.at_last()):
        found = _Search(connection, tree, other, wish)
    return found


class _Search:
    """One query on its way through the tables."""

    def __init__(self, connection: sqlite3.Connection, tree: Places, meaning: Meaning, wish: Wish) -> None:
        self._connection = connection
        self._meaning = meaning
        self._wish = wish
        self._rings = rings(tree, meaning.places, called_first=bool(meaning.category or meaning.rest))
        self._records = tree.range(tree.root).last
        self._reader = Reader(connection, self._records)
        self._readings = hanzi.read(connection)
        self._planner = Planner(Parts(connection), self._reader, self._readings, related.read(connection))
        self._direct = self._find_direct()
        self._plan = self._find_plan(wish)
        self._looked = Looked(tree, meaning, self._rings, self._direct, self._plan)

    @property
    def explained(self) -> bool:
        """Whether everything that was typed is a known word or stands in a name."""
        return bool(self._direct) or self._plan.explained

    @property
    def is_whole_name(self) -> bool:
        """Whether what was typed is the whole name, or the first letters, of a record."""
        return bool(self._direct)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found, with or without a filter."""
        return not (self._direct or self._plan.steps or self._plan.everything)

    def page(self, query: str, limit: int, offset: int) -> SearchResult:
        """Return one page of what was found; where that is nothing, whom to ask."""
        if self.is_empty:
            understood = replace(self._meaning.understood, confidence=0.0)
            return SearchResult(query, understood, 0, self._whom_to_ask(limit))
        whole, asked = Listed(self._looked, self._reader), self._wish.filter
        shown = self._sifted(sieve(self._connection, asked)) if asked else whole
        wanted = list(islice(shown.ordered(offset + limit), offset, offset + limit))
        total = shown.total
        return SearchResult(
            query,
            self._understood(whole),
            total,
            listings(self._connection, self._looked, wanted),
            shown.reach(),
            Filtered(asked, whole.total, shown.unknown(everywhere=not (total or self._plan.everything)))
            if asked
            else None,
            not asked and total > offering.FEW and self._narrows(self._wish.moment),
        )

    def offers(self) -> Offers:
        """Return the filters that help."""

        def counted(by: Sieve) -> Tally:
            listed = self._sifted(by)
            return Tally(listed.total, listed.reach().here, listed.unknown(everywhere=True))

        return offering.offers(self._connection, counted, self._wish.filter, self._wish.moment)

    def _sifted(self, by: Sieve) -> Listed:
        """Return the list of what a filter lets through."""
        if not by.words:
            return Listed(self._looked, self._reader)
        parts = Parts(self._connection)
        conditions = ((parts.marked(by.words), by.fulfils), (parts.marked(by.may_words), by.may))
        sifted = (Sifted(self._connection, self._records, *marked, where) for marked, where in conditions)
        return Listed(self._looked, *sifted)

    def _narrows(self, moment: datetime | None) -> bool:
        """Whether some filter would leave a part of what was found, told by the first two that differ."""
        values: dict[str, str | int] = {"first": 1, "last": self._records}
        if self._plan.everything:
            source = "facet WHERE number BETWEEN :first AND :last"
            values["first"], values["last"] = self._rings[0][0] if self._rings[0] else (1, 0)
        elif self._plan.match is not None:
            source = "search_text CROSS JOIN facet ON number = search_text.rowid WHERE search_text MATCH :match"
            values["match"] = self._plan.match.expression
        else:
            return False
        return offering.narrows(self._connection, source, values, moment)

    def _understood(self, whole: Listed) -> Understood:
        plan = self._plan
        understood = self._meaning.understood
        sure = understood.confidence
        if self._direct or plan.everything:
            sure = 1.0
        elif plan.named and plan.explained:
            sure = max(sure, _FOUND_BY_NAME)
        elif plan.guessed or plan.heard:
            sure = max(sure, _FOUND_IN_WORDS)
        for first in listings(self._connection, self._looked, list(whole.ordered(1))[:1]) if plan.heard else ():
            taken = self._sounding(first.name)
            corrections = (Correction(plan.heard, taken),)
            understood = replace(understood, corrected=taken, corrections=corrections, need=taken)
        dropped = "" if plan.named and plan.explained else understood.dropped
        return replace(understood, confidence=sure, dropped=dropped, related=plan.related)

    def _whom_to_ask(self, limit: int) -> tuple[Listing, ...]:
        """Return the nearest hotlines and offices."""
        kinds = [self._reader.numbers([step], self._rings, _ASKED) for step in self._planner.whom_to_ask()]
        nearest = [number for kind in kinds for number in islice(kind, _ASKED)]
        return listings(self._connection, self._looked, nearest[:limit])

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

"""Words turned into expressions of the full-text table: which records hold them in their names."""

import itertools
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.search import sound, text

COMMON = 10_000
"""Records that one lookup may read. A pair of characters in more names is left to the rarer ones."""

_COLUMN = {"named": "name", "mentioned": "body"}
"""Where a count of `search_part` was taken."""

_SHORTEST_BEGINNING = 4
"""Letters from which a word in a sentence may be unfinished: a leg is not the beginning of legal aid."""

_MOST_PARTS = 24
_MOST_WAYS = 8
_MOST_READINGS = 400


@dataclass(frozen=True, slots=True)
class Match:
    """An expression, and the most records it can find: the number its rarest part is in."""

    expression: str
    most: int

    def but(self, other: "Match") -> "Match":
        """Return what this finds and the other does not."""
        return Match(f"({self.expression}) NOT ({other.expression})", self.most)

    def both(self, other: "Match") -> "Match":
        """Return what this and the other find."""
        return Match(f"({self.expression}) AND ({other.expression})", min(self.most, other.most))

    def either(self, other: "Match") -> "Match":
        """Return what this or the other finds."""
        return Match(f"({self.expression}) OR ({other.expression})", self.most + other.most)


def quoted(part: str) -> str:
    """Return a part as the full-text table takes it; there is nothing in it but letters and digits."""
    return f'"{part}"'


class Parts:
    """Reads how many names hold a part, and which parts sound how."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def named(self, part: str) -> Match | None:
        """Return the records whose names hold one part; None when no name does."""
        return self._all([[part]])

    def marked(self, groups: Sequence[Sequence[str]]) -> tuple[Match, int]:
        """Return the records with one mark of every group, and how long the lists of all marks are together.

        Marks that no record has are allowed.
        """
        counts = self._counts("named", {part for group in groups for part in group})
        most = min(sum(counts.get(part, 0) for part in group) for group in groups)
        alternatives = (" OR ".join(map(quoted, group)) for group in groups)
        expression = "name : (" + " AND ".join(f"({each})" for each in alternatives) + ")"
        return Match(expression, most), sum(counts.values())

    def all_of(self, words: Iterable[str], *, whole: bool = False) -> Match | None:
        """Return the records whose names hold all of the words; None when there cannot be any.

        `whole`: short words in Latin letters are not the beginnings of others.
        """
        slots: list[list[str]] = []
        for word in words:
            if whole and text.is_latin(word) and len(word) < _SHORTEST_BEGINNING:
                slots.append([word])
            elif text.is_latin(word) or len(word) == 1:
                slots.append(self._beginning(word))
            else:
                slots += [[pair] for pair in text.pairs(word)]
        return self._all(slots)

    def sounding(self, letters: str) -> Match | None:
        """Return the records with names that sound as typed, read in any way; None when there are none."""
        found: Match | None = None
        for cut in range(4):
            typed, unfinished = letters[: len(letters) - cut], letters[len(letters) - cut :]
            if cut and not sound.is_unfinished(unfinished):
                continue
            for syllables in sound.segmentations(typed):
                match = self._all(self._slots(syllables)) if len(syllables) > 1 else None
                if match is not None:
                    found = match if found is None else found.either(match)
            if found is not None:
                return found
        return None

    def heard(self, word: str, readings: Mapping[str, tuple[str, ...]]) -> Match | None:
        """Return the records with names that sound as the characters do; None when there cannot be any."""
        read = [readings.get(each, ()) for each in word]
        ways = itertools.islice(itertools.product(*read), _MOST_WAYS)
        found: Match | None = None
        for syllables in ways:
            match = self._all(self._slots(syllables)) if len(syllables) > 1 else None
            if match is not None:
                found = match if found is None else found.either(match)
        return found

    def in_body(self, words: Iterable[str]) -> Match | None:
        """Return the records that say all of the words anywhere; None when there cannot be any."""
        return self._all([[part] for word in words for part in text.pairs(word)], "mentioned")

    def _slots(self, syllables: Sequence[str]) -> list[list[str]]:
        wanted = [f"{one} {two}" for one, two in itertools.pairwise(syllables)]
        rows = self._connection.execute(
            "SELECT sound, part FROM search_sound WHERE sound IN (SELECT value FROM json_each(?)) LIMIT ?",
            (json.dumps(wanted), _MOST_READINGS),
        )
        parts: dict[str, list[str]] = {}
        for heard, part in rows:
            parts.setdefault(heard, []).append(part)
        return [parts.get(each, []) for each in wanted]

    def _beginning(self, word: str) -> list[str]:
        """Return the parts that begin so: an unfinished word, or a character with what follows it."""
        rows = self._connection.execute(
            "SELECT part FROM search_part WHERE part >= ? AND part < ? AND named > 0 LIMIT ?",
            (word, word + "\U0010ffff", _MOST_PARTS),
        )
        return [part for (part,) in rows]

    def _all(self, slots: Sequence[Sequence[str]], where: str = "named") -> Match | None:
        """Return the records that hold one part of every slot, without the parts that are too common."""
        counts = self._counts(where, {part for slot in slots for part in slot})
        weighed = []
        for slot in slots:
            held = [part for part in dict.fromkeys(slot) if part in counts]
            if not held:
                return None
            weighed.append((sum(counts[part] for part in held), held))
        if not weighed:
            return None
        weighed.sort()
        rarest = weighed[0][0]
        kept = [held for records, held in weighed if records <= max(COMMON, rarest)][:_MOST_PARTS]
        alternatives = (" OR ".join(map(quoted, held)) for held in kept)
        return Match(f"{_COLUMN[where]} : (" + " AND ".join(f"({each})" for each in alternatives) + ")", rarest)

    def _counts(self, where: str, parts: Iterable[str]) -> dict[str, int]:
        rows = self._connection.execute(
            f"SELECT part, {where} FROM search_part WHERE part IN (SELECT value FROM json_each(?)) AND {where} > 0",
            (json.dumps(sorted(parts), ensure_ascii=False),),
        )
        return dict(rows.fetchall())

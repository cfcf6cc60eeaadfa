"""Building the words that number keys write, inside a snapshot.

`search_word`       words that are no records, by negative numbers: the likelier, the smaller
`search_key`        the digits that write a word (a negative number) or the name of a record (its number)
`search_key_count`  how many words a short key begins

A word has several keys: its letters, its first letters, another reading. `shared` is how many digits a key
has in common with the key before it of the same word: a word is counted once for some digits if only the
keys count of which `shared` is less than the digits that were pressed.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from db.readings import Readings
from db.search import words
from db.search.lexicon import CATEGORY, PLACE
from db.search.pad import SCANNED, digits_of
from db.search.text import compact

TABLES = """
CREATE TABLE search_word (number INTEGER PRIMARY KEY, text TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL);
CREATE TABLE search_key (
    digits TEXT NOT NULL, word INTEGER NOT NULL, shared INTEGER NOT NULL, PRIMARY KEY (digits, word)
) WITHOUT ROWID;
CREATE TABLE search_key_count (digits TEXT PRIMARY KEY, words INTEGER NOT NULL) WITHOUT ROWID;
"""

_SHORTEST_NUMBER = 3
_NUMBER = re.compile(rf"\d{{{_SHORTEST_NUMBER},}}")
_SHORTEST = 2

_KNOWN = "SELECT id, name, name_en FROM taxonomy_term WHERE role IS NOT NULL ORDER BY position, id"
_DIVISIONS = "SELECT code, name FROM admin_division ORDER BY length(code), code"

Found = tuple[str, str, str]
"""A word as it is written, its kind, and the code that it stands for."""


class Keys:
    """Writes the keys of words and of records into the tables."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._writer = connection.cursor()

    def add(self, word: int, readings: Iterable[Sequence[str]], written: Iterable[str] = ()) -> None:
        """Add what writes a word: its syllables in every reading, and letters or numbers as they are."""
        keys = {digits_of(each) for each in written}
        for syllables in readings:
            keys.add(digits_of("".join(syllables)))
            keys.add(digits_of("".join(each if each.isdigit() else each[0] for each in syllables)))
        rows, before = [], ""
        for digits in sorted(key for key in keys if len(key) >= _SHORTEST):
            rows.append((digits, word, _shared(before, digits)))
            before = digits
        self._writer.executemany("INSERT INTO search_key VALUES (?, ?, ?)", rows)

    def finish(self) -> None:
        """Store how many words every short key begins."""
        rows = self._writer.connection.execute("SELECT digits, shared FROM search_key ORDER BY digits, word")
        self._writer.executemany("INSERT INTO search_key_count VALUES (?, ?)", _counts(rows))


def numbers(*texts: str) -> list[str]:
    """Return the numbers in names: 12110 of 听力言语残疾人短信报警（12110）."""
    return [number for text in texts for number in _NUMBER.findall(text)]


def add_words(connection: sqlite3.Connection, keys: Keys, readings: Readings) -> None:
    """Add everything that is no record: categories, what people call them, divisions."""
    found = list(dict.fromkeys((*_categories(connection), *_places(connection))))
    for number, (text, kind, target) in enumerate(found, start=-len(found)):
        connection.execute("INSERT INTO search_word VALUES (?, ?, ?, ?)", (number, text, kind, target))
        read = words.read_aloud(text, readings)
        keys.add(number, (each.split() for each in read), () if read else (compact(text),))


def _categories(connection: sqlite3.Connection) -> Iterator[Found]:
    known = connection.execute(_KNOWN).fetchall()
    codes = {code for code, _, _ in known}
    heard = {compact(name) for (name,) in connection.execute("SELECT name FROM listing")}  # these are opened
    named = [(name, code) for code, *names in known for name in names]
    lexicon = sorted(words.rows("category"), key=lambda row: -float(row["weight"]))
    named += [(row["word"], row["category"]) for row in lexicon if row["category"] in codes]
    named += words.aliases(connection, "taxonomy_term")
    for text, code in named:
        letters = compact(text)
        if letters not in heard and len(letters) > 1 and not letters.isdecimal():  # a hotline is found by its number
            heard.add(letters)  # a word of two needs is one word: search tells them apart
            yield text, CATEGORY, code


def _places(connection: sqlite3.Connection) -> Iterator[Found]:
    """Give every division by its names that tell what it is: their beginning writes them as well."""
    for code, name in connection.execute(_DIVISIONS):
        whole = [each for each in words.place_names(name) if each[-1] == name[-1]]
        for each in reversed(whole):  # 临夏州 before 临夏回族自治州
            yield each, PLACE, code
    for row in words.rows("place"):
        yield row["word"], PLACE, row["division"]
    for name, code in words.aliases(connection, "admin_division"):
        yield name, PLACE, code


def _counts(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Give how many words begin with every beginning that too many rows have; the rows come sorted."""
    before = ""
    begun: list[list[int]] = []  # for each length of the key before: its rows and its words
    for digits, shared in rows:
        yield from _ended(before, begun, _shared(before, digits))
        begun += [[0, 0] for _ in range(len(digits) - len(begun))]
        for size, count in enumerate(begun, start=1):
            count[0] += 1
            count[1] += size > shared
        before = digits
    yield from _ended(before, begun, 0)


def _ended(key: str, begun: list[list[int]], kept: int) -> Iterator[tuple[str, int]]:
    for size in range(len(begun), kept, -1):
        in_rows, in_words = begun.pop()
        if in_rows > SCANNED:
            yield key[:size], in_words


def _shared(one: str, other: str) -> int:
    """Return how many digits two keys begin with in common."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size

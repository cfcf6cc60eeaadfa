"""What the number keys of a telephone write: 7595 is rjzl is 日间照料. A closed vocabulary, no input method.

The tables are made when the snapshot is built (`pad_index`). Every key is one range of the index, and
how many words a short key begins is stored, so that no press of a key counts what it does not list.
"""

import sqlite3

from db.found import PAD_LETTERS, Dialled, DialWord
from db.records import Listing

MOST = 18
"""Digits of a word that are kept: whoever has pressed so many keys hears the list."""

SCANNED = 40
"""Rows that a key may begin without its number of words being stored."""

RECORD = "record"
_AFTER_NINE = ":"
_KEYS = str.maketrans({letter: digit for digit, letters in PAD_LETTERS.items() for letter in letters})

_COUNT = "SELECT count(*) FROM search_key WHERE digits >= ? AND digits < ? AND shared < ?"
_WORDS = """
SELECT word, search_word.text, search_word.kind, search_word.target, listing.id, listing.kind, listing.category,
    listing.division, listing.name, listing.name_en, listing.phone, listing.confidence, listing.verified_on
FROM (SELECT digits, word FROM search_key WHERE digits >= ? AND digits < ? AND shared < ?
    ORDER BY digits, word LIMIT ? OFFSET ?) AS page
LEFT JOIN search_word ON search_word.number = word
LEFT JOIN search_record ON search_record.number = word
LEFT JOIN listing ON listing.rank = search_record.rank
ORDER BY page.digits, page.word
"""


def digits_of(letters: str) -> str:
    """Return the keys that write letters and digits: "rjzl" → "7595". What no key writes falls away."""
    return "".join(each for each in letters.translate(_KEYS) if each in "0123456789")[:MOST]


def dial(connection: sqlite3.Connection, digits: str, limit: int, offset: int) -> Dialled:
    """Return how many words the keys begin, and one page of them: whole words first. Nothing typed raises."""
    typed = "".join(each for each in digits if each in "0123456789")
    total = _total(connection, typed) if typed and len(typed) <= MOST else 0
    if not total or limit <= 0:
        return Dialled(typed, total, ())
    beginning = (typed, typed + _AFTER_NINE, len(typed))
    rows = connection.execute(_WORDS, (*beginning, limit, max(0, offset)))
    return Dialled(typed, total, tuple(_word(row) for row in rows))


def _total(connection: sqlite3.Connection, typed: str) -> int:
    stored = connection.execute("SELECT words FROM search_key_count WHERE digits = ?", (typed,)).fetchone()
    row = stored or connection.execute(_COUNT, (typed, typed + _AFTER_NINE, len(typed))).fetchone()
    return int(row[0])


def _word(row: tuple[str, ...]) -> DialWord:
    number, text, kind, target, *fields = row
    if int(number) < 0:
        return DialWord(text, kind, target)
    listing = Listing(*fields)
    return DialWord(listing.name, RECORD, listing.id, listing)

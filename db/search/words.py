"""Gathering the words of the lexicon when a snapshot is built: from its own tables and resources/lexicon."""

import csv
import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from pypinyin import lazy_pinyin

from db.readings import Readings
from db.search import text
from db.search.lexicon import CATEGORY, EMPTY, PLACE, Word

LEXICON = Path(__file__).resolve().parents[2] / "resources" / "lexicon"
"""The words that ship: one readable file a kind."""

EXAMPLES = ("example", "example_en")
"""The files of sentences as people say them, in Chinese and in English."""

_PEOPLE = re.compile(r"(?:回族|藏族|裕固族|蒙古族|哈萨克族|东乡族|保安族|撒拉族)+自治(?=[州县]$)")
_GENERIC = re.compile(r"(?<!新)[省市州县区]$")
_GENERIC_ENGLISH = re.compile(
    r" (?:\w+ )*(?:autonomous )?(?:province|prefecture|city|county|district|town|township|subdistrict)$"
)
_TOWNSHIP_WEIGHT = 0.8
_CUE_WEIGHT = 0.7
"""Up to this a word is a cue in a sentence and no name of a need: its first letters do not stand for it."""


def rows(name: str, folder: Path = LEXICON) -> Iterator[Mapping[str, str]]:
    """Give the rows of one file of the lexicon."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def gather(connection: sqlite3.Connection, readings: Readings) -> list[Word]:
    """Return every word once, in a stable order."""
    known = {code for (code,) in connection.execute("SELECT id FROM taxonomy_term WHERE role IS NOT NULL")}
    found = [
        word
        for source in (_places(connection), _categories(connection, known), _empty())
        for words in source
        for word in _read(words, readings)
    ]
    unique = {(word.text, word.kind, word.target, word.syllables): word for word in reversed(found)}
    return [unique[key] for key in sorted(unique)]


def _read(word: Word, readings: Readings) -> Iterator[Word]:
    """Give a word with its reading, and with the usual one where that is another."""
    if not any(text.is_han(each) for each in word.text):
        yield word
        return
    for syllables in read_aloud(word.text, readings):
        yield Word(word.text, word.kind, word.target, word.weight, syllables, word.brief)


def read_aloud(word: str, readings: Readings) -> tuple[str, ...]:
    """Return how a Chinese word is read, and how it usually is where that is another; nothing for other words."""
    if not any(text.is_han(each) for each in word):
        return ()
    usual = " ".join(lazy_pinyin(word)).replace("ü", "v")
    return tuple(dict.fromkeys((readings.plain(word), usual)))


def place_names(name: str) -> tuple[str, ...]:
    """Return the ways to say a division: 临夏回族自治州, 临夏州, 临夏."""
    short = _PEOPLE.sub("", name)
    stem = _GENERIC.sub("", short)
    if len(short) < 2 or short in ("州", "县"):
        return (name,)
    return tuple(dict.fromkeys((name, short, stem) if len(stem) > 1 else (name, short)))


def _places(connection: sqlite3.Connection) -> Iterator[Word]:
    query = "SELECT code, name, name_en, level FROM admin_division ORDER BY code"
    for code, name, name_en, level in connection.execute(query):
        if level == "township":
            yield Word(text.compact(name), PLACE, code, _TOWNSHIP_WEIGHT, "", False)
            continue
        for each in place_names(name):
            yield Word(each, PLACE, code, 1.0, "", True)
        english = text.normalise(name_en)
        for each in {english, _GENERIC_ENGLISH.sub("", english)} - {""}:
            yield Word(each.replace(" ", ""), PLACE, code, 1.0, "", False)
    for row in rows("place"):
        yield Word(text.compact(row["word"]), PLACE, row["division"], 1.0, "", True)
    yield from _aliases(connection, "admin_division", PLACE)


def _categories(connection: sqlite3.Connection, known: set[str]) -> Iterator[Word]:
    query = "SELECT id, name, name_en FROM taxonomy_term WHERE role IS NOT NULL ORDER BY position, id"
    for code, *names in connection.execute(query):
        for name in names:
            yield Word(text.compact(name), CATEGORY, code, 1.0, "", True)
    for row in rows("category"):
        if row["category"] in known:
            weight = float(row["weight"])
            yield Word(text.compact(row["word"]), CATEGORY, row["category"], weight, "", weight > _CUE_WEIGHT)
    yield from _aliases(connection, "taxonomy_term", CATEGORY)


def _aliases(connection: sqlite3.Connection, table: str, kind: str) -> Iterator[Word]:
    for name, target in aliases(connection, table):
        yield Word(text.compact(name), kind, target, 1.0, "", True)


def aliases(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the other names of the rows of a table, each with the row it names."""
    query = "SELECT name, link_id FROM alias WHERE link_entity = ? ORDER BY id"
    return connection.execute(query, (table,)).fetchall()


def _empty() -> Iterator[Word]:
    for row in rows("empty"):
        yield Word(text.compact(row["word"]), EMPTY, "", 0.0, "", False)

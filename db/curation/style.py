"""Guidance in writing: what makes a text hard to hear, to read or to act on. Hints, which keep nothing from anybody."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pypinyin.seg import mmseg

from db.check_value import is_dialable
from db.curation import rows
from db.curation.records import WHOLE, Change
from db.profile import BY_NAME

LONGEST_SENTENCE = 20
"""Chinese characters. Longer ones are lost by who hears them once, and by who reads slowly."""

LONGEST_UNSPOKEN = 60
"""Chinese characters of a description that needs no shorter one for the ear."""

TEXTS = {
    "service": (
        "description",
        "application_process",
        "fees_description",
        "eligibility_description",
        "alert",
        "apply_where",
        "spoken_summary",
        "note",
    ),
    "benefit": ("value",),
    "required_document": ("document",),
    "accessibility": ("description",),
    "location": ("description", "transportation"),
}
"""The texts that residents read and hear."""

NAMES = {"service": ("name", "short_name"), "organization": ("name", "short_name"), "location": ("name",)}
HOURS = {"schedule": "description", "phone": "hours_note"}

RESTS_ON = ("admin_division", "reading")
"""The tables of a workspace whose words have a reading that is told."""

_HAN = re.compile(r"[㐀-鿿]")
_SENTENCE = re.compile(r"[^。！？；;!?\n]+")
_PAUSES = "，,"
_NUMBER = re.compile(r"(?<![\d.\-–/])\d{3,4}[-－ ]?\d{7,8}(?!\d)|(?<![\d.\-–/])\d{7,8}(?!\d)")
_LONGEST_HOURS = 200
_DAY = r"(?:周|星期)[一二三四五六日天]"
_DAYS = rf"(?:每天|每日|全天|工作日|{_DAY}\s*(?:[至到~–—-]\s*(?:{_DAY}|[一二三四五六日天]))?)"
_CLOCK = r"(?:[01]?\d|2[0-4])[:：][0-5]\d"
_SPAN = rf"(?:上午|下午)?\s*{_CLOCK}\s*[至到~–—-]\s*{_CLOCK}\s*[、，,；;和]?\s*"
_REMARK = r"(?:[（(].*[）)])?"
_ALWAYS = rf"(?:{_DAYS}|7\s*[×xX*])?\s*24\s*小时.*"
_OPEN = re.compile(rf"(?:(?:{_DAYS}\s*[，,：:]?\s*)?{_SPAN})+{_REMARK}|{_ALWAYS}")

Tables = Mapping[str, Iterable[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing that could be said better: where, what, and how."""

    table: str
    key: str
    field: str
    code: str  # long_sentence | jargon | bad_number | unclear_hours | several_readings | nothing_to_hear
    found: str  # the words that it is about
    repair: str = ""  # what to write instead, where that is known


class Guide:
    """What the hints rest on: plain words for jargon, characters with several readings, words of known reading."""

    def __init__(self, jargon: Mapping[str, str], several: Mapping[str, str], known: Iterable[str]) -> None:
        self._jargon = jargon
        self._several = several
        self._words = re.compile("|".join(sorted(map(re.escape, jargon), key=len, reverse=True)) or "(?!)")
        self._known = re.compile("|".join(sorted(map(re.escape, known), key=len, reverse=True)) or "(?!)")

    def hints(self, table: str, row: Mapping[str, str], fields: Iterable[str] = ()) -> Iterator[Hint]:
        """Give what could be said better in a row, or in some fields of it."""
        asked = frozenset(fields) or frozenset(BY_NAME[table].columns)
        key = row.get(BY_NAME[table].key, "")
        for field in (each for each in TEXTS.get(table, ()) if each in asked):
            yield from (Hint(table, key, field, *each) for each in self._of_text(row.get(field, "")))
        for field in (each for each in NAMES.get(table, ()) if each in asked):
            yield from (Hint(table, key, field, *each) for each in self._of_name(row.get(field, "")))
        yield from (Hint(table, key, *each) for each in _of_hours(table, row, asked))
        if table == "service" and {"description", "spoken_summary"} <= asked and not row.get("spoken_summary"):
            text = row.get("description", "")
            if len(_HAN.findall(text)) > LONGEST_UNSPOKEN:
                yield Hint(table, key, "spoken_summary", "nothing_to_hear", text)

    def _of_text(self, text: str) -> Iterator[tuple[str, str, str]]:
        for sentence in _SENTENCE.findall(text):
            if len(_HAN.findall(sentence)) > LONGEST_SENTENCE:
                yield "long_sentence", sentence.strip(), _parted(sentence.strip())
        for word in dict.fromkeys(self._words.findall(text)):
            yield "jargon", word, self._jargon[word]
        for number in _NUMBER.findall(text):
            if not is_dialable(number):
                yield "bad_number", number, ""

    def _of_name(self, name: str) -> Iterator[tuple[str, str, str]]:
        for part in mmseg.seg.cut(self._known.sub(" ", name)):
            if part in self._several:
                yield "several_readings", part, self._several[part]


def _parted(sentence: str) -> str:
    """Return a sentence as two, at the pause that is nearest to its middle; "" where there is none."""
    pauses = [at for at, sign in enumerate(sentence) if sign in _PAUSES and not _within_brackets(sentence, at)]
    if not pauses:
        return ""
    at = min(pauses, key=lambda place: abs(place - len(sentence) / 2))
    return f"{sentence[:at]}。{sentence[at + 1 :]}"


def _within_brackets(text: str, at: int) -> bool:
    return sum(text.count(sign, 0, at) for sign in "（(《“") > sum(text.count(sign, 0, at) for sign in "）)》”")


def _of_hours(table: str, row: Mapping[str, str], asked: frozenset[str]) -> Iterator[tuple[str, str, str, str]]:
    field = HOURS.get(table, "")
    text = row.get(field, "").strip() if field in asked else ""
    clear = len(text) <= _LONGEST_HOURS and _OPEN.fullmatch(text)
    if text and not clear and not row.get("opens_at"):
        yield field, "unclear_hours", text, "工作日 09:00–11:30、14:30–17:30"


def read_guide(resources: Path, known: Iterable[str]) -> Guide:
    """Return the guide of the words in resources/; `known` are words whose reading is told: places, corrections."""
    jargon = {row[0]: row[1] for row in _rows(resources / "glossary" / "jargon.csv")}
    several = list(_rows(resources / "readings" / "several.csv"))
    sure = (word for row in several for word in row[2].split())
    return Guide(jargon, {row[0]: row[1] for row in several}, {*known, *sure})


def guide_of(connection: sqlite3.Connection, resources: Path) -> Guide:
    """Return the guide for the texts of a workspace."""
    named = {name: list(rows.read_all(connection, BY_NAME[name])) for name in RESTS_ON}
    return read_guide(resources, known_words(named))


def of_tables(tables: Tables, guide: Guide) -> Iterator[Hint]:
    """Give what could be said better in whole tables."""
    for table in BY_NAME:
        for row in tables.get(table, ()):
            yield from guide.hints(table, row)


def of_changes(changes: Iterable[Change], guide: Guide) -> Iterator[Hint]:
    """Give what could be said better in what is written, one change after another, as they are asked for."""
    for change in changes:
        if change.field == WHOLE and change.after:
            yield from guide.hints(change.table, json.loads(change.after))
        elif not change.field.startswith("*"):
            row = {BY_NAME[change.table].key: change.key, change.field: change.after}
            yield from guide.hints(change.table, row, (change.field,))


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def known_words(tables: Tables) -> Iterator[str]:
    """Give the words of a directory whose reading is told: its places, with and without their kind, and corrections."""
    for row in tables.get("admin_division", ()):
        yield row["name"]
        if len(row["name"]) > 2:
            yield row["name"][:-1]
    yield from (row["word"] for row in tables.get("reading", ()))

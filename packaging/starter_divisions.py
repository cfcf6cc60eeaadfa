"""The divisions of Gansu with English names."""

from collections.abc import Iterable
from pathlib import Path

from starter_tables import WORDS, Row, Starter, read_csv

from db.readings import marked, plain

READINGS = Path(__file__).resolve().parent.parent / "resources" / "readings" / "readings.csv"


def english(name: str, pinyin: str, level: str, words: list[Row]) -> str:
    """Return an English name: the stem in pinyin, peoples and the generic name in words."""
    suffixes = {row["word"]: row["english"] for row in words if row["kind"] == "suffix"}
    peoples = {row["word"]: row["english"] for row in words if row["kind"] == "people"}
    suffix = next((each for each in sorted(suffixes, key=len, reverse=True) if name.endswith(each)), "")
    stem = name.removesuffix(suffix)
    found: list[str] = []
    while people := next((each for each in sorted(peoples, key=len, reverse=True) if stem.endswith(each)), ""):
        stem = stem.removesuffix(people)
        found.insert(0, peoples[people])
    generic = "" if level == "prefecture" and suffix == "市" else suffixes.get(suffix, "")
    return " ".join(part for part in (joined(pinyin.split()[: len(stem)]), *found, generic) if part)


def joined(syllables: list[str]) -> str:
    """Return syllables as one word, apart by an apostrophe where two vowels meet: Qin'an."""
    word = ""
    for syllable in map(plain, syllables):
        word += ("'" if word and syllable[0] in "aoe" else "") + syllable
    return word.replace("v", "ü").capitalize()


def corrected(name: str, pinyin: str, table: list[Row]) -> str:
    """Return the reading of a name, set right where the table of readings knows better."""
    syllables = pinyin.split()
    for known in table:
        at = name.find(known["word"])
        if at >= 0:
            syllables[at : at + len(known["word"])] = marked(known["pinyin"]).split()
    return " ".join(syllables)


def add_divisions(starter: Starter, rows: Iterable[Row]) -> None:
    """Add the divisions with English names and with the corrections that were written down."""
    words = read_csv(WORDS / "division_words.csv")
    corrections = {row["code"]: row for row in read_csv(WORDS / "division_corrections.csv")}
    table = read_csv(READINGS)
    kinds = {"gbt2260": "gbt2260", "township": "gbt10114"}
    for row in rows:
        right = corrections.get(row["code"], {})
        name, pinyin = (right.get(field) or row[field] for field in ("name", "pinyin"))
        pinyin = corrected(name, pinyin, table)
        starter.add(
            "admin_division",
            **{field: row[field] for field in ("code", "level", "parent")},
            name=name,
            pinyin=pinyin,
            name_en=right.get("name_en") or english(name, pinyin, row["level"], words),
            kind=kinds.get(row["kind"], "statistical"),
        )

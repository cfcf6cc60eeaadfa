"""The manual of the staff tells the truth: its pictures, its keys, and what sheets and buttons are called."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from db.profile import TABLES
from desktop import i18n
from desktop.pages.desk import frame, keys

ROOT = Path(__file__).resolve().parent.parent
MANUAL = (ROOT / "STAFF.md").read_text(encoding="utf-8")
PICTURES = "packaging/screenshots/staff"
SHOWN = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", MANUAL)
NAMED = sorted(set(re.findall(r"「([^」]+)」", MANUAL)))


@pytest.fixture(autouse=True)
def in_chinese() -> Iterator[None]:
    before = i18n.current().code
    i18n.use("zh_CN")
    yield
    i18n.use(before)


def test_the_manual_shows_every_picture_that_is_kept_for_it_once() -> None:
    kept = sorted(f"{PICTURES}/{each.name}" for each in (ROOT / PICTURES).iterdir())
    assert sorted(path for _words, path in SHOWN) == kept


def test_every_picture_is_told_in_words_too() -> None:
    assert [path for words, path in SHOWN if len(words) < 30] == []


def test_the_table_of_keys_is_the_sheet_of_keys() -> None:
    told = re.findall(r"(?m)^\| `([^`]+)` \| ([^|]+?) \|$", MANUAL.split("\n## ")[1])
    assert told == [(line.label, line.text) for line in keys.known()]


def test_every_key_that_the_manual_names_is_a_key_of_the_window() -> None:
    written = {
        each for each in re.findall(r"`([^`]+)`", MANUAL) if re.fullmatch(r"(Ctrl|Alt|Shift)\+.+|[A-Z]\w*|[↑↓]", each)
    }
    known = {key for line in keys.known() for key in (line.label, *re.split(r", | ", line.label))}
    assert sorted(written - known - {f"Ctrl+{number}" for number in range(1, 10)}) == []


def test_every_number_of_the_side_that_the_manual_names_leads_where_it_says() -> None:
    told = re.findall(r"`Ctrl\+(\d)` 是「([^」]+)」", MANUAL)
    names = [words for _sheet, words in frame.navigation()]
    assert told == [(str(number), words) for number, words in enumerate(names[:9], start=1)]
    assert [words for words in names if words not in NAMED] == []


@cache
def words_of_the_program() -> frozenset[str]:
    """Everything in the Chinese catalogue, and what tables, fields and values are called there."""
    with (ROOT / "i18n/zh_CN/LC_MESSAGES/minglu.po").open("rb") as stream:
        found = {str(message.string) for message in read_po(stream)}
    fields = [field for table in TABLES for field in table.fields]
    labels = {table.label for table in TABLES} | {field.label for field in fields}
    labels |= {value.label for field in fields for value in field.values}
    adding = {each.replace("{what}", table.label) for table in TABLES for each in found if each == "添加{what}"}
    whole = {re.split(r"[：（，]?\{", words)[0] for words in found}  # a title before what it is about
    return frozenset(found | labels | adding | whole)


@pytest.mark.parametrize("name", NAMED)
def test_every_sheet_button_and_entry_that_the_manual_names_is_called_so_in_the_program(name: str) -> None:
    parts = name.split("：")  # “修改：电话” is a title and what it is about
    assert name in words_of_the_program() or all(part in words_of_the_program() for part in parts)

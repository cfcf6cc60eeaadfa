"""Twelve keys write every word of the directory: by pinyin, first letters, English and numbers."""

import random
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import db
from db import DialWord, Directory
from db.making import build_sample
from db.search.pad import MOST, SCANNED, digits_of

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
LEAF = 9
MOST_KEYS = 7
"""Keys after which a word stands on the first leaf at the latest, whatever it is called: a literal promise."""


@pytest.fixture(scope="module")
def directory(starter_snapshot: Path) -> Iterator[Directory]:
    opened = Directory.open(starter_snapshot)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def keys(starter_snapshot: Path) -> dict[int, list[str]]:
    """The keys of every word, as they stand in the snapshot."""
    connection = sqlite3.connect(starter_snapshot)
    found: dict[int, list[str]] = {}
    for word, digits in connection.execute("SELECT word, digits FROM search_key ORDER BY word, digits"):
        found.setdefault(word, []).append(digits)
    connection.close()
    return found


def words(directory: Directory, digits: str) -> list[str]:
    found = directory.dial(digits, 1000)
    assert found.total == len(found.words)
    return [word.text for word in found.words]


def leaves(directory: Directory, digits: str) -> list[DialWord]:
    """All words of some digits, leaf by leaf."""
    found = directory.dial(digits, LEAF)
    listed = list(found.words)
    while len(listed) < found.total:
        listed += directory.dial(digits, LEAF, len(listed)).words
    return listed


def pressed_for(directory: Directory, word: int, kind: str, target: str, keys: dict[int, list[str]]) -> int:
    """The fewest keys after which a word stands on the first leaf."""
    for size in range(1, MOST + 1):
        for digits in {key[:size] for key in keys[word] if len(key) >= size}:
            if any((each.kind, each.target) == (kind, target) for each in directory.dial(digits, LEAF).words):
                return size
    raise AssertionError((word, target))


def targets(snapshot: Path) -> dict[int, tuple[str, str]]:
    """What every word stands for: its kind and the code or id."""
    connection = sqlite3.connect(snapshot)
    found = {number: (kind, target) for number, kind, target in connection.execute(
        "SELECT number, kind, target FROM search_word UNION ALL "
        "SELECT number, 'record', id FROM search_record JOIN listing USING (rank)")}  # fmt: skip
    connection.close()
    return found


@pytest.mark.parametrize(
    ("letters", "digits", "word"),
    [
        ("rjzl", "7595", "日间照料"),
        ("rijianzhaoliao", "74542694265426", "日间照料"),
        ("ly", "59", "轮椅"),
        ("tanchang", "82624264", "宕昌县"),
        ("dangchang", "3264242", "宕昌县"),
        ("lanzhou", "5269468", "兰州市"),
        ("lanzhoushi", "5269468744", "兰州市"),
        ("kongtong", "56648664", "崆峒区"),
        ("12385", "12385", "12385残疾人服务热线"),
        ("120", "120", "120急救"),
        ("12110", "12110", "听力言语残疾人短信报警（12110）"),
        ("daycare", "3292273", "Day care"),
        ("wheelchair", "9433524247", "wheelchair"),
        ("lzscjrlhh", "597257544", "兰州市残疾人联合会"),
        ("fdxx", "3399", "兰州市城关区辅读学校"),
        ("fuduxuexiao", "38389839426", "兰州市城关区辅读学校"),
    ],
)
def test_a_word_is_written_by_the_keys_of_its_letters(
    directory: Directory, letters: str, digits: str, word: str
) -> None:
    assert digits_of(letters).startswith(digits)
    assert word in words(directory, digits)


def test_words_that_are_written_whole_come_first(directory: Directory) -> None:
    assert next(word.text for word in directory.dial("7595").words) == "日间照料"
    assert [word.text for word in directory.dial("12385").words] == ["12385残疾人服务热线"]


def test_words_of_the_same_keys_are_all_listed(directory: Directory) -> None:
    towns = [word for word in leaves(directory, digits_of("chengguanzhen")) if word.text == "城关镇"]
    assert len(towns) == 20
    assert len({town.target for town in towns}) == 20


def test_everything_is_on_the_first_leaf_after_few_keys(
    directory: Directory, starter_snapshot: Path, keys: dict[int, list[str]]
) -> None:
    homographs = Counter(tuple(each) for each in keys.values())
    needed = {}
    for word, (kind, target) in targets(starter_snapshot).items():
        if homographs[tuple(keys[word])] <= LEAF:
            needed[word] = pressed_for(directory, word, kind, target, keys)
    crowded = [word for word in keys if word not in needed]
    assert {directory.division(targets(starter_snapshot)[word][1]).name for word in crowded} == {"城关镇"}
    assert max(needed.values()) == MOST_KEYS
    assert sum(needed.values()) / len(needed) < 5


def test_nothing_is_left_out(directory: Directory, starter_snapshot: Path) -> None:
    reached = targets(starter_snapshot).values()
    assert {term.code for term in directory.categories()} <= {target for kind, target in reached if kind == "category"}
    places = {target for kind, target in reached if kind == "place"}
    assert places >= {"620000", "620100", "620102", "620102001", "622926100"}
    assert len(places) == 1506
    assert sum(kind == "record" for kind, _ in reached) == directory.snapshot().records


def test_the_count_is_the_length_of_the_list_for_every_beginning(
    directory: Directory, keys: dict[int, list[str]]
) -> None:
    beginnings = {digits[:size] for all_of in keys.values() for digits in all_of for size in (1, 2, 3, 4, 6, 9)}
    for digits in sorted(beginnings):
        listed = leaves(directory, digits)
        assert directory.dial(digits).total == len(listed)
        assert len(set(listed)) == len(listed), digits


def test_the_count_is_right_where_it_is_stored_and_where_it_is_counted(sample_keys: sqlite3.Connection) -> None:
    rows = sample_keys.execute("SELECT digits, word FROM search_key").fetchall()
    stored = dict(sample_keys.execute("SELECT digits, words FROM search_key_count"))
    for digits in random.Random(1).sample(sorted(stored), 60):
        held = [word for key, word in rows if key.startswith(digits)]
        assert len(held) > SCANNED
        assert stored[digits] == len(set(held))
    longest = max(stored, key=len)
    assert all(longest[:size] in stored for size in range(1, len(longest)))


@pytest.fixture(scope="module")
def sample_keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    file = tmp_path_factory.mktemp("sample") / "sample.db"
    build_sample(RESOURCES, file, 1250)
    connection = sqlite3.connect(file)
    yield connection
    connection.close()


def test_the_words_take_less_than_half_a_megabyte_at_the_size_of_the_province(sample_keys: sqlite3.Connection) -> None:
    tables = "'search_word', 'search_key', 'search_key_count'"
    (size,) = sample_keys.execute(f"SELECT sum(pgsize) FROM dbstat WHERE name IN ({tables})").fetchone()
    assert size < 500_000


def test_a_press_reads_a_range_and_never_the_table(sample_keys: sqlite3.Connection) -> None:
    plan = sample_keys.execute(
        "EXPLAIN QUERY PLAN SELECT digits, word FROM search_key WHERE digits >= '7' AND digits < '7:' AND shared < 1 "
        "ORDER BY digits, word LIMIT 9"
    ).fetchall()
    assert [row[3] for row in plan] == ["SEARCH search_key USING PRIMARY KEY (digits>? AND digits<?)"]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40) | st.text(alphabet="0123456789*#", max_size=40))
def test_nothing_that_is_pressed_raises(directory: Directory, text: str) -> None:
    found = directory.dial(text)
    assert found.total >= len(found.words)
    assert len(found.words) <= LEAF
    assert re.fullmatch("[0-9]*", found.digits)


@pytest.mark.parametrize("digits", ["", "*", "1" * 30, "٣", "0"])
def test_what_writes_no_word_finds_none(directory: Directory, digits: str) -> None:
    assert directory.dial(digits) == db.Dialled("".join(re.findall("[0-9]", digits)), 0, ())

"""What was typed by ear, in a hurry or half: the correction is made, and said."""

import sqlite3
from collections.abc import Callable

import pytest

from db import SearchResult
from db.search import guess, lexicon
from db.search.mistyped import is_one_slip

Find = Callable[..., SearchResult]

# typed, as it was taken, category, division
TAKEN = [
    ("日见照料", "日间照料", "day_care", "620000"),
    ("助听七", "助听器", "assistive_devices", "620000"),
    ("法绿援助", "法律援助", "legal_aid", "620000"),
    ("残积人证", "残疾人证", "certificate", "620000"),
    ("康富中心", "康复中心", "rehab_center", "620000"),
    ("轮以", "轮椅", "assistive_devices", "620000"),
    ("林桃县托样", "临洮县托养", "day_care", "621124"),
    ("成关区轮椅", "城关区轮椅", "assistive_devices", "620102"),
    ("盲文阅揽室", "盲文阅览室", "braille_room", "620000"),
    ("rijianzaoliao", "日间照料", "day_care", "620000"),
    ("rijianzhaolaio", "日间照料", "day_care", "620000"),
    ("kangfuzhonxgin", "康复中心", "rehab_center", "620000"),
    ("mangwen yuenanshi", "盲文阅览室", "braille_room", "620000"),
    ("lanzou falv", "兰州法律服务", "legal_aid", "620100"),
    ("weelchair", "wheelchair", "assistive_devices", "620000"),
    ("wheelchiar", "wheelchair", "assistive_devices", "620000"),
    ("法律救住工作站", "法律救助工作站", "legal_aid", "620000"),
]


@pytest.mark.parametrize(("typed", "taken", "category", "division"), TAKEN)
def test_a_slip_is_taken_for_what_was_meant_and_said(
    find: Find, typed: str, taken: str, category: str, division: str
) -> None:
    understood = find(typed).understood
    assert (understood.corrected, understood.category, understood.division) == (taken, category, division)


@pytest.mark.parametrize("typed", ["日间照料", "鸿梦", "rijianzhaoliao", "lzcl", "城关区 特教", "残疾证", "法律援"])
def test_what_is_right_is_never_corrected(find: Find, typed: str) -> None:
    assert find(typed).understood.corrected == ""


def test_a_name_is_found_by_other_characters_of_the_same_sound(find: Find) -> None:
    found = find("红梦")
    assert found.listings[0].name == "永登县鸿梦残疾人服务中心"
    assert found.understood.corrected == "鸿梦"


def test_what_is_about_something_else_is_not_bent_to_fit(find: Find) -> None:
    for typed in ("火锅", "天气预报", "pizza", "xyzzy"):
        found = find(typed)
        assert (found.understood.corrected, found.understood.category, found.total) == ("", "", 0), typed


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("zhaoliao", "zhaoliao", False),
        ("zhaolia", "zhaoliao", True),
        ("zhaoliaoo", "zhaoliao", True),
        ("zhaolaio", "zhaoliao", True),
        ("zhaoloao", "zhaoliao", True),
        ("azhaoliao", "zhaoliao", True),
        ("zhaoloai", "zhaoliao", False),
        ("zhao", "zhaoliao", False),
    ],
)
def test_one_slip_is_one_letter_or_two_exchanged(one: str, other: str, slip: bool) -> None:
    assert is_one_slip(one, other) is slip
    assert is_one_slip(other, one) is slip


def test_every_word_for_a_need_is_found_as_it_is_written_and_as_it_sounds(
    find: Find, connection: sqlite3.Connection
) -> None:
    words = [word for words in lexicon.read(connection).written.values() for word in words]
    needs = [word for word in words if word.kind == lexicon.CATEGORY]
    assert len(needs) > 700
    by_text: dict[str, set[str]] = {}
    by_sound: dict[str, set[str]] = {}
    for word in needs:
        by_text.setdefault(word.text, set()).add(word.target)
        by_sound.setdefault(word.sounds, set()).add(word.target)
    wrong = [text for text, codes in by_text.items() if find(text).understood.category not in codes]
    assert wrong == []
    wrong = [sound for sound, codes in by_sound.items() if find(sound).understood.category not in codes]
    assert wrong == []


def test_guesses_are_prepared_once(connection: sqlite3.Connection) -> None:
    assert guess.read(connection) is guess.read(connection)

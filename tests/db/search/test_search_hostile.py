"""Nothing that is typed raises, however odd, and nothing odd comes back."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import SearchResult

Find = Callable[..., SearchResult]

ODD = [
    "",
    " ",
    "   \t\n　",
    "a-b",
    '"',
    '""',
    "'",
    "*",
    "日间*",
    '"日间照料"',
    "AND",
    "OR NOT",
    "NEAR(日间 照料)",
    "name:日间",
    "body : 照料",
    "^日间",
    "(((",
    "{name} : x",
    "日间 AND",
    "-- ; DROP TABLE listing",
    "%",
    "_",
    "😀",
    "😀日间照料😀",
    "\ud800",
    "日间\udfff照料",
    "\x00",
    "日间\x00照料",
    "\ufeff\u200b\u202e",
    "§daycare",
    "§§daycare",
    "照" * 10_000,
    "a" * 10_000,
    "日间照料 " * 2_000,
    "1" * 10_000,
    "ﷺ" * 10_000,
    "e\u0301" * 5_000,
    "བོད་སྐད།",
    "Қазақша",
    "𠮷",
    "ا ب",
    "½",
    "ⅷ",
    "v",
    "vvvvvv",
    "xi'an",
]


def assert_fair(found: SearchResult) -> None:
    """What is listed was found; where nothing was, hotlines and offices are listed, or nothing was asked."""
    asked = {each.category for each in found.listings} <= {"hotline", "federation"}
    assert len(found.listings) <= found.total or (found.total == 0 and asked)


@pytest.mark.parametrize("typed", ODD, ids=lambda typed: ascii(typed[:12]))
def test_odd_input_finds_something_or_whom_to_ask(find: Find, typed: str) -> None:
    found = find(typed)
    assert_fair(found)
    found.query.encode("utf-8")
    found.understood.words.encode("utf-8")


@pytest.mark.parametrize("typed", ["", "   ", "😀", '"', "*", "\ud800", "\x00", "--", "\u200b"])
def test_what_holds_no_letter_finds_nothing(find: Find, typed: str) -> None:
    found = find(typed)
    assert (found.total, found.listings) == (0, ())


def test_odd_characters_around_a_word_do_not_matter(find: Find) -> None:
    plain = find("日间照料").listings
    for typed in (
        '"日间照料"',
        "日间*照料",
        "日\x00间照料",
        "（日间照料）",
        "😀日间照料",
        "日间照料\ud800",
        " 日 间 照 料 ",
    ):
        assert find(typed).listings == plain, ascii(typed)


def test_the_query_comes_back_fit_to_be_shown(find: Find) -> None:
    assert find("a\x00b\ud800").query == "a b?"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_no_text_raises(find: Find, typed: str) -> None:
    found = find(typed)
    assert_fair(found)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(alphabet="城关区兰州日间照料残联中心 abcdhijlnorzu*\"'-()1238", max_size=24),
    st.sampled_from(["620000", "620102", "620102001", "x", ""]),
    st.integers(-3, 30),
    st.integers(-3, 60),
)
def test_no_mixture_of_known_words_raises(find: Find, typed: str, division: str, limit: int, offset: int) -> None:
    found = find(typed, division=division, limit=limit, offset=offset)
    assert len(found.listings) <= max(0, limit)
    assert_fair(found)

"""Forms for the ear."""

import pytest

from desktop import i18n
from desktop.pages.narrate import spans
from desktop.pages.spoken import digits, grouped, sentence
from desktop.speech.utterance import Span


@pytest.mark.parametrize(
    ("number", "seen", "in_chinese", "in_english"),
    [
        ("12385", "12385", "幺二三八五", "1 2 3 8 5"),
        ("0931-8821994", "0931 882 1994", "零九三幺，八八二，幺九九四", "0 9 3 1, 8 8 2, 1 9 9 4"),
        ("010-66580030", "010 6658 0030", "零幺零，六六五八，零零三零", "0 1 0, 6 6 5 8, 0 0 3 0"),
        ("4006012385", "400 601 2385", "四零零，六零幺，二三八五", "4 0 0, 6 0 1, 2 3 8 5"),
        ("0931-8821994转2", "0931 882 1994 2", "零九三幺，八八二，幺九九四，二", "0 9 3 1, 8 8 2, 1 9 9 4, 2"),
    ],
)
def test_a_phone_number_is_read_digit_by_digit_in_groups(
    number: str, seen: str, in_chinese: str, in_english: str
) -> None:
    assert grouped(number) == seen
    assert digits(number) == in_chinese
    i18n.use("en")
    assert digits(number) == in_english


def test_parts_are_joined_with_pauses_and_one_full_stop() -> None:
    assert sentence(["日间照料", "", "2 条。"]) == "日间照料，2 条。"
    assert sentence(["您要找什么？"]) == "您要找什么？"
    assert sentence([""]) == ""
    i18n.use("en")
    assert sentence(["Phone", "1 2 3"]) == "Phone, 1 2 3."


def test_every_run_of_text_is_marked_with_its_language() -> None:
    assert spans("Phone of 兰州市残疾人联合会, 1 2.", "en") == (
        Span("Phone of ", "en"),
        Span("兰州市残疾人联合会", "zh"),
        Span(", 1 2.", "en"),
    )
    assert spans("按 F3 换成 English。", "zh") == (
        Span("按 F3 换成 ", "zh"),
        Span("English", "en"),
        Span("。", "zh"),
    )
    assert spans("", "zh") == (Span("", "zh"),)

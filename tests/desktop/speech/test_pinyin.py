"""Pinyin for espeak-ng: the staff's readings, the names of Gansu, and no character left over."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pypinyin.contrib.tone_convert import to_tone3

from benchmarks.shipped import readings
from desktop.speech.normalise import normalise
from desktop.speech.pinyin import Pinyin
from desktop.speech.readings import Reading, corrected

RESOURCES = Path(__file__).parents[3] / "resources"
TABLE = readings()


@pytest.fixture(scope="module")
def pinyin() -> Pinyin:
    return Pinyin((reading.word, reading.pinyin) for reading in corrected(divisions(), TABLE))


def divisions() -> Iterator[tuple[str, str]]:
    with (RESOURCES / "starter/admin_division.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["name"], row["pinyin"]


@pytest.mark.requirement("A20")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("宕昌县", "tan4chang1xian4"),
        ("平凉市崆峒区", "ping2liang2shi4 kong1tong2qu1"),
        ("民乐县", "min2le4xian4"),
        ("阿克塞哈萨克族自治县", "a1ke4sai4ha1sa4ke4zu2zi4zhi4xian4"),
        ("陇南市武都区", "long3nan2shi4 wu3du1qu1"),
        ("甘南藏族自治州舟曲县", "gan1nan2zang4zu2zi4zhi4zhou1 zhou1qu3xian4"),
        ("玛曲县", "ma3qu3xian4"),
        ("碌曲县", "lu4qu3xian4"),
        ("张掖市", "zhang1ye4shi4"),
        ("藏语", "zang4yu3"),
        ("银行支行", "yin2hang2 zhi1hang2"),
        ("重庆", "chong2qing4"),
        ("特困供养", "te4kun4 gong1yang3"),
        ("二零二一年一月", "er4 ling2 er4 yi1 nian2 yi1yue4"),
        ("一百一十元", "yi4bai3 yi1 shi2 yuan2"),
        ("第一，一个人", "di4yi1, yi2ge4 ren2"),
        ("A座，B超", "ei1 zuo4, bi4 chao1"),
        ("绿色", "lv4 se4"),
        ("你好！再见。", "ni3hao3! zai4jian4."),
    ],
)
def test_it_is_read_as_people_of_gansu_say_it(pinyin: Pinyin, name: str, said: str) -> None:
    assert pinyin.convert(name) == said


def test_every_division_is_read_as_the_directory_has_it(pinyin: Pinyin) -> None:
    for reading in corrected(divisions(), ()):
        known = [word.word for word in TABLE if word.word in reading.word]
        expected = "".join(to_tone3(syllable).replace("ü", "v") for syllable in reading.pinyin.split())
        said = pinyin.convert(reading.word).replace(" ", "")
        toneless = re.sub(r"5", "", said)
        assert known or toneless == expected, reading.word


def test_no_common_character_is_left_over(pinyin: Pinyin) -> None:
    codes = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    characters = [code.decode("gb2312", errors="ignore") for code in codes]
    characters = [character for character in characters if character]
    assert len(characters) == 6763
    unread = [character for character in characters if not re.fullmatch(r"[a-z]+[1-5]", pinyin.convert(character))]
    assert unread == []


@given(words=some.text())
def test_nothing_but_pinyin_and_pauses_comes_out(pinyin: Pinyin, words: str) -> None:
    assert re.fullmatch(r"[a-z1-5 ,.;!?]*", pinyin.convert(normalise(words, "zh")))


def test_a_rare_character_that_nobody_can_read_is_told_to_be_there(pinyin: Pinyin) -> None:
    assert pinyin.convert("𠮷祥") == "mou3 xiang2"
    assert Pinyin([("𠮷", "ji2")]).convert("𠮷祥") == "ji2 xiang2"
    assert pinyin.convert("𠼞") == "a1"


def test_the_staff_know_better_than_the_names_of_divisions() -> None:
    table = (Reading("武都", "wu3 du1"),)
    assert corrected([("武都区", "wǔ dōu qū")], table) == (Reading("武都区", "wu3 du1 qū"), *table)


def test_a_reading_with_a_syllable_too_few_is_left_out() -> None:
    table = [Reading("宕昌", "tan4 chang1"), Reading("民乐", "min2"), Reading("", "a1")]
    assert corrected((), table) == (Reading("宕昌", "tan4 chang1"),)


def test_every_reading_of_the_table_that_ships_can_be_used_and_says_where_it_is_from() -> None:
    with (RESOURCES / "readings/readings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(TABLE) == len(rows)
    assert all(row["source"] and re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"]) for row in rows)
    assert all(re.fullmatch(r"[a-z]+[1-5]( [a-z]+[1-5])*", row["pinyin"]) for row in rows)

"""What a query is read as: the need, the place, and the words that remain."""

from collections.abc import Callable

import pytest

from db import SearchResult

Read = tuple[str, str, str, bool]

# typed, words that remain, category, division, whether a place was named
READ = [
    ("日间照料", "", "day_care", "620000", False),
    ("日间照料中心", "", "day_care", "620000", False),
    ("托养", "", "day_care", "620000", False),
    ("白天照料和托养", "", "day_care", "620000", False),
    ("康复医院", "", "rehab_hospital", "620000", False),
    ("康复中心", "", "rehab_center", "620000", False),
    ("轮椅", "", "assistive_devices", "620000", False),
    ("助听器", "", "assistive_devices", "620000", False),
    ("孤独症", "", "child_rehab", "620000", False),
    ("特教", "", "special_school", "620000", False),
    ("律师", "", "legal_aid", "620000", False),
    ("低保", "", "subsidy", "620000", False),
    ("两项补贴", "", "subsidy", "620000", False),
    ("残疾证", "", "certificate", "620000", False),
    ("公租房", "", "housing", "620000", False),
    ("听书机", "", "braille_room", "620000", False),
    ("健身", "", "sports", "620000", False),
    ("盲人按摩", "", "massage", "620000", False),
    ("无障碍改造", "", "accessibility_retrofit", "620000", False),
    ("临时救助", "", "temporary_relief", "620000", False),
    ("司法救助", "", "judicial_relief", "620000", False),
    ("免费乘公交", "", "transport", "620000", False),
    ("志愿者", "", "volunteer", "620000", False),
    ("12385", "", "hotline", "620000", False),
    # the whole sounds, the first letters, half a word
    ("rijianzhaoliao", "", "day_care", "620000", False),
    ("ri jian zhao liao", "", "day_care", "620000", False),
    ("RIJIANZHAOLIAO", "", "day_care", "620000", False),
    ("rì jiān zhào liào", "", "day_care", "620000", False),
    ("rjzl", "", "day_care", "620000", False),
    ("lunyi", "", "assistive_devices", "620000", False),
    ("canjirenzheng", "", "certificate", "620000", False),
    ("falvyuanzhu", "", "legal_aid", "620000", False),
    ("faluyuanzhu", "", "legal_aid", "620000", False),
    ("flyz", "", "legal_aid", "620000", False),
    ("wzagz", "", "accessibility_retrofit", "620000", False),
    ("rijianzhao", "", "day_care", "620000", False),
    ("法律援", "", "legal_aid", "620000", False),
    # in English
    ("day care", "", "day_care", "620000", False),
    ("wheelchair repair", "repair", "assistive_devices", "620000", False),
    ("Legal aid in Tianshui", "", "legal_aid", "620500", True),
    ("disability certificate", "", "certificate", "620000", False),
    # places, in any form
    ("兰州", "", "", "620100", True),
    ("兰州市", "", "", "620100", True),
    ("lanzhou", "", "", "620100", True),
    ("城关", "", "", "620102", True),
    ("城关区", "", "", "620102", True),
    ("兰州城关", "", "", "620102", True),
    ("城关兰州", "", "", "620102", True),
    ("兰州新区", "", "", "620171", True),
    ("临夏", "", "", "622900", True),
    ("临夏州", "", "", "622900", True),
    ("临夏市", "", "", "622901", True),
    ("临夏县", "", "", "622921", True),
    ("linxia", "", "", "622900", True),
    ("白银", "", "", "620400", True),
    ("白银区", "", "", "620402", True),
    ("嘉峪关", "", "", "620200", True),
    ("积石山", "", "", "622927", True),
    ("东乡", "", "", "622926", True),
    ("阿克塞", "", "", "620924", True),
    ("kongtong", "", "", "620802", True),
    ("kongdong", "", "", "620802", True),
    ("tanchang", "", "", "621223", True),
    ("dangchang", "", "", "621223", True),
    ("minle", "", "", "620722", True),
    ("成县", "", "", "621221", True),
    # place and need together, in any order
    ("城关区 日间照料", "", "day_care", "620102", True),
    ("日间照料 城关区", "", "day_care", "620102", True),
    ("日间照料城关", "", "day_care", "620102", True),
    ("城关日间照料", "", "day_care", "620102", True),
    ("lanzhou tejiao", "", "special_school", "620100", True),
    ("lanzhoutejiao", "", "special_school", "620100", True),
    ("chengguanqu rijianzhaoliao", "", "day_care", "620102", True),
    ("lzcl", "", "federation", "620100", True),
    ("临夏 按摩", "", "massage", "622900", True),
    ("岷县残联", "", "federation", "621126", True),
    ("甘州区儿童康复", "", "child_rehab", "620702", True),
    # words that say nothing
    ("哪里有日间照料", "", "day_care", "620000", False),
    ("我要找轮椅", "", "assistive_devices", "620000", False),
    ("请问城关区有没有日间照料中心", "", "day_care", "620102", True),
    ("怎么申请公租房", "", "housing", "620000", False),
    ("附近的盲人按摩在哪里", "", "massage", "620000", False),
    ("残联电话", "", "federation", "620000", False),
    ("where can I get a wheelchair", "", "assistive_devices", "620000", False),
    # words nobody knows
    ("鸿梦", "鸿梦", "", "620000", False),
    ("火锅", "火锅", "", "620000", False),
    ("城关区火锅", "火锅", "", "620102", True),
]


def read(found: SearchResult) -> Read:
    understood = found.understood
    return understood.words, understood.category, understood.division, understood.place_named


@pytest.mark.parametrize(("typed", "words", "category", "division", "named"), READ)
def test_a_query_is_understood(
    find: Callable[..., SearchResult], typed: str, words: str, category: str, division: str, named: bool
) -> None:
    assert read(find(typed)) == (words, category, division, named)


def test_the_place_asked_from_counts_where_none_is_named(find: Callable[..., SearchResult]) -> None:
    assert read(find("轮椅", division="621126")) == ("", "assistive_devices", "621126", False)


def test_a_township_that_many_counties_have_is_the_one_nearby(find: Callable[..., SearchResult]) -> None:
    assert find("城关镇", division="620123").understood.division == "620123100"
    assert find("榆中县城关镇").understood.division == "620123100"


def test_a_township_that_cannot_be_told_apart_is_in_the_whole_province(find: Callable[..., SearchResult]) -> None:
    assert read(find("城关镇")) == ("", "", "620000", True)


def test_a_county_without_records_lists_what_serves_it_and_what_is_near(find: Callable[..., SearchResult]) -> None:
    found = find("临夏县")
    assert read(found) == ("", "", "622921", True)
    assert found.listings[0].division == "622921"
    assert "临夏州残疾人联合会" in {each.name for each in find("临夏县", limit=60).listings}


def test_a_division_that_does_not_exist_is_the_province(find: Callable[..., SearchResult]) -> None:
    assert find("轮椅", division="999999").understood.division == "620000"
    assert find("轮椅", division="").understood.division == "620000"

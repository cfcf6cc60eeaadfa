"""What comes first, how many there are, and that pages fit together."""

from collections.abc import Callable

import pytest

from db import SearchResult

Find = Callable[..., SearchResult]

# typed, the names that come first
FIRST = [
    ("兰州市特殊教育学校", ["兰州市特殊教育学校"]),
    ("lanzhoushiteshujiaoyuxuexiao", ["兰州市特殊教育学校"]),
    ("lzstsjyxx", ["兰州市特殊教育学校"]),
    ("lanzhou tejiao", ["兰州市特殊教育学校"]),
    ("鸿梦", ["永登县鸿梦残疾人服务中心"]),
    ("hongmeng", ["永登县鸿梦残疾人服务中心"]),
    ("永登 鸿梦", ["永登县鸿梦残疾人服务中心"]),
    ("安定特殊教育学校", ["安定特殊教育学校"]),
    ("静宁日间照料", ["静宁县残疾人日间照料中心"]),
    ("残联", ["甘肃省残疾人联合会"]),
    ("甘肃省残联", ["甘肃省残疾人联合会"]),
    ("张掖残联", ["张掖市残疾人联合会"]),
    ("听书", ["盲文阅览和盲人听书机借阅"]),
    ("12385", ["12385残疾人服务热线"]),
    ("Disability certificate", ["办理残疾人证（新办、换领、迁移、挂失补办、变更、注销）"]),
    ("Nursing subsidy", ["重度残疾人护理补贴"]),
    ("护理补贴", ["重度残疾人护理补贴"]),
    ("司法救助", ["司法救助（残疾人）"]),
]


@pytest.mark.parametrize(("typed", "names"), FIRST)
def test_the_best_comes_first(find: Find, typed: str, names: list[str]) -> None:
    assert [each.name for each in find(typed).listings[: len(names)]] == names


def test_what_is_in_the_place_comes_before_what_is_near_and_far(find: Find) -> None:
    names = [each.name for each in find("城关区 特教", limit=50).listings]
    city, school, far = (
        names.index(name) for name in ("兰州市特殊教育学校", "兰州市城关区辅读学校", "天水市特殊教育学校")
    )
    assert school < city < far


def test_the_division_asked_from_orders_as_a_named_one_does(find: Find) -> None:
    asked = find("康复中心", division="620723").listings
    named = find("临泽县康复中心").listings
    assert asked[0].name == named[0].name == "临泽县残疾人康复中心"


def test_an_exact_name_comes_first_wherever_it_is(find: Find) -> None:
    assert find("天水市特殊教育学校", division="620102").listings[0].name == "天水市特殊教育学校"


def test_an_entitlement_is_shown_for_the_division_of_the_person(find: Find) -> None:
    listing = find("护理补贴", division="621126").listings[0]
    assert (listing.id, listing.kind, listing.division) == ("guide-subsidy-care", "entitlement", "621126")


def test_an_office_above_answers_for_a_county_that_has_none(find: Find) -> None:
    listing = find("岷县残联").listings[0]
    assert (listing.name, listing.kind, listing.division) == ("定西市残疾人联合会", "office", "621126")


def test_a_place_keeps_its_own_division(find: Find) -> None:
    listing = find("城关区 特教").listings[0]
    assert (listing.kind, listing.division) == ("place", "620102")


def test_a_place_alone_lists_everything_in_it(find: Find) -> None:
    found = find("临泽县", limit=99)
    inside = [each for each in found.listings if each.division.startswith("620723")]
    assert len(inside) >= 3
    assert list(found.listings[: len(inside)]) == inside


@pytest.mark.parametrize("typed", ["日间照料", "残疾人", "兰州", "城关区 特教", "lanzhou", "中心", "康复", "tsjyxx"])
def test_pages_fit_together_and_the_total_is_what_they_hold(find: Find, typed: str) -> None:
    whole = find(typed, limit=500).listings
    pages = [each for offset in range(0, len(whole) + 7, 7) for each in find(typed, limit=7, offset=offset).listings]
    assert pages == list(whole)
    assert len({each.id for each in whole}) == len(whole) == find(typed).total


def test_where_nothing_is_found_whom_to_ask_is_listed(find: Find) -> None:
    found = find("火锅", division="620102")
    assert (found.total, found.understood.confidence) == (0, 0.0)
    assert [listing.name for listing in found.listings] == [
        "12385残疾人服务热线",
        "12345政务服务便民热线",
        "兰州市残疾人联合会",
        "兰州市残疾人综合服务中心",
    ]

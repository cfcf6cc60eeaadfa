"""Filters on a small directory in which every fact is told: what is left, where, and what nobody registered."""

from collections.abc import Callable
from datetime import datetime

import pytest

from db import UNFILTERED, Directory, Filter, Offers, SearchResult, Wish
from tests.db.facets.conftest import hours, needs, service

Made = Callable[..., Directory]
TUESDAY = datetime(2026, 11, 24, 10, 30)


@pytest.fixture
def directory(made: Made) -> Directory:
    """In 城关区: a free one with a ramp; one that costs, shut on Tuesdays; one of which nothing is known.
    One more in 安宁区, in the same city, and one in 岷县, far away; and an entitlement of the province."""
    return made(
        service("甲", fees_description="免费", minimum_age="0", maximum_age="17"),
        service("乙", fees_description="每次5元", minimum_age="18"),
        service("丙"),
        service("丁", "620105", fees_description="免费"),
        service("戊", "621126", fees_description="免费，提供午餐"),
        service("己", "620000", "entitlement", fees_description="免费"),
        accessibility=[*needs("甲", wheelchair="yes", lift="no"), *needs("乙", wheelchair="no"),
                       *needs("丙", wheelchair="unknown"), *needs("丁", wheelchair="yes")],
        schedule=[hours("甲", "MO,TU,WE,TH,FR", "08:30", "12:00"), hours("乙", "SA,SU", "08:30", "12:00"),
                  hours("丁", "MO,TU,WE,TH,FR", "14:30", "18:00")],
        disability_eligibility=[
            {"id": "1", "service_id": "甲", "disability_type": "vision"},
            {"id": "2", "service_id": "乙", "disability_type": "any"},
            {"id": "3", "service_id": "丁", "disability_type": "hearing"},
            {"id": "4", "service_id": "己", "disability_type": "any"},
        ],
        service_area=[{"id": "1", "service_id": "己", "division_code": "620000"}],
    )  # fmt: skip


def found(directory: Directory, asked: Filter, division: str = "620102", query: str = "健身点") -> SearchResult:
    return directory.search(query, division, 99, wish=Wish(filter=asked))


def names(result: SearchResult) -> str:
    return "".join(listing.id for listing in result.listings)


ANSWERS = {
    Filter(): "甲乙丙己丁戊",  # of the same trust, those of which most is known first
    Filter(open_at=TUESDAY): "甲",
    Filter(open_at=datetime(2026, 11, 24, 15)): "丁",
    Filter(open_at=datetime(2026, 11, 28, 9)): "乙",
    Filter(open_at=datetime(2026, 10, 1, 9)): "",
    Filter(free=True): "甲己丁戊",
    Filter(accessible=("wheelchair",)): "甲丁",
    Filter(accessible=("wheelchair", "lift")): "",
    Filter(disability="vision"): "甲乙己",
    Filter(disability="hearing"): "乙己丁",
    Filter(age="0-6"): "甲",
    Filter(age="18-59"): "乙",
    Filter(age="60+"): "乙",
    Filter(free=True, accessible=("wheelchair",), disability="hearing"): "丁",
}


@pytest.mark.parametrize(("asked", "left"), ANSWERS.items(), ids=[str(tuple(each.parts())) for each in ANSWERS])
def test_what_is_left_place_first(directory: Directory, asked: Filter, left: str) -> None:
    result = found(directory, asked)
    assert names(result) == left
    assert result.total == len(left)


@pytest.mark.parametrize(("asked", "left"), ANSWERS.items(), ids=[str(tuple(each.parts())) for each in ANSWERS])
def test_a_category_leaves_what_serves_the_place(directory: Directory, asked: Filter, left: str) -> None:
    here = [each for each in left if each in "甲乙丙己"]
    listings = directory.listings("sports", "620102", 99, 0, asked)
    assert {listing.id for listing in listings} == set(here)
    assert directory.count("sports", "620102", asked).here == len(here)
    assert directory.count("sports", "620102", asked).province == len(left)


UNKNOWN = {
    Filter(open_at=TUESDAY): 1,  # 丙; the entitlement has no door
    Filter(free=True): 1,
    Filter(accessible=("wheelchair",)): 1,
    Filter(accessible=("lift",)): 2,
    Filter(disability="vision"): 1,
    Filter(age="0-6"): 1,
    Filter(free=True, age="60+"): 1,
}


@pytest.mark.parametrize(("asked", "unknown"), UNKNOWN.items(), ids=[str(tuple(each.parts())) for each in UNKNOWN])
def test_what_nobody_registered_is_counted_apart(directory: Directory, asked: Filter, unknown: int) -> None:
    """In 城关区 itself, where something is left at all."""
    result = found(directory, asked)
    assert result.filtered is not None
    assert result.filtered.without == 6
    if result.total:
        assert result.filtered.unknown == unknown


def test_where_nothing_is_left_anywhere_the_unknown_are_counted_everywhere(directory: Directory) -> None:
    result = found(directory, Filter(accessible=("lift",)))
    assert (result.total, result.filtered and result.filtered.unknown) == (0, 4)  # 乙丙丁戊


def test_what_is_nearest_comes_when_nothing_is_left_here(directory: Directory) -> None:
    result = found(directory, Filter(accessible=("wheelchair",)), division="621126")
    assert (result.reach.here, result.reach.prefecture, result.reach.province) == (0, 0, 2)
    assert names(result) == "甲丁"


def test_a_filter_changes_nothing_of_what_is_understood(directory: Directory) -> None:
    for query in ("健身点", "城关健身", "jianshendian", "健身店", "体育"):
        plain, left = directory.search(query, "620102"), found(directory, Filter(free=True), query=query)
        assert plain.understood == left.understood


def told(offers: Offers) -> list[tuple[str, int, int, int]]:
    return [
        ((each.part.accessible or (each.part.disability or each.part.age or each.part.kind,))[0], each.left, each.here,
         each.unknown) for each in offers.offers
    ]  # fmt: skip


def test_only_filters_that_help_are_offered_in_a_stable_order_with_what_is_left(directory: Directory) -> None:
    offers = directory.search_offers("健身点", "620102", Wish(moment=TUESDAY))
    assert offers.total == 6
    assert told(offers) == [
        ("open", 1, 1, 2),
        ("free", 4, 1, 1),
        ("wheelchair", 2, 1, 2),
        ("vision", 3, 2, 2),
        ("hearing", 3, 1, 2),
        ("speech", 2, 1, 2),
        ("physical", 2, 1, 2),
        ("intellectual", 2, 1, 2),
        ("mental", 2, 1, 2),
        ("multiple", 2, 1, 2),
    ]
    assert offers.unregistered == (("age", 4),)  # of most nobody knows: asking would only hide them


def test_of_what_is_asked_already_nothing_more_is_offered(directory: Directory) -> None:
    asked = Filter(free=True, disability="vision")
    offers = directory.search_offers("健身点", "620102", Wish(filter=asked, moment=TUESDAY))
    assert offers.total == 2
    assert told(offers) == [("open", 1, 1, 0), ("wheelchair", 1, 1, 0), ("0-6", 1, 1, 1), ("7-17", 1, 1, 1)]


def test_what_is_open_is_offered_only_when_the_time_is_known(directory: Directory) -> None:
    offers = directory.offers("sports", "620102", UNFILTERED, None)
    assert "open" not in {each.part.kind for each in offers.offers}
    assert offers.open_now is None
    assert directory.offers("sports", "620102", UNFILTERED, datetime(2026, 11, 24, 22)).open_now == 0


def test_nothing_is_offered_for_three_records_or_for_records_that_are_all_alike(made: Made) -> None:
    alike = made(*(service(key, fees_description="免费") for key in "甲乙丙丁"))
    assert alike.search("健身点").narrows is alike.narrows("sports", "620000", TUESDAY) is False
    assert alike.search_offers("健身点").offers == ()


def test_three_are_heard_as_quickly_as_a_filter_is_chosen(made: Made) -> None:
    few = made(service("甲", fees_description="免费"), service("乙", fees_description="1元"), service("丙"))
    assert few.search("健身点").narrows is few.narrows("sports", "620000", TUESDAY) is False


def test_hours_of_the_service_count_before_those_of_its_house(made: Made) -> None:
    directory = made(
        service("甲"),
        schedule=[
            {"id": "1", "location_id": "甲-house", "byday": "TU", "opens_at": "08:00", "closes_at": "18:00"},
            hours("甲", "TU", "14:00", "16:00"),
        ],
    )
    assert found(directory, Filter(open_at=TUESDAY)).total == 0
    assert found(directory, Filter(open_at=datetime(2026, 11, 24, 15))).total == 1


def test_hours_in_words_and_monthly_hours_are_not_registered_hours(made: Made) -> None:
    directory = made(
        service("甲"),
        service("乙"),
        schedule=[
            {"id": "1", "service_id": "甲", "description": "周二上午"},
            hours("乙", "TU", "08:00", "18:00", freq="MONTHLY"),
        ],
    )
    result = found(directory, Filter(open_at=TUESDAY))
    assert (result.total, result.filtered and result.filtered.unknown) == (0, 2)

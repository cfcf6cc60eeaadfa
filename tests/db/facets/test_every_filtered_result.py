"""Whatever is asked of the sample: every result fulfils it by its own facts, none is missing, and counts are true."""

from datetime import datetime
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import AGES, DISABILITIES, NEEDS, Directory, Filter, Service, Wish

FREE = {"免费", "免费，培训期间有补助", "免费，按件计酬"}
"""What the sample writes of fees where nobody pays."""

MOMENTS = {
    datetime(2026, 11, 24, 10, 30): "ordinary",
    datetime(2026, 11, 24, 12, 0): "ordinary",
    datetime(2026, 11, 24, 6, 30): "ordinary",
    datetime(2026, 11, 28, 15, 0): "ordinary",
    datetime(2026, 11, 29, 23, 0): "ordinary",
    datetime(2026, 10, 1, 10, 0): "holiday",
    datetime(2026, 2, 17, 15, 0): "holiday",
    datetime(2026, 10, 10, 10, 0): "workday",
    datetime(2026, 5, 9, 15, 0): "workday",
    datetime(2027, 2, 6, 10, 0): "unlisted",
}
QUERIES = (
    "日间照料",
    "康复",
    "残疾儿童康复",
    "阅览室",
    "城关区",
    "兰州",
    "法律",
    "rjzl",
    "轮椅",
    "学校",
    "按摩补贴",
    "12385",
)
PLACES = ("620000", "620100", "620102", "621126", "620200")
CATEGORIES = ("day_care", "child_rehab", "braille_room", "sports", "subsidy", "hotline", "federation")

filters = st.builds(
    Filter,
    open_at=st.one_of(st.none(), st.sampled_from(sorted(MOMENTS))),
    free=st.booleans(),
    accessible=st.sets(st.sampled_from(NEEDS), max_size=2).map(lambda some: tuple(n for n in NEEDS if n in some)),
    disability=st.sampled_from(("", *DISABILITIES)),
    age=st.sampled_from(("", *AGES)),
)


def is_open(service: Service, moment: datetime) -> bool:
    clock, today = f"{moment:%H:%M}", ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[moment.weekday()]
    for row in service.schedules:
        days = set(row.byday.split(","))
        meant = {
            "holiday": len(days) == 7,
            "workday": {"MO", "FR"} <= days or (today in days and "TU" in days),
        }.get(MOMENTS[moment], today in days)
        if meant and row.opens_at <= clock < row.closes_at:
            return True
    return False


def fulfils(service: Service, asked: Filter) -> bool:
    """What a neighbour would say who reads the record."""
    has = {fact.need for fact in service.accessibility if fact.state == "yes"}
    low, high = AGES[asked.age] if asked.age else (0, 0)
    youngest, oldest = service.minimum_age, service.maximum_age
    return all(
        (
            not asked.open_at or is_open(service, asked.open_at),
            not asked.free or service.fees in FREE,
            set(asked.accessible) <= has,
            not asked.disability or {asked.disability, "any"} & set(service.disabilities),
            not asked.age or (youngest is not None and oldest is not None and youngest <= high and low <= oldest),
        )
    )


@pytest.fixture(scope="module")
def read(sample: Directory):  # type: ignore[no-untyped-def]
    return cache(sample.service)


QUIET = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUIET
@given(query=st.sampled_from(QUERIES), place=st.sampled_from(PLACES), asked=filters)
def test_of_a_search(sample: Directory, read, query: str, place: str, asked: Filter) -> None:  # type: ignore[no-untyped-def]
    whole = sample.search(query, place, 5000)
    left = sample.search(query, place, 5000, wish=Wish(filter=asked))
    expected = {each.id for each in whole.listings if fulfils(read(each.id), asked)}
    assert {each.id for each in left.listings} == expected
    assert left.total == len(left.listings) == len(expected)
    if asked:
        assert left.filtered is not None
        assert (left.filtered.filter, left.filtered.without) == (asked, whole.total)
        near = left.reach
        around = near.here + near.prefecture + near.province + near.entitlements
        assert around <= left.total or not left.understood.category  # of a place alone it tells what lies around it
    leaf = sample.search(query, place, 7, 7, Wish(filter=asked))
    assert leaf.listings == left.listings[7:14]
    assert leaf.total == left.total


@QUIET
@given(category=st.sampled_from(CATEGORIES), place=st.sampled_from(PLACES), asked=filters)
def test_of_a_category(sample: Directory, read, category: str, place: str, asked: Filter) -> None:  # type: ignore[no-untyped-def]
    whole = sample.listings(category, place, 5000)
    left = sample.listings(category, place, 5000, 0, asked)
    assert left == tuple(each for each in whole if fulfils(read(each.id), asked))
    assert sample.count(category, place, asked).here == len(left)
    assert sample.listings(category, place, 9, 9, asked) == left[9:18]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.sampled_from(QUERIES),
    place=st.sampled_from(PLACES),
    asked=st.sampled_from([Filter(), Filter(free=True), Filter(accessible=("lift",)), Filter(disability="vision")]),
    moment=st.sampled_from(sorted(MOMENTS)),
)
def test_every_offer_leaves_as_many_as_it_says(
    sample: Directory, query: str, place: str, asked: Filter, moment: datetime
) -> None:
    offers = sample.search_offers(query, place, Wish(filter=asked, moment=moment))
    assert offers.total == sample.search(query, place, wish=Wish(filter=asked)).total
    for offer in offers.offers:
        left = sample.search(query, place, 5000, wish=Wish(filter=asked.both(offer.part)))
        assert 0 < offer.left == left.total == len(left.listings) < offers.total
        assert offer.here == left.reach.here

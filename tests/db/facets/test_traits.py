"""What of a record is known, what is known not to be, and what nobody registered: three things, never two."""

import pytest

from db.facets import traits
from db.facets.fees import is_free
from db.filter import AGES, DISABILITIES, NEEDS, Filter

FEES = {
    "免费": True,
    "免费。": True,
    "免费，按件计酬": True,
    "免费，培训期间有补助": True,
    "不收费": True,
    "免费开放、免费提供": True,
    "": False,
    "收费": False,
    "评估免费，训练按政策减免": False,
    "符合救助条件的免费": False,
    "学习免费，按摩收费": False,
    "场地免费": False,
    "免费，材料费自付": False,
    "免费（每月另交伙食费）": False,
    "免费，超过3次每次20元": False,
    "部分免费": False,
    "不免费": False,
    "按医疗服务价格收费，可以报销": False,
}


@pytest.mark.parametrize(("text", "free"), FEES.items(), ids=list(FEES))
def test_free_is_only_what_says_so_without_a_condition(text: str, free: bool) -> None:
    assert is_free(text) is free


def fulfilled(bits: int) -> list[str]:
    parts = [
        Filter(free=True),
        *(Filter(accessible=(need,)) for need in NEEDS),
        *(Filter(disability=kind) for kind in DISABILITIES),
        *(Filter(age=band) for band in AGES),
    ]
    return [
        f"{part.kind} {part.accessible[0] if part.accessible else part.disability or part.age}".strip()
        for part in parts
        if bits & traits.yes(part)
    ]


def test_for_any_disability_is_for_each_and_none_registered_is_for_none() -> None:
    assert fulfilled(traits.of_disabilities(["vision"])) == ["disability vision"]
    assert fulfilled(traits.of_disabilities(["any"])) == [f"disability {kind}" for kind in DISABILITIES]
    assert fulfilled(traits.of_disabilities([])) == []
    assert traits.of_disabilities([]) & traits.unknown(Filter(disability="vision"))
    assert not traits.of_disabilities(["vision"]) & traits.unknown(Filter(disability="hearing"))


@pytest.mark.parametrize(
    ("youngest", "oldest", "bands"),
    [
        (0, 6, ["0-6"]),
        (None, 17, ["0-6", "7-17"]),
        (16, 59, ["7-17", "18-59"]),
        (16, None, ["7-17", "18-59", "60+"]),
        (60, 60, ["60+"]),
        (7, 6, []),
        (None, None, []),
    ],
)
def test_ages_fit_where_they_meet(youngest: int | None, oldest: int | None, bands: list[str]) -> None:
    bits = traits.of_ages(youngest, oldest)
    assert fulfilled(bits) == [f"age {band}" for band in bands]
    assert bool(bits & traits.unknown(Filter(age="60+"))) is (youngest is None and oldest is None)


def test_only_yes_is_yes_and_what_one_house_lacks_is_missing() -> None:
    lift = Filter(accessible=("lift",))
    assert fulfilled(traits.of_needs("place", [("lift", "yes")])) == ["accessible lift"]
    for states, unknown in (([], True), ([("lift", "unknown")], True), ([("lift", "no")], False)):
        bits = traits.of_needs("place", states)
        assert not bits & traits.yes(lift)
        assert bool(bits & traits.unknown(lift)) is unknown
    assert not traits.of_needs("place", [("lift", "yes"), ("lift", "no")]) & traits.yes(lift)


def test_of_what_has_no_door_nobody_asks_for_a_lift_or_hours() -> None:
    assert traits.of_needs("entitlement", []) == traits.of_needs("hotline", []) == 0
    assert traits.of_hours("entitlement", registered=False) == 0
    assert traits.of_hours("hotline", registered=False) == traits.NO_HOURS


@pytest.mark.parametrize("text", ["", "免" * 100_000, "，" * 50_000, "免费" + "，免费" * 20_000, "\x00免费", "\ud800"])
def test_odd_fees_are_answered(text: str) -> None:
    assert is_free(text) in (True, False)

"""The directory in numbers, beside the totals that the province reports."""

import json
from dataclasses import asdict

from db import Directory
from db.making import statistics


def test_coverage_is_told_against_the_official_totals(directory: Directory) -> None:
    held = {row.category: (row.held, row.total) for row in statistics(directory).coverage}
    assert held == {
        "day_care": (11, 121),
        "rehab_center": (9, 50),
        "rehab_hospital": (4, 26),
        "child_rehab": (6, 252),
        "special_school": (15, 48),
        "training_base": (2, 24),
        "supported_employment": (0, 131),
        "employment_base": (5, 253),
        "accessible_cinema": (0, 29),
        "sports": (3, 93),
        "volunteer": (9, 60),
        "legal_aid": (0, 103),
        "braille_room": (1, 58),
    }


def test_a_total_that_another_includes_is_told_but_not_added(directory: Directory) -> None:
    day_care = statistics(directory).coverage[0]
    assert [(target.what, target.total, target.part) for target in day_care.targets] == [
        ("县级日间照料中心", 121, False),
        ("省级示范日间照料中心", 40, True),
    ]


def test_every_category_is_counted_also_where_it_holds_nothing(directory: Directory) -> None:
    counted = statistics(directory)
    assert len(counted.by_category) == 26
    assert sum(tally.total for tally in counted.by_category) == counted.records == 124
    assert {tally.code: tally.total for tally in counted.by_category}["home_care"] == 0


def test_records_are_counted_by_place_and_by_confidence(directory: Directory) -> None:
    counted = statistics(directory)
    assert counted.by_division[0].total == 124
    assert {tally.code: tally.total for tally in counted.by_confidence} == {"high": 61, "low": 17, "medium": 46}
    assert counted.verified == 0


def test_the_numbers_can_be_written_as_json(directory: Directory) -> None:
    assert json.loads(json.dumps(asdict(statistics(directory))))["records"] == 124

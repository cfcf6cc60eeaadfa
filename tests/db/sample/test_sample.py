"""The sample is complete, clearly fictional, of the size that was asked for, and the same every time."""

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from db import Directory
from db.check import check
from db.making import build_sample
from db.sample import fictional_phone, generate, tables, words
from db.starter import read_tables

Rows = list[dict[str, str]]
Whole = Mapping[str, Rows]

RESOURCES = Path(__file__).resolve().parents[3] / "resources"

# Places by category: the totals of the article, with one centre for devices and one for massage beside them.
TOTALS = {
    "day_care": 121,
    "rehab_center": 50,
    "rehab_hospital": 26,
    "child_rehab": 252,
    "special_school": 48,
    "training_base": 24,  # 16 national, 6 provincial, 2 for student practice
    "supported_employment": 131,  # 116, and 15 Beautiful Workshops
    "employment_base": 253,  # 239, 7 model employers, 7 incubators
    "legal_aid": 103,
    "braille_room": 58,
    "accessible_cinema": 29,
    "sports": 93,
    "volunteer": 60,  # 46, and 14 Sunshine institutions
    "assistive_devices": 1,
    "massage": 1,
}


def _whole(size: int, seed: int = 2026) -> Whole:
    made = tables(size, RESOURCES, seed)
    return {name: [dict(row) for row in rows] for name, rows in made.items()}


@pytest.fixture(scope="module")
def sample() -> Whole:
    return _whole(1250)


@pytest.fixture(scope="module")
def places(sample: Whole) -> Rows:
    return [row for row in sample["service"] if row["service_kind"] == "place"]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sample") / "sample.db"
    build_sample(RESOURCES, out, 1250)
    return out


def test_there_are_as_many_places_as_the_article_counts(places: Rows) -> None:
    assert Counter(row["category"] for row in places) == TOTALS
    assert sum(TOTALS.values()) == 1250


def test_every_county_has_a_day_care_centre(sample: Whole, places: Rows) -> None:
    counties = {row["code"] for row in sample["admin_division"] if row["level"] == "county"} - {"620201"}
    with_one = {row["division_code"][:6] for row in places if row["category"] == "day_care"}
    assert len(counties) == 87
    assert counties - with_one == set()


def test_jiayuguan_without_counties_has_places_too(places: Rows) -> None:
    assert any(row["division_code"] == "620200" for row in places)


@pytest.mark.parametrize("size", [100, 1250, 5000])
def test_there_are_exactly_as_many_places_as_asked_for(size: int) -> None:
    made = tables(size, RESOURCES)
    assert sum(row["service_kind"] == "place" for row in made["service"]) == size


def test_every_category_has_something(sample: Whole) -> None:
    categories = {row["id"] for row in sample["taxonomy_term"] if row.get("role")}
    listed = {row["category"] for row in sample["service"]}
    assert len(categories) == 26
    assert categories == listed


def test_the_tables_pass_the_check(sample: Whole) -> None:
    assert check(sample) == ()


def test_every_place_is_complete(sample: Whole, places: Rows) -> None:
    filled = re.findall(
        r"\w+",
        "organization_id name name_en short_name description application_process fees_description "
        "eligibility_description assured_date apply_where certificate_required hukou_scope spoken_summary note "
        "name_pinyin name_initials source_name source_date confidence verify_method",
    )
    assert [(row["id"], field) for row in places for field in filled if not row.get(field)] == []
    every = {row["id"] for row in places}
    for table in (
        "service_at_location",
        "phone",
        "schedule",
        "language",
        "required_document",
        "disability_eligibility",
    ):
        assert every <= {row["service_id"] for row in sample[table]}, table


def test_every_building_tells_all_seven_needs_in_three_states(sample: Whole) -> None:
    facts = sample["accessibility"]
    assert Counter(Counter(row["location_id"] for row in facts).values()) == {7: 1250}
    assert {row["state"] for row in facts} == {"yes", "no", "unknown"}


def test_every_entitlement_says_what_it_gives_and_what_to_bring(sample: Whole) -> None:
    entitlements = {row["id"] for row in sample["service"] if row["service_kind"] == "entitlement"}
    assert entitlements == {row["service_id"] for row in sample["benefit"]}
    assert entitlements <= {row["service_id"] for row in sample["required_document"]}
    assert all(row["apply_role"] for row in sample["service"] if row["id"] in entitlements)


def test_no_number_can_be_reached_but_the_hotline_of_the_program(sample: Whole) -> None:
    numbers = {row["number"] for row in sample["phone"]}
    assert {number for number in numbers if not re.fullmatch(r"09\d\d-000\d{4}", number)} == {"12385"}
    assert {row["hotline"] for row in sample["role"]} == {"12385"}


def test_a_fictional_number_has_the_area_code_of_its_prefecture(sample: Whole) -> None:
    assert fictional_phone("0931", 1) == "0931-0000001"
    numbers = {row["service_id"]: row["number"] for row in sample["phone"]}
    assert numbers["sample-day-care-620102-1"].startswith("0931-000")
    assert numbers["sample-day-care-623001-1"].startswith("0941-000")


def test_every_name_says_that_it_is_a_sample(sample: Whole) -> None:
    named = [row["name"] for table in ("service", "location", "organization") for row in sample[table]]
    assert [name for name in named if not name.startswith("示例：")] == []
    assert len({row["name"] for row in sample["service"]}) == len(sample["service"])
    assert all(row["name_en"].startswith("Sample: ") for row in sample["service"])


def test_nothing_real_is_in_it_but_divisions_and_categories(sample: Whole) -> None:
    starter = read_tables(RESOURCES / "starter")
    real = {row["id"] for table in ("service", "organization", "location", "phone") for row in starter[table]}
    made = {row["id"] for table in ("service", "organization", "location", "phone") for row in sample[table]}
    assert real & made == set()
    assert list(starter["admin_division"]) == sample["admin_division"]
    assert {row["source_name"] for row in sample["service"]} == {"示例数据，由程序生成"}
    assert not sample.get("coverage_target")


def test_addresses_are_on_a_road_that_does_not_exist(sample: Whole) -> None:
    assert [row["address_1"] for row in sample["address"] if "示例路" not in row["address_1"]] == []


def test_the_same_size_and_seed_give_the_same_rows(sample: Whole) -> None:
    again = _whole(1250)
    assert again == sample
    assert _whole(1250, seed=1) != sample


def test_a_place_stays_what_it_is_in_a_larger_sample(places: Rows) -> None:
    larger = {row["id"]: row for row in tables(5000, RESOURCES)["service"]}
    assert [row["id"] for row in places if row["division_code"] != larger[row["id"]]["division_code"]] == []


def test_the_rows_can_be_read_twice_and_are_made_one_by_one() -> None:
    made = generate(1_000_000, read_tables(RESOURCES / "starter"), words.read(RESOURCES / "sample"))
    first, again = iter(made["service"]), iter(made["service"])
    assert [next(first)["id"] for _ in range(100)] == [next(again)["id"] for _ in range(100)]


def test_the_same_sample_has_the_same_bytes(snapshot: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    build_sample(RESOURCES, again, 1250)
    assert again.read_bytes() == snapshot.read_bytes()


def test_the_snapshot_says_that_it_is_a_sample(snapshot: Path) -> None:
    directory = Directory.open(snapshot)
    assert directory.snapshot().is_sample
    found = directory.search("城关区 日间照料")
    assert found.listings[0].name == "示例：城关区残疾人日间照料中心"
    assert directory.service(found.listings[0].id).is_sample
    directory.close()


def test_stored_readings_are_those_that_a_snapshot_would_make(snapshot: Path, sample: Whole) -> None:
    connection = sqlite3.connect(f"{snapshot.as_uri()}?mode=ro&immutable=1", uri=True)
    stored = dict(connection.execute("SELECT id, name_pinyin FROM service"))
    connection.close()
    assert stored["sample-day-care-620802-1"] == "shi li kong tong qu can ji ren ri jian zhao liao zhong xin"
    assert stored["sample-federation-620802"] == "shi li kong tong qu can ji ren lian he hui"

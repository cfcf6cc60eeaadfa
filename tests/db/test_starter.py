"""The directory that ships holds real records only, each with its source, none confirmed by nobody."""

import csv
import io
from pathlib import Path

import pytest

from db.profile import BY_NAME, TABLES
from db.starter import read_table, read_tables

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"


def rows(table: str) -> list[dict[str, str]]:
    return [dict(row) for row in read_table(STARTER, BY_NAME[table])]


def test_there_are_100_services_21_guides_and_3_emergency_numbers() -> None:
    services = rows("service")
    guides = [row for row in services if row["id"].startswith("guide-")]
    assert len(services) == 124
    assert len(guides) == 21
    assert {row["service_kind"] for row in guides} == {"entitlement"}


def test_there_are_1506_divisions() -> None:
    levels = [row["level"] for row in rows("admin_division")]
    counted = {level: levels.count(level) for level in sorted(set(levels))}
    assert counted == {"county": 88, "prefecture": 14, "province": 1, "township": 1403}


@pytest.mark.parametrize("table", ["service", "organization", "location", "phone"])
def test_nothing_has_a_date_of_confirmation(table: str) -> None:
    dates = {row.get("verified_on", "") + row.get("assured_date", "") for row in rows(table)}
    assert dates == {""}


def test_every_record_has_a_source_with_an_address() -> None:
    assert [row["id"] for row in rows("service") if not (row["source_name"] and row["source_url"])] == []


def test_the_hotlines_are_the_ones_with_a_source() -> None:
    assert sorted(row["id"] for row in rows("service") if row["service_kind"] == "hotline") == [
        "hotline-110",
        "hotline-119",
        "hotline-120",
        "hotline-12110",
        "hotline-12333",
        "hotline-12345",
        "hotline-12348",
        "hotline-12385",
    ]


def test_every_record_has_an_english_name() -> None:
    assert [row["id"] for row in rows("service") if not row["name_en"]] == []


def test_a_text_message_number_is_never_one_to_call() -> None:
    assert {row["role"] for row in rows("phone") if row["number"] == "12110"} == {"短信"}


def test_every_entitlement_names_a_role_and_serves_the_province() -> None:
    guides = {row["id"] for row in rows("service") if row["service_kind"] == "entitlement"}
    served = {row["service_id"] for row in rows("service_area") if row["division_code"] == "620000"}
    assert guides <= served


@pytest.mark.parametrize("table", [table.name for table in TABLES if (STARTER / table.file).exists()])
def test_a_file_is_as_csv_writes_it_with_plain_line_ends(table: str) -> None:
    content = (STARTER / BY_NAME[table].file).read_text(encoding="utf-8")
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(csv.reader(io.StringIO(content)))
    assert content == out.getvalue()


def test_a_table_without_a_file_is_empty(tmp_path: Path) -> None:
    assert set(read_tables(tmp_path).values()) == {()}

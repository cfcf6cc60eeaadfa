"""The validator: what is wrong with a row is told by file, row, column, value and a code."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.check import check
from db.check_value import is_date, is_dialable, wrong_with
from db.complaint import REASONS
from db.making import Complaint, check_starter
from db.profile import TABLES

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

Row = dict[str, str]

DIVISION = {"code": "620000", "name": "甘肃省", "level": "province", "kind": "gbt2260", "pinyin": "gān sù shěng"}
TAXONOMY = {"id": "categories", "name": "服务类别"}
TERM = {
    "id": "hotline",
    "code": "hotline",
    "name": "热线",
    "name_en": "Hotlines",
    "description": "打电话",
    "description_en": "Call",
    "taxonomy_id": "categories",
    "picture": "phone-volume",
    "position": "1",
}
SERVICE = {
    "id": "s1",
    "name": "一条热线",
    "status": "active",
    "service_kind": "hotline",
    "category": "hotline",
    "division_code": "620000",
    "source_name": "某网页",
    "source_link_ok": "yes",
    "confidence": "high",
}
PHONE = {
    "id": "p1",
    "service_id": "s1",
    "number": "0931-1234567",
    "role": "热线",
    "source_name": "某网页",
    "source_link_ok": "yes",
    "confidence": "high",
}


def complaints(**changed: list[Row]) -> list[tuple[str, int, str, str]]:
    tables = {
        "admin_division": [DIVISION],
        "taxonomy": [TAXONOMY],
        "taxonomy_term": [TERM],
        "service": [SERVICE],
        "phone": [PHONE],
        **changed,
    }
    return [(each.file, each.row, each.column, each.code) for each in check(tables)]


def of_service(**fields: str) -> list[tuple[str, str]]:
    return [(column, code) for _, _, column, code in complaints(service=[{**SERVICE, **fields}])]


def of_phone(number: str) -> list[str]:
    return [code for _, _, _, code in complaints(phone=[{**PHONE, "number": number}])]


def test_rows_that_fit_are_not_complained_about() -> None:
    assert complaints() == []


def test_the_directory_that_ships_is_whole() -> None:
    assert check_starter(RESOURCES) == ()


def test_a_complaint_tells_the_row_as_a_spreadsheet_counts_it() -> None:
    found = check({"admin_division": [DIVISION, {**DIVISION, "code": "620100", "level": "town"}]})
    assert found == (Complaint("admin_division.csv", 3, "level", "town", "not_allowed"),)
    assert found[0].reason == "admin_division.csv:3 level: the value is not among the allowed ones ('town')"


def test_a_required_value_is_missed() -> None:
    assert of_service(name="") == [("name", "required")]
    assert of_service(name="   ") == [("name", "required")]


def test_a_record_without_a_source_is_missed() -> None:
    assert of_service(source_name="") == [("source_name", "no_source")]


@pytest.mark.parametrize("number", ["13800138000", "138 0013 8000", "138-0013-8000"])
def test_a_mobile_number_is_refused_as_a_phone(number: str) -> None:
    assert "mobile_number" in of_phone(number)


def test_a_mobile_number_is_found_in_any_text() -> None:
    assert of_service(note="请打13912345678找人") == [("note", "mobile_number")]


def test_a_longer_number_is_not_a_mobile_number() -> None:
    assert of_service(note="统一社会信用代码 12620000438000000X 文号 113800138000123") == []


@pytest.mark.parametrize("words", ["请找王女士", "联系人：某某", "李师傅接待"])
def test_a_named_person_is_refused(words: str) -> None:
    assert of_service(description=words) == [("description", "private_person")]


def test_a_division_that_is_not_known_is_refused() -> None:
    assert of_service(division_code="629999") == [("division_code", "unknown_division")]


def test_a_reference_to_nothing_is_refused() -> None:
    assert of_service(organization_id="org-none") == [("organization_id", "dangling")]
    assert complaints(phone=[{**PHONE, "service_id": "none"}]) == [("phone.csv", 2, "service_id", "dangling")]


def test_a_link_to_nothing_is_refused() -> None:
    alias = {"id": "a1", "name": "残疾证", "kind": "colloquial", "link_entity": "service", "link_id": "none"}
    assert complaints(alias=[alias]) == [("alias.csv", 2, "link_id", "dangling")]


def test_a_group_is_not_a_category() -> None:
    chapter = {**TERM, "id": "chapter_1", "code": "chapter_1", "taxonomy_id": "chapters"}
    assert complaints(
        taxonomy=[TAXONOMY, {"id": "chapters", "name": "章"}],
        taxonomy_term=[TERM, chapter],
        service=[{**SERVICE, "category": "chapter_1"}],
    ) == [("service.csv", 2, "category", "not_a_category")]


@pytest.mark.parametrize(
    "date", ["2024-13", "2024-02-30", "24-01-01", "2024/01/01", "2024年1月", "2024-1-1", " 2024", "２０２４"]
)
def test_a_date_that_does_not_exist_is_refused(date: str) -> None:
    assert of_service(source_date=date) == [("source_date", "bad_date")]


@pytest.mark.parametrize("date", ["2024", "2024-02", "2024-02-29"])
def test_a_year_a_month_and_a_day_are_dates(date: str) -> None:
    assert is_date(date)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_what_a_spreadsheet_would_run_is_refused(start: str) -> None:
    assert ("note", "formula") in of_service(note=f"{start}cmd|'/c calc'!A1")


@pytest.mark.parametrize("character", ["\x00", "\u202e", "\u200b", "\ud800", "\ufeff"])
def test_characters_that_hide_or_turn_text_are_refused(character: str) -> None:
    assert of_service(note=f"甲{character}乙") == [("note", "control_character")]


def test_lines_are_allowed_in_steps() -> None:
    assert of_service(application_process="第一步\n第二步") == []


@pytest.mark.parametrize(
    "number", ["0931-8821994", "010-12345678", "12385", "110", "95598", "400-123-4567", "4001234567"]
)
def test_lines_and_hotlines_can_be_dialled(number: str) -> None:
    assert is_dialable(number)


@pytest.mark.parametrize(
    "number",
    ["8821994", "0931 8821994", "（0931）8821994", "电话见官网", "１２３８５", "1", "0931-88219", "09３1-8821994"],
)
def test_what_cannot_be_dialled_is_refused(number: str) -> None:
    assert of_phone(number) == ["bad_phone"]


@pytest.mark.parametrize(
    "address", ["www.example.org", "javascript:alert(1)", "http://", "http://a b", "file:///etc/passwd"]
)
def test_an_address_that_is_not_one_is_refused(address: str) -> None:
    assert of_service(url=address) == [("url", "bad_url")]


def test_two_rows_with_one_key_are_refused() -> None:
    assert complaints(service=[SERVICE, SERVICE]) == [("service.csv", 3, "id", "duplicate_id")]


def test_an_entitlement_must_say_who_decides() -> None:
    assert of_service(service_kind="entitlement") == [("apply_role", "no_role")]


def test_a_date_of_confirmation_needs_its_method() -> None:
    assert of_service(assured_date="2026-01-01", verify_method="unverified") == [("verify_method", "no_method")]
    assert of_service(assured_date="2026-01-01", verify_method="phone") == []


def test_a_division_cannot_lie_in_itself() -> None:
    circle = {**DIVISION, "code": "620100", "parent": "620100", "level": "prefecture"}
    assert complaints(admin_division=[DIVISION, circle]) == [("admin_division.csv", 3, "parent", "cycle")]


@pytest.mark.parametrize("age", ["六岁", "6.5", "６", "1_0", " 6", "9" * 20])
def test_an_age_that_is_not_a_number_is_refused(age: str) -> None:
    assert of_service(minimum_age=age) == [("minimum_age", "bad_number")]


@pytest.mark.parametrize("degree", ["nan", "inf", "1e5", "36,05", "三十六"])
def test_a_degree_that_is_not_a_number_is_refused(degree: str) -> None:
    place = {"id": "l", "location_type": "physical", "division_code": "620000", "latitude": degree}
    said = {"source_name": "某网页", "source_link_ok": "yes", "confidence": "high"}
    assert complaints(location=[place | said]) == [("location.csv", 2, "latitude", "bad_number")]


@given(text=st.text(st.characters(), max_size=60))
def test_no_value_makes_the_check_fail_itself(text: str) -> None:
    for table in TABLES:
        for field in table.fields:
            assert set(wrong_with(field, text)) <= REASONS.keys()


def starter_with(tmp_path: Path, name: str, content: bytes) -> tuple[Complaint, ...]:
    (tmp_path / "starter").mkdir()
    (tmp_path / "starter" / name).write_bytes(content)
    return check_starter(tmp_path)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    found = starter_with(tmp_path, "taxonomy.csv", "id,name,description,uri,version\nc,服务,,,\n".encode("gb18030"))
    assert found == (Complaint("taxonomy.csv", 0, "", "", "not_utf8"),)


def test_a_column_that_is_missing_and_one_too_many_are_named(tmp_path: Path) -> None:
    found = starter_with(tmp_path, "taxonomy.csv", b"id,name,description,uri,colour\n")
    assert [(each.column, each.code) for each in found] == [("version", "missing_column"), ("colour", "unknown_column")]


@pytest.mark.parametrize(
    ("hours", "wrong"),
    [
        ({"byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"}, []),
        ({"description": "周二上午"}, []),
        ({"byday": "MO", "opens_at": "09:00"}, [("closes_at", "half_hours")]),
        ({"byday": "MO", "closes_at": "17:00"}, [("opens_at", "half_hours")]),
        ({"opens_at": "09:00", "closes_at": "17:00"}, [("byday", "half_hours")]),
        ({"byday": "周一", "opens_at": "09:00", "closes_at": "17:00"}, [("byday", "bad_days")]),
    ],
)
def test_hours_have_days_a_beginning_and_an_end(hours: Row, wrong: list[tuple[str, str]]) -> None:
    tables = {"schedule": [{"id": "h", "service_id": "s1"} | hours], "service": [SERVICE]}
    found = [each for each in check(tables) if each.file == "schedule.csv"]
    assert [(each.column, each.code) for each in found] == wrong

"""What the directory says in English: the same facts, with the same numbers; Chinese stays where nobody translated."""

import csv
from pathlib import Path

import pytest

from db import Directory
from db.check_translation import check_translations, numbers_missing
from db.profile import BY_NAME
from db.starter import read_tables

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"
SERVICE = {"id": "s1", "note": "每人每月110元", "application_process": "先打电话\n再去窗口", "apply_role": "county"}

Row = dict[str, str]


def translated(**fields: str) -> Row:
    row = {"id": "t1", "link_entity": "service", "link_id": "s1", "field_name": "note", "language": "en"}
    return {**row, "text": "110 yuan a person a month", **fields}


def wrong_with(*rows: Row) -> list[tuple[int, str, str]]:
    found = check_translations({"service": [SERVICE], "translation": rows})
    return [(each.row, each.column, each.code) for each in found]


def still_chinese(text: str) -> bool:
    return any("㐀" <= sign <= "鿿" for sign in text)


def test_a_translation_with_the_numbers_of_the_chinese_is_right() -> None:
    assert wrong_with(translated()) == []


def test_a_translation_without_a_number_of_the_chinese_is_refused() -> None:
    assert wrong_with(translated(text="some money every month")) == [(2, "text", "numbers_differ")]
    assert wrong_with(translated(text="10 yuan a person a month")) == [(2, "text", "numbers_differ")]


def test_a_translation_of_a_field_that_is_not_there_is_refused() -> None:
    assert wrong_with(translated(field_name="colour")) == [(2, "field_name", "not_translatable")]
    assert wrong_with(translated(field_name="apply_role")) == [(2, "field_name", "not_translatable")]
    assert wrong_with(translated(field_name="description")) == [(2, "field_name", "nothing_to_translate")]


def test_every_step_stays_a_step() -> None:
    assert wrong_with(translated(field_name="application_process", text="Call\nGo there")) == []
    assert wrong_with(translated(field_name="application_process", text="Call, then go")) == [
        (2, "text", "lines_differ")
    ]


def test_chinese_characters_and_a_second_translation_are_refused() -> None:
    assert wrong_with(translated(text="110元 a month")) == [(2, "text", "still_chinese")]
    assert wrong_with(translated(), translated(id="t2")) == [(3, "field_name", "translated_twice")]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("平均1.6万元", "16,000 yuan on average"),
        ("2021年6月28日起", "since 28 June 2021"),
        ("3月1日至10月31日", "from 1 March to 31 October"),
        ("0—6岁", "aged 0 to 6"),
        ("先打12345", "call 12345 first"),
        ("7×24小时", "7×24 hours"),
    ],
)
def test_a_number_may_be_written_as_english_writes_it(chinese: str, english: str) -> None:
    assert numbers_missing(chinese, english) == ()


@pytest.mark.parametrize(
    ("chinese", "english", "missing"),
    [
        ("平均1.6万元", "1.6 yuan on average", ("16000",)),
        ("2021年6月28日起", "since 28 July 2021", ("6",)),
        ("110元或者110元", "110 yuan", ("110",)),
    ],
)
def test_a_number_that_changed_is_found(chinese: str, english: str, missing: tuple[str, ...]) -> None:
    assert numbers_missing(chinese, english) == missing


def test_every_text_that_ships_is_translated() -> None:
    tables = read_tables(STARTER)
    done = {(row["link_entity"], row["link_id"], row["field_name"]) for row in tables["translation"]}
    told = ("description", "eligibility_description", "application_process", "apply_where", "note", "fees_description")
    wanted = {("service", row["id"], field) for row in tables["service"] for field in told if row[field]}
    for table, field in (("benefit", "value"), ("required_document", "document"), ("organization", "name")):
        wanted |= {(table, row["id"], field) for row in tables[table]}
    assert wanted - done == set()


def test_the_file_has_the_columns_of_the_profile() -> None:
    with (STARTER / "translation.csv").open(encoding="utf-8", newline="") as file:
        assert tuple(next(csv.reader(file))) == BY_NAME["translation"].columns


def test_a_record_is_given_in_english_where_it_is_translated(directory: Directory) -> None:
    service = directory.service("guide-subsidy-care", "en")
    assert service.audience == "Severely disabled people who hold the certificate with grade one or two"
    assert service.documents == ("A valid disability certificate", "Supporting papers (as the local window asks)")
    assert len(service.steps) == len(directory.service("guide-subsidy-care").steps) == 5
    assert service.benefits[2].value == (
        "Aksay County: for the two groups above 230 yuan and 80 yuan a person a month (2025, this county only)"
    )
    assert service.benefits[2].effective == "2025"
    assert directory.service("hotline-12385", "en").organization == "China Disabled Persons' Federation"


def test_addresses_and_sources_stay_as_they_are_written(directory: Directory) -> None:
    chinese, english = (directory.service("federation-620000-1", language) for language in ("zh", "en"))
    assert english.address == chinese.address == "兰州市民主西路168号"
    assert english.sources == chinese.sources


def test_chinese_stays_where_nobody_translated(directory: Directory) -> None:
    assert directory.service("guide-cert", "bo") == directory.service("guide-cert")
    assert still_chinese(directory.service("guide-cert").description)

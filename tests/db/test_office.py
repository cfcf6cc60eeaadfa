"""Whom to ask: a role resolved for a place, level by level, and always a number that can be called."""

import re

import pytest

from db import Directory

CALLABLE = re.compile(r"1[012]\d{1,3}|0\d{2,3}-\d{7,8}")


def ladder(directory: Directory, role: str, division: str) -> list[str]:
    return [contact.name for contact in directory.office(role, division).contacts]


def test_every_category_in_every_county_ends_in_a_number_that_can_be_called(directory: Directory) -> None:
    places = [
        county.code
        for prefecture in directory.children("620000")
        for county in (prefecture, *directory.children(prefecture.code))
    ]
    assert len(places) == 14 + 86 + 1 + 5
    for category in directory.categories():
        for place in places:
            assert CALLABLE.fullmatch(directory.office(category.role, place).phone), (category.code, place)


def test_a_county_without_a_known_office_still_names_it_and_gives_the_hotline(directory: Directory) -> None:
    office = directory.office("county_federation", "620102")
    nearest = office.contacts[0]
    assert (nearest.id, nearest.name, nearest.phone, nearest.source) == ("", "兰州市城关区残疾人联合会", "", None)
    assert office.phone == office.hotline == "12385"


def test_the_ladder_goes_from_the_county_to_the_province(directory: Directory) -> None:
    assert ladder(directory, "county_federation", "620105") == [
        "兰州市安宁区残疾人联合会",
        "兰州市残疾人联合会",
        "甘肃省残疾人联合会",
    ]


def test_the_nearest_number_is_the_one_to_call(directory: Directory) -> None:
    assert directory.office("county_federation", "620105").phone == "0931-7661088"
    assert directory.office("county_federation", "620722").phone == "0936-8215886"


def test_the_number_for_public_information_is_not_given_to_residents(directory: Directory) -> None:
    office = directory.office("provincial_federation", "620102")
    assert [contact.name for contact in office.contacts] == ["甘肃省残疾人联合会"]
    assert office.contacts[0].phone == ""
    assert office.contacts[0].address == "兰州市民主西路168号"
    assert office.phone == "12385"


def test_in_jiayuguan_the_county_level_is_the_city_itself(directory: Directory) -> None:
    expected = ["嘉峪关市残疾人联合会", "甘肃省残疾人联合会"]
    for place in ("620200", "620201", "620201100"):
        assert ladder(directory, "county_federation", place) == expected
    assert directory.office("county_federation", "620201100").phone == "0937-6321621"


def test_a_township_asks_its_county_for_what_the_county_decides(directory: Directory) -> None:
    assert ladder(directory, "county_federation", "620105001")[0] == "兰州市安宁区残疾人联合会"


def test_above_the_township_window_stands_the_department_that_decides(directory: Directory) -> None:
    assert ladder(directory, "township_service_centre", "622926100") == [
        "东乡族自治县锁南镇便民服务窗口",
        "东乡族自治县民政部门",
        "临夏回族自治州民政部门",
        "甘肃省民政部门",
    ]


def test_the_three_linxia_have_offices_of_their_own(directory: Directory) -> None:
    assert ladder(directory, "county_federation", "622901")[0] == "临夏市残疾人联合会"
    assert ladder(directory, "county_federation", "622921")[0] == "临夏县残疾人联合会"
    assert ladder(directory, "county_federation", "622900")[0] == "临夏州残疾人联合会"


def test_the_whole_province_is_asked_at_the_province(directory: Directory) -> None:
    assert ladder(directory, "county_housing", "620000") == ["甘肃省住房保障部门"]


def test_every_level_is_there_once(directory: Directory) -> None:
    levels = [contact.division.level for contact in directory.office("county_education", "620102001").contacts]
    assert levels == ["county", "prefecture", "province"]


@pytest.mark.parametrize(
    ("role", "hotline"),
    [
        ("county_federation", "12385"),
        ("county_human_resources", "12333"),
        ("county_justice", "12348"),
        ("county_civil_affairs", "12345"),
        ("township_service_centre", "12345"),
    ],
)
def test_every_field_has_its_hotline(directory: Directory, role: str, hotline: str) -> None:
    assert directory.office(role, "621126").hotline == hotline


def test_an_office_keeps_the_place_that_was_asked_for(directory: Directory) -> None:
    assert directory.office("county_federation", "620201100").asked.code == "620201100"


@pytest.mark.parametrize(("role", "division"), [("nobody", "620102"), ("county_federation", "999999"), ("", "")])
def test_what_is_not_known_raises_keyerror(directory: Directory, role: str, division: str) -> None:
    with pytest.raises(KeyError):
        directory.office(role, division)


def test_an_office_that_is_known_says_where_that_was_read(directory: Directory) -> None:
    for prefecture in directory.children("620000"):
        contact = directory.office("county_federation", prefecture.code).contacts[0]
        assert (contact.source is None) == (contact.id == "")


def test_every_office_has_a_name_in_english(directory: Directory) -> None:
    def english(role: str, division: str) -> list[str]:
        return [contact.name_en for contact in directory.office(role, division).contacts]

    assert english("county_federation", "620102") == [
        "Disabled Persons' Federation of Chengguan District, Lanzhou",
        "Lanzhou Disabled Persons' Federation",
        "Gansu Disabled Persons' Federation",
    ]
    assert english("township_service_centre", "622926100") == [
        "Service window of Suonan Town, Dongxiang Autonomous County",
        "Civil affairs department of Dongxiang Autonomous County",
        "Civil affairs department of Linxia Hui Autonomous Prefecture",
        "Civil affairs department of Gansu Province",
    ]

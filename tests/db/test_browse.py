"""Browsing: chapters, categories, divisions, and the records of a category in a place."""

import pytest

from db import Count, Directory

CATEGORIES = {
    "day_care", "home_care", "rehab_center", "rehab_hospital", "child_rehab", "assistive_devices", "special_school",
    "training_base", "supported_employment", "employment_base", "massage", "legal_aid", "braille_room",
    "accessible_cinema", "sports", "volunteer", "federation", "accessibility_retrofit", "subsidy", "certificate",
    "housing", "temporary_relief", "judicial_relief", "hotline", "education", "transport",
}  # fmt: skip


def names(directory: Directory, category: str, division: str) -> list[str]:
    return [listing.name for listing in directory.listings(category, division, limit=99)]


def test_there_are_eight_chapters_in_the_order_of_the_province(directory: Directory) -> None:
    assert [(chapter.code, chapter.name) for chapter in directory.chapters()] == [
        ("chapter_1", "有困难找谁"),
        ("chapter_2", "生活和照料"),
        ("chapter_3", "康复和辅具"),
        ("chapter_4", "上学和工作"),
        ("chapter_5", "无障碍和权益"),
        ("chapter_6", "读书、观影、运动"),
        ("chapter_7", "志愿者和法律帮助"),
        ("chapter_8", "残疾人证和残联"),
    ]


def test_the_categories_are_exactly_the_26(directory: Directory) -> None:
    assert {category.code for category in directory.categories()} == CATEGORIES
    assert len(directory.categories()) == 26


def test_every_category_stands_in_a_chapter_and_in_an_action(directory: Directory) -> None:
    for groups in (directory.chapters(), directory.actions()):
        assert {term.code for group in groups for term in directory.categories(group.code)} == CATEGORIES


def test_a_category_may_stand_in_two_chapters(directory: Directory) -> None:
    assert [term.code for term in directory.categories("chapter_6")] == ["accessible_cinema", "sports", "braille_room"]
    assert [term.code for term in directory.categories("chapter_7")] == ["volunteer", "legal_aid", "braille_room"]


def test_there_are_six_actions(directory: Directory) -> None:
    assert [action.name for action in directory.actions()] == [
        "科技助残",
        "服务助残",
        "就业助残",
        "康复助残",
        "文化助残",
        "志愿助残",
    ]


def test_every_term_has_its_words_in_both_languages_and_a_picture(directory: Directory) -> None:
    for term in (*directory.chapters(), *directory.actions(), *directory.categories()):
        assert all((term.name, term.name_en, term.description, term.description_en, term.picture)), term.code


def test_every_category_says_whom_to_ask_and_no_group_does(directory: Directory) -> None:
    assert all(category.role for category in directory.categories())
    assert not any(group.role for group in (*directory.chapters(), *directory.actions()))


@pytest.mark.parametrize("code", ["", "nothing", "Day_care", "620000", "'; DROP TABLE service; --"])
def test_what_is_not_known_raises_keyerror(directory: Directory, code: str) -> None:
    for ask in (directory.term, directory.division, directory.children, directory.path, directory.service):
        if (ask, code) not in (
            (directory.division, "620000"),
            (directory.children, "620000"),
            (directory.path, "620000"),
        ):
            with pytest.raises(KeyError):
                ask(code)


def test_a_group_that_is_not_known_raises_keyerror(directory: Directory) -> None:
    with pytest.raises(KeyError):
        directory.categories("chapter_9")


def test_the_province_has_14_prefectures_with_86_counties(directory: Directory) -> None:
    prefectures = directory.children("620000")
    counties = [county for prefecture in prefectures for county in directory.children(prefecture.code)]
    assert len(prefectures) == 14
    assert sum(county.level == "county" and county.kind == "gbt2260" for county in counties) == 86
    assert [county.name for county in counties if county.kind == "statistical"] == ["兰州新区"]


def test_jiayuguan_has_no_counties(directory: Directory) -> None:
    below = directory.children("620200")
    assert [division.name for division in below] == ["雄关街道", "钢城街道", "新城镇", "峪泉镇", "文殊镇"]
    assert {division.level for division in below} == {"township"}


def test_the_three_linxia_are_told_apart(directory: Directory) -> None:
    assert directory.division("622900").name_en == "Linxia Hui Autonomous Prefecture"
    assert directory.division("622901").name_en == "Linxia City"
    assert directory.division("622921").name_en == "Linxia County"
    assert directory.division("622901").parent == directory.division("622921").parent == "622900"


def test_every_chengguan_town_says_where_it_lies(directory: Directory) -> None:
    towns = [
        town
        for prefecture in directory.children("620000")
        for county in directory.children(prefecture.code)
        for town in directory.children(county.code)
        if town.name == "城关镇"
    ]
    assert len(towns) == 20
    assert len({directory.path(town.code)[-2].code for town in towns}) == 20


def test_a_path_goes_from_the_province_down(directory: Directory) -> None:
    assert [division.name for division in directory.path("620102001")] == ["甘肃省", "兰州市", "城关区", "酒泉路街道"]


@pytest.mark.parametrize(
    ("code", "english"),
    [
        ("620000", "Gansu Province"),
        ("620100", "Lanzhou"),
        ("620102", "Chengguan District"),
        ("620171", "Lanzhou New Area"),
        ("620522", "Qin'an County"),
        ("620623", "Tianzhu Tibetan Autonomous County"),
        ("620924", "Aksay Kazakh Autonomous County"),
        ("622927", "Jishishan Bonan, Dongxiang and Salar Autonomous County"),
    ],
)
def test_divisions_have_english_names(directory: Directory, code: str, english: str) -> None:
    assert directory.division(code).name_en == english


@pytest.mark.parametrize(
    ("code", "pinyin"),
    [
        ("620802", "kōng tóng qū"),
        ("621223", "tàn chāng xiàn"),
        ("620722", "mín lè xiàn"),
        ("620924", "ā kè sài hā sà kè zú zì zhì xiàn"),
        ("623025", "mǎ qǔ xiàn"),
        ("623026", "lù qǔ xiàn"),
    ],
)
def test_the_readings_that_usual_tables_get_wrong_are_right(directory: Directory, code: str, pinyin: str) -> None:
    assert directory.division(code).pinyin == pinyin


def test_entitlements_come_before_places(directory: Directory) -> None:
    assert names(directory, "special_school", "620102") == ["残疾儿童入学", "兰州市城关区辅读学校"]


def test_hotlines_begin_with_the_one_for_disabled_people(directory: Directory) -> None:
    assert [listing.phone for listing in directory.listings("hotline", "620102")][:4] == [
        "12385",
        "12345",
        "12348",
        "12333",
    ]


def test_what_serves_the_whole_province_is_listed_in_every_county(directory: Directory) -> None:
    assert "困难残疾人生活补贴" in names(directory, "subsidy", "622926")
    assert "12385残疾人服务热线" in names(directory, "hotline", "620200")


def test_places_are_listed_only_where_they_lie(directory: Directory) -> None:
    assert "静宁县残疾人日间照料中心" in names(directory, "day_care", "620826")
    assert "静宁县残疾人日间照料中心" in names(directory, "day_care", "620800")
    assert "静宁县残疾人日间照料中心" not in names(directory, "day_care", "620825")


def test_the_offices_above_a_county_come_nearest_first(directory: Directory) -> None:
    assert names(directory, "federation", "620105") == [
        "兰州市安宁区残疾人联合会",
        "兰州市残疾人联合会",
        "甘肃省残疾人联合会",
    ]


def test_records_of_no_prefecture_belong_to_the_province(directory: Directory) -> None:
    assert directory.service("massage-620000-1").listing.division == "620000"


def test_a_record_may_be_listed_in_two_categories(directory: Directory) -> None:
    assert names(directory, "home_care", "621202") == ["残疾人日间照料和托养"]
    assert directory.listings("home_care", "621202")[0].category == "day_care"


def test_a_count_is_what_can_be_listed(directory: Directory) -> None:
    places = ["620000", "620200", "620100", "620102", "620171", "620171101", "620201", "622926", "620981404"]
    for category in directory.categories():
        for place in places:
            found = len(directory.listings(category.code, place, limit=999))
            assert directory.count(category.code, place).here == found, (category.code, place)


def test_a_count_widens_from_the_place_to_the_prefecture_to_the_province(directory: Directory) -> None:
    assert directory.count("day_care", "620826") == Count(here=2, prefecture=3, province=12)
    assert directory.count("day_care", "620200") == Count(here=2, prefecture=2, province=12)
    assert directory.count("day_care", "620000") == Count(here=12, prefecture=12, province=12)


def test_pages_of_a_list_follow_one_another(directory: Directory) -> None:
    whole = directory.listings("special_school", "620000", limit=99)
    pages = [directory.listings("special_school", "620000", limit=5, offset=start) for start in (0, 5, 10, 15)]
    assert tuple(listing for page in pages for listing in page) == whole
    assert len(whole) == len({listing.id for listing in whole}) == 16


@pytest.mark.parametrize(("limit", "offset"), [(0, 0), (9, 1000), (-1, 0), (0, -5)])
def test_a_page_outside_the_list_is_empty(directory: Directory, limit: int, offset: int) -> None:
    assert directory.listings("special_school", "620000", limit, offset) == ()


def test_a_category_that_is_not_known_holds_nothing(directory: Directory) -> None:
    assert directory.listings("nothing", "620000") == ()
    assert directory.count("nothing", "620000") == Count(0, 0, 0)

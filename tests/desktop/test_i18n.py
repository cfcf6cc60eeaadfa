"""Words in the person's language."""

from datetime import date

import pytest

from desktop import i18n


@pytest.mark.parametrize(
    ("iso", "in_chinese", "in_english"),
    [
        ("2021-04-12", "2021年4月12日", "April 12, 2021"),
        ("2021-01", "2021年1月", "January 2021"),
        ("2025", "2025年", "2025"),
        ("", "", ""),
        ("spring", "spring", "spring"),
        ("2021-13-40", "2021-13-40", "2021-13-40"),
    ],
)
def test_a_date_is_written_as_people_write_it(iso: str, in_chinese: str, in_english: str) -> None:
    i18n.use("zh_CN")
    assert i18n.date_words(iso) == in_chinese
    i18n.use("en")
    assert i18n.date_words(iso) == in_english


@pytest.mark.parametrize(
    ("iso", "in_chinese", "in_english"),
    [
        ("2021-04-12", "5年前", "5 years ago"),
        ("2023", "3年前", "3 years ago"),
        ("2025", "1年前", "1 year ago"),
        ("2026", "", ""),
        ("2026-09-01", "2个月前", "2 months ago"),
        ("2025-01-10", "22个月前", "22 months ago"),
        ("2026-11-20", "4天前", "4 days ago"),
        ("2027", "", ""),
        ("", "", ""),
    ],
)
def test_the_age_of_information_is_told_in_words(iso: str, in_chinese: str, in_english: str) -> None:
    today = date(2026, 11, 24)
    i18n.use("zh_CN")
    assert i18n.age_words(iso, today) == in_chinese
    i18n.use("en")
    assert i18n.age_words(iso, today) == in_english


def test_times_days_and_lists_follow_the_language() -> None:
    i18n.use("zh_CN")
    assert i18n.time_words("08:30") == "上午8:30"
    assert i18n.day_words(0) == "星期一"
    assert i18n.list_words(["手语", "盲文", "大字"]) == "手语、盲文和大字"
    i18n.use("en")
    assert i18n.time_words("17:30") == "5:30 PM"
    assert i18n.number_words(1403) == "1,403"


def test_the_language_key_goes_round_the_offered_languages() -> None:
    assert i18n.following("zh_CN").name == "English"
    assert i18n.following("en").name == "中文"
    assert i18n.following("x_long").code == "zh_CN"


def test_a_pseudo_locale_lengthens_by_half_and_another_mirrors() -> None:
    assert i18n.use("x_long").spoken == "en"
    assert i18n._("Back") == "Back ~~"
    assert i18n.use("x_mirror").mirrored


def test_a_language_the_program_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        i18n.use("tlh")
    assert i18n.current().code in i18n.LANGUAGES

"""Names get their pinyin from the divisions and corrections first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.readings import plain, readings

DIVISIONS = [
    ("崆峒区", "kōng tóng qū"),
    ("天祝藏族自治县", "tiān zhù zàng zú zì zhì xiàn"),
    ("民乐县", "mín lè xiàn"),
    ("环县", "huán xiàn"),
]


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("平凉市崆峒区残疾人康复及托养中心", "ping liang shi kong tong qu can ji ren kang fu ji tuo yang zhong xin"),
        ("崆峒山", "kong tong shan"),
        ("天祝县", "tian zhu xian"),
        ("民乐特殊教育学校", "min le te shu jiao yu xue xiao"),
        ("音乐", "yin yue"),
        ("12385残疾人服务热线", "12385 can ji ren fu wu re xian"),
        ("女子", "nv zi"),
        ("“爱心屋”(25处)", "ai xin wu 25 chu"),
        ("PT、OT", "pt ot"),
        ("", ""),
        ("😀", ""),
    ],
)
def test_a_name_is_read_as_it_is_typed(name: str, pinyin: str) -> None:
    assert readings(DIVISIONS, []).plain(name) == pinyin


def test_initials_keep_numbers_whole() -> None:
    assert readings(DIVISIONS, []).initials("12385残疾人服务热线") == "12385cjrfwrx"


def test_corrections_come_before_divisions() -> None:
    assert readings(DIVISIONS, [("民乐", "mín yuè")]).plain("民乐") == "min yue"


def test_a_stem_of_one_character_is_no_reading_of_its_own() -> None:
    assert readings([("乐县", "lè xiàn")], []).plain("音乐") == "yin yue"


@pytest.mark.parametrize(
    ("marked", "bare"), [("lǜ", "lv"), ("nǚ", "nv"), ("zhōng", "zhong"), ("é", "e"), ("12385", "12385")]
)
def test_tones_fall_away(marked: str, bare: str) -> None:
    assert plain(marked) == bare


@given(name=st.text(st.characters(), max_size=60))
def test_any_text_has_a_reading_that_can_be_typed(name: str) -> None:
    read = readings(DIVISIONS, []).plain(name)
    assert "  " not in read
    assert read == read.strip()

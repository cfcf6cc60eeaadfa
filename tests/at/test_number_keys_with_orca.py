"""Writing with the number keys beside the real Orca: how many are left after each key, the words once, then one."""

from collections.abc import Callable

import pytest

from tests.at.seat import Seat

STEPS: list[tuple[str, list[str]]] = [
    ("1", ["查找 — 明路", "请写要找什么 文本.", "例如：日间照料、轮椅，或者首字母 rjzl."]),
    (
        "numbersign",
        [
            "用数字键写 — 明路",
            "按拼音字母所在的数字键，全拼、首字母都可以：轮椅按 5、9，或者 5、8、6、9、4。"
            "星号退一位，井号去选词。 标签.",
        ],
    ),
    ("7", ["还有 498 个。 标签."]),
    ("5", ["还有 78 个。 标签."]),
    ("9", ["还有 34 个。 标签."]),
    (
        "5",
        [
            "还有 6 个。按井号，再按号码。 标签.",
            "1，日间照料。 2，抢救性康复。 3，沙井驿街道。 4，残疾人日间照料和托养。 5，日间照料站。 6，日间照料中心。",
        ],
    ),
    ("asterisk", ["还有 34 个。 标签."]),
    ("Down", ["写了，7 5 9 标签."]),
    ("Up", ["用数字键写。还有 34 个。 标签."]),
    (
        "5",
        [
            "用数字键写。还有 6 个。按井号，再按号码。 标签.",
            "1，日间照料。 2，抢救性康复。 3，沙井驿街道。 4，残疾人日间照料和托养。 5，日间照料站。 6，日间照料中心。",
        ],
    ),
    ("numbersign", ["选词 — 明路", "按 7 5 9 5 写出来的有 6 个。 标签."]),
    ("1", ["查找 — 明路", "按“日间照料”在“甘肃省”查找，11 家；另有政策 1 项。 标签."]),
]


@pytest.mark.requirement("A23", "E1", "G10")
def test_orca_says_how_many_words_are_left_after_each_number_key(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    assert [(key, seat.press(key)) for key, _ in STEPS] == STEPS

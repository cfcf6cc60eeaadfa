"""One whole visit by keys alone, with no look at the screen: what the real Orca says at each step."""

from collections.abc import Callable

import pytest

from tests.at.seat import Seat

Step = tuple[str, list[str]]


def visit(seat: Seat, steps: list[Step]) -> list[Step]:
    """Press the key of each step; each with what Orca really says."""
    return [(key, seat.press(key)) for key, _ in steps]


IN_CHINESE: list[Step] = [
    ("Down", ["1，打字查找，名称、拼音、首字母，也能用数字键 按钮."]),
    ("Down", ["2，生活和照料，白天照料和托养、居家照料、补贴和养老保险 按钮."]),
    (
        "Return",
        [
            "生活和照料 — 明路",
            "甘肃省。白天照料、居家照料、补贴、公租房和临时救助。 标签.",
        ],
    ),
    ("1", ["甘肃省的白天照料和托养 — 明路", "找到 12 条。 标签."]),
    (
        "2",
        ["兰州市残疾人托养就业康复中心 — 明路", "白天照料和托养，兰州市，待核实。 标签."],
    ),
    ("Down", ["做什么，市级托养、就业、康复综合机构（2011年报道）。 标签."]),
    ("Down", ["地方，兰州市 标签."]),
    ("Down", ["地址，没有登记，请打电话问 标签."]),
    ("Down", ["无障碍，未核实 标签."]),
    ("F5", ["残疾人服务热线电话，幺二三八五。"]),
    ("F7", ["您要找什么？ — 明路", "甘肃省的服务，请按数字选择。换地方按 F6，听帮助按 0。 标签."]),
]

IN_ENGLISH: list[Step] = [
    (
        "2",
        [
            "Living and care — 明路",
            "Gansu Province. Day care, care at home, subsidies, public housing and emergency relief. label.",
        ],
    ),
    (
        "1",
        [
            "Day care in Gansu Province — 明路",
            "Found 12. label.",
        ],
    ),
    (
        "1",
        [
            "Day care and boarding care for disabled people — 明路",
            "Day care, Gansu Province. label.",
        ],
    ),
    ("F5", ["Disabled persons' service hotline, phone, 1 2 3 8 5."]),
]


@pytest.mark.requirement("G1")
def test_orca_speaks_each_step_of_a_whole_visit_in_chinese(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    assert seat.open_minglu() == [
        "您要找什么？ — 明路 框架.",
        "甘肃省的服务，请按数字选择。换地方按 F6，听帮助按 0。 标签.",
    ]
    assert visit(seat, IN_CHINESE) == IN_CHINESE


def test_orca_speaks_each_step_of_a_whole_visit_in_english(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("en")
    assert seat.open_minglu("--language", "en") == [
        "What are you looking for? — 明路 frame.",
        "Services in Gansu Province. Press a number; F6 for another place, 0 for help. label.",
    ]
    assert visit(seat, IN_ENGLISH) == IN_ENGLISH

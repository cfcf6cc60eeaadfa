"""What an assistive program finds in the tree of every kind of page, and does there: requirement rows G1 to G15."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.at.seat import Seat

SCRIPT = Path(__file__).with_name("tree.py")
Node = dict[str, Any]
PAGES = {
    "您要找什么？": (),
    "生活和照料": ("2",),
    "甘肃省的白天照料和托养": ("2", "1"),
    "兰州市残疾人托养就业康复中心": ("2", "1", "2"),
    "查找": ("1",),
    "设置": ("F10",),
    "语言": ("F10", "1"),
    "帮助": ("0",),
    "声音": ("0", "3"),
    "认识按键": ("F1",),
    "选地方：甘肃省": ("F6",),
    "甘肃省，找谁办": ("F9",),
    "关于明路": ("F10", "7"),
    "所有按键": ("0", "1"),
    "用数字键写": ("1", "numbersign", "7", "5", "9", "5"),
    "选词": ("1", "numbersign", "5", "9", "numbersign"),
}
"""The title of each kind of page, and the keys that lead there from the first."""
HOME = ("Escape", "F7")


def tree(seat: Seat) -> list[Node]:
    """Every node that is showing."""
    rows = seat.stage.call(["/usr/bin/python3", str(SCRIPT)]).splitlines()
    return [node for node in map(json.loads, rows) if "SHOWING" in node["states"]]


def do(seat: Seat, *deed: str) -> None:
    seat.stage.call(["/usr/bin/python3", str(SCRIPT), *deed])


def named(nodes: list[Node], name: str) -> Node:
    return next(node for node in nodes if node["id"] == name)


def assert_well_made(nodes: list[Node], title: str) -> None:
    window = named(nodes, "ResidentWindow")
    assert window["name"] == f"{title} — 明路"
    reached = [node for node in nodes if "FOCUSABLE" in node["states"]]
    assert [node["id"] for node in reached if not node["name"].strip()] == []
    assert [node["id"] for node in reached if node["role"] in ("filler", "unknown", "panel")] == []
    assert [node["id"] for node in reached if node["box"][2] <= 0 or node["box"][3] <= 0] == []
    assert [node["id"] for node in nodes if node["actions"] and not node["name"].strip()] == []
    assert [node["id"] for node in nodes if node["role"] == "push button" and not node["actions"]] == []
    assert len({node["id"] for node in reached}) == len(reached)
    assert [node["id"] for node in nodes if "Table" in node["faces"]] == [], "a table needs headers"
    assert [node["role"] for node in nodes if "Value" in node["faces"] and node["role"] != "scroll bar"] == []
    paths = {node["path"] for node in nodes}
    assert all(node["path"].rpartition(".")[0] in paths for node in nodes if "." in node["path"])
    assert len([node for node in nodes if "FOCUSED" in node["states"]]) == 1


@pytest.mark.requirement("G1", "G2", "G3", "G4", "G6", "G14")
def test_every_page_and_control_has_a_name_a_role_and_a_place(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    for title, keys in PAGES.items():
        for key in keys:
            seat.press(key)
        assert_well_made(tree(seat), title)
        if keys:
            seat.press(*HOME)


@pytest.mark.requirement("G5", "G7", "G11", "G15")
def test_the_entry_says_what_it_is_for_and_takes_text(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    seat.press("1")
    entry = named(tree(seat), "entry")
    assert (entry["name"], entry["role"]) == ("请写要找什么", "text")
    assert {"Text", "EditableText"} <= set(entry["faces"])
    do(seat, "write", "entry", "护理补贴")
    assert seat.listen_for("“护理补贴”") == "按“护理补贴”在“甘肃省”查找，4 条。"
    assert named(tree(seat), "choice-1")["name"].startswith("1，重度残疾人护理补贴")


@pytest.mark.requirement("G8", "G9", "G10")
def test_an_assistive_program_can_press_and_put_the_focus(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    do(seat, "focus", "choice-4")
    assert seat.hear() == ["4，上学和工作，特殊教育学校、残疾孩子入学、技能培训 按钮."]
    assert "FOCUSED" in named(tree(seat), "choice-4")["states"]
    do(seat, "press", "choice-2")
    assert seat.hear()[0] == "生活和照料 — 明路"
    do(seat, "press", "action-back")
    assert seat.hear()[0] == "您要找什么？ — 明路"

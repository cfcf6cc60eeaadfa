"""Hints in writing: what is hard to hear, to read or to act on, and what to write instead. They keep nothing back."""

import re
from pathlib import Path

import pytest

from db import starter
from db.curation import Change, Workspace, style
from db.curation.style import Guide, Hint

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return style.read_guide(RESOURCES, style.known_words(starter.read_tables(RESOURCES / "starter")))


def found(guide: Guide, table: str, **row: str) -> list[tuple[str, str, str, str]]:
    return [(each.field, each.code, each.found, each.repair) for each in guide.hints(table, row)]


def test_a_long_sentence_is_parted_at_the_pause_nearest_to_its_middle(guide: Guide) -> None:
    long = "区残联会同街道给有需要的残疾人家庭做改造，装扶手和坡道（先评估，后施工）"
    assert found(guide, "service", description=long) == [
        (
            "description",
            "long_sentence",
            long,
            "区残联会同街道给有需要的残疾人家庭做改造。装扶手和坡道（先评估，后施工）",
        )
    ]
    assert found(guide, "service", description=long.replace("，装", "。装")) == []


def test_a_long_sentence_without_a_pause_has_no_repair_that_we_could_know(guide: Guide) -> None:
    (hint,) = found(guide, "service", note="一" * 21)
    assert hint == ("note", "long_sentence", "一" * 21, "")
    assert found(guide, "service", note="一" * 20) == []


def test_jargon_comes_with_words_that_a_neighbour_understands(guide: Guide) -> None:
    assert found(guide, "required_document", document="户籍所在地出具的证明") == [
        ("document", "jargon", "户籍所在地", "户口所在的地方"),
        ("document", "jargon", "出具", "开（证明）"),
    ]
    assert found(guide, "service", name="某县法律援助中心") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("请拨8413576", ["8413576"]),
        ("请拨0931 8413576", ["0931 8413576"]),
        ("请拨0931-8413576", []),
        ("请拨12385", []),
        ("文号2024-2026，邮编730000", []),
    ],
)
def test_a_number_in_a_text_can_be_dialled_as_it_stands(guide: Guide, text: str, numbers: list[str]) -> None:
    assert [each[2] for each in found(guide, "service", note=text) if each[1] == "bad_number"] == numbers


@pytest.mark.parametrize(
    "hours",
    [
        "工作日9:00–11:30、14:30–17:30（信息公开受理时间）",
        "周一至周五 9:00-17:00",
        "周一至周五 9:00-17:00，周六 9:00-12:00",
        "星期一到五 上午9:00到11:30，下午14:30到17:30",
        "每天 8:00-20:00",
        "7×24小时人工服务",
        "24小时",
    ],
)
def test_hours_that_can_be_understood_are_left_alone(guide: Guide, hours: str) -> None:
    assert found(guide, "phone", hours_note=hours) == found(guide, "schedule", description=hours) == []


@pytest.mark.parametrize(
    "hours",
    [
        "上班时间",
        "工作日",
        "9点到5点",
        "电话预约",
        "25:00-26:00",
        "9:00-10:00、" * 999 + "?",
        "9:00-10:00" * 18 + " " * 18 + "?",
    ],
)
def test_hours_that_nobody_can_count_on_are_told(guide: Guide, hours: str) -> None:
    assert [each[1] for each in found(guide, "schedule", description=hours)] == ["unclear_hours"]
    assert found(guide, "schedule", description=hours, opens_at="09:00") == []


@pytest.mark.parametrize(
    ("name", "characters"),
    [
        ("单氏盲人按摩店", ["单"]),
        ("乐学特殊教育学校", ["乐"]),
        ("宕昌县残联", []),
        ("民乐县重度残疾人托养中心", []),
        ("长庆社区银行旁的阅览室", []),
        ("张掖市音乐学校", []),
    ],
)
def test_a_name_that_can_be_read_in_several_ways_is_told_unless_its_reading_is(
    guide: Guide, name: str, characters: list[str]
) -> None:
    assert [each[2] for each in found(guide, "service", name=name)] == characters


def test_what_is_long_to_listen_to_asks_for_words_for_the_ear(guide: Guide) -> None:
    long = "很短的一句话。" * 11
    assert [each[:2] for each in found(guide, "service", description=long)] == [("spoken_summary", "nothing_to_hear")]
    assert found(guide, "service", description=long, spoken_summary="短。") == []


def test_only_what_is_written_is_looked_at_and_nothing_is_kept_back(guide: Guide, workspace: Workspace) -> None:
    act = workspace.edit("service", "hotline-12385", {"note": "予以受理"}, by="编辑")
    changes = [entry.change for entry in workspace.history(act=act)]
    assert list(style.of_changes(changes, guide)) == [
        Hint("service", "hotline-12385", "note", "jargon", "予以受理", "可以办")
    ]
    assert list(style.of_changes([Change("service", "x", "*withdrawn", "", "予以受理")], guide)) == []


def test_no_plain_word_is_itself_jargon_and_every_reading_is_one() -> None:
    guide = style.read_guide(RESOURCES, ())
    for word, plain in guide._jargon.items():
        assert word not in re.sub("（.*）", "", plain), word
    for character, readings in guide._several.items():
        assert len(character) == 1
        assert len(readings.split(" / ")) >= 2, character


def test_the_directory_that_ships_has_no_number_that_cannot_be_dialled_and_no_name_in_doubt(guide: Guide) -> None:
    tables = starter.read_tables(RESOURCES / "starter")
    codes = {each.code for each in style.of_tables(tables, guide)}
    assert codes & {"bad_number", "unclear_hours", "several_readings"} == set()

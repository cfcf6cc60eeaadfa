"""Filters by keys: as few as help, each with what is left; in one sentence, taken off with one key, kept nowhere."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

import db
from desktop.pages import Turn, Visit
from desktop.pages.command import Back, Choose, Command, Further, Home, Open, Route, SetOption, Write
from desktop.pages.page import Page
from desktop.settings import Settings, save
from tests.desktop.conftest import TODAY

TUESDAY = datetime(2026, 11, 24, 10, 30, 59)
Begin = Callable[..., Visit]


@pytest.fixture
def begin(sample: db.Directory) -> Begin:
    """Begin a visit to the sample at a moment."""

    def begun(now: datetime | None = TUESDAY, **chosen: str) -> Visit:
        clock = None if now is None else lambda: now
        return Visit(sample, Settings(**{"division": "620102", **chosen}), TODAY, clock)  # type: ignore[arg-type]

    return begun


def written(visit: Visit, text: str) -> Turn:
    visit.perform(Open(Route("search")))
    return visit.perform(Write(text))


def taken(visit: Visit, beginning: str) -> Turn:
    """Take the choice that begins so."""
    number = next(choice.number for choice in visit.page.choices if choice.label.startswith(beginning))
    return visit.perform(Choose(number))


def of_action(page: Page, name: str) -> Command:
    return next(action.command for action in page.actions if action.name == name)


def labels(page: Page) -> list[str]:
    return [choice.label for choice in page.choices]


def test_a_filter_is_chosen_with_two_keys_and_named_in_the_one_sentence(begin: Begin) -> None:
    person = begin()
    assert labels(written(person, "残疾人").page)[-3:] == ["筛选", "要找的：残疾人", "地点：城关区"]
    page = taken(person, "筛选").page
    assert labels(page) == ["只看现在开门的", "只看不收费的", "按无障碍情况筛选", "按残疾类别筛选", "按年龄筛选"]
    assert page.choices[0].detail == "城关区还剩 8 条，连别处共 761 条，103 条没有登记开放时间"
    turn = taken(person, "只看现在开门的")
    assert turn.page.lead == (
        "按“残疾人”在“城关区”查找，只看现在开门的，还剩 8 家；兰州市其他区县还有 72 家；另有 1 条没有登记开放时间。"
    )
    assert turn.page.lead in [utterance.text for utterance in turn.spoken]
    assert (turn.page.found, turn.focus) == (761, "title")
    assert labels(turn.page)[-3] == "筛选：现在开门的"


def test_it_is_taken_off_with_one_key_as_it_was_chosen_or_all_at_once(begin: Begin) -> None:
    person = begin()
    before = written(person, "残疾人").page
    taken(person, "筛选")
    page = taken(person, "只看现在开门的").page
    undo = next(action for action in page.actions if action.name == "original")
    assert (undo.key, undo.label) == ("Backspace", "不筛选")
    assert person.perform(undo.command).page == before
    assert person.perform(Back()).page == page


def test_two_filters_are_both_fulfilled_and_dropped_one_by_one(begin: Begin) -> None:
    person = begin()
    written(person, "残疾人")
    for label in ("筛选", "只看现在开门的", "筛选", "按无障碍", "只看轮椅能进的"):
        turn = taken(person, label)
    assert "只看现在开门的、而且轮椅能进的，还剩 2 家" in turn.page.lead
    page = taken(person, "筛选").page
    assert labels(page)[:3] == ["不再只看现在开门的", "不再只看轮椅能进的", "都不筛选，看全部"]
    assert "只看轮椅能进的，还剩" in taken(person, "不再只看现在开门的").page.lead
    person.perform(Back())
    assert "只看" not in taken(person, "都不筛选").page.lead


def test_a_correction_and_a_filter_are_taken_back_one_after_the_other(begin: Begin) -> None:
    person = begin()
    written(person, "日见照料")
    taken(person, "筛选")
    page = taken(person, "只看现在开门的").page
    assert page.lead.startswith("没有“日见照料”，按“日间照料”在“城关区”查找，只看现在开门的，还剩 1 家")
    page = person.perform(of_action(page, "original")).page
    undo = next(action for action in page.actions if action.name == "original")
    assert undo.label == "按原来的字查找"


def test_a_list_of_one_kind_is_narrowed_where_it_stands(begin: Begin) -> None:
    person = begin(division="620000")
    person.perform(Open(Route("category", category="child_rehab")))
    assert labels(person.page)[-1] == "筛选"
    taken(person, "筛选")
    assert person.page.lead == "甘肃省的残疾儿童康复，找到 253 条。"
    taken(person, "按无障碍")
    turn = taken(person, "只看有电梯的")
    assert turn.page.key == "category"
    left = person.directory.count("child_rehab", "620000", db.Filter(accessible=("lift",)))
    assert turn.page.lead == f"只看有电梯的，253 条里还剩 {left.here} 条。另有 {left.unknown} 条没有登记无障碍情况。"
    names, leaf = labels(turn.page)[:-1], turn
    while any(action.name == "further" for action in leaf.page.actions):
        leaf = person.perform(Further())
        assert labels(leaf.page)[-1] == "筛选：有电梯的"
        names += labels(leaf.page)[:-1]
    assert names[left.here :] == ["找谁办", "换个地方"]
    assert len(set(names)) == len(names)


def test_where_nothing_is_left_the_whole_list_and_the_nearest_are_offered(begin: Begin) -> None:
    person = begin(division="620102")
    person.perform(Open(Route("search", query="康复", filters=("free", "disability:vision", "age:7-17"))))
    assert person.page.lead == (
        "按“康复”在“城关区”查找，只看不收费的、而且适合视力残疾人的、而且适合7到17岁的，一条也没有；"
        "不筛选有 330 条；另有 2 条没有登记收不收费、适合哪类残疾、适合的年龄。"
    )
    assert labels(person.page) == [
        "不筛选，看全部",
        "筛选：不收费的、而且适合视力残疾人的、而且适合7到17岁的",
        "找谁办",
    ]
    assert person.page.contact is not None
    assert person.perform(Choose(1)).page.found == 330
    person.perform(Open(Route("category", category="day_care", filters=("accessible:wheelchair",))))
    assert person.page.lead == "只看轮椅能进的，一条也没有；不筛选有 2 条。省内其他地方还有 37 条。"
    assert labels(person.page)[0] == "看兰州市全部"


def test_what_is_nearest_is_told_when_nothing_is_left_here(begin: Begin) -> None:
    person = begin()
    turn = person.perform(Open(Route("search", query="日间照料", filters=("accessible:wheelchair",))))
    assert "只看轮椅能进的，当地没有；兰州市其他区县还有 4 家" in turn.page.lead
    assert turn.page.choices[0].label == "示例：安宁区残疾人日间照料中心"


def test_a_place_alone_leads_to_its_neighbours(begin: Begin) -> None:
    person = begin()
    turn = person.perform(Open(Route("search", query="城关区酒泉路街道", filters=("accessible:braille", "age:0-6"))))
    assert turn.page.found == 0
    assert "一条也没有；不筛选有" in turn.page.lead
    assert "兰州市其他区县还有" in turn.page.lead
    turn = taken(person, "看兰州市全部")
    assert turn.page.found
    assert "只看有盲文标识的、而且适合0到6岁的" in turn.page.lead


@pytest.mark.parametrize(
    ("now", "said", "chosen"),
    [
        (TUESDAY, "2026年11月24日，星期二，上午10:30。", "只看现在开门的"),
        (
            datetime(2026, 10, 1, 10, 30),
            "2026年10月1日，星期四，上午10:30。今天国庆节放假，只算写明每天都开的，去之前请先打电话。",
            "只看放假、现在也开门的",
        ),
        (
            datetime(2026, 10, 10, 10, 30),
            "2026年10月10日，星期六，上午10:30。今天是星期六，但因国庆节调休要上班，照工作日算。",
            "只看现在开门的",
        ),
        (
            datetime(2027, 3, 10, 10, 30),
            "2027年3月10日，星期三，上午10:30。2027年的放假安排还没有收进来，只照平常的星期算，节假日前后请先打电话。",
            "只看照平常星期算现在开门的",
        ),
        (datetime(2020, 1, 1), "这台机器的时间不对，所以说不准现在谁开门。", ""),
    ],
)
def test_the_day_is_told_and_what_it_means(begin: Begin, now: datetime, said: str, chosen: str) -> None:
    person = begin(now)
    written(person, "康复")
    page = taken(person, "筛选").page
    assert [line.text for line in page.lines if line.label == "现在"] == [said]
    offered = [label for label in labels(page) if "开门" in label]
    assert offered == ([chosen] if chosen else [])


def test_at_night_it_is_said_that_nothing_is_open(begin: Begin) -> None:
    person = begin(datetime(2026, 11, 24, 23, 0))
    written(person, "日间照料")
    assert taken(person, "筛选").page.lines[0].text.endswith("这里没有一家登记为现在开门。")


def test_now_is_asked_anew_on_every_page(sample: db.Directory) -> None:
    hands = [datetime(2026, 11, 24, 10, 30)]
    person = Visit(sample, Settings(division="620102"), TODAY, lambda: hands[0])
    route = Route("search", query="日间照料", filters=("open",))
    assert person.perform(Open(route)).page.found == 121
    hands[0] = datetime(2026, 11, 24, 18, 0)
    assert person.perform(Open(route)).page.found == 0


def test_where_nobody_tells_the_time_nothing_is_said_of_it(begin: Begin) -> None:
    person = begin(None)
    written(person, "康复")
    page = taken(person, "筛选").page
    assert [line.label for line in page.lines] == []
    assert not any("开门" in label for label in labels(page))


def test_every_choice_leads_to_as_many_as_it_says(begin: Begin) -> None:
    person = begin()
    for text in ("康复", "残疾人", "阅览室"):
        written(person, text)
        lists = [taken(person, "筛选").page]
        lists += [person.perform(choice.command).page for choice in lists[0].choices if choice.label.startswith("按")]
        for page in lists:
            for choice in page.choices:
                if choice.label.startswith("只看"):
                    counts = [int(word) for word in choice.detail.split("，")[0:2] for word in word.split()
                              if word.isdigit()]  # fmt: skip
                    assert person.perform(choice.command).page.found in counts, (text, choice.label)


@pytest.mark.parametrize(
    "filters",
    [
        ("",),
        ("open:",),
        ("accessible:",),
        ("accessible:helicopter",),
        ("disability:any",),
        ("age:7",),
        ("age:0-6 OR 1=1",),
        ("free'; DROP TABLE facet; --",),
        ("¤y1", "\ud800", "x" * 10_000),
    ],
)
def test_a_filter_that_makes_no_sense_asks_nothing(begin: Begin, filters: tuple[str, ...]) -> None:
    person = begin()
    plain = person.perform(Open(Route("search", query="日间照料"))).page
    assert person.perform(Open(Route("search", query="日间照料", filters=filters))).page.lead == plain.lead
    assert person.perform(Open(Route("filters", query="日间照料", filters=filters))).page.choices
    person.perform(Open(Route("filters", query="日间照料", option="nonsense")))
    assert person.page.title == "筛选"


def test_other_words_keep_the_filter_and_an_empty_entry_drops_it(begin: Begin) -> None:
    person = begin()
    person.perform(Open(Route("search", query="日间照料", filters=("accessible:wheelchair",))))
    assert "只看轮椅能进的" in person.perform(Write("康复")).page.lead
    person.perform(Write(""))
    assert "只看" not in person.perform(Write("康复")).page.lead


def test_another_place_keeps_the_filter_and_home_forgets_it(begin: Begin) -> None:
    person = begin()
    person.perform(Open(Route("search", query="日间照料", filters=("accessible:wheelchair",))))
    taken(person, "地点")
    turn = person.perform(SetOption("division", "620105"))
    assert turn.page.lead.startswith("按“日间照料”在“安宁区”查找，只看轮椅能进的，还剩 1 家")
    person.perform(Home())
    assert "只看" not in written(person, "日间照料").page.lead


@pytest.mark.requirement("F7")
def test_nothing_of_a_person_is_kept(begin: Begin, tmp_path: Path) -> None:
    person = begin()
    before = asdict(person.settings)
    person.perform(Open(Route("search", query="康复", filters=("disability:mental", "age:60+"))))
    assert asdict(person.settings) == before
    save(person.settings, tmp_path / "settings.json")
    assert set(json.loads((tmp_path / "settings.json").read_text())) == set(before)
    assert "mental" not in (tmp_path / "settings.json").read_text()


def test_in_the_real_directory_what_nobody_registered_is_not_offered_and_is_said(visit: Begin) -> None:
    """Hours, fees and accessibility are hardly known there: a filter would only hide what may be right."""
    person = visit(division="620000")
    assert "筛选" not in labels(written(person, "日间照料").page)
    page = person.perform(Open(Route("filters", query="日间照料"))).page
    assert [(line.label, line.text) for line in page.lines] == [
        ("没有登记、不能筛选的", "收不收费 12 条，无障碍情况 11 条，适合哪类残疾 11 条，适合的年龄 12 条"),
        ("筛选", "没有别的条件能让这个单子再短一些。"),
    ]
    assert page.contact is not None
    lead = person.perform(Open(Route("search", query="日间照料", filters=("accessible:wheelchair",)))).page.lead
    assert (
        lead == "按“日间照料”在“甘肃省”查找，只看轮椅能进的，一条也没有；不筛选有 12 条；另有 11 条没有登记无障碍情况。"
    )

"""The search page: what was understood can be changed, and what was corrected taken back, with one key each."""

from collections.abc import Callable

import pytest

from desktop.pages import Turn, Visit
from desktop.pages.command import Activate, Back, Choose, Command, Earlier, Further, Open, Route, SetOption, Write
from desktop.pages.page import stops

Begin = Callable[..., Visit]


def written(visit: Visit, text: str) -> Turn:
    visit.perform(Open(Route("search")))
    return visit.perform(Write(text))


def of_action(turn: Turn, name: str) -> Command:
    return next(action.command for action in turn.page.actions if action.name == name)


def test_a_correction_is_said_and_taken_back_with_one_key(visit: Begin) -> None:
    person = visit(division="620102")
    turn = written(person, "日见照料")
    assert turn.page.lead.startswith("没有“日见照料”，按“日间照料”在“城关区”查找")
    assert turn.message == turn.page.lead == turn.spoken[0].text
    assert next(action.key for action in turn.page.actions if action.name == "original") == "Backspace"
    turn = person.perform(of_action(turn, "original"))
    assert turn.page.lead == "没有找到“日见照料”，兰州市城关区和省内其他地方都没有。可以问问下面几处。"
    assert person.perform(Back()).page.lead.startswith("没有“日见照料”")


def test_nothing_is_taken_back_where_nothing_was_corrected(visit: Begin) -> None:
    assert "action-original" not in stops(written(visit(), "日间照料").page)


def test_need_and_place_are_the_last_two_choices_on_every_leaf(visit: Begin) -> None:
    person = visit(division="620102")
    turn = written(person, "日间照料")
    names = []
    for command in (Further(), Earlier()):
        labels = [choice.label for choice in turn.page.choices]
        assert labels[-2:] == ["要找的：日间照料", "地点：城关区"]
        names.append(labels[:-2])
        turn = person.perform(command)
    assert len(names[0]) == 7
    assert not set(names[0]) & set(names[1])


def test_a_place_chosen_by_hand_counts_more_than_the_one_that_was_written(visit: Begin) -> None:
    person = visit(division="620000")
    assert "“岷县”" in written(person, "岷县残联").page.lead
    person.perform(Choose(9))
    turn = person.perform(SetOption("division", "620105"))
    assert turn.page.key == "search"
    assert turn.page.lead.startswith("按“残联”在“安宁区”查找，1 家")
    assert "“岷县”" in person.perform(Write("岷县残联")).page.lead


def test_another_need_is_chosen_in_the_place_that_was_written(visit: Begin) -> None:
    person = visit(division="620000")
    turn = written(person, "岷县轮椅补贴")
    turn = person.perform(Choose(len(turn.page.choices) - 1))
    assert turn.page.key == "needs"
    turn = person.perform(Choose(2))
    assert turn.page.lead.startswith("按“补贴和养老保险”在“岷县”查找")


def test_two_meanings_are_told_apart_in_every_choice(visit: Begin) -> None:
    turn = written(visit(), "轮椅补贴")
    details = [choice.detail for choice in turn.page.choices[:7]]
    assert {detail.split("，")[0] for detail in details} >= {"辅具适配", "补贴和养老保险"}
    assert "也可能是“补贴和养老保险”" in turn.page.lead


def test_what_is_only_near_tells_that_it_is_another_kind(visit: Begin) -> None:
    turn = written(visit(division="620102"), "残疾证")
    assert turn.page.lead == "按“残疾证”在“城关区”查找，2 条；也可以看“各地残联”，14 条。"
    assert [(choice.label, choice.detail) for choice in turn.page.choices[1:3]] == [
        ("残疾人服务“一件事”：几件事一起办", "办理指南"),
        ("兰州市残疾人联合会", "各地残联，没有查到电话"),
    ]


def test_where_nothing_is_found_whom_to_ask_is_a_choice(visit: Begin) -> None:
    turn = written(visit(division="620102"), "火星移民")
    assert [choice.label for choice in turn.page.choices] == [
        "12385残疾人服务热线",
        "12345政务服务便民热线",
        "兰州市残疾人联合会",
        "兰州市残疾人综合服务中心",
        "按类别查找",
        "找谁办",
    ]


def test_what_nobody_can_be_sure_of_is_offered_and_not_answered(visit: Begin) -> None:
    turn = written(visit(), "演唱会门票")
    assert turn.page.lead.startswith("不太确定“演唱会门票”指的是什么，最接近的是")
    assert all(isinstance(choice.command, Open) and choice.command.route.page == "category"
               for choice in turn.page.choices[:3])  # fmt: skip
    assert turn.page.contact is not None


def test_enter_in_the_entry_moves_on_and_changes_nothing(visit: Begin) -> None:
    person = visit()
    before = written(person, "轮椅").page
    turn = person.perform(Activate())
    assert (turn.page, turn.focus) == (before, "choice-1")


@pytest.mark.parametrize("text", ["", "   ", "火星移民", "日见照料", "演唱会门票", "轮椅", "成关区"])
def test_every_answer_ends_in_a_number(visit: Begin, text: str) -> None:
    contact = written(visit(), text).page.contact
    assert contact is not None
    assert contact.text

"""The terminal, and a visit as JSON."""

import io
import json
from collections.abc import Callable

import pytest

from desktop.pages import Visit
from desktop.pages.command import Activate, Back, Choose, SetOption, Write
from desktop.text import command, run_json, run_text, shown

HOSTILE = ("a-b", '"', "*", "NOT AND (", "🦽", "康" * 10_000, "\ud800", "\0", "   ")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("3", Choose(3)),
        ("back", Back()),
        ("*", Back()),
        ("", Activate()),
        ("type 康复 轮椅", Write("康复 轮椅")),
        ("type", Write("")),
        ("set language en", SetOption("language", "en")),
        ("set language zh", SetOption("language", "zh_CN")),
        ("set size 6.4", SetOption("size", "6.4")),
        ("10", None),
        ("dance", None),
        ("back home", None),
    ],
)
def test_a_line_of_text_is_a_command(visit: Callable[..., Visit], line: str, wanted: object) -> None:
    assert command(line, visit().page) == wanted


def test_a_json_visit_answers_every_command_with_one_object(visit: Callable[..., Visit]) -> None:
    out = io.StringIO()
    run_json(visit(division="620302"), ["8", "1", "set language en", "dance", "9", "quit", "1"], out)
    turns = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [turn["page"] for turn in turns] == ["home", "group", "category", "category", "category", "category"]
    assert [turn["title"] for turn in turns[1:4]] == [
        "残疾人证和残联",
        "金昌市金川区的残疾人证",
        "Disability certificate in Jinchuan District, Jinchang",
    ]
    assert set(turns[0]) == {"page", "title", "focus", "spoken", "shown", "notice", "order"}
    assert turns[1]["spoken"][0] == "残疾人证和残联。"
    assert turns[4]["notice"].startswith("“dance” is not a command.")
    assert turns[5]["notice"] == "There are only the choices 1 to 4 here."
    assert turns[5]["spoken"] == ["There are only the choices 1 to 4 here."]


def test_the_terminal_shows_what_the_window_shows(visit: Callable[..., Visit]) -> None:
    person = visit(division="620102")
    assert shown(person.page)[:5] == [
        "您要找什么？",
        "兰州市城关区的服务，请按数字选择。换地方按 F6，听帮助按 0。",
        "1  打字查找  (名称、拼音、首字母，也能用数字键)",
        "2  生活和照料  (白天照料和托养、居家照料、补贴和养老保险)",
        "3  康复和辅具  (康复中心、康复医院、残疾儿童康复)",
    ]
    assert "残疾人服务热线电话: 12385" in shown(person.page)


def test_results_are_shown_in_the_terminal_after_writing(visit: Callable[..., Visit]) -> None:
    out = io.StringIO()
    run_text(visit(), ["1", "type 护理补贴"], out)
    assert "1  重度残疾人护理补贴  (办理指南)" in out.getvalue()


def test_an_action_without_a_key_of_its_own_is_named_without_one(visit: Callable[..., Visit]) -> None:
    out = io.StringIO()
    run_text(visit(), ["1"], out)
    assert "[*] 返回" in out.getvalue()
    assert "[]" not in out.getvalue()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_is_typed_breaks_the_visit(visit: Callable[..., Visit], text: str) -> None:
    person = visit(language="en")
    person.perform(Choose(1))
    turn = person.perform(Write(text))
    assert turn.page.key == "search"
    assert turn.page.entry is not None
    assert turn.page.entry.text == text
    assert turn.page.contact is not None

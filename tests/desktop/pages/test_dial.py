"""Writing with the number keys: what is said after each key, from writing to choosing, and back."""

import io
import random
from collections.abc import Callable

import pytest

from db import Dialled, DialWord, Directory
from desktop.pages import Turn, Visit, keymap
from desktop.pages import command as does
from desktop.pages.command import Dial, Open, Route
from desktop.pages.context import Context
from desktop.pages.page import stops
from desktop.pages.words import word_choices
from desktop.text import command, run_text, shown
from tests.desktop.conftest import TODAY

Begin = Callable[..., Visit]


def said(turn: Turn) -> list[str]:
    return [utterance.text for utterance in turn.spoken]


def dialled(person: Visit, keys: str) -> Turn:
    turn = person.perform(Open(Route("dial")))
    for key in keys:
        turn = person.perform(Dial(key))
    return turn


@pytest.mark.requirement("A2", "A23")
def test_after_each_key_the_voice_says_how_many_are_left_and_reads_them_when_they_are_few(visit: Begin) -> None:
    person = visit()
    assert [said(dialled(person, "7595"[:size])) for size in (1, 2, 3)] == [
        ["7，还有 498 个。"],
        ["5，还有 78 个。"],
        ["9，还有 34 个。"],
    ]
    assert said(dialled(person, "7595")) == [
        "5，还有 6 个。",
        "1，日间照料。",
        "2，抢救性康复。",
        "3，沙井驿街道。",
        "4，残疾人日间照料和托养。",
        "5，日间照料站。",
        "6，日间照料中心。",
        "按井号，再按号码。",
    ]


def test_the_page_shows_what_was_written_and_the_words(visit: Begin) -> None:
    page = dialled(visit(), "7595").page
    assert (page.title, page.lead) == ("用数字键写", "还有 6 个。按井号，再按号码。")
    assert [(line.label, line.text) for line in page.lines] == [("写了", "7 5 9 5")]
    assert [choice.label for choice in page.choices][:2] == ["日间照料", "抢救性康复"]
    assert page.contact is not None
    assert [(key.key, key.label) for key in page.pad] == [
        ("1", "数字"),
        ("2", "a b c"),
        ("3", "d e f"),
        ("4", "g h i"),
        ("5", "j k l"),
        ("6", "m n o"),
        ("7", "p q r s"),
        ("8", "t u v"),
        ("9", "w x y z"),
        ("*", "退一位"),
        ("0", "帮助"),
        ("#", "去选词"),
    ]


def test_homographs_are_told_apart_by_where_they_are(visit: Begin) -> None:
    person = visit()
    dialled(person, "24364482694")
    page = person.perform(Dial("#")).page
    towns = [choice for choice in page.choices if choice.label == "城关镇"]
    assert len(towns) == 9
    assert towns[0].detail == "兰州市永登县"
    assert not any(choice.brief for choice in towns)
    assert page.total == 20


@pytest.mark.requirement("E2")
def test_star_takes_the_last_key_back_and_leaves_when_nothing_is_written(visit: Begin) -> None:
    person = visit()
    dialled(person, "75")
    assert said(person.perform(Dial("*"))) == ["星号键，还有 498 个。"]
    emptied = person.perform(Dial("*"))
    assert said(emptied) == [emptied.page.lead]
    assert person.perform(Dial("*")).page.key == "home"


def test_hash_goes_from_writing_to_choosing_and_star_back_again(visit: Begin) -> None:
    person = visit()
    dialled(person, "7595")
    turn = person.perform(Dial("#"))
    assert (turn.page.key, turn.page.title, turn.page.lead) == ("words", "选词", "按 7 5 9 5 写出来的有 6 个。")
    back = person.perform(does.Back())
    assert (back.page.key, back.page.lines[0].text) == ("dial", "7 5 9 5")
    assert said(person.perform(Dial("*")))[0] == "星号键，还有 34 个。"


def test_the_only_word_that_is_left_is_taken_by_hash(visit: Begin) -> None:
    person = visit()
    turn = dialled(person, "12385")
    assert said(turn) == ["5，只有一个。", "1，12385残疾人服务热线。", "按井号就是它。"]
    assert turn.page.lead == "只有一个。按井号就是它。"
    turn = person.perform(Dial("#"))
    assert (turn.page.key, turn.page.title) == ("service", "12385残疾人服务热线")


@pytest.mark.parametrize(
    ("keys", "name", "page", "lead"),
    [
        ("7595", "日间照料", "search", "按“日间照料”在"),
        ("82624264", "宕昌县", "search", "“宕昌县”"),
        ("32642426", "宕昌县", "search", "“宕昌县”"),
        ("3292273", "Day care", "search", "按“day care”在"),
        ("24364482694", "城关镇", "search", "“兰州市永登县城关镇”"),
        ("3399", "兰州市城关区辅读学校", "service", ""),
    ],
)
def test_a_word_is_looked_for_and_a_record_is_opened(visit: Begin, keys: str, name: str, page: str, lead: str) -> None:
    person = visit()
    turn = dialled(person, keys)
    turn = person.perform(Dial("#"))
    if turn.page.key == "words":
        turn = person.perform(does.Choose(next(c.number for c in turn.page.choices if c.label == name)))
    assert turn.page.key == page
    assert lead in turn.page.lead
    assert turn.focus == "title", "so that the number keys choose"


def test_digits_that_write_nothing_are_told_and_taken_back(visit: Begin) -> None:
    person = visit()
    turn = dialled(person, "1111")
    assert said(turn) == ["1，没有这样的词，按星号退一位。"]
    assert turn.page.choices == ()
    assert person.perform(Dial("#")).message == "没有这样的词，按星号退一位。"
    assert said(person.perform(Dial("*")))[0].startswith("星号键，没有这样的词")


def test_zero_helps_unless_a_number_goes_on_with_it(visit: Begin) -> None:
    person = visit()
    assert dialled(person, "0").page.key == "help"
    assert dialled(person, "750").page.lead.startswith("每个键代表上面的几个字母")
    assert [choice.label for choice in dialled(person, "120").page.choices] == ["120急救"]


def test_what_was_pressed_in_the_entry_is_carried_over(visit: Begin) -> None:
    person = visit()
    person.perform(Open(Route("search")))
    page = person.perform(does.Write("7595")).page
    action = next(action for action in page.actions if action.name == "dial")
    assert action.command == Open(Route("dial", query="7595"))
    assert keymap.command_for("#", page, writing=True) == action.command
    assert keymap.command_for("#", page) == does.Repeat()
    page = person.perform(does.Write("轮椅")).page
    assert [action for action in page.actions if action.name == "dial"] == []
    assert keymap.command_for("#", page, writing=True) == Open(Route("dial"))


def test_enter_goes_to_the_words_or_presses_the_key_in_focus(visit: Begin) -> None:
    person = visit()
    dialled(person, "7595")
    assert person.perform(does.Activate()).page.key == "words"
    person.perform(does.Back())
    person.perform(does.Focus("pad-5"))
    turn = person.perform(does.Activate())
    assert (turn.page.lines[0].text, turn.focus) == ("7 5 9 5 5", "pad-5")


def test_a_screen_reader_is_told_what_the_voice_says_once(visit: Begin) -> None:
    person = visit()
    on_title = dialled(person, "7595")
    assert on_title.focus == "title"
    assert on_title.message == (
        "1，日间照料。 2，抢救性康复。 3，沙井驿街道。 4，残疾人日间照料和托养。 5，日间照料站。 6，日间照料中心。"
    )
    person.perform(Dial("*"))
    person.perform(does.Focus("pad-5"))
    assert person.perform(Dial("5")).message.startswith("5，还有 6 个。 1，日间照料。")


@pytest.mark.requirement("A13")
def test_english_words_are_written_too(visit: Begin) -> None:
    person = visit(language="en")
    assert said(dialled(person, "3")) == ["3, 337 words left."]
    turn = dialled(person, "3292")
    assert said(turn)[:2] == ["2, 4 words left.", "1, Day care."]


@pytest.mark.requirement("A2")
def test_the_pad_can_be_gone_through_and_heard(visit: Begin) -> None:
    person = visit()
    page = dialled(person, "7595").page
    order = stops(page)
    assert order.index("choice-6") < order.index("pad-1") < order.index("pad-#") < order.index("contact")
    assert said(person.perform(does.Focus("pad-2"))) == ["2，a b c。"]
    assert said(person.perform(does.Focus("pad-#"))) == ["井号键，去选词。"]


@pytest.mark.requirement("E8")
def test_no_two_buttons_show_the_same_key(visit: Begin) -> None:
    person = visit()
    pages = [person.perform(Open(Route("search"))).page, person.perform(does.Write("12")).page]
    pages += [person.perform(does.Write("轮椅")).page, dialled(person, "7").page, person.perform(Dial("#")).page]
    for page in pages:
        keys = [action.key for action in page.actions if action.key]
        assert len(set(keys)) == len(keys), page.key


def test_star_and_hash_of_the_bars_are_not_those_of_the_pad(visit: Begin) -> None:
    actions = {action.name: action.key for action in dialled(visit(), "7").page.actions}
    assert (actions["back"], actions["repeat"], actions["help"]) == ("Esc", "", "0")


def test_the_terminal_writes_with_the_same_keys(visit: Begin) -> None:
    out = io.StringIO()
    run_text(visit(), ["1", "dial", "7", "5", "9", "5", "#", "1"], out)
    assert "[1] 数字  [2] a b c  [3] d e f" in out.getvalue()
    assert "写了: 7 5 9 5" in out.getvalue()
    assert "按“日间照料”在“甘肃省”查找" in out.getvalue()
    person = visit()
    assert command("7", dialled(person, "").page) == Dial("7")
    assert "[*] 退一位" in " ".join(shown(person.page))


@pytest.mark.parametrize("seed", range(4))
def test_no_keys_in_any_order_raise_and_the_count_is_that_of_the_list(visit: Begin, seed: int) -> None:
    person = visit(language=("zh_CN", "en")[seed % 2])
    chance = random.Random(seed)
    turn = dialled(person, "")
    for _ in range(400):
        key = chance.choice("0123456789*#2345678923456789")
        asked = keymap.command_for(key, turn.page, writing=turn.focus == "entry")
        turn = person.perform(asked or does.Write(key))
        assert turn.focus in stops(turn.page)
        if turn.page.key == "dial" and turn.page.found is not None:
            found = person.directory.dial(turn.page.lines[0].text.replace(" ", ""), 1000)
            assert turn.page.found == found.total == len(found.words)
            assert len(turn.page.choices) == (found.total if found.total <= 9 else 0)


def test_a_key_that_comes_late_repeats(visit: Begin) -> None:
    person = visit()
    person.begin()
    assert person.perform(Dial("5")).page.key == "home"


def test_every_place_that_is_taken_is_the_one_that_is_looked_in(visit: Begin, directory: Directory) -> None:
    person = visit()
    context = Context(directory, person.settings, TODAY)
    codes = [below.code for above in directory.children("620000") for below in directory.children(above.code)]
    codes += [below.code for code in codes for below in directory.children(code)]
    assert len(codes) > 1400
    for code in codes:
        word = DialWord(directory.division(code).name, "place", code)
        choice = word_choices(context, Dialled("1", 1, (word,)))[0]
        assert isinstance(choice.command, Open)
        understood = directory.search(choice.command.route.query, "620000", 0).understood
        assert (understood.division, understood.words) == (code, ""), choice

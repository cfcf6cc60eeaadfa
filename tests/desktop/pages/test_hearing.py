"""Hearing it again: at the same speed, slowly, spelled; the number digit by digit."""

from collections.abc import Callable

import pytest

from desktop.pages import Turn, Visit
from desktop.pages import command as does
from desktop.pages.keymap import command_for
from desktop.pages.page import Order
from desktop.pages.spelling import hints
from desktop.settings import VOLUMES


def said(turn: Turn) -> list[str]:
    return [utterance.text for utterance in turn.spoken]


def paces(turn: Turn) -> set[int]:
    return {utterance.pace for utterance in turn.spoken}


@pytest.mark.requirement("A5")
def test_again_then_slowly_then_spelled_with_one_key(visit: Callable[..., Visit]) -> None:
    person = visit()
    person.begin()
    choice = person.perform(does.Focus("choice-3"))
    again, slowly, spelled = (person.perform(does.Repeat()) for _ in range(3))
    assert said(again) == said(slowly) == said(choice)
    assert (paces(again), paces(slowly)) == ({100}, {60})
    assert said(spelled) == ["康，康乐的康。", "复，康复的复。", "和，西和的和。", "辅，辅助的辅。", "具，辅具的具。"]
    assert said(person.perform(does.Next())) != said(choice)
    assert paces(person.perform(does.Repeat())) == {100}


def test_each_of_them_is_a_command_of_its_own(visit: Callable[..., Visit]) -> None:
    person = visit()
    person.begin()
    choice = person.perform(does.Focus("choice-3"))
    slowly = person.perform(does.Slowly())
    assert (said(slowly), paces(slowly)) == (said(choice), {60})
    assert said(person.perform(does.Spell()))[0] == "康，康乐的康。"
    assert said(person.perform(does.Repeat())) == said(choice)


@pytest.mark.requirement("A5")
def test_the_number_is_dictated_digit_by_digit_in_groups(visit: Callable[..., Visit]) -> None:
    person = visit(language="en")
    person.begin()
    once, slowly = person.perform(does.Hear()), person.perform(does.Hear())
    assert len(said(once)) == 1
    assert said(slowly) == ["Disabled persons' service hotline, phone.", "1, 2, 3, 8, 5."]
    assert paces(slowly) == {60, 100}
    assert said(person.perform(does.Dictate())) == said(slowly)


@pytest.mark.requirement("A5")
def test_a_long_number_is_dictated_in_the_groups_that_are_shown(visit: Callable[..., Visit]) -> None:
    person = visit(division="620102")
    person.begin()
    person.perform(does.Open(does.Route("service", record="braille-room-620100-1")))
    contact = person.page.contact
    assert contact is not None
    slowly = person.perform(does.Dictate())
    assert len(said(slowly)) == 1 + len(contact.text.split())
    assert [len(text.replace("，", "").rstrip("。")) for text in said(slowly)[1:]] == [
        len(group) for group in contact.text.split()
    ]


def test_latin_letters_and_digits_are_spelled_too(visit: Callable[..., Visit]) -> None:
    person = visit()
    person.begin()
    person.perform(does.Open(does.Route("search")))
    person.perform(does.Write("rjzl 2"))
    person.perform(does.Focus("entry"))
    assert said(person.perform(does.Spell())) == ["R。", "J。", "Z。", "L。", "2。"]


def test_every_character_of_a_place_or_a_category_has_a_word_it_is_told_by(visit: Callable[..., Visit]) -> None:
    directory = visit().directory
    names = [term.name for term in (*directory.chapters(), *directory.categories())]
    for prefecture in directory.children("620000"):
        names += [prefecture.name, *(county.name for county in directory.children(prefecture.code))]
    characters = {sign for name in names for sign in name if "㐀" <= sign <= "鿿"}
    assert sorted(characters - hints().keys()) == []
    assert [each for each, word in hints().items() if each not in word] == []
    assert hints()["兰"] == "兰州"


def test_stop_and_pause_say_nothing_but_are_orders_to_the_voice(visit: Callable[..., Visit]) -> None:
    person = visit()
    first = person.begin()
    for command, order in ((does.Stop(), Order.STOP), (does.Pause(), Order.PAUSE)):
        turn = person.perform(command)
        assert (turn.spoken, turn.order, turn.opened) == ((), order, False)
    assert said(person.perform(does.Repeat())) == said(first)


@pytest.mark.requirement("B1", "B2")
@pytest.mark.parametrize("pad", [("F12",), ("0", "3", "4")], ids=["a key", "a pad of twelve keys"])
def test_loudness_is_changed_and_told_without_seeing(visit: Callable[..., Visit], pad: tuple[str, ...]) -> None:
    person = visit(volume=VOLUMES[-2])
    person.begin()
    for key in pad:
        command = command_for(key, person.page)
        assert command
        turn = person.perform(command)
    assert person.settings.volume == VOLUMES[-1] == 100
    assert said(turn)[0] == "朗读音量，第 5 档，共 5 档。"
    assert said(person.perform(does.Louder())) == ["已经到头了。"]


@pytest.mark.requirement("A13")
def test_a_name_in_another_language_is_said_by_its_own_voice(visit: Callable[..., Visit]) -> None:
    person = visit(language="en")
    person.begin()
    turn = person.perform(does.Open(does.Route("service", record="braille-room-620100-1")))
    spans = [(span.language, span.text) for utterance in turn.spoken for span in utterance.spans]
    assert all(any("一" <= sign <= "鿿" for sign in text) for language, text in spans if language == "zh")
    assert not [text for language, text in spans if language == "en" and any("一" <= sign <= "鿿" for sign in text)]
    assert {language for language, _ in spans} == {"en", "zh"}

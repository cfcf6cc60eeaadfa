"""Every page that a person can reach by keys ends in a number that can be called."""

import re
from collections.abc import Callable, Iterator

import pytest

from desktop.pages import Page, Turn, Visit
from desktop.pages.command import Back, Choose, Further, Home, SetOption
from desktop.pages.page import LineKind, stops
from desktop.pages.spoken import digits

LANGUAGES = ("zh_CN", "en")
PLACES = {"the province": "620000", "a county with little": "623025", "a city without counties": "620200"}
CALLABLE = re.compile(r"(1[12]\d|1\d{4}|0\d{2,3} \d{3,4} \d{4}|400 \d{3} \d{4})")


def every_category(visit: Visit) -> Iterator[str]:
    return (term.code for term in visit.directory.categories())


def leaves(visit: Visit, turn: Turn) -> Iterator[Turn]:
    """This leaf of the list and those after it, with the key for more."""
    yield turn
    while any(action.name == "further" for action in turn.page.actions):
        turn = visit.perform(Further())
        yield turn


def number_of(page: Page, label: str) -> int:
    return next(choice.number for choice in page.choices if choice.label == label)


def by_keys_to(visit: Visit, category: str) -> Turn:
    """Home, the chapter of the category, the category: three keys."""
    zh = visit.settings.language == "zh_CN"
    home = visit.perform(Home())
    for chapter in visit.directory.chapters():
        for term in visit.directory.categories(chapter.code):
            if term.code == category:
                page = visit.perform(Choose(number_of(home.page, chapter.name if zh else chapter.name_en))).page
                return visit.perform(Choose(number_of(page, term.name if zh else term.name_en)))
    raise AssertionError(category)


def assert_ends_in_a_number(turn: Turn) -> None:
    contact = turn.page.contact
    assert contact is not None
    assert contact.kind is LineKind.PHONE
    assert CALLABLE.fullmatch(contact.text), contact.text
    assert turn.spoken[-1].text.endswith((f"{contact.spoken}。", f"{contact.spoken}."))
    assert digits(contact.text.replace(" ", "-", 1)) == contact.spoken


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_every_page_of_every_category_ends_in_a_number_that_can_be_called(
    visit: Callable[..., Visit], language: str, place: str
) -> None:
    person = visit(language=language, division=place)
    for category in every_category(person):
        assert_ends_in_a_number(by_keys_to(person, category))
        for leaf in leaves(person, person.perform(SetOption("division", place))):
            for choice in leaf.page.choices:
                turn = person.perform(Choose(choice.number))
                assert_ends_in_a_number(turn)
                assert turn.focus in stops(turn.page)
                person.perform(SetOption("division", place))
                if person.page.key != "category":
                    person.perform(Back())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_answers_in_every_county(visit: Callable[..., Visit], language: str) -> None:
    person = visit(language=language)
    counties = [
        county.code
        for prefecture in person.directory.children("620000")
        for county in person.directory.children(prefecture.code)
        if county.level == "county"
    ]
    assert len(counties) == 86 + 1  # and 兰州新区
    for category in every_category(person):
        by_keys_to(person, category)
        for county in counties:
            assert_ends_in_a_number(person.perform(SetOption("division", county)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_choice_is_nameless_and_no_key_is_used_twice(visit: Callable[..., Visit], language: str) -> None:
    person = visit(language=language)
    for category in every_category(person):
        page = by_keys_to(person, category).page
        assert [choice.number for choice in page.choices] == list(range(1, len(page.choices) + 1))
        assert len(page.choices) <= 9
        assert all(choice.label.strip() and choice.picture for choice in page.choices)
        keys = [action.key for action in page.actions]
        assert len(set(keys)) == len(keys)
        assert not set(keys) & set("123456789")

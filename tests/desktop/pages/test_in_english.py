"""An English page tells its facts in English, and says so where they are Chinese."""

from collections.abc import Callable

import pytest

from db import Directory
from desktop.pages import Visit
from desktop.pages.command import Open, Route
from desktop.pages.page import LineKind, Page
from desktop.settings import Settings

IN_CHINESE = "The facts are in Chinese, as their sources state them."


def page_of(visit: Visit, record: str) -> Page:
    return visit.perform(Open(Route("service", record=record))).page


def still_chinese(text: str) -> bool:
    return any("㐀" <= sign <= "鿿" for sign in text)


def records(directory: Directory) -> set[str]:
    return {
        listing.id
        for category in directory.categories()
        for listing in directory.listings(category.code, "620000", limit=9999)
    }


def test_every_record_that_ships_is_heard_in_english_but_for_addresses_and_sources(
    visit: Callable[..., Visit],
) -> None:
    person = visit(language="en")
    for record in sorted(records(person.directory)):
        page = page_of(person, record)
        assert IN_CHINESE not in page.lead, record
        facts = [line for line in page.lines if line.kind not in (LineKind.ADDRESS, LineKind.SOURCE)]
        assert [line.text for line in facts if still_chinese(line.text)] == [], record


def test_a_page_says_that_its_facts_are_in_chinese_where_nobody_translated_them(
    sample: Directory, begin_visit: Callable[[Directory, Settings], Visit]
) -> None:
    person = begin_visit(sample, Settings(language="en"))
    listing = sample.listings("day_care", "620000")[0]
    page = page_of(person, listing.id)
    assert still_chinese(next(line.text for line in page.lines if line.label == "What it does"))
    assert IN_CHINESE in page.lead


def test_a_chinese_text_on_an_english_page_is_marked_as_chinese(visit: Callable[..., Visit]) -> None:
    person = visit(language="en")
    for record in sorted(records(person.directory)):
        for line in page_of(person, record).lines:
            assert line.language == ("zh" if still_chinese(line.text) else ""), (record, line)


@pytest.mark.parametrize("place", ["620102", "620105", "620622", "622926100"])
def test_the_offices_to_ask_have_english_names(visit: Callable[..., Visit], place: str) -> None:
    page = visit(language="en", division=place).perform(Open(Route("ask", category="federation"))).page
    assert [line.label for line in (*page.lines, page.contact) if line and still_chinese(line.label)] == []

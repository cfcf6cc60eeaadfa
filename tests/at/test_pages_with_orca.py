"""Every page by keys alone, with no look at the screen: what Orca says of each control, forward and backward."""

from collections.abc import Callable
from functools import cache

import pytest

from desktop.pages.table import PAGES
from tests.at import which_orca
from tests.at.assistant import Assistant
from tests.at.seat import Seat
from tests.at.transcripts import assert_as_written
from tests.at.walk import Walk, walk
from tests.at.ways import ALL, EXPLAINED, WAYS

WALKED = [(language, page) for language, pages in (("zh_CN", ALL), ("en", WAYS)) for page in pages]
"""In Chinese the pages with something else on them too."""
MOVED_ON = [(language, page) for language, page in WALKED if page not in EXPLAINED]
BOTH_WAYS = [page for page in WAYS if page not in EXPLAINED]
"""That the order is the same backward has nothing to do with the language."""
ROLES = {
    "zh_CN": {"push button": "按钮", "radio button": "单选钮", "label": "标签", "text": "文本"},
    "en": {"push button": "push button", "radio button": "radio button", "label": "label", "text": "text"},
}
"""What Orca calls the roles of what can have the focus."""
GetWalk = Callable[[str, str], Walk]


@pytest.fixture(scope="session")
def walked(seats: Callable[[str], Seat]) -> GetWalk:
    """Called with a language and a page, gives the walk over it; all pages of a language are walked at one seat."""

    @cache
    def sitting(language: str) -> tuple[Seat, Assistant]:
        seat = seats(language)
        seat.bind("".join(step for way in ALL.values() for step in way))
        seat.open_minglu("--language", language)
        return seat, Assistant(seat.stage)

    @cache
    def walk_over(language: str, page: str) -> Walk:
        back = language == "zh_CN" and page in BOTH_WAYS
        return walk(*sitting(language), page, ALL[page], back=back)

    return walk_over


def test_every_page_of_the_program_is_walked() -> None:
    """A new page fails here until it has a way in tests/at/ways.py."""
    assert set(WAYS) == set(PAGES)


@pytest.mark.requirement("G1", "G10", "A1")
@pytest.mark.parametrize(("language", "page"), WALKED)
def test_a_page_is_spoken_word_for_word(
    walked: GetWalk, language: str, page: str, request: pytest.FixtureRequest
) -> None:
    assert_as_written(f"pages/{language}/{page}", walked(language, page).transcript, request.config)


@pytest.mark.requirement("E1", "E2", "E4")
@pytest.mark.parametrize("page", BOTH_WAYS)
def test_tab_goes_round_and_shift_tab_goes_round_the_other_way(walked: GetWalk, page: str) -> None:
    """As many steps as there are stops lead to the first again: no trap. The way back is the way there, reversed."""
    found = walked("zh_CN", page)
    assert found.backward
    assert found.backward == (*reversed(found.forward[:-1]), found.forward[-1])


@pytest.mark.requirement("E13")
@pytest.mark.parametrize(("language", "page"), MOVED_ON)
def test_moving_alone_opens_nothing(walked: GetWalk, language: str, page: str) -> None:
    """A page that opens says its title, which ends in the name of the program."""
    assert [said for said in walked(language, page).forward if any("— 明路" in words for words in said)] == []


@pytest.mark.requirement("G2", "A8")
@pytest.mark.parametrize(("language", "page"), MOVED_ON)
def test_each_control_is_spoken_once_with_its_name_and_role(walked: GetWalk, language: str, page: str) -> None:
    """And none is passed over: whatever the tree says can have the focus is spoken, each once in a round."""
    found = walked(language, page)
    assert len(found.forward) == len(found.stops)
    assert len(set(found.forward)) == len(found.forward)
    for node in found.stops:
        assert node["name"].strip(), node["id"]
        role = ROLES[language][node["role"]]
        (said,) = [said for said in found.forward if _is_of(said, node["name"], role)]
        assert len(set(said)) == len(said)
        if which_orca.OWN:
            assert role in " ".join(said)


def _is_of(said: tuple[str, ...], name: str, role: str) -> bool:
    """Whether that was said of what has this name: the name, and nothing but the role after it."""
    return said[0].startswith(name) and said[0].removeprefix(name).strip(". ") in ("", role)

"""A pad of twelve keys alone reaches every page, every setting, every place and every command: walked from home."""

from collections.abc import Callable
from dataclasses import asdict

import pytest

from db import Directory
from desktop.pages import Turn, Visit, keymap
from desktop.pages import command as does
from desktop.pages.command import Command
from desktop.pages.listing import LEAF
from desktop.pages.options import offered
from desktop.pages.table import PAGES
from desktop.settings import Settings
from tests.desktop.conftest import TODAY

Begin = Callable[..., Visit]
MOST_FOR_A_PAGE = 6
MOST_FOR_A_SETTING = 4
MOST_FOR_A_COMMAND = 4
MOST_FOR_A_COUNTY = 9
MOST_FOR_A_PLACE = 15
BEYOND_A_PAD = {"next", "previous", "take", "original"}
"""A pad chooses by number instead of moving about, and a closed vocabulary has nothing to correct."""


class Walk:
    """Every key on every kind of page, the nearest first; what is met on the way, with the keys that led there."""

    def __init__(self, begin: Callable[[Settings], Visit]) -> None:
        self._begin = begin
        self.pages: dict[str, str] = {}
        self.settings: dict[tuple[str, str], str] = {}
        self.commands: dict[str, str] = {}
        self._seen: set[str] = set()
        waiting = [""]
        while waiting:
            waiting = [longer for keys in waiting for longer in self._onward(keys)]

    def _onward(self, keys: str) -> list[str]:
        """The keys that lead on to a kind of page that was not met before."""
        return [keys + key for key in keymap.TWELVE if self._is_new(*self._replayed(keys), keys + key)]

    def _replayed(self, keys: str) -> tuple[Visit, Turn]:
        person = self._begin(Settings(division="620102"))
        turn = person.begin()
        for key in keys:
            turn = person.perform(asked_by(key, turn))
        return person, turn

    def _is_new(self, person: Visit, turn: Turn, keys: str) -> bool:
        command = asked_by(keys[-1], turn)
        for name in performed(command, turn):
            self.commands.setdefault(name, keys)
        turn = person.perform(command)
        self.pages.setdefault(turn.page.key, keys)
        for option, value in asdict(person.settings).items():
            self.settings.setdefault((option, str(value)), keys)
        kind = kind_of(turn)
        fresh = kind not in self._seen and len(keys) < MOST_FOR_A_PAGE + 1
        self._seen.add(kind)
        return fresh


def asked_by(key: str, turn: Turn) -> Command:
    """What a key asks for; on a pad that writes into the entry it is text."""
    asked = keymap.command_for(key, turn.page, writing=turn.focus == "entry")
    return asked or does.Write((turn.page.entry.text if turn.page.entry else "") + key)


def kind_of(turn: Turn) -> str:
    """Pages that differ only in what they list are one kind."""
    page = turn.page
    written = page.lines[0].text[:3] if page.pad and page.lines else ""
    title = page.title if page.key in ("options", "group") else ""
    leads_to = {each.command.route.page for each in page.choices if isinstance(each.command, does.Open)}
    title += "".join(sorted(leads_to)) if page.key == "words" else ""
    return f"{page.key} {title} {written} {turn.focus == 'entry'} {page.first > 1} {page.total > LEAF} {page.aside}"


def performed(command: Command, turn: Turn) -> list[str]:
    """The names in the table of what a key does on a page: of its row, and of the choice that it takes."""
    chosen = next((c.command for c in turn.page.choices if isinstance(command, does.Choose)
                   and c.number == command.number), command)  # fmt: skip
    chosen = chosen.then if isinstance(chosen, does.Return) else chosen
    names = [row.name for row in keymap.TABLE if row.command in (command, chosen)]
    names += ["choose"] if isinstance(command, does.Choose) else []
    names += ["letter"] if isinstance(command, does.Dial) and command.key in keymap.DIGITS else []
    names += ["place"] if isinstance(chosen, does.Open) and chosen.route.page == "places" else []
    names += ["ask"] if isinstance(chosen, does.Open) and chosen.route.page == "ask" else []
    names += ["dial"] if isinstance(chosen, does.Open) and chosen.route.page == "dial" else []
    names += ["home"] if isinstance(command, does.Back) else []  # back again and again ends there
    if isinstance(chosen, does.SetOption):
        names += {"language": ["language"], "size": ["larger"]}.get(chosen.option, [])
    return names


@pytest.fixture(scope="module")
def walked(directory: Directory) -> Walk:
    return Walk(lambda settings: Visit(directory, settings, TODAY))


@pytest.mark.requirement("E1")
def test_every_page_is_reached(walked: Walk) -> None:
    assert set(walked.pages) == set(PAGES)
    assert max(map(len, walked.pages.values())) == MOST_FOR_A_PAGE, walked.pages


@pytest.mark.requirement("E1")
def test_every_value_of_every_setting_is_reached(walked: Walk) -> None:
    for option, values in offered().items():
        for value in values:
            keys = walked.settings.get((option, value), "")
            assert len(keys) <= MOST_FOR_A_SETTING, (option, value)
            assert keys, (option, value)


@pytest.mark.requirement("E1")
def test_every_command_is_reached(walked: Walk) -> None:
    assert {row.name for row in keymap.TABLE} - set(walked.commands) == BEYOND_A_PAD | {"slowly", "spell", "dictate"}
    assert max(map(len, walked.commands.values())) == MOST_FOR_A_COMMAND, walked.commands


def number_of(listed: int) -> str:
    """The keys that take a choice of a list: 0 and 9 for each leaf before it, and its number."""
    return "09" * (listed // LEAF) + str(listed % LEAF + 1)


def ways(directory: Directory) -> dict[str, str]:
    """The keys from home to every place: 0 and 5 lead to the list, and each list has the whole of its place first."""
    lists, found = {"620000": "05"}, {"620000": "051"}
    for above in lists.copy() | {each.code: "" for each in directory.children("620000")}:
        for at, below in enumerate(directory.children(above), start=1):
            keys = lists[above] + number_of(at)
            inside = directory.children(below.code) if below.level != "township" else ()
            found[below.code] = keys + "1" if inside else keys
            lists[below.code] = keys
            if below.level == "county":
                found |= {each.code: keys + number_of(number) for number, each in enumerate(inside, start=1)}
    return found


@pytest.mark.requirement("E1")
def test_every_place_is_reached(visit: Begin) -> None:
    directory = visit().directory
    found = ways(directory)
    assert len(found) == 1505  # 嘉峪关市 in 嘉峪关市 is the same place
    assert max(len(keys) for code, keys in found.items() if len(code) == 6) == MOST_FOR_A_COUNTY
    farthest = max(found, key=lambda code: len(found[code]))
    assert len(found[farthest]) == MOST_FOR_A_PLACE
    for code in (farthest, *(code for code in found if len(code) == 6)):
        person = visit()
        turn = person.begin()
        for key in found[code]:
            turn = person.perform(asked_by(key, turn))
        assert (person.settings.division, turn.page.key) == (code, "home"), found[code]


@pytest.mark.requirement("E2")
@pytest.mark.parametrize("keys", ["1", "1#", "1#7", "1#7#", "1#0", "05", "0311", "0711", "1759", "02"])
def test_star_alone_leads_home_from_everywhere(visit: Begin, keys: str) -> None:
    person = visit()
    turn = person.begin()
    for key in keys:
        turn = person.perform(asked_by(key, turn))
    for _ in range(6):
        turn = person.perform(asked_by("*", turn))
    assert turn.page.key == "home"

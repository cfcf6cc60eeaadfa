"""Whole visits of somebody who sees nothing: only what is spoken counts, and no more than 25 presses of a key.

Each visit is made twice: with a keyboard, and with nothing but the twelve keys of a telephone.
"""

from collections.abc import Callable

import pytest

from db import PAD_LETTERS
from desktop.pages import Visit, keymap

MOST = 25
Begin = Callable[..., Visit]
KEYBOARD = {row.name: row.keys[:1] * row.times for row in keymap.TABLE}
PAD = {row.name: row.pad for row in keymap.TABLE if row.pad}
LETTERS = {letter: key for key, letters in PAD_LETTERS.items() for letter in letters}


class Listener:
    """Somebody with some keys and ears. Every press counts."""

    def __init__(self, visit: Visit, keys: dict[str, tuple[str, ...]]) -> None:
        self.visit = visit
        self.presses = 0
        self.heard: list[str] = []
        self._keys = keys
        self._turn = visit.begin()
        self._listen()

    def _listen(self) -> None:
        self.heard += [utterance.text for utterance in self._turn.spoken]

    @property
    def last(self) -> list[str]:
        """What was heard after the last key."""
        return [utterance.text for utterance in self._turn.spoken]

    def press(self, *keys: str) -> list[str]:
        """Press keys; what is heard after the last of them."""
        for key in keys:
            assert self._keys is KEYBOARD or key in keymap.TWELVE, f"a pad has no {key}"
            asked = keymap.command_for(key, self._turn.page, writing=self._turn.focus == "entry")
            assert asked is not None, f"{key} does nothing on {self._turn.page.key}"
            self.presses += 1
            self._turn = self.visit.perform(asked)
            self._listen()
        return self.last

    def do(self, name: str) -> list[str]:
        """What the table of keys calls so, with the keys that this person has."""
        return self.press(*self._keys[name])

    def choose(self, name: str) -> list[str]:
        """Press the number that was heard before the name: on this leaf, or on those after it."""
        while True:
            for text in self.last:
                number, _comma, rest = text.replace("，", ", ").partition(", ")
                if number in keymap.DIGITS and name in rest:
                    return self.press(number)
            heard = " ".join(self.last)
            assert any(word in heard for word in ("按加号或 0、9", "Press plus for more, or 0 and 9")), (
                f"{name} was not said: {self.last}"
            )
            self.do("further")

    def dial(self, letters: str, name: str) -> list[str]:
        """Write with the number keys until the name is read out, then choose it."""
        self.press("1", "#")
        for letter in letters:
            self.press(LETTERS[letter])
            if any(name in text for text in self.last):
                break
        if "只有一个" in self.last[0]:
            return self.press("#")
        self.press("#")
        return self.choose(name)


@pytest.fixture(params=[KEYBOARD, PAD], ids=["keyboard", "twelve keys"])
def sit(visit: Begin, request: pytest.FixtureRequest) -> Callable[..., Listener]:
    return lambda **chosen: Listener(visit(**chosen), request.param)


Sit = Callable[..., Listener]


@pytest.mark.requirement("A1", "A2", "E1")
def test_the_phone_of_the_nearest_braille_reading_room(sit: Sit) -> None:
    person = sit(division="620102")
    person.choose("读书")
    person.choose("盲文")
    person.choose("兰州市全部")
    assert person.choose("图书馆")[0].startswith("甘肃省图书馆残疾人阅读服务中心")
    # Nobody published a number of the room itself, so the page ends in the one to ask.
    assert person.do("hear") == ["残疾人服务热线电话，幺二三八五。"]
    assert person.do("dictate") == ["残疾人服务热线电话。", "幺，二，三，八，五。"]
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A2", "E1")
def test_the_papers_for_the_certificate(sit: Sit) -> None:
    person = sit(division="620302")
    person.choose("残疾人证")
    person.choose("残疾人证")
    heard = person.choose("办理残疾人证")
    assert [text for text in heard if text.startswith("带什么，")] != []
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A2", "E1")
def test_what_the_care_allowance_pays_and_since_when(sit: Sit) -> None:
    person = sit(division="620924")
    person.choose("生活和照料")
    person.choose("补贴")
    heard = person.choose("护理补贴")
    pays = [text for text in heard if text.startswith("给多少，")]
    assert any("每人每月110元" in text and "从2021年1月起" in text for text in pays)
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A2", "E1")
def test_a_day_care_centre_in_another_county(sit: Sit) -> None:
    person = sit()
    person.do("place")
    person.choose("临夏")
    place = person.choose("临夏县")
    person.choose("全部") if any("全部" in text for text in place) else None
    person.choose("生活和照料")
    heard = person.choose("白天照料")
    assert any("临夏县" in text for text in heard)
    assert any("电话" in text for text in person.do("hear"))
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A21", "E1")
def test_changing_to_english_and_slower(sit: Sit) -> None:
    person = sit()
    person.do("language")
    if not person.last[0].startswith("Language, English"):  # a pad asks which
        person.choose("English")
    assert person.last[0] == "Language, English."
    assert person.do("slower") == ["Speed of reading, 75 %."]
    assert person.visit.settings.rate == 75
    assert person.presses <= MOST


@pytest.fixture
def on_a_pad(visit: Begin) -> Sit:
    return lambda **chosen: Listener(visit(**chosen), PAD)


@pytest.mark.requirement("A1", "A2", "E1", "E11")
def test_a_reading_room_is_found_by_writing_with_twelve_keys(on_a_pad: Sit) -> None:
    person = on_a_pad(division="620102")
    person.dial("mangwenyuelan", "盲文")
    assert any(text.startswith("按“盲文") for text in person.last)
    assert person.choose("图书馆")[0].startswith("甘肃省图书馆残疾人阅读服务中心")
    assert person.presses == 11


@pytest.mark.requirement("A1", "A2", "E1", "E11")
def test_the_papers_are_found_by_writing_with_twelve_keys(on_a_pad: Sit) -> None:
    person = on_a_pad(division="620302")
    person.dial("blcjrz", "办理残疾人证")
    person.choose("办理残疾人证（新办")
    assert [text for text in person.last if text.startswith("带什么，")] != []
    assert person.presses == 9


@pytest.mark.requirement("A1", "A2", "E1", "E11")
def test_what_the_care_allowance_pays_is_found_by_writing_with_twelve_keys(on_a_pad: Sit) -> None:
    person = on_a_pad(division="620924")
    person.dial("zdcjrhl", "重度残疾人护理补贴")
    assert any("每人每月110元" in text and "从2021年1月起" in text for text in person.last)
    assert person.presses == 7


@pytest.mark.requirement("A1", "A2", "E1", "E11")
def test_a_day_care_centre_is_found_by_writing_the_county(on_a_pad: Sit) -> None:
    person = on_a_pad()
    person.dial("longxixian", "陇西县")
    assert any("陇西县" in text for text in person.last)
    assert person.choose("日间照料")[0].startswith("陇西县残疾人日间照料服务省级示范中心")
    assert person.presses == 11


def test_a_number_is_written_as_it_is(on_a_pad: Sit) -> None:
    person = on_a_pad()
    heard = person.press("1", "#", "1", "2", "3", "8", "5")
    assert heard == ["5，只有一个。", "1，12385残疾人服务热线。", "按井号就是它。"]
    assert person.press("#")[0] == "12385残疾人服务热线。"

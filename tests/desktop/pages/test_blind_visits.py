"""Whole visits of somebody who sees nothing: only what is spoken counts, and no more than 25 presses of a key."""

from collections.abc import Callable

import pytest

from desktop.pages import Visit, keymap

MOST = 25
Begin = Callable[..., Visit]


class Listener:
    """Somebody with a keyboard and ears. Letters that are written count as presses too."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.presses = 0
        self.heard: list[str] = []
        self._turn = visit.begin()
        self._listen()

    def _listen(self) -> None:
        self.heard += [utterance.text for utterance in self._turn.spoken]

    def press(self, *keys: str) -> list[str]:
        """Press keys; what is heard after the last of them."""
        for key in keys:
            asked = keymap.command_for(key, self._turn.page, writing=self._turn.focus == "entry")
            assert asked is not None, f"{key} does nothing on {self._turn.page.key}"
            self.presses += 1
            self._turn = self.visit.perform(asked)
            self._listen()
        return [utterance.text for utterance in self._turn.spoken]

    def choose(self, name: str) -> list[str]:
        """Press the number that was heard before the name: on this leaf, or on those after it."""
        while True:
            last = [utterance.text for utterance in self._turn.spoken]
            for text in last:
                number, _comma, rest = text.replace("，", ", ").partition(", ")
                if number in keymap.DIGITS and name in rest:
                    return self.press(number)
            assert any(word in " ".join(last) for word in ("按加号", "Press plus")), f"{name} was not said: {last}"
            self.press("+")


@pytest.fixture
def sit(visit: Begin) -> Callable[..., Listener]:
    return lambda **chosen: Listener(visit(**chosen))


Sit = Callable[..., Listener]


@pytest.mark.requirement("A1", "A2")
def test_the_phone_of_the_nearest_braille_reading_room(sit: Sit) -> None:
    person = sit(division="620102")
    person.choose("读书")
    person.choose("盲文")
    person.choose("兰州市全部")
    assert person.choose("图书馆")[0].startswith("甘肃省图书馆残疾人阅读服务中心")
    # Nobody published a number of the room itself, so the page ends in the one to ask.
    assert person.press("F5") == ["残疾人服务热线电话，幺二三八五。"]
    assert person.press("F5") == ["残疾人服务热线电话。", "幺，二，三，八，五。"]
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A2")
def test_the_papers_for_the_certificate(sit: Sit) -> None:
    person = sit(division="620302")
    person.choose("残疾人证")
    person.choose("残疾人证")
    heard = person.choose("办理残疾人证")
    assert [text for text in heard if text.startswith("带什么，")] != []
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A2")
def test_what_the_care_allowance_pays_and_since_when(sit: Sit) -> None:
    person = sit(division="620924")
    person.choose("生活和照料")
    person.choose("补贴")
    heard = person.choose("护理补贴")
    pays = [text for text in heard if text.startswith("给多少，")]
    assert any("每人每月110元" in text and "从2021年1月起" in text for text in pays)
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A2")
def test_a_day_care_centre_in_another_county(sit: Sit) -> None:
    person = sit()
    person.press("F6")
    person.choose("临夏")
    place = person.choose("临夏县")
    person.choose("全部") if any("全部" in text for text in place) else None
    person.choose("生活和照料")
    heard = person.choose("白天照料")
    assert any("临夏县" in text for text in heard)
    assert any("电话" in text for text in person.press("F5"))
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "A21")
def test_changing_to_english_and_slower(sit: Sit) -> None:
    person = sit()
    assert person.press("F8")[0] == "Language, English."
    assert person.press("Home") == ["Speed of reading, 75 %."]
    assert person.press("Home") == ["Speed of reading, 50 %."]
    assert person.visit.settings.rate == 50
    assert person.presses <= MOST


@pytest.mark.requirement("A1", "E1")
def test_the_same_with_a_pad_of_twelve_keys_alone(sit: Sit) -> None:
    person = sit()
    person.press("0", "7")
    person.choose("语言")
    heard = person.choose("English")
    assert heard[0] == "Language, English."
    person.press("0", "3", "1")
    assert person.visit.settings.rate == 75
    assert person.presses <= MOST

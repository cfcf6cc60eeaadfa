"""Every text of the directory and every word of the program: no Chinese character is skipped or read as English."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from desktop.speech.chunks import prepare
from desktop.speech.normalise import normalise
from desktop.speech.pinyin import UNKNOWN, Pinyin
from desktop.speech.scripts import HAN
from desktop.speech.utterance import Span, Utterance
from tests.desktop.speech.conftest import RESOURCES
from tests.desktop.speech.test_phonemes import ENGLISH, Phonemes, phonemes, pinyin  # noqa: F401 -- fixtures

CHARACTER = re.compile(f"[{HAN}]")
SYLLABLE = re.compile(r"[a-z]+[1-5]")
CATALOGUE = Path(__file__).parents[3] / "i18n/zh_CN/LC_MESSAGES/minglu.po"


def texts() -> Iterator[str]:
    """Every text with a Chinese character in it, from the tables that ship and from the catalogue."""
    for table in sorted((RESOURCES / "starter").glob("*.csv")):
        with table.open(encoding="utf-8-sig", newline="") as file:
            yield from (value for row in csv.DictReader(file) for value in row.values() if value)
    with CATALOGUE.open("rb") as file:
        yield from (str(message.string) for message in read_po(file, locale="zh_CN") if message.id)


CHINESE = sorted({text for text in texts() if CHARACTER.search(text)})


def chunks(text: str) -> list[str]:
    """What the Chinese voice is given of a text."""
    found = prepare(Utterance((Span(text, "zh"),)))
    return [chunk.text for chunk in found if chunk.language == "zh"]


@pytest.mark.requirement("A2", "A13")
def test_there_is_a_lot_to_read() -> None:
    assert len(CHINESE) > 2_500


@pytest.mark.requirement("A2", "A20")
def test_every_character_that_is_written_is_given_to_the_chinese_voice() -> None:
    """Numbers and units become characters of their own; what was there before is still there, in order."""
    lost: dict[str, list[str]] = {}
    for text in CHINESE:
        said = iter("".join(chunks(text)))
        missing = [character for character in CHARACTER.findall(text) if character not in said]
        lost |= {text: missing} if missing else {}
    assert lost == {}


@pytest.mark.requirement("A2", "A20")
def test_every_character_has_a_syllable(pinyin: Pinyin) -> None:  # noqa: F811
    wrong: dict[str, list[str]] = {}
    for text in CHINESE:
        for words in chunks(text):
            syllables = SYLLABLE.findall(pinyin.convert(re.sub(r"[A-Za-z]", "", words)))
            if len(syllables) != len(CHARACTER.findall(words)) or (UNKNOWN in syllables and "某" not in words):
                wrong[words] = syllables
    assert wrong == {}


@pytest.mark.requirement("A20")
def test_nothing_of_it_comes_out_as_english(phonemes: Phonemes, pinyin: Pinyin) -> None:  # noqa: F811
    words = sorted({said.pinyin for text in CHINESE for chunk in chunks(text) for said in pinyin.words(chunk)})
    assert len(words) > 1_400
    assert [word for word in words if ENGLISH in phonemes(word)] == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("离车站2km", "离车站两公里"),
        ("面积120m²", "面积一百二十平方米"),
        ("面积120㎡", "面积一百二十平方米"),
        ("室温20℃～25℃", "室温二十摄氏度到二十五摄氏度"),
        ("评定为★★★★", "评定为四星，"),
        ("★优先", "优先"),
        ("①②③", "第一，第二，第三，"),
        ("上午/下午", "上午，下午"),
        ("每月50～100元", "每月五十到一百元"),
        ("等等……", "等等，"),
        ("𠮷林巷", "𠮷林巷"),
        ("A座3层", "A座三层"),
        ("周一~周五", "周一到周五"),
        ("5×8米", "五乘八米"),
        ("满60周岁，80%以上", "满六十周岁，百分之八十以上"),
    ],
)
def test_signs_and_units_are_said(written: str, said: str) -> None:
    assert normalise(written, "zh") == said

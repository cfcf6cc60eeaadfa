"""What espeak-ng itself makes of our pinyin: Mandarin, and never English."""

import csv
import ctypes
import ctypes.util
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.speech.normalise import normalise
from desktop.speech.pinyin import LETTERS, Pinyin
from desktop.speech.readings import corrected
from desktop.speech.voices import ESPEAK_VOICES
from tests.desktop.speech.conftest import RESOURCES, need
from tests.desktop.speech.test_pinyin import TABLE, divisions

SYNCHRONOUS, UTF8 = 2, 1
ENGLISH = "(en"  # how espeak-ng marks that it changes to English
Phonemes = Callable[[str], str]


@pytest.fixture(scope="module")
def phonemes() -> Phonemes:
    """espeak-ng's own answer, with the voice that the speech process uses."""
    name = ctypes.util.find_library("espeak-ng")
    need(name, "libespeak-ng")
    library = ctypes.CDLL(name)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_Initialize(SYNCHRONOUS, 0, None, 0)
    assert library.espeak_SetVoiceByName(ESPEAK_VOICES["zh"][0].encode()) == 0

    def phonemes(text: str) -> str:
        buffer = ctypes.create_string_buffer(text.encode())
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        said = []
        while rest.value:
            said.append(library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, 0).decode())
        return re.sub(r"[_|']", "", " ".join(said)).strip()

    return phonemes


@pytest.fixture(scope="module")
def pinyin() -> Pinyin:
    return Pinyin((reading.word, reading.pinyin) for reading in TABLE)


@pytest.mark.requirement("A20")
@pytest.mark.parametrize(
    ("name", "sounds"),
    [
        ("宕昌", "tha51nts.hA55N"),
        ("崆峒", "khong55thong35"),
        ("民乐", "mi35nl@51"),
        ("阿克塞", ",A55kho-51sai51"),
        ("武都", "wu214tu55"),
        ("舟曲", "ts.ou55tS;hy214"),
        ("玛曲", "mA214tS;hy214"),
        ("碌曲", "lu51tS;hy214"),
        ("张掖", "ts.a55NjiE51"),
        ("藏族", "tsa51Ntsu35"),
        ("银行", "ji35nXa35N"),
        ("支行", "ts.i.55Xa35N"),
        ("重庆", "ts.hong35tS;hi51N"),
        ("长庆", "ts.hA35NtS;hi51N"),
        ("供养", "kong55jiA214N"),
        ("济源", "tS;i214y&35n"),
    ],
)
def test_the_names_of_gansu_sound_right(phonemes: Phonemes, pinyin: Pinyin, name: str, sounds: str) -> None:
    assert phonemes(pinyin.convert(name)) == sounds


def test_no_common_character_comes_out_as_english(phonemes: Phonemes, pinyin: Pinyin) -> None:
    characters = "".join(
        bytes((high, low)).decode("gb2312", errors="ignore") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)
    )
    syllables = sorted({pinyin.convert(character) for character in characters})
    assert len(syllables) > 1200
    assert [syllable for syllable in syllables if ENGLISH in phonemes(syllable)] == []


def test_letters_are_called_by_their_chinese_names(phonemes: Phonemes) -> None:
    assert [letter for letter, name in LETTERS.items() if ENGLISH in phonemes(name)] == []


def test_a_word_is_said_like_its_syllables(phonemes: Phonemes) -> None:
    """Joining the syllables of a word only shortens the gaps."""
    for joined in ("tan4chang1xian4", "ping2an1", "xi1an1", "lan2zhou1shi4", "nv3er2", "fang1an4"):
        apart = re.sub(r"(?<=\d)(?=[a-z])", " ", joined)
        bare = [re.sub(r"[ ,;n]", "", phonemes(text)) for text in (joined, apart)]
        assert bare[0] == bare[1], joined


GOLDEN = Path(__file__).with_name("phonemes.tsv")
NAMES = ("admin_division", "taxonomy_term")
"""Tables whose names are said most: every division and every category."""


def names() -> Iterator[str]:
    for table in NAMES:
        with (RESOURCES / f"starter/{table}.csv").open(encoding="utf-8", newline="") as file:
            yield from (row["name"] for row in csv.DictReader(file))


@pytest.mark.requirement("A20")
def test_every_division_and_category_sounds_as_it_was_checked(
    phonemes: Phonemes, request: pytest.FixtureRequest
) -> None:
    """With espeak-ng 1.51, that of Debian 12; `--rewrite-transcripts` writes what it says now."""
    pinyin = Pinyin((reading.word, reading.pinyin) for reading in corrected(divisions(), TABLE))
    said = {name: phonemes(pinyin.convert(normalise(name, "zh"))) for name in names()}
    rows = "".join(f"{name}\t{sounds}\n" for name, sounds in sorted(said.items()))
    if request.config.getoption("--rewrite-transcripts"):
        GOLDEN.write_text(rows, encoding="utf-8")
    assert rows == GOLDEN.read_text(encoding="utf-8")
    assert [name for name, sounds in said.items() if ENGLISH in sounds or not sounds] == []
    assert len(said) > 1400

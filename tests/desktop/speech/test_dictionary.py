"""The small tables know what the large dictionary knows."""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from pypinyin.seg.mmseg import seg

from desktop.speech.dictionary import FOLDER, Dictionary
from desktop.speech.pinyin import Pinyin, numbered

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def test_the_tables_are_those_that_pypinyin_gives() -> None:
    """In a process of its own: other tests teach this one's pypinyin the readings of Gansu."""
    script = (
        f"import runpy; print(runpy.run_path({str(ROOT / 'packaging/characters.py')!r})['tables']()['{{}}'], end='')"
    )
    for name in ("characters.txt", "words.txt"):
        command = [sys.executable, "-X", "utf8", "-c", script.format(name)]
        made = subprocess.run(command, capture_output=True, check=True).stdout
        assert (FOLDER / name).read_bytes() == made, "run python packaging/characters.py"


def test_a_word_has_its_own_reading_or_that_of_its_characters(dictionary: Dictionary) -> None:
    assert dictionary.word("一不小心") == "yi2bu4xiao3xin1"
    assert dictionary.word("银行") == "yin2hang2"
    assert dictionary.word("一不小") is None
    assert dictionary.word("𠮷祥") is None
    assert dictionary.begins("一不小")
    assert not dictionary.begins("龘龘")


def test_the_first_and_the_last_word_are_found(dictionary: Dictionary) -> None:
    lines = (FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()[1:]
    for line in (lines[0], lines[-1]):
        assert dictionary.word(line.partition("\t")[0])


def test_an_unknown_character_has_no_reading(dictionary: Dictionary) -> None:
    assert dictionary.character("兰") == "lan2"
    assert dictionary.character("a") == ""
    assert dictionary.character("\U0010ffff") == ""


def test_sentences_are_cut_where_pypinyin_cuts_them() -> None:
    made = runpy.run_path(str(ROOT / "packaging/hints.py"))
    pinyin = Pinyin()
    runs = sorted(set(made["texts"]()))
    assert len(runs) > 3000
    for run in runs[::3]:
        assert list(pinyin._cut(run)) == list(seg.cut(run))


def test_tones_are_numbers_however_they_are_written() -> None:
    written = ["sù", "su4", "ma", "lǜ", "lv4", "nǚ", "de5", "Lán", "ér"]
    assert [numbered(each) for each in written] == ["su4", "su4", "ma5", "lv4", "lv4", "nv3", "de5", "lan2", "er2"]


def test_the_speech_process_does_not_import_the_large_dictionary() -> None:
    script = "import sys, desktop.speech.engines.pyttsx3_process; print('pypinyin' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

"""The second engine tells when each word is heard, and the caption follows word by word."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.speech.alignment import Alignment
from desktop.speech.engine import CancelToken, Chunk, Pcm, Word
from desktop.speech.engines.espeak_worker import EspeakWorker
from desktop.speech.normalise import normalise
from desktop.speech.sound import trim
from desktop.speech.utterance import EventKind
from tests.desktop.speech.conftest import OpenSpeaker
from tests.desktop.speech.fakes import RATE, ManualPlayer, Scribe, Witness, text


@pytest.fixture
def espeak() -> Iterator[EspeakWorker]:
    engine = EspeakWorker()
    yield engine
    engine.close()


def words_of(engine: EspeakWorker, words: str, language: str) -> list[str]:
    pcm = engine.render(Chunk(words, language), 100, CancelToken())
    assert pcm
    assert sorted(word.second for word in pcm.words) == [word.second for word in pcm.words]
    assert all(0 <= word.second < pcm.seconds for word in pcm.words)
    return [words[word.start : word.end] for word in pcm.words]


def test_it_tells_the_words_of_both_languages(espeak: EspeakWorker) -> None:
    assert words_of(espeak, "甘肃省残疾人，在兰州市。", "zh") == [*"甘肃省残疾人在兰州市"]
    assert words_of(espeak, "The centre in Lanzhou, one two.", "en") == ["The", "centre", "in", "Lanzhou", "one", "two"]


def test_the_silence_that_is_cut_off_before_a_word_is_not_counted() -> None:
    pcm = trim(Pcm(bytes(2 * RATE) + b"\xff\x7f" * RATE, RATE, (Word(1.25, 0, 1),)))
    assert pcm.words == (Word(0.25, 0, 1),)


@pytest.mark.requirement("A4")
def test_the_caption_follows_word_by_word(espeak: EspeakWorker, open_any: OpenSpeaker) -> None:
    player, witness = ManualPlayer(), Witness()
    player.pass_for_ever()
    speaker = open_any(espeak, player, witness)
    caption = "请打12385。在兰州市。"
    speaker.say([text(caption)])
    witness.wait_for(caption, EventKind.FINISHED)
    assert witness.chunks() == ["请打12385。", "请", "打", *"12385", "在兰州市。", "在", "兰", "州", "市"]


class Teller(Scribe):
    """Tells words at moments that a test knows."""

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        pcm = super().render(chunk, rate, token)
        assert pcm
        return Pcm(pcm.samples, pcm.rate, (Word(0.0, 0, 2), Word(0.2, 2, 4)))


def test_each_word_comes_at_its_moment_and_a_cancel_ends_them(open_any: OpenSpeaker) -> None:
    player, witness = ManualPlayer(), Witness()
    speaker = open_any(Teller(), player, witness)
    speaker.say([text("照护托养。生活补贴。")])
    witness.wait(lambda: witness.chunks() == ["照护托养。", "照护"])
    assert player.now == 0.0
    player.pass_on()
    witness.wait(lambda: witness.chunks()[2:] == ["托养"])
    assert player.now == 0.2
    speaker.stop()
    witness.wait_for("照护托养。生活补贴。", EventKind.CANCELLED)
    assert len(witness.chunks()) == 3


@pytest.mark.requirement("A5")
def test_a_pause_goes_on_at_the_chunk_and_not_in_the_middle_of_it(open_any: OpenSpeaker) -> None:
    player, witness = ManualPlayer(), Witness()
    speaker = open_any(Teller(), player, witness)
    speaker.say([text("照护托养。生活补贴。")])
    for _ in range(3):
        player.pass_on()
    witness.wait(lambda: witness.chunks()[-1] == "补贴")
    speaker.pause()
    witness.wait_for("照护托养。生活补贴。", EventKind.CANCELLED)
    player.pass_for_ever()
    speaker.pause()
    witness.wait_for("照护托养。生活补贴。", EventKind.FINISHED)
    assert witness.chunks()[6:] == ["生活补贴。", "生活", "补贴"]


@pytest.mark.parametrize(
    ("written", "said", "place"),
    [
        ("电话：0931-8616666", "八六幺", "：0931-8616666"),
        ("每月110元", "一百一十", "110"),
        ("每月110元", "元", "元"),
        ("（县级）残联", "残联", "残联"),
        ("兰州", "州", "州"),
    ],
)
def test_what_is_said_is_found_in_what_is_written(written: str, said: str, place: str) -> None:
    words = normalise(written, "zh")
    start = words.index(said)
    first, last = Alignment(written, words).written(start, start + len(said))
    assert written[first:last] == place


@given(written=some.text("甘肃0123456789%（）㎡km残联，。：- abc", max_size=60))
def test_every_place_is_within_what_is_written_and_they_are_in_order(written: str) -> None:
    words = normalise(written, "zh")
    alignment = Alignment(written, words)
    places = [alignment.written(at, at + 1) for at in range(len(words))]
    assert all(0 <= start <= end <= len(written) for start, end in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)

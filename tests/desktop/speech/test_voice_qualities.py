"""What the voice sounds like, measured on what is rendered and on what arrives at the sound device."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from benchmarks.null_sink import RATE, Ear
from desktop.settings import RATES, TIMBRES, VOLUMES
from desktop.speech.engine import CancelToken, Chunk, Pcm
from desktop.speech.engines.espeak_worker import EspeakWorker
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.sound import at_volume, trim
from desktop.speech.voices import VARIANTS
from tests.desktop.speech.hearing import loudness, pitch, samples, strength, tone

WORDS = {"zh": "兰州市城关区的康复中心，每天都开门。", "en": "The centre in Lanzhou is open on every day."}


def render(worker: Pyttsx3Worker | EspeakWorker, language: str, rate: int = 100, voice: str = "usual") -> Pcm:
    pcm = worker.render(Chunk(WORDS[language], language, voice=voice), rate, CancelToken())
    assert pcm
    return trim(pcm)


def pitch_of(pcm: Pcm) -> float:
    return pitch(samples(pcm), pcm.rate)


@pytest.mark.requirement("B5")
@pytest.mark.parametrize("language", WORDS)
def test_each_step_of_speed_is_faster_than_the_one_before(worker: Pyttsx3Worker, language: str) -> None:
    lengths = [render(worker, language, rate).seconds for rate in RATES]
    assert (len(RATES), RATES[0], RATES[-1]) == (8, 50, 300)
    assert all(slower > faster * 1.1 for slower, faster in pairwise(lengths))
    assert lengths[0] / lengths[RATES.index(100)] == pytest.approx(2.0, rel=0.1)
    assert lengths[RATES.index(100)] / lengths[-1] == pytest.approx(3.0, rel=0.15)


@pytest.mark.requirement("B5")
def test_the_usual_speed_is_that_which_is_asked_for_of_voting_machines(worker: Pyttsx3Worker) -> None:
    """120 to 125 English words a minute are VVSG's; Mandarin begins at 180 to 200 characters a minute."""
    characters = sum(letter >= "一" for letter in WORDS["zh"])
    assert 150 < characters / render(worker, "zh").seconds * 60 < 260
    assert 110 < len(WORDS["en"].split()) / render(worker, "en").seconds * 60 < 200


@pytest.mark.requirement("B6")
@pytest.mark.parametrize("language", WORDS)
def test_speed_does_not_change_the_pitch(worker: Pyttsx3Worker, language: str) -> None:
    usual = pitch_of(render(worker, language))
    heard = {rate: round(pitch_of(render(worker, language, rate)) / usual, 3) for rate in RATES}
    assert all(0.95 <= share <= 1.05 for share in heard.values()), heard


@pytest.mark.parametrize("language", WORDS)
def test_the_voices_that_can_be_chosen_are_different_ones_in_both_engines(worker: Pyttsx3Worker, language: str) -> None:
    assert tuple(VARIANTS) == TIMBRES
    second = EspeakWorker()
    try:
        for engine in (worker, second):
            heard = {voice: pitch_of(render(engine, language, voice=voice)) for voice in TIMBRES}
            assert heard["deep"] < heard["usual"] * 0.93
            assert heard["woman"] > heard["usual"] * 1.5
            assert heard["high"] > heard["woman"] * 1.1
    finally:
        second.close()


def test_a_voice_holds_for_the_chunk_it_was_asked_for(worker: Pyttsx3Worker) -> None:
    usual, woman = (pitch_of(render(worker, "zh", voice=voice)) for voice in ("usual", "woman"))
    for _ in range(3):
        assert pitch_of(render(worker, "zh", voice="woman")) == pytest.approx(woman, rel=0.06)
        assert pitch_of(render(worker, "zh")) == pytest.approx(usual, rel=0.06)


@pytest.mark.requirement("B2", "B4")
def test_each_step_of_loudness_is_heard_and_none_is_more_than_ten_decibels(worker: Pyttsx3Worker) -> None:
    pcm = render(worker, "zh")
    levels = [loudness(samples(Pcm(at_volume(pcm.samples, step / 100), pcm.rate))) for step in VOLUMES]
    steps = [round(louder - softer, 1) for softer, louder in pairwise(levels)]
    assert len(VOLUMES) >= 5
    assert all(3.0 < step <= 10.0 for step in steps), steps
    assert VOLUMES[-1] == 100


def played(ear: Ear, pcm: Pcm, percent: int = 100) -> list[Sequence[int]]:
    """What arrives at the device, in tenths of a second: on a busy machine some of them have holes."""
    player = MiniaudioPlayer()
    player.set_volume(percent / 100)
    begin, end = player.play(pcm)
    player.wait(end, CancelToken())
    player.stop()
    sound = ear.heard(begin - 0.3, ear.wait_for_silence())
    step = RATE // 10
    return [sound[at : at + step] for at in range(0, len(sound) - step, step // 2)]


@pytest.mark.requirement("B4")
def test_loudness_at_the_device_is_that_which_was_set(ear: Ear) -> None:
    heard = [max(loudness(each) for each in played(ear, tone(440, RATE, amplitude=20_000), step)) for step in VOLUMES]
    assert [round(louder - softer) for softer, louder in pairwise(heard)] == [5, 5, 5, 5]


@pytest.mark.requirement("B7")
@pytest.mark.parametrize("hertz", [315, 1000, 5000, 10_000])
def test_the_way_to_the_device_carries_all_that_speech_needs(ear: Ear, hertz: int) -> None:
    assert max(strength(each, hertz, RATE) for each in played(ear, tone(hertz, RATE))) > 7_000


@pytest.mark.requirement("B7")
@pytest.mark.parametrize("language", WORDS)
def test_what_is_rendered_has_the_whole_range(worker: Pyttsx3Worker, language: str) -> None:
    assert render(worker, language).rate >= 22_050

"""Pausing and going on, slowly and louder: nothing is lost and nothing is said twice over."""

import array

import pytest

from desktop.speech.engine import Pcm
from desktop.speech.manner import Manner
from desktop.speech.sound import at_volume
from desktop.speech.utterance import EventKind, Span, Utterance
from tests.desktop.speech.conftest import Booth
from tests.desktop.speech.fakes import text

LONG = "办理残疾人证。申请护理补贴。找康复中心。"


def pause_in_the_second_sentence(booth: Booth) -> None:
    booth.speaker.say([text(LONG), text("再见")])
    booth.witness.wait(lambda: len(booth.witness.chunks()) == 1)
    booth.player.pass_on()
    booth.witness.wait(lambda: len(booth.witness.chunks()) == 2)
    booth.speaker.pause()
    booth.witness.wait_for("再见", EventKind.CANCELLED)


@pytest.mark.requirement("A5")
def test_a_pause_is_silence_and_goes_on_with_the_chunk_that_was_heard(booth: Booth) -> None:
    pause_in_the_second_sentence(booth)
    assert booth.player.stops == 1
    before = len(booth.player.played)
    booth.player.pass_for_ever()
    booth.speaker.pause()
    booth.witness.wait_for("再见", EventKind.FINISHED)
    assert booth.heard()[before:] == ["申请护理补贴。", "找康复中心。", "再见"]
    assert booth.witness.chunks()[2:] == ["申请护理补贴。", "找康复中心。", "再见"]


@pytest.mark.requirement("A5")
def test_a_pause_in_a_pause_goes_on_at_the_same_place_again(booth: Booth) -> None:
    pause_in_the_second_sentence(booth)
    booth.speaker.pause()
    booth.witness.wait(lambda: len(booth.witness.chunks()) == 3)
    booth.speaker.pause()
    booth.player.pass_for_ever()
    booth.speaker.pause()
    booth.witness.wait_for("再见", EventKind.FINISHED)
    assert booth.witness.chunks()[2:] == ["申请护理补贴。", "申请护理补贴。", "找康复中心。", "再见"]


@pytest.mark.requirement("A6")
def test_new_speech_forgets_what_was_paused(booth: Booth) -> None:
    pause_in_the_second_sentence(booth)
    booth.player.pass_for_ever()
    booth.speaker.say([text("别的")])
    booth.witness.wait_for("别的", EventKind.FINISHED)
    booth.speaker.pause()
    assert booth.heard()[-1] == "别的"


def test_silence_forgets_what_was_paused(booth: Booth) -> None:
    pause_in_the_second_sentence(booth)
    booth.speaker.stop()
    booth.speaker.pause()
    booth.player.pass_for_ever()
    booth.speaker.say([text("别的")])
    booth.witness.wait_for("别的", EventKind.FINISHED)
    assert booth.heard()[-1] == "别的"


@pytest.mark.requirement("B5")
def test_what_is_said_slowly_is_slower_than_the_person_likes_it_but_never_too_slow(booth: Booth) -> None:
    booth.player.pass_for_ever()
    for rate in (200, 50):
        booth.speaker.adopt(Manner(rate))
        slow = Utterance((Span(f"慢{rate}", "zh"),), pace=60)
        booth.speaker.say([slow])
        booth.witness.wait_for(slow.text, EventKind.FINISHED)
    assert booth.engine.rates == [120, 50]


@pytest.mark.requirement("B4")
def test_loudness_is_handed_to_the_player_at_once(booth: Booth) -> None:
    booth.speaker.set_volume(32)
    assert booth.player.volume == 0.32
    samples = array.array("h", [1000, -1000]).tobytes()
    assert at_volume(samples, 0.32) == array.array("h", [320, -320]).tobytes()
    assert at_volume(Pcm(samples, 1000).samples, 1.0) is samples

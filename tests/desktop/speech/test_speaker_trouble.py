"""The speaker when something is missing, fails, or must be silent: the captions go on."""

import pytest

from desktop.speech.engine import EngineError, EngineFailedError, EngineMissingError, NoVoiceError
from desktop.speech.manner import Manner
from desktop.speech.sound import CHARACTERS_A_SECOND
from desktop.speech.utterance import EventKind, VoiceState
from tests.desktop.speech.conftest import Booth, OpenBooth, OpenSpeaker
from tests.desktop.speech.fakes import ManualPlayer, Witness, text


def test_one_chunk_that_cannot_be_said_costs_only_itself(booth: Booth) -> None:
    booth.engine.unsayable["坏。"] = EngineError("bad luck")
    booth.player.pass_for_ever()
    booth.speaker.say([text("好。坏。好。")])
    booth.witness.wait_for("好。坏。好。", EventKind.FINISHED)
    assert booth.heard() == ["好。", "好。"]
    assert booth.witness.chunks() == ["好。", "坏。", "好。"]
    assert booth.witness.states == [VoiceState.READY]


@pytest.mark.parametrize(
    ("error", "state"),
    [(EngineFailedError(), VoiceState.FAILED), (EngineMissingError(), VoiceState.NO_ENGINE)],
)
def test_when_the_engine_is_lost_the_captions_go_on(booth: Booth, error: EngineError, state: VoiceState) -> None:
    booth.engine.unsayable["二"] = error
    booth.player.pass_for_ever()
    booth.speaker.say([text("一"), text("二"), text("三")])
    booth.witness.wait_for("三", EventKind.FINISHED)
    assert booth.speaker.state is state
    assert booth.witness.states == [VoiceState.READY, state]
    assert booth.witness.told()[3:] == [
        "started 一",
        "finished 一",
        "started 二",
        "finished 二",
        "started 三",
        "finished 三",
    ]


def test_a_lost_engine_that_comes_back_speaks_again(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.speech.speaker.RETRY_SECONDS", 0.0)
    booth.engine.unsayable["一"] = EngineFailedError()
    booth.player.pass_for_ever()
    booth.speaker.say([text("一")])
    booth.witness.wait_for("一", EventKind.FINISHED)
    booth.speaker.say([text("二")])
    booth.witness.wait_for("二", EventKind.FINISHED)
    assert booth.witness.states == [VoiceState.READY, VoiceState.FAILED, VoiceState.READY]
    assert booth.heard() == ["二"]


def test_with_no_engine_captions_go_on(open_any: OpenSpeaker) -> None:
    witness = Witness()
    speaker = open_any(None, ManualPlayer(), witness)
    speaker.say([text("一"), text("二")])
    witness.wait_for("二", EventKind.FINISHED)
    assert speaker.state is VoiceState.NO_ENGINE
    assert witness.states == [VoiceState.NO_ENGINE]
    assert witness.told() == [
        "queued 一",
        "queued 二",
        "started 一",
        "finished 一",
        "started 二",
        "finished 二",
    ]


def test_with_no_device_captions_go_on(open_booth: OpenBooth) -> None:
    booth = open_booth(player=ManualPlayer(device=False))
    booth.witness.wait_for_state(VoiceState.NO_DEVICE)
    booth.speaker.say([text("一")])
    booth.witness.wait_for("一", EventKind.FINISHED)
    assert booth.witness.told() == ["queued 一", "started 一", "finished 一"]
    assert booth.heard() == []


def test_a_device_that_is_unplugged_in_mid_sentence_is_noticed(booth: Booth) -> None:
    booth.speaker.say([text("一"), text("二")])
    booth.witness.wait_for("一", EventKind.STARTED)
    booth.player.unplug()
    booth.witness.wait_for("二", EventKind.FINISHED)
    assert booth.witness.states == [VoiceState.READY, VoiceState.NO_DEVICE]


def test_a_device_that_is_plugged_in_again_is_found(open_booth: OpenBooth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.speech.speaker.RETRY_SECONDS", 0.0)
    booth = open_booth(player=ManualPlayer(device=False))
    booth.witness.wait_for_state(VoiceState.NO_DEVICE)
    booth.player.device = True
    booth.player.pass_for_ever()
    booth.speaker.say([text("一")])
    booth.witness.wait_for("一", EventKind.FINISHED)
    assert booth.speaker.state is VoiceState.READY
    assert booth.heard() == ["一"]


def test_off_is_silent_at_once_and_on_speaks_again(booth: Booth) -> None:
    booth.speaker.say([text("一")])
    booth.witness.wait_for("一", EventKind.STARTED)
    booth.speaker.set_enabled(False)
    booth.witness.wait_for("一", EventKind.CANCELLED)
    booth.speaker.say([text("二")])
    booth.witness.wait_for("二", EventKind.FINISHED)
    booth.speaker.set_enabled(True)
    booth.speaker.say([text("三")])
    booth.witness.wait_for("三", EventKind.STARTED)
    assert booth.heard() == ["一", "三"]
    assert booth.witness.states == [VoiceState.READY, VoiceState.OFF, VoiceState.READY]


def test_a_screen_reader_silences_the_voice_and_is_told_apart_from_off(booth: Booth) -> None:
    booth.speaker.mute(VoiceState.SCREEN_READER)
    booth.witness.wait_for_state(VoiceState.SCREEN_READER)
    booth.speaker.set_enabled(False)
    booth.witness.wait_for_state(VoiceState.OFF)
    booth.speaker.set_enabled(True)
    booth.witness.wait_for_state(VoiceState.SCREEN_READER)
    booth.speaker.say([text("一")])
    booth.witness.wait_for("一", EventKind.FINISHED)
    booth.speaker.unmute()
    booth.witness.wait_for_state(VoiceState.READY)
    assert booth.heard() == []


LINE = "照护托养。生活补贴。"


def test_without_sound_captions_take_the_time_that_the_voice_would(open_any: OpenSpeaker) -> None:
    """So that who cannot hear can read along: each part is marked as long as it would be heard."""
    witness = Witness()
    speaker = open_any(None, ManualPlayer(), witness)
    speaker.adopt(Manner(300))
    speaker.say([text(LINE)])
    witness.wait_for(LINE, EventKind.FINISHED)
    assert witness.chunks() == ["照护托养。", "生活补贴。"]
    first, second = (event.time for event in witness.events if event.chunk != (0, 0))
    last = witness.wait_for(LINE, EventKind.FINISHED).time
    characters = len("照护托养。") / CHARACTERS_A_SECOND["zh"] / 3
    assert second - first >= characters
    assert last - second >= characters


@pytest.mark.requirement("A6")
def test_without_sound_too_new_words_take_the_place_of_the_old_at_once(open_any: OpenSpeaker) -> None:
    witness = Witness()
    speaker = open_any(None, ManualPlayer(), witness)
    speaker.say([text(LINE * 9)])
    witness.wait(lambda: witness.chunks() == ["照护托养。"])
    speaker.say([text("好")])
    witness.wait_for("好", EventKind.FINISHED)
    assert witness.told()[1:] == [
        f"started {LINE * 9}",
        f"cancelled {LINE * 9}",
        "queued 好",
        "started 好",
        "finished 好",
    ]


@pytest.mark.requirement("A5")
def test_without_sound_too_a_pause_goes_on_with_the_same_chunk(open_any: OpenSpeaker) -> None:
    witness = Witness()
    speaker = open_any(None, ManualPlayer(), witness)
    speaker.adopt(Manner(300))
    speaker.say([text(LINE)])
    witness.wait(lambda: len(witness.chunks()) == 2)
    speaker.pause()
    witness.wait_for(LINE, EventKind.CANCELLED)
    speaker.pause()
    witness.wait_for(LINE, EventKind.FINISHED)
    assert witness.chunks() == ["照护托养。", "生活补贴。", "生活补贴。"]


def test_beside_a_screen_reader_captions_come_at_once(booth: Booth) -> None:
    """It sets its own pace, and a caption that runs along would only be noise for it."""
    booth.speaker.mute(VoiceState.SCREEN_READER)
    booth.speaker.say([text(LINE * 9)])
    booth.witness.wait_for(LINE * 9, EventKind.FINISHED)
    assert booth.witness.chunks() == []


def test_an_utterance_that_lost_its_sound_goes_on_where_it_was(booth: Booth) -> None:
    booth.engine.unsayable["生活补贴。"] = EngineFailedError()
    booth.player.pass_for_ever()
    booth.speaker.adopt(Manner(300))
    booth.speaker.say([text("照护托养。生活补贴。就业。")])
    booth.witness.wait_for("照护托养。生活补贴。就业。", EventKind.FINISHED)
    assert booth.witness.chunks() == ["照护托养。", "照护托养。", "生活补贴。", "就业。"]
    assert booth.witness.told()[1:] == ["started 照护托养。生活补贴。就业。", "finished 照护托养。生活补贴。就业。"]


def test_a_language_without_a_voice_is_silent_as_long_as_it_would_take_and_told(booth: Booth) -> None:
    lacks: list[str] = []
    booth.engine.unsayable["生活补贴。"] = NoVoiceError("zh", ["en"])
    booth.speaker._recital._on_lack = lambda lack: lacks.append(lack.language)
    booth.player.pass_for_ever()
    booth.speaker.say([text("照护托养。生活补贴。")])
    booth.witness.wait_for("照护托养。生活补贴。", EventKind.FINISHED)
    assert lacks == ["zh"]
    assert booth.player.played[1].seconds == pytest.approx(len("生活补贴。") / CHARACTERS_A_SECOND["zh"], abs=0.35)
    assert booth.heard() == ["照护托养。", ""]

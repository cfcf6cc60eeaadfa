"""The speaker on fakes: what is said, in what order, and what never is."""

import threading

import pytest

from desktop.speech.manner import Manner
from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance
from tests.desktop.speech.conftest import Booth, OpenBooth
from tests.desktop.speech.fakes import PATIENCE, ManualPlayer, Scribe, Witness, text


def test_utterances_are_said_one_after_another(booth: Booth) -> None:
    booth.speaker.say([text("兰州市"), text("城关区")])
    booth.witness.wait_for("兰州市", EventKind.STARTED)
    booth.player.pass_on()
    booth.witness.wait_for("城关区", EventKind.STARTED)
    booth.player.pass_on()
    booth.witness.wait_for("城关区", EventKind.FINISHED)
    assert booth.heard() == ["兰州市", "城关区"]
    assert booth.witness.told() == [
        "queued 兰州市",
        "queued 城关区",
        "started 兰州市",
        "finished 兰州市",
        "started 城关区",
        "finished 城关区",
    ]


def test_the_next_one_is_rendered_while_this_one_is_heard(booth: Booth) -> None:
    booth.speaker.say([text("兰州市"), text("城关区")])
    booth.witness.wait(lambda: len(booth.player.played) == 2)
    assert booth.witness.told()[-1] == "started 兰州市"


@pytest.mark.requirement("A6")
def test_new_speech_interrupts_the_old(booth: Booth) -> None:
    booth.speaker.say([text("第一句"), text("第二句")])
    booth.witness.wait_for("第一句", EventKind.STARTED)
    booth.speaker.say([text("第三句")])
    booth.witness.wait_for("第三句", EventKind.STARTED)
    assert booth.witness.told() == [
        "queued 第一句",
        "queued 第二句",
        "started 第一句",
        "cancelled 第一句",
        "cancelled 第二句",
        "queued 第三句",
        "started 第三句",
    ]
    assert booth.player.stops == 1


def test_a_cancelled_utterance_is_never_heard(open_booth: OpenBooth) -> None:
    """The cancel comes between taking the utterance and speaking it: the bug of speakers with one flag."""
    witness = Witness()
    booth = open_booth(witness=witness)
    taken = threading.Event()
    cancelled = threading.Event()

    def between_take_and_speak(event: SpeechEvent) -> None:
        if event.kind is EventKind.QUEUED and event.utterance.text == "旧的":
            taken.set()
            cancelled.wait(PATIENCE)

    witness.on_event = between_take_and_speak
    booth.speaker.say([text("旧的")])
    assert taken.wait(PATIENCE)
    booth.speaker.say([text("新的")])
    cancelled.set()
    witness.wait_for("新的", EventKind.STARTED)
    assert booth.heard() == ["新的"]
    assert witness.told()[:3] == ["queued 旧的", "cancelled 旧的", "queued 新的"]


def test_an_utterance_cancelled_while_it_is_rendered_is_never_heard(open_booth: OpenBooth) -> None:
    engine = Scribe()
    rendering, cancelled = threading.Event(), threading.Event()

    def in_the_engine(words: str) -> None:
        if words == "旧的":
            rendering.set()
            cancelled.wait(PATIENCE)

    engine.on_render = in_the_engine
    booth = open_booth(engine=engine)
    booth.speaker.say([text("旧的")])
    assert rendering.wait(PATIENCE)
    booth.speaker.stop()
    booth.speaker.say([text("新的")])
    cancelled.set()
    booth.witness.wait_for("新的", EventKind.STARTED)
    assert engine.texts == ["旧的", "新的"]
    assert booth.heard() == ["新的"]


@pytest.mark.requirement("A5")
def test_stop_silences_and_cancels_what_was_to_come(booth: Booth) -> None:
    booth.speaker.say([text("第一句"), text("第二句")])
    booth.witness.wait_for("第一句", EventKind.STARTED)
    booth.speaker.stop()
    booth.witness.wait_for("第二句", EventKind.CANCELLED)
    assert booth.player.stops == 1
    assert booth.witness.told()[-2:] == ["cancelled 第一句", "cancelled 第二句"]


def test_stopping_silence_does_nothing(booth: Booth) -> None:
    booth.speaker.stop()
    booth.player.pass_for_ever()
    booth.speaker.say([text("好")])
    booth.witness.wait_for("好", EventKind.FINISHED)
    assert booth.witness.told() == ["queued 好", "started 好", "finished 好"]


def test_captions_follow_chunk_by_chunk(booth: Booth) -> None:
    booth.player.pass_for_ever()
    words = "你好！电话：0931-8616666。Hello, world"
    booth.speaker.say([text(words)])
    booth.witness.wait_for(words, EventKind.FINISHED)
    assert booth.witness.chunks() == ["你好！", "电话：0931-8616666。", "Hello, world"]
    assert booth.heard() == ["你好！", "电话，零九三幺，八六幺，六六六六。", "Hello, world"]


def test_each_span_is_said_in_its_language(open_booth: OpenBooth) -> None:
    booth = open_booth(player=ManualPlayer())
    booth.player.pass_for_ever()
    booth.speaker.say([Utterance((Span("电话", "zh"), Span(" 12385", "en")), "home")])
    booth.witness.wait_for("电话 12385", EventKind.FINISHED)
    assert booth.heard() == ["电话", "one two three eight five"]


def test_what_has_no_sound_still_is_told_in_its_place(booth: Booth) -> None:
    booth.player.pass_for_ever()
    booth.speaker.say([text("一"), text("★"), text(""), text("二")])
    booth.witness.wait_for("二", EventKind.FINISHED)
    assert booth.heard() == ["一", "二"]
    assert booth.witness.told()[4:] == [
        "started 一",
        "finished 一",
        "started ★",
        "finished ★",
        "started ",
        "finished ",
        "started 二",
        "finished 二",
    ]


def test_every_utterance_ends_once_however_fast_keys_are_pressed(booth: Booth) -> None:
    booth.player.pass_for_ever()
    for number in range(200):
        booth.speaker.say([text(f"第{number}页"), text(f"第{number}行")])
    booth.witness.wait_for("第199行", EventKind.FINISHED)
    ends = [line for line in booth.witness.told() if line.startswith(("finished", "cancelled"))]
    assert len(ends) == 400
    assert len(set(ends)) == 400
    assert ends[-2:] == ["finished 第199页", "finished 第199行"]


def test_a_caller_is_never_made_to_wait_for_the_engine(open_booth: OpenBooth) -> None:
    engine = Scribe()
    go_on = threading.Event()
    engine.on_render = lambda words: (go_on.wait(PATIENCE), None)[1]
    booth = open_booth(engine=engine)
    booth.speaker.say([text("一")])
    booth.speaker.adopt(Manner(200))
    booth.speaker.stop()
    booth.speaker.set_enabled(False)
    booth.speaker.say([text("二")])
    assert booth.witness.events == []
    go_on.set()
    booth.witness.wait_for("二", EventKind.FINISHED)
    assert booth.heard() == []


def test_the_rate_is_that_of_the_next_chunk_and_stays_in_bounds(booth: Booth) -> None:
    booth.player.pass_for_ever()
    for asked in (150, 10, 900):
        booth.speaker.adopt(Manner(asked))
        booth.speaker.say([text(f"速度{asked}")])
        booth.witness.wait_for(f"速度{asked}", EventKind.FINISHED)
    assert booth.engine.rates == [150, 50, 300]


def test_closing_in_mid_sentence_cancels_it_and_ends_the_engine(booth: Booth) -> None:
    booth.speaker.say([text("一")])
    booth.witness.wait_for("一", EventKind.STARTED)
    booth.speaker.close()
    assert booth.witness.told()[-1] == "cancelled 一"
    assert booth.engine.closed
    assert "speaker" not in {thread.name for thread in threading.enumerate()}

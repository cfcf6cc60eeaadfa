"""The whole voice, from say() to the sound that comes out, with somebody who listens to a real sound server."""

import os
import signal
import time
from itertools import pairwise

import pytest

from benchmarks.null_sink import Ear
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.utterance import EventKind, VoiceState
from tests.desktop.speech.conftest import OpenSpeaker, Room
from tests.desktop.speech.fakes import Witness, text

LONG = "甘肃省残疾人联合会在兰州市城关区，办理残疾人证和补贴，提供康复、就业、托养服务。"
pytestmark = pytest.mark.requirement("A1")


@pytest.mark.requirement("A22")
@pytest.mark.parametrize(("language", "words"), [("zh", "你好，明路。"), ("en", "Hello, this is Minglu.")])
def test_it_is_heard(room: Room, language: str, words: str) -> None:
    start = time.monotonic()
    room.speaker.say([text(words, language)])
    room.witness.wait_for(words, EventKind.FINISHED)
    assert room.witness.states == [VoiceState.READY]
    sounds = room.ear.sounds(start)
    assert sounds[0].start - start < 0.5
    assert sum(sound.end - sound.start for sound in sounds) > 0.5


@pytest.mark.requirement("A22")
def test_the_captions_keep_time_with_the_sound(room: Room) -> None:
    room.speaker.say([text("你好。"), text("再见。")])
    room.witness.wait_for("再见。", EventKind.FINISHED)
    second = room.witness.wait_for("再见。", EventKind.STARTED)
    sounds = room.ear.sounds(second.time - 0.1, 0.2)
    assert abs(sounds[0].start - second.time) < 0.1


@pytest.mark.requirement("A5")
def test_stop_silences_at_once(room: Room) -> None:
    start = time.monotonic()
    room.speaker.say([text(LONG)])
    room.ear.first_sound(start)
    stopped = time.monotonic()
    room.speaker.stop()
    returned = time.monotonic()
    room.witness.wait_for(LONG, EventKind.CANCELLED)
    room.ear.wait_for_silence()
    assert returned - stopped < 0.1
    assert room.ear.sounds(start)[-1].end - stopped < 0.2


@pytest.mark.requirement("A6")
def test_what_was_cancelled_is_never_heard(room: Room) -> None:
    start = time.monotonic()
    for _ in range(5):
        room.speaker.say([text(LONG)])
        room.speaker.stop()
    room.witness.wait(lambda: room.witness.told().count(f"cancelled {LONG}") == 5)
    room.ear.wait_for_silence()
    assert sum(sound.end - sound.start for sound in room.ear.sounds(start)) < 0.1


@pytest.mark.requirement("A6")
def test_new_speech_is_heard_at_once_and_alone(room: Room) -> None:
    room.speaker.say([text(LONG)])
    room.witness.wait_for(LONG, EventKind.STARTED)
    room.ear.first_sound(time.monotonic())
    pressed = time.monotonic()
    room.speaker.say([text("好")])
    room.witness.wait_for("好", EventKind.FINISHED)
    started = room.witness.wait_for("好", EventKind.STARTED)
    assert started.time - pressed < 0.5
    assert sum(sound.end - sound.start for sound in room.ear.sounds(started.time)) < 1.0


def test_sentences_follow_without_a_hole(room: Room) -> None:
    start = time.monotonic()
    words = "残疾人证。护理补贴。Legal aid. 康复中心。"
    room.speaker.say([text(words)])
    room.witness.wait_for(words, EventKind.FINISHED)
    sounds = room.ear.sounds(start, 0.15)
    holes = [later.start - earlier.end for earlier, later in pairwise(sounds)]
    assert max(holes, default=0.0) < 0.3


def test_a_speech_process_killed_in_mid_sentence_does_not_end_the_speech(room: Room) -> None:
    words = "第一句话在这里。第二句话在这里。第三句话在这里。第四句话在这里。"
    room.speaker.say([text(words)])
    room.witness.wait_for(words, EventKind.STARTED)
    assert room.worker.pid
    os.kill(room.worker.pid, signal.SIGKILL)
    room.witness.wait_for(words, EventKind.FINISHED, 30)
    assert room.witness.states == [VoiceState.READY]
    assert room.witness.chunks() == [f"第{number}句话在这里。" for number in "一二三四"]
    started = room.witness.wait_for(words, EventKind.STARTED).time
    assert sum(sound.end - sound.start for sound in room.ear.sounds(started)) > 4


def test_a_speech_process_that_hangs_does_not_end_the_speech(room: Room) -> None:
    assert room.worker.pid
    os.kill(room.worker.pid, signal.SIGSTOP)
    start = time.monotonic()
    room.speaker.say([text("你好")])
    room.witness.wait_for("你好", EventKind.FINISHED, 30)
    assert room.ear.sounds(start)
    assert room.speaker.state is VoiceState.READY


@pytest.mark.usefixtures("no_sound_server")
def test_with_nothing_to_play_on_the_captions_go_on(worker: Pyttsx3Worker, open_any: OpenSpeaker) -> None:
    witness = Witness()
    speaker = open_any(worker, MiniaudioPlayer(), witness)
    witness.wait_for_state(VoiceState.NO_DEVICE)
    speaker.say([text("你好"), text("再见")])
    witness.wait_for("再见", EventKind.FINISHED)
    assert witness.told()[2:] == ["started 你好", "finished 你好", "started 再见", "finished 再见"]


def test_a_hundred_stretches_of_speech_leave_no_connection_behind(ear: Ear, worker: Pyttsx3Worker) -> None:
    """PulseAudio takes 64 clients, and miniaudio 1.71 forgets to say goodbye."""
    player = MiniaudioPlayer()
    for _ in range(100):
        player.check()
    assert ear.heard_until() > 0

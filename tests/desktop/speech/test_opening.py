"""The voice as the program opens it."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.null_sink import Ear
from desktop.speech.engine import CancelToken, Chunk
from desktop.speech.engines import ENGINES
from desktop.speech.engines.child import command
from desktop.speech.opening import open_speaker
from desktop.speech.utterance import EventKind, VoiceState
from desktop.speech.voices import ENGINE_NAMES
from tests.desktop.speech.conftest import need
from tests.desktop.speech.fakes import Witness, text


def test_it_speaks_and_keeps_a_log(ear: Ear, tmp_path: Path) -> None:
    witness = Witness()
    speaker = open_speaker(witness.event, witness.state, log=tmp_path / "log")
    speaker.say([text("你好")])
    witness.wait_for("你好", EventKind.FINISHED)
    speaker.say([text("再见")])
    witness.wait_for("再见", EventKind.STARTED)
    speaker.close()
    if witness.states == [VoiceState.NO_ENGINE]:
        need(None, "libespeak-ng")
    assert witness.states == [VoiceState.READY]
    lines = [json.loads(line) for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]
    assert [(line["event"], line["text"], line["page"]) for line in lines] == [
        ("queued", "你好", "home"),
        ("started", "你好", "home"),
        ("finished", "你好", "home"),
        ("queued", "再见", "home"),
        ("started", "再见", "home"),
        ("cancelled", "再见", "home"),
    ]


@pytest.mark.usefixtures("no_sound_server")
def test_without_sound_it_keeps_the_log_all_the_same(tmp_path: Path) -> None:
    witness = Witness()
    speaker = open_speaker(witness.event, witness.state, log=tmp_path / "log", engines=["silent"])
    speaker.say([text("你好")])
    witness.wait_for("你好", EventKind.FINISHED)
    speaker.close()
    assert witness.states == [VoiceState.NO_DEVICE]
    assert [json.loads(line)["event"] for line in (tmp_path / "log").read_text().splitlines()] == [
        "queued",
        "started",
        "finished",
    ]


def test_the_engines_are_these() -> None:
    assert sorted(ENGINES) == sorted([*ENGINE_NAMES, "recorded"])


def test_the_silent_engine_takes_as_long_as_a_voice() -> None:
    silent = ENGINES["silent"]([])
    silent.start()
    pcm = silent.render(Chunk("甘肃省残疾人联", "zh"), 50, CancelToken())
    assert pcm
    assert pcm.seconds == pytest.approx(4.375, abs=0.01)
    assert set(pcm.samples) == {0}


def test_a_frozen_build_has_its_speech_process_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/minglu/minglu.exe")
    assert command("any.module", "minglu-speech") == (str(Path("/opt/minglu/minglu-speech.exe")),)

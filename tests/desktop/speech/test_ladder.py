"""When the usual engine fails another one speaks, and the program says so; below the last there are captions."""

import pytest

from desktop.pages import messages
from desktop.speech.engine import (
    CancelToken,
    Chunk,
    EngineFailedError,
    EngineMissingError,
    NoVoiceError,
    SpeechEngine,
)
from desktop.speech.engines.espeak_worker import EspeakWorker
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.ladder import Ladder
from desktop.speech.sound import trim
from desktop.speech.utterance import EventKind, VoiceState
from tests.desktop.speech.conftest import OpenSpeaker
from tests.desktop.speech.fakes import ManualPlayer, Scribe, Witness, text
from tests.desktop.speech.test_pyttsx3_worker import DIES, MISSING

HELLO = Chunk("你好", "zh")


def refusing(error: Exception) -> Scribe:
    engine = Scribe()

    def refuse(words: str) -> None:
        raise error

    engine.on_render = refuse
    return engine


def test_the_first_engine_speaks_while_it_can() -> None:
    first, second = Scribe(), Scribe()
    ladder = Ladder([first, second])
    ladder.start()
    assert ladder.render(HELLO, 100, CancelToken())
    assert (first.texts, second.texts, ladder.spare) == (["你好"], [], False)


@pytest.mark.parametrize("error", [EngineMissingError("none"), EngineFailedError("died")])
def test_the_second_speaks_when_the_first_has_failed(error: Exception) -> None:
    first, second, told = refusing(error), Scribe(), []
    ladder = Ladder([first, second], lambda: told.append(ladder.spare))
    ladder.start()
    ladder.render(HELLO, 100, CancelToken())
    assert (second.texts, first.closed, told) == (["你好"], True, [True])


def test_below_the_last_engine_it_begins_at_the_top_again() -> None:
    first, second = refusing(EngineFailedError("died")), refusing(EngineMissingError("none"))
    ladder = Ladder([first, second])
    with pytest.raises(EngineMissingError):
        ladder.start()
    first.on_render = lambda words: None
    ladder.start()
    assert not ladder.spare


def test_an_engine_that_dies_in_the_middle_costs_no_word(open_any: OpenSpeaker) -> None:
    first, second, player, witness = Scribe(), Scribe(), ManualPlayer(), Witness()
    first.unsayable["第二句。"] = EngineFailedError("died")
    player.pass_for_ever()
    speaker = open_any(Ladder([first, second]), player, witness)
    speaker.say([text("第一句。第二句。第三句。")])
    witness.wait_for("第一句。第二句。第三句。", EventKind.FINISHED)
    assert (first.texts, second.texts) == (["第一句。"], ["第二句。", "第三句。"])


def test_without_any_engine_the_captions_still_tell_everything(open_any: OpenSpeaker) -> None:
    engines = [refusing(EngineFailedError("died")), refusing(EngineMissingError("none"))]
    witness = Witness()
    speaker = open_any(Ladder(engines), ManualPlayer(), witness)
    speaker.say([text("你好")])
    witness.wait_for("你好", EventKind.FINISHED)
    assert witness.states == [VoiceState.NO_ENGINE]


def test_the_change_is_shown_and_said() -> None:
    assert messages.voice(VoiceState.SPARE) == "平常的声音坏了，换了一个声音。"
    assert messages.spare_voice().text == "平常的声音坏了，换了一个声音。"


@pytest.mark.parametrize("command", [DIES, MISSING])
def test_the_real_second_engine_takes_over_from_a_first_that_dies(
    worker: Pyttsx3Worker, command: tuple[str, ...]
) -> None:
    second: SpeechEngine = EspeakWorker()
    ladder = Ladder([Pyttsx3Worker(start=command), second])
    try:
        pcm = ladder.render(HELLO, 100, CancelToken())
    finally:
        ladder.close()
    assert pcm
    assert ladder.spare
    assert 0.2 < trim(pcm).seconds < 1.5


def test_both_engines_say_the_same(worker: Pyttsx3Worker) -> None:
    second = EspeakWorker()
    try:
        for chunk in (Chunk("甘肃省残疾人联合会", "zh"), Chunk("the centre in Lanzhou", "en")):
            for rate in (50, 100, 300):
                one, other = (engine.render(chunk, rate, CancelToken()) for engine in (worker, second))
                assert one
                assert other
                assert trim(other).seconds == pytest.approx(trim(one).seconds, rel=0.05)
    finally:
        second.close()


def lacking(language: str, has: str) -> Scribe:
    engine = Scribe()

    def refuse(words: str) -> None:
        if words:
            raise NoVoiceError(language, [has])

    engine.on_render = refuse
    return engine


def test_an_engine_without_a_voice_for_one_language_stays_and_a_lower_one_says_it() -> None:
    first, second = lacking("zh", "en"), Scribe()
    ladder = Ladder([first, second])
    assert ladder.render(HELLO, 100, CancelToken())
    assert (second.texts, ladder.spare, first.closed) == (["你好"], False, False)


def test_when_no_engine_has_the_language_all_that_they_have_is_told() -> None:
    ladder = Ladder([lacking("bo", "zh"), lacking("bo", "en")])
    with pytest.raises(NoVoiceError) as caught:
        ladder.render(Chunk("x", "bo"), 100, CancelToken())
    assert (caught.value.language, sorted(caught.value.has)) == ("bo", ["en", "zh"])


def test_that_there_is_no_voice_is_said_in_a_language_that_has_one() -> None:
    english = messages.no_voice("zh", ["en"])
    chinese = messages.no_voice("en", ["zh"])
    assert english
    assert chinese
    assert (english.language, english.text[:39]) == ("en", "This computer has no Chinese voice. The")
    assert (chinese.language, chinese.text) == ("zh", "这台电脑没有英语声音，文字在屏幕上，按 F8 键换语言。")
    assert messages.no_voice("zh", []) is None

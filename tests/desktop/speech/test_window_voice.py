"""The voice as the window has it: real engines, a real sound server, no screen needed."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

import db
from desktop import app, i18n, settings
from desktop.pages import Visit
from desktop.pages import command as does
from desktop.settings import Settings
from desktop.speech import EventKind, Manner, VoiceState
from desktop.speech.engines import ENGINES
from desktop.speech.engines.espeak_worker import EspeakWorker
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.opening import NoVoiceError
from desktop.speech.recordings import LANGUAGE, file_name
from desktop.speech.speaker import Speaker
from desktop.voice import manner
from desktop.window import Follower, OpenSpeaker, speaker_of
from tests.desktop.speech.fakes import Witness
from tests.desktop.speech.test_pyttsx3_worker import DIES

WITHOUT_CHINESE = (
    sys.executable,
    "-c",
    "import sys; from desktop.speech import voices; voices.ESPEAK_VOICES.pop('zh')\n"
    "from desktop.speech.engines.espeak_process import Renderer, main; main(Renderer, sys.argv[1])",
)


@pytest.fixture
def follow(visit: Callable[..., Visit]) -> Iterator[Callable[[OpenSpeaker], tuple[Follower, Visit, Witness]]]:
    """Begins a visit with a follower that speaks with a speaker of the test's."""
    followers = []

    def begin(opens: OpenSpeaker, **chosen: str) -> tuple[Follower, Visit, Witness]:
        person, witness = visit(**chosen), Witness()
        followers.append(Follower(person.settings, None, opens))
        followers[-1].begin(witness.event, witness.state, lambda reader, yielded: None)
        return followers[-1], person, witness

    yield begin
    for follower in followers:
        follower.close()


def without_chinese(
    on_event: Callable[..., None], on_state: Callable[..., None], on_lack: Callable[[NoVoiceError], None]
) -> Speaker:
    return Speaker(
        EspeakWorker(start=WITHOUT_CHINESE), MiniaudioPlayer(), on_event=on_event, on_state=on_state, on_lack=on_lack
    )


Begin = Callable[..., tuple[Follower, Visit, Witness]]
NO_CHINESE = "This computer has no Chinese voice. The words are on the screen. Key F8 changes the language."


@pytest.mark.usefixtures("ear")
def test_a_computer_without_a_chinese_voice_says_so_in_english_at_once(follow: Begin) -> None:
    follower, person, witness = follow(without_chinese)
    follower.follow(person.begin(), person.settings)
    witness.wait_for(NO_CHINESE, EventKind.FINISHED, 30)
    assert VoiceState.NO_LANGUAGE in witness.states
    assert witness.find("您要找什么？", EventKind.CANCELLED)


@pytest.mark.usefixtures("ear")
def test_it_says_so_once_and_is_well_again_in_english(follow: Begin) -> None:
    follower, person, witness = follow(without_chinese)
    follower.follow(person.begin(), person.settings)
    witness.wait_for(NO_CHINESE, EventKind.FINISHED, 30)
    follower.follow(person.perform(does.Next()), person.settings)
    witness.wait(lambda: witness.told()[-1].startswith("started 1"))
    follower.follow(person.perform(does.SetOption("language", "en")), person.settings)
    witness.wait(lambda: witness.told()[-1].startswith("started Language"))
    assert witness.told().count(f"started {NO_CHINESE}") == 1
    assert witness.states[-1] is VoiceState.READY


def test_the_voice_reads_as_the_staff_of_the_directory_want_it(directory: db.Directory) -> None:
    opens = speaker_of(app.Start(engine="silent"), directory)
    assert isinstance(opens, partial)
    assert ("宕昌", "tan4 chang1") in opens.keywords["readings"]
    assert ("兰州市", "lán zhōu shì") in opens.keywords["names"]
    assert opens.keywords["engines"] == ("silent",)
    assert len(opens.keywords["names"]) > 1400


@pytest.mark.requirement("A13")
def test_a_language_that_people_recorded_is_among_the_languages_and_is_heard(
    follow: Begin, directory: db.Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "minglu" / "recordings" / "sce"
    folder.mkdir(parents=True)
    (folder / LANGUAGE).write_text('name = "东乡语"', encoding="utf-8")
    (folder / file_name("您要找什么？")).write_bytes(b"")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(i18n._Current, "recorded", {})
    (sce,) = app.offer_recordings()
    assert i18n.offered() == ("zh_CN", "en", "sce")
    assert [i18n.following(code).code for code in ("zh_CN", "en", "sce")] == ["en", "sce", "zh_CN"]
    _follower, person, _witness = follow(speaker_of(app.Start(engine="silent"), directory))
    person.begin()
    chosen = person.perform(does.SetOption("language", "sce"))
    assert chosen.spoken[0].text == "语言，东乡语。没有录音的内容，用普通话读。"
    assert (person.page.language, person.page.title) == ("zh", "您要找什么？")
    person.perform(does.Open(does.Route("options")))
    assert person.page.choices[0].detail == "东乡语"
    assert manner(person.settings).recordings == "sce"
    assert sce.find("您要找什么？")


def test_a_language_whose_recordings_are_gone_gives_way_to_chinese(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings.save(Settings(language="sce"), tmp_path / "minglu" / "settings.json")
    assert app.first_settings(app.Start()).language == "zh_CN"


def test_no_language_that_the_program_does_not_have_can_be_chosen(visit: Callable[..., Visit]) -> None:
    person = visit()
    person.begin()
    assert person.perform(does.SetOption("language", "xx")).message == "这个不能设置。"


def test_a_voice_is_chosen_for_each_language_and_kept(visit: Callable[..., Visit], tmp_path: Path) -> None:
    person = visit()
    person.begin()
    for option, value in (("voice_zh", "woman"), ("voice_en", "deep")):
        person.perform(does.SetOption(option, value))
    assert person.perform(does.SetOption("voice_zh", "robot")).message == "这个不能设置。"
    settings.save(person.settings, tmp_path / "settings.json")
    assert manner(settings.load(tmp_path / "settings.json")) == Manner(100, {"zh": "woman", "en": "deep"}, "zh_CN")


@pytest.mark.requirement("B3")
def test_a_visitor_to_a_kiosk_never_meets_the_loudness_and_voice_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings.save(Settings(volume=100, rate=300, voice_zh="deep"), tmp_path / "minglu" / "settings.json")
    assert app.first_settings(app.Start(kiosk=True)) == Settings()
    assert app.first_settings(app.Start()).volume == 100


@pytest.mark.requirement("A19")
@pytest.mark.usefixtures("ear")
def test_when_the_usual_engine_dies_another_speaks_and_says_so_once(
    follow: Begin, directory: db.Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ENGINES, "pyttsx3", lambda readings: Pyttsx3Worker(readings, start=DIES))
    follower, person, witness = follow(speaker_of(app.Start(), directory))
    witness.wait(lambda: witness.states[-1] is VoiceState.SPARE, 30)
    turns = [person.begin(), person.perform(does.Next())]
    for turn in turns:
        follower.follow(turn, person.settings)
        witness.wait_for(turn.spoken[0].text, EventKind.STARTED)
    assert witness.told().count("finished 平常的声音坏了，换了一个声音。") == 1


@pytest.mark.usefixtures("ear")
def test_when_every_engine_dies_the_captions_go_on_and_the_window_is_told_why(
    follow: Begin, directory: db.Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ENGINES, "pyttsx3", lambda readings: Pyttsx3Worker(readings, start=DIES))
    monkeypatch.setitem(ENGINES, "espeak", lambda readings: EspeakWorker(readings, start=DIES))
    follower, person, witness = follow(speaker_of(app.Start(), directory))
    witness.wait(lambda: witness.states[-1] is VoiceState.FAILED, 30)
    turn = person.begin()
    follower.follow(turn, person.settings)
    witness.wait_for(turn.spoken[0].text, EventKind.FINISHED)
    assert witness.chunks()[0] == "您要找什么？"


@pytest.mark.requirement("A6")
@pytest.mark.usefixtures("ear")
def test_whatever_a_person_does_ends_what_is_being_said_and_a_pause_keeps_it(
    follow: Begin, directory: db.Directory
) -> None:
    follower, person, witness = follow(speaker_of(app.Start(engine="espeak"), directory))
    first = person.begin()
    follower.follow(first, person.settings)
    witness.wait_for(first.spoken[0].text, EventKind.STARTED, 30)
    for _press in range(2):
        follower.interrupt(does.Pause())
        follower.follow(person.perform(does.Pause()), person.settings)
    witness.wait(lambda: witness.told().count(f"started {first.spoken[0].text}") == 2)
    follower.interrupt(does.Write("轮"))
    witness.wait(lambda: witness.told()[-1] == f"cancelled {first.spoken[-1].text}")

"""People's voices: a real folder of recordings, played where there is one, through the real player."""

import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.null_sink import RATE, Ear
from desktop.speech.chunks import prepare
from desktop.speech.engine import CancelToken, Chunk, EngineError, NoVoiceError, Pcm
from desktop.speech.engines.espeak_worker import EspeakWorker
from desktop.speech.engines.recorded import Recorded
from desktop.speech.manner import Manner
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.prompter import Prompter
from desktop.speech.prompting import stretches
from desktop.speech.recordings import LANGUAGE, file_name, key, load_recordings
from desktop.speech.sound import at_volume, trim
from desktop.speech.speaker import Speaker
from desktop.speech.utterance import EventKind, VoiceState
from tests.desktop.speech.fakes import ManualPlayer, Scribe, Witness, text
from tests.desktop.speech.hearing import loudness, pitch, samples

LEVEL = "今天春天开花，三天分三批发"
"""Nearly all in the first tone, so that its pitch is the same throughout."""
RECORDED = ("返回", "护理补贴", "每月发一次，发到本人卡里", LEVEL)


def write(file: Path, pcm: Pcm) -> None:
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(pcm.rate)
        out.writeframes(pcm.samples)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Recordings of a Dongxiang speaker: here a woman's voice of espeak-ng, so that she can be told from ours."""
    folder = tmp_path_factory.mktemp("recordings") / "sce"
    folder.mkdir()
    (folder / LANGUAGE).write_text('name = "东乡语"\n', encoding="utf-8")
    engine = EspeakWorker()
    for words in RECORDED:
        pcm = engine.render(Chunk(words, "zh", voice="high"), 100, CancelToken())
        assert pcm
        write(folder / file_name(words), pcm)
    engine.close()
    return folder


@pytest.fixture
def espeak() -> Iterator[EspeakWorker]:
    engine = EspeakWorker()
    yield engine
    engine.close()


def test_a_folder_of_recordings_is_a_language(folder: Path) -> None:
    (sce,) = load_recordings([folder.parent, folder.parent / "nothing"])
    assert (sce.code, sce.name, len(sce.files)) == ("sce", "东乡语", 4)
    assert sce.find("返回。") == folder / file_name("返回")
    assert sce.find("前进") is None
    assert sce.find("，") is None


def test_what_is_no_language_or_has_no_sound_is_left_out(tmp_path: Path) -> None:
    for name, toml in (("bo", 'name = "藏语"'), ("mn", "name = "), ("NOT A CODE", 'name = "x"'), ("peh", "name = 7")):
        (tmp_path / name).mkdir()
        (tmp_path / name / LANGUAGE).write_text(toml, encoding="utf-8")
        (tmp_path / name / "a-0123456789.wav").touch()
    (tmp_path / "yuy").mkdir()
    (tmp_path / "yuy" / LANGUAGE).write_text('name = "裕固语"', encoding="utf-8")
    (tmp_path / "stray.wav").touch()
    assert [each.code for each in load_recordings([tmp_path])] == ["bo"]


def test_the_staffs_own_recording_counts_before_the_one_that_ships(tmp_path: Path) -> None:
    for name, sounds in (("shipped", ("返回", "首页")), ("own", ("返回",))):
        (tmp_path / name / "bo").mkdir(parents=True)
        (tmp_path / name / "bo" / LANGUAGE).write_text('name = "藏语"', encoding="utf-8")
        for words in sounds:
            (tmp_path / name / "bo" / file_name(words)).touch()
    (bo,) = load_recordings([tmp_path / "shipped", tmp_path / "own"])
    assert bo.find("返回") == tmp_path / "own" / "bo" / file_name("返回")
    assert bo.find("首页") == tmp_path / "shipped" / "bo" / file_name("首页")


def test_the_key_of_a_text_is_that_of_its_words_and_of_no_other() -> None:
    assert key("返回") == key(" 返回。") == key("返回，")
    assert key("返回") != key("返 回")
    assert key("每月100元") != key("每月110元")
    assert file_name("返回") == f"fan-hui-{key('返回')}.wav"


def cut(words: str, recorded: set[str]) -> list[tuple[str, bool]]:
    keys = {key(each) for each in recorded}
    found = stretches(words, lambda part: Path("x") if key(part) in keys and part.strip("，。 ") else None)
    return [(words[start:end], bool(file)) for start, end, file in found]


@pytest.mark.parametrize(
    ("words", "recorded", "heard"),
    [
        ("返回。", {"返回"}, [("返回。", True)]),
        ("3，护理补贴，每月发。", {"护理补贴"}, [("3，", False), ("护理补贴，", True), ("每月发。", False)]),
        ("3，护理补贴，每月发。", {"护理补贴", "3", "护理补贴，每月发"}, [("3，", True), ("护理补贴，每月发。", True)]),
        ("没有录的。", {"返回"}, [("没有录的。", False)]),
        ("电话，零九，八", {"零", "九", "电话"}, [("电话，", True), ("零", True), ("九，", True), ("八", False)]),
        ("", {"返回"}, []),
    ],
)
def test_the_longest_recording_is_heard_from_pause_to_pause(
    words: str, recorded: set[str], heard: list[tuple[str, bool]]
) -> None:
    assert cut(words, recorded) == heard


def test_chunks_of_both_kinds_cover_the_caption_in_order() -> None:
    utterance = text("3，护理补贴，每月80元。Hello.")
    chunks = prepare(utterance, lambda part: Path("x") if part.startswith("护理") and len(part) < 6 else None)
    assert [(utterance.text[each.start : each.end], each.language, bool(each.recording)) for each in chunks] == [
        ("3，", "zh", False),
        ("护理补贴，", "zh", True),
        ("每月80元。", "zh", False),
        ("Hello", "en", False),
    ]
    assert chunks[1].text == "护理补贴，"


def open_recorded(folder: Path, espeak: EspeakWorker, witness: Witness) -> Speaker:
    recordings = {each.code: each.find for each in load_recordings([folder.parent])}
    speaker = Speaker(
        Prompter(Recorded(), espeak),
        MiniaudioPlayer(),
        on_event=witness.event,
        on_state=witness.state,
        recordings=recordings,
    )
    witness.wait(lambda: bool(witness.states))
    return speaker


@pytest.mark.requirement("A13")
def test_what_is_recorded_is_heard_from_the_recording_and_the_rest_from_our_voice(
    folder: Path, espeak: EspeakWorker, ear: Ear
) -> None:
    witness = Witness()
    speaker = open_recorded(folder, espeak, witness)

    def heard(words: str, manner: Manner) -> float:
        speaker.adopt(manner)
        begin, before = time.monotonic(), witness.told().count(f"finished {words}")
        speaker.say([text(words)])
        witness.wait(lambda: witness.told().count(f"finished {words}") > before)
        return pitch(ear.heard(begin, ear.wait_for_silence()), RATE)

    try:
        hers, ours = Manner(recordings="sce"), Manner()
        assert heard("每月发一次，发到本人卡里。", hers) > 150
        assert 0 < heard("每月发一次，发到本人卡里。", ours) < 130
        assert 0 < heard("咨询请打残联电话。", hers) < 130
        words = "护理补贴。咨询请打残联电话。"
        assert heard(words, hers) > 0
    finally:
        speaker.close()
    assert [chunk for chunk in witness.chunks() if chunk.endswith("。")][-2:] == ["护理补贴。", "咨询请打残联电话。"]
    assert witness.states == [VoiceState.READY]


def test_a_recording_is_as_loud_as_our_voice(folder: Path, espeak: EspeakWorker) -> None:
    file = folder / file_name("护理补贴")
    quiet = folder.parent / "quiet.wav"
    original = Recorded().render(Chunk("", "zh", recording=file), 100, CancelToken())
    assert original
    write(quiet, Pcm(at_volume(original.samples, 0.2), original.rate))
    levelled = Recorded().render(Chunk("", "zh", recording=quiet), 100, CancelToken())
    ours = espeak.render(Chunk("护理补贴", "zh"), 100, CancelToken())
    assert levelled
    assert ours
    assert loudness(samples(levelled)) == pytest.approx(loudness(samples(trim(ours))), abs=4)


@pytest.mark.requirement("B5", "B6")
def test_a_recording_too_is_slower_and_faster_at_the_same_pitch(folder: Path) -> None:
    chunk = Chunk("", "zh", recording=folder / file_name(LEVEL))
    heard = {rate: Recorded().render(chunk, rate, CancelToken()) for rate in (50, 100, 200)}
    slow, usual, fast = (heard[rate] for rate in (50, 100, 200))
    assert slow
    assert usual
    assert fast
    assert slow.seconds == pytest.approx(2 * usual.seconds, rel=0.05)
    assert fast.seconds == pytest.approx(usual.seconds / 2, rel=0.05)
    high = pitch(samples(usual), usual.rate)
    assert pitch(samples(slow), slow.rate) == pytest.approx(high, rel=0.05)
    assert pitch(samples(fast), fast.rate) == pytest.approx(high, rel=0.05)


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"not a sound" * 100])
def test_a_damaged_recording_is_said_by_our_voice(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / file_name("返回")
    file.write_bytes(damage)
    chunk = Chunk("返回", "zh", recording=file)
    with pytest.raises(EngineError):
        Recorded().render(chunk, 100, CancelToken())
    voice = Scribe()
    assert Prompter(Recorded(), voice).render(chunk, 100, CancelToken())
    assert voice.texts == ["返回"]


def test_a_recording_of_silence_is_said_by_our_voice(tmp_path: Path) -> None:
    file = tmp_path / file_name("返回")
    write(file, Pcm(bytes(44_100), RATE))
    voice = Scribe()
    assert Prompter(Recorded(), voice).render(Chunk("返回", "zh", recording=file), 100, CancelToken())
    assert voice.texts == ["返回"]


def test_without_a_synthesizer_recordings_are_heard_and_the_rest_is_told_to_be_missing(
    folder: Path,
) -> None:
    player, witness, lacks = ManualPlayer(), Witness(), list[object]()
    player.pass_for_ever()
    silent = EspeakWorker(start=("/nonexistent/program",))
    (sce,) = load_recordings([folder.parent])
    speaker = Speaker(
        Prompter(Recorded(), silent),
        player,
        on_event=witness.event,
        on_state=witness.state,
        on_lack=lambda lack: lacks.append((lack.language, sorted(lack.has))),
        recordings={"sce": sce.find},
    )
    speaker.adopt(Manner(recordings="sce"))
    speaker.say([text("护理补贴。没有录的。")])
    witness.wait_for("护理补贴。没有录的。", EventKind.FINISHED)
    speaker.close()
    assert [trim(pcm).seconds > 0.3 for pcm in player.played] == [True, False]
    assert witness.states == [VoiceState.READY]
    assert lacks == [("zh", [])]


def test_a_language_without_a_voice_is_told_with_those_that_have_one() -> None:
    engine = EspeakWorker()
    try:
        with pytest.raises(NoVoiceError) as caught:
            engine.render(Chunk("སྐད", "bo"), 100, CancelToken())
        assert (caught.value.language, sorted(caught.value.has)) == ("bo", ["en", "zh"])
    finally:
        engine.close()

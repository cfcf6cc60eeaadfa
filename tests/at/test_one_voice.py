"""Two voices at once is what people complain of most: beside a screen reader ours is silent, unless asked for.

What is heard is measured at the loudspeaker; Orca's own words go into the transcript and make no sound.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.at.ear import Ear
from tests.at.reader import Reader
from tests.at.seat import Seat, start_minglu
from tests.at.stage import Stage

CAME = "现在由读屏软件朗读，明路不再出声。按两次 F2，两个都出声。"
LEFT = "读屏软件停了，现在由明路朗读。再听一遍，按井号键。"


def test_whoever_starts_to_read_aloud_is_noticed_and_so_is_whoever_ends(set_stage: Callable[[str], Stage]) -> None:
    stage = set_stage("zh_CN")
    log = stage.folder / "speech.jsonl"
    with closing(Ear(stage)) as ear:
        start_minglu(stage, "--speech-log", str(log))
        assert ear.heard(patience=20), "nobody else reads aloud"
    with closing(Reader(stage)) as orca:
        orca.listen_for(CAME, orca.greeting)  # Orca greets before it asks for events; only then can it be noticed
        with closing(Ear(stage)) as ear:
            assert orca.press("2")
            assert orca.press("Down")
            assert not ear.heard(patience=3), "Orca reads aloud"
        assert not any(CAME in said for said in orca.press("Down")), "the change is told once"
        with closing(Ear(stage)) as ear:
            orca.end()
            assert ear.heard(patience=20), "nobody else reads aloud any more"
    assert _queued(log, LEFT) == 1
    assert _queued(log, CAME) == 0


def test_beside_orca_nothing_but_orca_is_heard(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    with closing(Ear(seat.stage)) as ear:
        said = seat.open_minglu()
        assert seat.press("2")
        assert seat.press("F5")
        assert not ear.heard(patience=3)
    assert CAME not in " ".join(said), "where a reader was there first nothing has changed"


def test_who_asks_for_our_voice_beside_orca_has_it_and_is_told_once(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.open_minglu()
    assert seat.press("F2") == ["朗读，不朗读。"]
    with closing(Ear(seat.stage)) as ear:
        seat.stage.press("F2")
        assert ear.heard(patience=20)
    # What our voice says is not announced: the next thing that Orca says is what has the focus next.
    (said,) = seat.press("Tab")
    assert said.startswith("1，打字查找")


def test_who_wants_our_voice_never_has_it_not_even_alone(set_stage: Callable[[str], Stage]) -> None:
    stage = set_stage("zh_CN")
    stage.keep("minglu/settings.json", '{"voice": "off"}')
    with closing(Ear(stage)) as ear:
        start_minglu(stage)
        assert not ear.heard(patience=6)


def _queued(log: Path, text: str) -> int:
    """How often our voice was asked to say this."""
    lines = log.read_text(encoding="utf-8").splitlines()
    return sum(text in line and '"queued"' in line for line in lines)

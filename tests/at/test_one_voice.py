"""Two voices at once is what people complain of most: beside a screen reader ours is silent, unless asked for."""

from collections.abc import Callable
from contextlib import closing

from tests.at.ear import Ear
from tests.at.seat import Seat, start_minglu
from tests.at.stage import Stage


def test_without_a_screen_reader_our_own_voice_is_heard(set_stage: Callable[[str], Stage]) -> None:
    stage = set_stage("zh_CN")
    with closing(Ear(stage)) as ear:
        start_minglu(stage)
        assert ear.heard(patience=20)


def test_beside_orca_nothing_but_orca_is_heard(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    with closing(Ear(seat.stage)) as ear:
        assert seat.open_minglu()
        assert seat.press("2")
        assert seat.press("F5")
        assert not ear.heard(patience=3)


def test_who_asks_for_our_voice_beside_orca_has_it(take_seat: Callable[[str], Seat]) -> None:
    seat = take_seat("zh_CN")
    seat.stage.keep("minglu/settings.json", '{"voice": "on"}')
    with closing(Ear(seat.stage)) as ear:
        assert seat.open_minglu()
        assert ear.heard(patience=20)

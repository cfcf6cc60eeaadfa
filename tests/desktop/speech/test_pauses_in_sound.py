"""Pauses that are heard: between the steps of an instruction, and none that is too long within one."""

import time
from itertools import pairwise

import pytest

from desktop.speech.chunks import UTTERANCE_PAUSE, prepare
from desktop.speech.utterance import EventKind
from tests.desktop.speech.conftest import Room
from tests.desktop.speech.fakes import text

STEPS = ("第一步，带身份证。", "第二步，到残联窗口。", "第三步，等结果。")


@pytest.mark.requirement("A18")
def test_steps_are_parted_by_a_pause_that_is_noticed(room: Room) -> None:
    start = time.monotonic()
    room.speaker.say([text(step) for step in STEPS])
    room.witness.wait_for(STEPS[-1], EventKind.FINISHED)
    pauses = [later.start - earlier.end for earlier, later in pairwise(room.ear.sounds(start, UTTERANCE_PAUSE - 0.05))]
    assert len(pauses) == len(STEPS) - 1
    assert all(pause >= UTTERANCE_PAUSE - 0.01 for pause in pauses)


@pytest.mark.requirement("A18")
def test_in_the_plan_of_sounds_too_each_step_ends_with_that_pause() -> None:
    assert UTTERANCE_PAUSE >= 0.3
    assert [prepare(text(step))[-1].pause for step in STEPS] == [UTTERANCE_PAUSE] * len(STEPS)

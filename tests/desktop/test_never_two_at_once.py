"""Whatever a person presses, in whatever order and however fast: never two things are said at once."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.pages import Visit
from desktop.pages import command as does
from desktop.pages.command import Command
from desktop.pages.keymap import TABLE, TWELVE, command_for
from desktop.speech import EventKind, SpeechEvent
from desktop.speech.engine import CancelToken, Chunk, Pcm
from desktop.speech.log import SpeechLog
from desktop.speech.speaker import Speaker
from desktop.voice import Voice
from tests.desktop.speech.fakes import ManualPlayer, Witness

PRESSES = 1_500
SOUND = Pcm(b"\xff\x0f" * 44, 22_050)


class Quick:
    """An engine that says everything in no time."""

    def start(self) -> None:
        pass

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        return SOUND

    def wake(self) -> None:
        pass

    def close(self) -> None:
        pass


def any_command(chance: random.Random, visit: Visit) -> Command | None:
    """A key of the table, of the pad, or a touch."""
    kind = chance.random()
    if kind < 0.15:
        choices: list[Command] = [does.Stop(), does.Pause(), does.Pause(), does.Repeat(), does.Slowly(), does.Spell()]
        return chance.choice(choices)
    if kind < 0.25:
        return does.Focus(f"choice-{chance.randint(1, 9)}")
    key = chance.choice([key for row in TABLE for key in row.keys] + list(TWELVE) * 3)
    return command_for(key, visit.page)


@pytest.fixture
def pressed(visit: Callable[..., Visit], tmp_path: Path) -> list[dict[str, object]]:
    """The speech log of a long random visit."""
    chance = random.Random(20261124)
    witness, book = Witness(), SpeechLog(tmp_path / "log")

    def event(told: SpeechEvent) -> None:
        book.write(told)
        witness.event(told)

    player = ManualPlayer()
    player.pass_for_ever()
    speaker = Speaker(Quick(), player, on_event=event, on_state=witness.state, on_close=book.close)
    person = visit()
    voice = Voice(speaker, person.settings)
    voice.screen_reader(False)
    voice.say(person.begin().spoken)
    for _press in range(PRESSES):
        command = any_command(chance, person)
        if command is None:
            continue
        turn = person.perform(command)
        voice.choose(person.settings)
        voice.order(turn.order)
        voice.say(turn.spoken)
        if turn.spoken and chance.random() < 0.3:  # this one is listened to, at least to where it begins
            last = turn.spoken[-1]
            witness.wait(lambda last=last: any(each.utterance is last for each in witness.events[-200:]))  # type: ignore[misc]
    speaker.close()
    return [json.loads(line) for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]


@pytest.mark.requirement("A6")
def test_nothing_is_ever_spoken_over_something_else(pressed: list[dict[str, object]]) -> None:
    speaking = ""
    waiting: list[object] = []
    ends = {str(EventKind.FINISHED): 0, str(EventKind.CANCELLED): 0}
    for line in pressed:
        words, event = str(line["text"]), str(line["event"])
        if event == EventKind.QUEUED:
            waiting.append(words)
        elif event == EventKind.STARTED:
            assert speaking == "", f"{words} is said over {speaking}"
            assert waiting[0] == words, "said out of turn"
            speaking = words
        else:
            assert speaking in (words, ""), f"{words} ends while {speaking} is said"
            assert speaking == words or event == EventKind.CANCELLED
            assert waiting.pop(0) == words
            speaking = ""
            ends[event] += 1
    assert waiting == []
    assert speaking == ""
    assert ends[str(EventKind.FINISHED)] > 300
    assert ends[str(EventKind.CANCELLED)] > 300


@pytest.mark.requirement("A6")
def test_the_moments_of_the_log_never_go_back(pressed: list[dict[str, object]]) -> None:
    moments = [float(str(line["time"])) for line in pressed if line["event"] != EventKind.QUEUED]
    assert moments == sorted(moments)

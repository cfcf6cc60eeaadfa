"""The courier: commands in order on one thread, turns back on the window's, late answers dropped."""

import logging
import threading
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.command import Command, Home, Next, Previous, Write
from desktop.pages.page import Page, Turn
from desktop.settings import Settings
from desktop.ui.courier import Answer, Courier

PATIENCE = 5.0


class Slow:
    """Performs when it is let, and keeps what it was asked and where."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.asked: list[Command] = []
        self.threads: set[str] = set()
        self.entered = Event()
        self.gate = Event()

    def perform(self, command: Command) -> Turn:
        self.entered.set()
        assert self.gate.wait(PATIENCE)
        self.asked.append(command)
        self.threads.add(current_thread().name)
        if isinstance(command, Home):
            raise RuntimeError("this page cannot be made")
        return Turn(Page("home", str(len(self.asked)), "zh"), "title", (), opened=False)


@pytest.fixture
def slow() -> Slow:
    return Slow()


def delivered(qtbot: QtBot, slow: Slow, *commands: Command) -> list[Command]:
    """Send all while the first is being performed, then let go: whose answers arrive?"""
    courier = Courier(slow)
    answers: list[Answer] = []
    courier.answered.connect(answers.append)
    courier.send(commands[0])
    assert slow.entered.wait(PATIENCE)
    for command in commands[1:]:
        courier.send(command)
    slow.gate.set()
    qtbot.waitUntil(courier.is_idle, timeout=5000)
    courier.stop()
    return [answer.command for answer in answers]


def test_commands_are_performed_in_order_on_one_other_thread(qtbot: QtBot, slow: Slow) -> None:
    assert delivered(qtbot, slow, Next(), Previous(), Next()) == [Next(), Previous(), Next()]
    assert slow.asked == [Next(), Previous(), Next()]
    assert slow.threads == {"courier"}


def test_answers_arrive_on_the_thread_of_the_window(qtbot: QtBot, slow: Slow) -> None:
    courier = Courier(slow)
    threads: list[threading.Thread] = []
    courier.answered.connect(lambda answer: threads.append(current_thread()))
    slow.gate.set()
    courier.send(Next())
    qtbot.waitUntil(courier.is_idle, timeout=5000)
    courier.stop()
    assert threads == [main_thread()]


def test_the_late_answer_to_what_was_written_before_is_dropped(qtbot: QtBot, slow: Slow) -> None:
    assert delivered(qtbot, slow, Write("康"), Write("康复")) == [Write("康复")]


def test_text_that_was_written_on_is_not_even_looked_up(qtbot: QtBot, slow: Slow) -> None:
    delivered(qtbot, slow, Next(), Write("k"), Write("kf"), Write("kfz"))
    assert slow.asked == [Next(), Write("kfz")]


def test_other_commands_between_keep_their_place(qtbot: QtBot, slow: Slow) -> None:
    delivered(qtbot, slow, Next(), Write("k"), Next(), Write("kf"))
    assert slow.asked == [Next(), Write("k"), Next(), Write("kf")]


def test_a_page_that_cannot_be_made_does_not_end_the_visit(
    qtbot: QtBot, slow: Slow, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert delivered(qtbot, slow, Home(), Next()) == [Next()]
    assert "cannot do Home" in caplog.text


def test_what_waits_when_the_window_closes_is_not_performed(qtbot: QtBot, slow: Slow) -> None:
    courier = Courier(slow)
    courier.send(Next())
    assert slow.entered.wait(PATIENCE)
    courier.send(Previous())
    threading.Timer(0.05, slow.gate.set).start()
    courier.stop()
    assert slow.asked == [Next()]

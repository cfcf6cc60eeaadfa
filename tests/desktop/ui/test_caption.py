"""The caption: what is said can be read, and the part that is heard now is marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance
from desktop.ui.caption import Caption
from tests.desktop.ui.opened_window import Opened, OpenWindow

SENTENCE = Utterance((Span("您要找什么？第 1 类，照护托养。", "zh"),))
AMBER = QColor("#FFB000").rgb()


def caption_of(opened: Opened) -> Caption:
    return opened.window.findChildren(Caption)[0]


def amber_columns(image: QImage) -> list[int]:
    """The columns of pixels in which there is amber."""
    rows = range(0, image.height(), 2)
    return [x for x in range(image.width()) if any(image.pixel(x, y) == AMBER for y in rows)]


def said(kind: EventKind, chunk: tuple[int, int] = (0, 0)) -> SpeechEvent:
    return SpeechEvent(0.0, kind, SENTENCE, chunk)


@pytest.mark.requirement("A19")
def test_the_part_being_said_is_marked_and_moves_on(open_window: OpenWindow) -> None:
    opened = open_window(None, 1920, 1080)
    opened.window.show_speech(said(EventKind.STARTED, (0, 6)))
    first = amber_columns(caption_of(opened).grab().toImage())
    opened.window.show_speech(said(EventKind.STARTED, (6, 17)))
    second = amber_columns(caption_of(opened).grab().toImage())
    assert caption_of(opened).text() == SENTENCE.text
    assert first
    assert second
    assert min(first) < min(second)
    assert max(first) <= min(second) + 8


def test_what_was_said_stays_without_a_mark(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.window.show_speech(said(EventKind.STARTED, (0, 6)))
    opened.window.show_speech(said(EventKind.FINISHED))
    assert caption_of(opened).text() == SENTENCE.text
    assert amber_columns(caption_of(opened).grab().toImage()) == []


def test_what_was_only_queued_is_not_shown_yet(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.window.show_speech(said(EventKind.QUEUED))
    assert caption_of(opened).text() == ""


@pytest.mark.requirement("B9")
def test_why_there_is_no_voice_is_told_in_words(open_window: OpenWindow) -> None:
    opened = open_window()
    empty = caption_of(opened).grab().toImage()
    opened.window.show_voice("这台电脑没有语音。", heard=False)
    assert caption_of(opened).grab().toImage() != empty
    assert caption_of(opened).accessibleName() == "这台电脑没有语音。"


def test_the_reason_for_the_silence_stays_beside_the_captions(open_window: OpenWindow) -> None:
    opened = open_window(None, 1920, 1080)
    caption, notice = caption_of(opened), QColor("#FFF3D6").rgb()
    opened.window.show_voice("没有声音：没有找到音箱或耳机。", heard=False)
    opened.window.show_speech(said(EventKind.STARTED))
    image = caption.grab().toImage()
    assert image.pixel(image.width() - 60, image.height() // 2 - 12) == notice
    opened.window.show_voice("", heard=True)
    image = caption.grab().toImage()
    assert image.pixel(image.width() - 60, image.height() // 2 - 12) == QColor("#10182B").rgb()
    assert caption.text() == SENTENCE.text


def test_a_message_is_shown_where_nothing_is_said(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.press(Qt.Key.Key_F3)
    assert caption_of(opened).text() == "已换成大字"

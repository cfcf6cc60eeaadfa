"""The speech log: a line of JSON an event."""

import json
import time
from pathlib import Path

from desktop.speech.log import SpeechLog
from desktop.speech.utterance import EventKind, Span, SpeechEvent, Utterance

UTTERANCE = Utterance((Span("电话", "zh"), Span(" 12385", "en")), "service")


def test_each_event_is_a_line_and_parts_of_a_caption_are_not(tmp_path: Path) -> None:
    log = SpeechLog(tmp_path / "log")
    for kind, chunk in (("queued", (0, 0)), ("started", (0, 0)), ("started", (0, 2)), ("finished", (0, 0))):
        log.write(SpeechEvent(time.monotonic(), EventKind(kind), UTTERANCE, chunk))
    log.close()
    lines = [json.loads(line) for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]
    assert [{**line, "time": 0} for line in lines] == [
        {"time": 0, "event": "queued", "text": "电话 12385", "language": "zh", "page": "service"},
        {"time": 0, "event": "started", "text": "电话 12385", "language": "zh", "page": "service"},
        {"time": 0, "event": "finished", "text": "电话 12385", "language": "zh", "page": "service"},
    ]


def test_the_time_is_that_of_the_clock_on_the_wall(tmp_path: Path) -> None:
    log = SpeechLog(tmp_path / "log")
    log.write(SpeechEvent(time.monotonic(), EventKind.QUEUED, UTTERANCE))
    log.close()
    assert abs(json.loads((tmp_path / "log").read_text(encoding="utf-8"))["time"] - time.time()) < 5


def test_a_line_can_be_read_as_soon_as_it_is_written(tmp_path: Path) -> None:
    log = SpeechLog(tmp_path / "log")
    log.write(SpeechEvent(time.monotonic(), EventKind.CANCELLED, UTTERANCE))
    assert json.loads((tmp_path / "log").read_text(encoding="utf-8"))["event"] == "cancelled"
    log.close()

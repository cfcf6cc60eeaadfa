"""The speech log: one line of JSON an event, for tests and for whoever must see what was said."""

import json
import time
from pathlib import Path

from desktop.speech.utterance import EventKind, SpeechEvent


class SpeechLog:
    """Writes events to a file: time (seconds since 1970), event, text, language, page."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8")
        self._zero = time.time() - time.monotonic()

    def write(self, event: SpeechEvent) -> None:
        """Append the event, unless it only tells which part of an utterance is being said."""
        if event.kind is EventKind.STARTED and event.chunk != (0, 0):
            return
        line = {
            "time": round(self._zero + event.time, 4),
            "event": event.kind.value,
            "text": event.utterance.text,
            "language": event.utterance.language,
            "page": event.utterance.page,
        }
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

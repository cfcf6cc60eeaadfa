"""The parent's end of the speech process: one child, from its start to its death."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.speech.engine import CancelToken

ROOT = Path(__file__).resolve().parents[3]


def command(module: str, frozen_name: str) -> tuple[str, ...]:
    """How a speech process is started here, but for the folder.

    In a frozen build it is a program of its own beside the main one, made of the module.
    """
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return (str(here.with_name(frozen_name + here.suffix)),)
    return (sys.executable, "-P", "-m", module)


class ChildDiedError(Exception):
    """The process ended, or did not answer in time and was killed."""


class Child:
    """A running speech process. Requests go in, answers come out; late answers are dropped."""

    def __init__(self, start: Sequence[str]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="minglu-speech-", ignore_cleanup_errors=True)
        self._news = threading.Condition()
        self._answers: list[dict[str, Any]] = []
        self._ended = False
        paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        try:
            self._process = subprocess.Popen(
                [*start, self._folder.name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join(paths),
                    "PYTHONUTF8": "1",
                },
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self._folder.cleanup()
            raise ChildDiedError(str(error)) from error
        self._reader = threading.Thread(target=self._read, name="speech answers", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    @property
    def folder(self) -> Path:
        """Where it leaves its files."""
        return Path(self._folder.name)

    def send(self, request: Mapping[str, object]) -> None:
        """Ask for something. Raises ChildDiedError."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise ChildDiedError(str(error)) from error

    def answer(
        self, fits: Callable[[Mapping[str, Any]], bool], seconds: float, token: CancelToken
    ) -> dict[str, Any] | None:
        """The answer that fits; None when the token is marked first. Raises ChildDiedError after `seconds`."""
        deadline = time.monotonic() + seconds
        with self._news:
            while not token.cancelled:
                for answer in self._answers:
                    if fits(answer):
                        self._answers.clear()
                        return answer
                if self._ended or not self._news.wait(deadline - time.monotonic()):
                    raise ChildDiedError("ended" if self._ended else "no answer in time")
        return None

    def wake(self) -> None:
        """Look at the token again."""
        with self._news:
            self._news.notify_all()

    def kill(self) -> None:
        """End it at once and clean up after it."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            try:
                pipe.close()
            except OSError:  # what was not yet written to a dead process
                continue
        self._folder.cleanup()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            with self._news:
                self._answers.append(json.loads(line))
                self._news.notify_all()
        with self._news:
            self._ended = True
            self._news.notify_all()

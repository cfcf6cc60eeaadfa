"""The speech process of this machine, and what becomes of it when it is ill."""

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.speech.chunks import prepare
from desktop.speech.engine import CancelToken, Chunk, EngineError, EngineFailedError, EngineMissingError, Pcm
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.readings import Reading
from desktop.speech.sound import trim
from tests.desktop.speech.conftest import need
from tests.desktop.speech.fakes import text

HANGS = (sys.executable, "-c", "import sys; sys.stdin.read()")
DIES = (sys.executable, "-c", "pass")
MISSING = (sys.executable, "-c", 'print(\'{"missing": "libespeak-ng"}\')')


def render(worker: Pyttsx3Worker, words: str, language: str = "zh", rate: int = 100) -> Pcm:
    pcm = worker.render(Chunk(words, language), rate, CancelToken())
    assert pcm
    return trim(pcm)


def cancel_later(worker: Pyttsx3Worker, token: CancelToken, seconds: float) -> threading.Timer:
    def cancel() -> None:
        token.cancel()
        worker.wake()

    timer = threading.Timer(seconds, cancel)
    timer.start()
    return timer


def test_it_renders_mandarin_and_english(worker: Pyttsx3Worker) -> None:
    assert 0.8 < render(worker, "甘肃省残疾人").seconds < 3
    assert 0.8 < render(worker, "hello everybody", "en").seconds < 3


@pytest.mark.requirement("B5")
@pytest.mark.parametrize(("language", "words"), [("zh", "兰州市城关区康复中心"), ("en", "the centre in Lanzhou helps")])
def test_the_rate_is_in_percent_of_the_voice(worker: Pyttsx3Worker, language: str, words: str) -> None:
    lengths = {rate: render(worker, words, language, rate).seconds for rate in (50, 75, 100, 150, 200, 300, 100)}
    ratios = {rate: round(lengths[100] / length * 100) for rate, length in lengths.items()}
    assert all(abs(ratio - rate) / rate < 0.15 for rate, ratio in ratios.items()), ratios


def test_a_rate_holds_for_the_chunk_it_was_asked_for(worker: Pyttsx3Worker) -> None:
    slow, fast = (render(worker, "兰州市城关区", "zh", rate).seconds for rate in (60, 240))
    assert slow > 3 * fast
    for _ in range(5):
        assert render(worker, "兰州市城关区", "zh", 60).seconds == pytest.approx(slow, rel=0.02)
        render(worker, "Lanzhou", "en", 120)
        assert render(worker, "兰州市城关区", "zh", 240).seconds == pytest.approx(fast, rel=0.02)


def test_the_readings_of_the_staff_are_said(worker: Pyttsx3Worker) -> None:
    taught = Pyttsx3Worker([Reading("甲", "zhuang4")])
    said = render(taught, "甲").seconds
    taught.close()
    assert said == pytest.approx(render(worker, "壮").seconds, rel=0.02)
    assert said != pytest.approx(render(worker, "甲").seconds, rel=0.02)


def test_nothing_that_is_said_stays_on_disk(worker: Pyttsx3Worker) -> None:
    render(worker, "你好")
    assert worker._child
    assert list(worker._child.folder.iterdir()) == []


def test_a_text_of_many_kilobytes_does_not_crash_it(worker: Pyttsx3Worker) -> None:
    worker.start()
    first = worker.pid
    assert render(worker, "hello " * 2400, "en").seconds > 1
    words = "甘肃省残疾人联合会，电话 0931-8616666。" * 550
    chunks = list(prepare(text(words)))
    assert len(words.encode()) > 14_000
    for chunk in chunks[:20]:
        assert worker.render(chunk, 300, CancelToken())
    assert worker.pid == first


def test_what_cannot_be_said_is_an_error_of_its_own(worker: Pyttsx3Worker) -> None:
    for chunk in (Chunk("", "zh"), Chunk("སྐད", "bo")):
        with pytest.raises(EngineError):
            worker.render(chunk, 100, CancelToken())
    assert render(worker, "你好").seconds > 0.3


def test_a_process_that_is_killed_is_replaced(worker: Pyttsx3Worker) -> None:
    worker.start()
    first = worker.pid
    assert first
    os.kill(first, signal.SIGKILL)
    assert render(worker, "你好").seconds > 0.3
    assert worker.pid != first


def test_a_process_that_hangs_is_replaced(worker: Pyttsx3Worker) -> None:
    worker.start()
    first = worker.pid
    assert first
    os.kill(first, signal.SIGSTOP)
    start = time.monotonic()
    assert render(worker, "你好").seconds > 0.3
    assert time.monotonic() - start < 3
    assert worker.pid != first


def test_a_cancelled_render_returns_though_the_process_hangs(worker: Pyttsx3Worker) -> None:
    worker.start()
    assert worker.pid
    os.kill(worker.pid, signal.SIGSTOP)
    token = CancelToken()
    canceller = cancel_later(worker, token, 0.05)
    start = time.monotonic()
    assert worker.render(Chunk("残" * 40, "zh"), 100, token) is None
    assert time.monotonic() - start < 1.0
    canceller.join()


def test_an_answer_that_comes_late_is_not_taken_for_the_next(worker: Pyttsx3Worker) -> None:
    short, long = render(worker, "好").seconds, render(worker, "甘肃省残疾人联合会").seconds
    assert long > 4 * short
    for _ in range(10):
        token = CancelToken()
        token.cancel()
        assert worker.render(Chunk("好", "zh"), 100, token) is None
        token = CancelToken()
        canceller = cancel_later(worker, token, 0.002)
        worker.render(Chunk("好", "zh"), 100, token)
        canceller.join()
        assert render(worker, "甘肃省残疾人联合会").seconds == pytest.approx(long, rel=0.02)
    assert render(worker, "好").seconds == pytest.approx(short, rel=0.02)


@pytest.mark.parametrize("start", [DIES, ("/nonexistent/program",)], ids=["dies", "is not there"])
def test_a_process_that_dies_again_and_again_is_given_up_for_a_minute(start: tuple[str, ...]) -> None:
    now = [0.0]
    worker = Pyttsx3Worker(start=start, clock=lambda: now[0])
    for _ in range(2):
        with pytest.raises(EngineFailedError):
            worker.start()
    now[0] = 61.0
    with pytest.raises(EngineFailedError):
        worker.start()
    assert len(worker._starts) == 4


def test_a_machine_without_a_synthesizer_is_told_apart(worker: Pyttsx3Worker) -> None:
    missing = Pyttsx3Worker(start=MISSING)
    with pytest.raises(EngineMissingError):
        missing.start()
    assert missing.pid is None


def test_a_process_that_never_gets_ready_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.speech.engines.worker.START_SECONDS", 0.05)
    with pytest.raises(EngineFailedError):
        Pyttsx3Worker(start=HANGS).start()


def test_the_process_dies_with_its_parent_and_leaves_nothing(tmp_path: Path, gone: Callable[[int], None]) -> None:
    need(Path("/proc").is_dir(), "/proc")
    code = (
        "from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker as W\n"
        "w = W(); w.start(); print(w.pid, w._child.folder, flush=True); import os; os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30)
    pid, folder = done.stdout.split()
    gone(int(pid))
    assert not Path(folder).exists()


@pytest.fixture
def gone() -> Callable[[int], None]:
    """Waits until a process, which is not our child, has ended."""

    def wait(pid: int) -> None:
        handle = os.pidfd_open(pid) if Path(f"/proc/{pid}").is_dir() else None
        if handle is not None:
            assert select.select([handle], [], [], 10)[0]
            os.close(handle)

    return wait

"""An engine in a process of its own, watched and restarted: what such engines share."""

import time
import wave
from collections import deque
from collections.abc import Callable, Sequence

from desktop.speech.engine import (
    CancelToken,
    Chunk,
    EngineError,
    EngineFailedError,
    EngineMissingError,
    NoVoiceError,
    Pcm,
    Word,
)
from desktop.speech.engines.child import Child, ChildDiedError
from desktop.speech.readings import Reading
from desktop.speech.stretch import stretched
from desktop.speech.voices import speed

START_SECONDS = 5.0
RENDER_SECONDS = 0.25
RENDER_SECONDS_A_CHARACTER = 0.03
"""How long a render may take: measured are 10 ms for a sentence; a hanging espeak-ng must not be waited for."""
RESTARTS, WINDOW = 3, 60.0
"""So many restarts in so many seconds; then the engine has failed until the window has passed."""


class Worker:
    """Renders in a speech process; a process that dies or hangs is replaced and the chunk asked for again."""

    def __init__(
        self,
        readings: Sequence[Reading],
        start: Sequence[str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._readings = [(reading.word, reading.pinyin) for reading in readings]
        self._command = tuple(start)
        self._clock = clock
        self._starts: deque[float] = deque()
        self._child: Child | None = None
        self._voices: frozenset[str] = frozenset()  # languages that the process has a voice for
        self._count = 0

    @property
    def pid(self) -> int | None:
        """The id of the speech process, if one is running."""
        return self._child.pid if self._child else None

    def start(self) -> None:
        """Have a process that is ready to render."""
        while self._child is None:
            self._allow_start()
            child = self._open()
            if child:
                self._child = child

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """The sound of the chunk; EngineError when the engine cannot say it."""
        for _attempt in range(2):
            self.start()
            assert self._child
            if chunk.language not in self._voices:
                raise NoVoiceError(chunk.language, self._voices)
            try:
                return None if token.cancelled else self._ask(self._child, chunk, rate, token)
            except ChildDiedError:
                self._drop()
        raise EngineError("the speech process died of it twice")

    def wake(self) -> None:
        """Let a cancelled render return."""
        child = self._child
        if child:
            child.wake()

    def close(self) -> None:
        """End the process."""
        self._drop()

    def _ask(self, child: Child, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        self._count += 1
        number = self._count
        asked, slower = speed(chunk.language, rate)
        wanted = {"text": chunk.text, "language": chunk.language, "rate": asked, "voice": chunk.voice}
        child.send({"id": number, **wanted})
        seconds = RENDER_SECONDS + RENDER_SECONDS_A_CHARACTER * len(chunk.text)
        answer = child.answer(lambda found: found.get("id") == number, seconds, token)
        if answer is None:
            return None
        if "file" not in answer:
            raise EngineError(answer.get("error", ""))
        return stretched(self._load(child, str(answer["file"]), tuple(Word(*word) for word in answer["words"])), slower)

    def _load(self, child: Child, name: str, words: tuple[Word, ...]) -> Pcm:
        path = child.folder / name
        try:
            with wave.open(str(path), "rb") as file:
                pcm = Pcm(file.readframes(file.getnframes()), file.getframerate(), words)
            path.unlink()
        except (OSError, EOFError, wave.Error) as error:
            raise EngineError(str(error)) from error
        return pcm

    def _open(self) -> Child | None:
        """A process that is ready, or None when it died before."""
        try:
            child = Child(self._command)
        except ChildDiedError:
            return None
        try:
            child.send({"readings": self._readings})
            answer = child.answer(lambda found: True, START_SECONDS, CancelToken())
        except ChildDiedError:
            child.kill()
            return None
        if answer is None or "voices" not in answer or not answer["voices"]:
            child.kill()
            raise EngineMissingError(str(answer))
        self._voices = frozenset(answer["voices"])
        return child

    def _allow_start(self) -> None:
        now = self._clock()
        while self._starts and now - self._starts[0] > WINDOW:
            self._starts.popleft()
        if len(self._starts) > RESTARTS:
            raise EngineFailedError(f"{RESTARTS} restarts in {WINDOW:.0f} s were not enough")
        self._starts.append(now)

    def _drop(self) -> None:
        if self._child:
            self._child.kill()
            self._child = None

"""People speak where they have recorded something, a synthesizer says the rest: an engine made of two."""

from desktop.speech.engine import (
    CancelToken,
    Chunk,
    EngineError,
    EngineFailedError,
    EngineMissingError,
    NoVoiceError,
    Pcm,
    SpeechEngine,
)


class Prompter:
    """Plays recordings with the one engine and renders with the other.

    Without a synthesizer the recordings are still heard.
    """

    def __init__(self, recorded: SpeechEngine, synthesizer: SpeechEngine) -> None:
        self._recorded = recorded
        self._synthesizer = synthesizer

    def start(self) -> None:
        """Have the synthesizer ready, if there is one."""
        self._recorded.start()
        try:
            self._synthesizer.start()
        except (EngineMissingError, EngineFailedError):
            return

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """The sound of the chunk. A recording that cannot be read is as if it were not there."""
        if chunk.recording:
            try:
                return self._recorded.render(chunk, rate, token)
            except EngineError:
                pass
        try:
            return self._synthesizer.render(chunk, rate, token)
        except (EngineMissingError, EngineFailedError) as error:
            raise NoVoiceError(chunk.language, ()) from error

    def wake(self) -> None:
        """Let a cancelled render return."""
        self._synthesizer.wake()

    def close(self) -> None:
        """End both."""
        self._recorded.close()
        self._synthesizer.close()

"""The engine that lets people speak: it plays what they have recorded."""

from desktop.speech.engine import CancelToken, Chunk, EngineError, Pcm
from desktop.speech.sound import levelled, trim
from desktop.speech.stretch import stretched

RATE = 22050
LONGEST = 120.0
"""Seconds: a prompt is a sentence or a few; whatever is longer is not a prompt."""


class Recorded:
    """Reads audio files (WAV, FLAC, Ogg Vorbis, MP3), of any rate, mono or stereo."""

    def start(self) -> None:
        """Is always ready."""

    def render(self, chunk: Chunk, rate: int, token: CancelToken) -> Pcm | None:
        """The recording at `rate` percent of its speed, as loud as a synthesizer. EngineError: it cannot be read."""
        if token.cancelled:
            return None
        if chunk.recording is None:
            raise EngineError("this is not recorded")
        import miniaudio  # only here: the speech processes load this package too, and must stay small

        try:
            decoded = miniaudio.decode_file(str(chunk.recording), nchannels=1, sample_rate=RATE)
        except (miniaudio.MiniaudioError, OSError) as error:
            raise EngineError(str(error)) from error
        pcm = trim(Pcm(decoded.samples.tobytes(), RATE))
        if not 0 < pcm.seconds <= LONGEST:
            raise EngineError(f"{chunk.recording.name} is silent or too long")
        return stretched(levelled(pcm), rate)

    def wake(self) -> None:
        """Never blocks, so there is nothing to wake."""

    def close(self) -> None:
        """Has nothing to give back."""

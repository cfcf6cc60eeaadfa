"""Cutting sound to measure: engines surround speech with silence of their own, up to a second of it."""

import array
import sys
from dataclasses import replace

from desktop.speech.engine import Chunk, Pcm, Word

QUIET = 120  # of 32768: below it nobody hears anything
LOUDNESS, PEAK = 3600.0, 30000.0
"""What espeak-ng has on the average while it speaks, and at most: recordings are made as loud."""
CHARACTERS_A_SECOND = {"zh": 3.2, "en": 11.2}
"""As espeak-ng speaks at 100 %."""
RATE = 22050


def _samples(pcm: Pcm) -> "array.array[int]":
    samples = array.array("h", pcm.samples)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def trim(pcm: Pcm) -> Pcm:
    """The sound without the silence around it; empty when nothing is to be heard."""
    samples = _samples(pcm)
    loud = (index for index, value in enumerate(samples) if abs(value) > QUIET)
    first = next(loud, None)
    if first is None:
        return Pcm(b"", pcm.rate)
    last = next(index for index in range(len(samples) - 1, -1, -1) if abs(samples[index]) > QUIET)
    words = tuple(Word(max(0.0, word.second - first / pcm.rate), word.start, word.end) for word in pcm.words)
    return Pcm(pcm.samples[2 * first : 2 * last + 2], pcm.rate, words)


def with_pause(pcm: Pcm, seconds: float) -> Pcm:
    """The sound and so much silence after it."""
    return replace(pcm, samples=pcm.samples + bytes(2 * round(seconds * pcm.rate)))


def at_volume(samples: bytes, share: float) -> bytes:
    """16-bit samples of this machine, as loud as that share of what they are."""
    if share >= 1:
        return samples
    return array.array("h", [int(value * share) for value in array.array("h", samples)]).tobytes()


def silence(chunk: Chunk, percent: int) -> Pcm:
    """Nothing to hear, as long as the chunk and its pause would take at that rate."""
    seconds = len(chunk.text) / CHARACTERS_A_SECOND.get(chunk.language, 10.0) + chunk.pause
    return Pcm(bytes(2 * round(seconds * 100 / percent * RATE)), RATE)


def levelled(pcm: Pcm) -> Pcm:
    """As loud on the average as a synthesizer is, as far as the loudest moment allows."""
    samples = _samples(pcm)
    loud = [value for value in samples if abs(value) > QUIET]
    if not loud:
        return pcm
    mean = (sum(value * value for value in loud) / len(loud)) ** 0.5
    share = min(LOUDNESS / mean, PEAK / max(map(abs, loud)))
    return replace(pcm, samples=array.array("h", [int(value * share) for value in samples]).tobytes())

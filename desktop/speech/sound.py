"""Cutting sound to measure: engines surround speech with silence of their own, up to a second of it."""

import array
import sys

from desktop.speech.engine import Pcm

QUIET = 120  # of 32768: below it nobody hears anything


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
    return Pcm(pcm.samples[2 * first : 2 * last + 2], pcm.rate)


def with_pause(pcm: Pcm, seconds: float) -> Pcm:
    """The sound and so much silence after it."""
    return Pcm(pcm.samples + bytes(2 * round(seconds * pcm.rate)), pcm.rate)


def at_volume(samples: bytes, share: float) -> bytes:
    """16-bit samples of this machine, as loud as that share of what they are."""
    if share >= 1:
        return samples
    return array.array("h", [int(value * share) for value in array.array("h", samples)]).tobytes()

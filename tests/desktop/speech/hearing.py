"""What can be measured of a voice: its pitch, how loud it is, how much there is of a tone."""

import array
import math
from collections.abc import Sequence

from desktop.speech.engine import Pcm

LOWEST, HIGHEST = 60, 400  # Hz: between these is the pitch of any voice
CLEAR = 0.7  # of 1: how much a stretch must resemble itself a period later, to count as voiced


def samples(pcm: Pcm) -> "array.array[int]":
    return array.array("h", pcm.samples)


def pitch(sound: Sequence[int], rate: int) -> float:
    """The median pitch of what is voiced, in Hz, by autocorrelation, interpolated between samples; 0: nothing is."""
    few, slow = sound[::4], rate // 4
    window = slow * 40 // 1000
    found = [_period(few[at : at + 2 * window], window, slow) for at in range(0, len(few) - 2 * window, window // 2)]
    voiced = sorted(slow / period for period in found if period)
    return voiced[len(voiced) // 2] if voiced else 0.0


def _period(sound: Sequence[int], window: int, rate: int) -> float:
    power = sum(value * value for value in sound[:window])
    if power < window * 400**2:
        return 0.0
    likeness = {lag: _likeness(sound, window, lag, power) for lag in range(rate // HIGHEST, rate // LOWEST)}
    enough = max(CLEAR, 0.9 * max(likeness.values()))  # two periods are as alike as one: the first peak is the period
    for best, middle in likeness.items():
        left, right = likeness.get(best - 1, 1.0), likeness.get(best + 1, 1.0)
        if middle >= enough and left <= middle >= right:
            break
    else:
        return 0.0
    return best + 0.5 * (left - right) / (left - 2 * middle + right)


def _likeness(sound: Sequence[int], window: int, lag: int, power: int) -> float:
    later = sound[lag : lag + window]
    together = sum(one * other for one, other in zip(sound, later, strict=False))
    return together / (math.sqrt(power * sum(value * value for value in later)) or 1.0)


def loudness(sound: Sequence[int]) -> float:
    """The root of the mean square, in decibels of full amplitude."""
    return 20 * math.log10(math.sqrt(sum(value * value for value in sound) / len(sound) or 1.0) / 32768)


def tone(hertz: float, rate: int, seconds: float = 0.5, amplitude: int = 10_000) -> Pcm:
    """A pure tone."""
    count = round(seconds * rate)
    wave = [round(amplitude * math.sin(2 * math.pi * hertz * index / rate)) for index in range(count)]
    return Pcm(array.array("h", wave).tobytes(), rate)


def strength(sound: Sequence[int], hertz: float, rate: int) -> float:
    """The amplitude of a tone in the sound (Goertzel)."""
    step = 2 * math.pi * hertz / rate
    real = sum(value * math.cos(step * index) for index, value in enumerate(sound))
    imaginary = sum(value * math.sin(step * index) for index, value in enumerate(sound))
    return 2 * math.hypot(real, imaginary) / len(sound)

"""Cutting sound to measure."""

import array

from desktop.speech.engine import Pcm
from desktop.speech.sound import trim, with_pause


def pcm(*samples: int) -> Pcm:
    return Pcm(array.array("h", samples).tobytes(), 1000)


def test_silence_around_speech_is_cut_and_within_it_is_kept() -> None:
    assert trim(pcm(0, 5, -3, 900, 0, 0, -900, 2, 0)) == pcm(900, 0, 0, -900)


def test_silence_alone_is_nothing() -> None:
    assert trim(pcm(0, 3, -2)) == pcm()
    assert trim(pcm()) == pcm()


def test_a_pause_is_silence_of_its_length() -> None:
    assert with_pause(pcm(900), 0.003) == pcm(900, 0, 0, 0)


def test_the_length_is_told_in_seconds() -> None:
    assert pcm(*[1] * 500).seconds == 0.5

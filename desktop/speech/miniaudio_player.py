"""Sound by miniaudio: PulseAudio or PipeWire, ALSA, WASAPI, without Qt.

A fresh device for each stretch of speech. Measured to a PulseAudio null sink: opening takes 2 ms, closing
silences at once (below the 5 ms that can be measured), and an idle program uses nothing; a device that is kept
open and fed silence took up to 29 ms to begin and 29 ms to fall silent.
"""

import ctypes
import sys
import threading
import time
from collections.abc import Generator
from typing import Any

import miniaudio

from desktop.speech.engine import CancelToken, Pcm
from desktop.speech.player import NoDeviceError
from desktop.speech.sound import at_volume

BACKENDS = {
    "win32": [miniaudio.Backend.WASAPI],
    "darwin": [miniaudio.Backend.COREAUDIO],
}.get(sys.platform, [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA])
"""Named, because by itself miniaudio falls back to a device that plays to nobody."""
PERIOD = 40  # ms; three of them are buffered, so that a busy program does not stutter
STALLED = 5.0  # seconds that a device may lag before it counts as dead: a busy machine makes it lag for one or two
NOBODY = b"auto_null"  # what PulseAudio offers when there is no sound card


class MiniaudioPlayer:
    """Plays on the default device of the system."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._stream: _Stream | None = None
        self._volume = 1.0
        _hush_alsa()

    def check(self) -> None:
        """Raise NoDeviceError when there is nothing to play on."""
        _Stream(22050).close()
        if _only_a_dummy():
            raise NoDeviceError("no sound card")

    def play(self, pcm: Pcm) -> tuple[float, float]:
        """Append the sound to what is playing."""
        if self._stream and self._stream.rate != pcm.rate:
            self.stop()
        if self._stream is None:
            self._stream = _Stream(pcm.rate)
            self._stream.volume = self._volume
        return self._stream.append(pcm.samples)

    def wait(self, moment: float, token: CancelToken) -> None:
        """Return at that moment of time.monotonic, or when the token is marked and wake() called."""
        with self._news:
            while not token.cancelled and (left := moment - time.monotonic()) > 0:
                self._news.wait(min(left, STALLED))
                if self._stream and self._stream.stalled():
                    raise NoDeviceError("the device takes no more sound")

    def set_volume(self, share: float) -> None:
        """Also of the sound that is playing: the device takes it 40 ms at a time."""
        self._volume = share
        stream = self._stream
        if stream:
            stream.volume = share

    def wake(self) -> None:
        """Look at the token again."""
        with self._news:
            self._news.notify_all()

    def stop(self) -> None:
        """Silence, and no device kept."""
        if self._stream:
            self._stream.close()
            self._stream = None


class _Stream:
    """A device from its opening to its closing, and the sound that it has yet to take."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.volume = 1.0
        self._lock = threading.Lock()
        self._waiting = bytearray()
        self._taken = 0  # samples that the device has taken, silence between sounds included
        self._origin = 0.0  # the moment of the first sample
        self._device: Any = miniaudio.PlaybackDevice.__new__(miniaudio.PlaybackDevice)
        try:
            self._device.__init__(
                miniaudio.SampleFormat.SIGNED16, 1, rate, PERIOD, backends=BACKENDS, app_name="Minglu"
            )
        except miniaudio.MiniaudioError as error:
            self.close()
            raise NoDeviceError(str(error)) from error

    def append(self, samples: bytes) -> tuple[float, float]:
        with self._lock:
            begin = self._taken + len(self._waiting) // 2
            self._waiting += samples
        if not self._origin:
            self._start()
        at = self._origin + begin / self.rate
        return at, at + len(samples) / 2 / self.rate

    def _start(self) -> None:
        feed = self._feed()
        next(feed)
        try:
            self._device.start(feed)
        except miniaudio.MiniaudioError as error:
            raise NoDeviceError(str(error)) from error
        self._origin = time.monotonic()

    def _feed(self) -> Generator[bytes, int, None]:
        """What the device takes, so many samples at a time: the sound that waits, else silence."""
        wanted = yield b""
        while True:
            with self._lock:
                block = bytes(self._waiting[: 2 * wanted])
                del self._waiting[: 2 * wanted]
                self._taken += wanted
            wanted = yield at_volume(block, self.volume) + bytes(2 * wanted - len(block))

    def stalled(self) -> bool:
        """Whether the device has stopped taking sound, as it does when it is unplugged."""
        return self._taken / self.rate < time.monotonic() - self._origin - STALLED

    def close(self) -> None:
        """Close the device, and its connection: miniaudio 1.71 leaks that, and PulseAudio counts clients."""
        context = getattr(self._device, "_context", None)
        self._device.close()
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)


def _only_a_dummy() -> bool:
    """Whether all there is is what PulseAudio invents when there is no sound card."""
    try:
        found = miniaudio.Devices(BACKENDS).get_playbacks()
    except miniaudio.MiniaudioError:  # of any one device; the one to play on was opened
        return False
    return bool(found) and all(NOBODY in bytes(miniaudio.ffi.buffer(device["id"])) for device in found)


_SAY_NOTHING = ctypes.CFUNCTYPE(None)(lambda: None)
"""Instead of ALSA's habit of writing to standard error for want of a sound card. Kept: ALSA keeps only its address."""


def _hush_alsa() -> None:
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_SAY_NOTHING)
    except (OSError, AttributeError):  # no ALSA here, then nothing to hush
        return

"""Faster and slower at the same pitch, for sound that was not made at the wanted speed: recordings, very slow speech.

By libsonic, which comes with espeak-ng on Linux; where it is not, a recording keeps the speed it has.
"""

import ctypes
import ctypes.util
from functools import cache
from typing import Any

from desktop.speech.engine import Pcm, Word


def stretched(pcm: Pcm, percent: int) -> Pcm:
    """The sound at so many percent of its speed."""
    library = _sonic()
    if percent == 100 or library is None:
        return pcm
    stream = library.sonicCreateStream(pcm.rate, 1)
    if not stream:
        return pcm
    try:
        words = tuple(Word(word.second * 100 / percent, word.start, word.end) for word in pcm.words)
        return Pcm(_changed(library, stream, pcm, percent), pcm.rate, words)
    finally:
        library.sonicDestroyStream(stream)


def _changed(library: Any, stream: int, pcm: Pcm, percent: int) -> bytes:
    library.sonicSetSpeed(stream, percent / 100)
    library.sonicWriteShortToStream(stream, pcm.samples, len(pcm.samples) // 2)
    library.sonicFlushStream(stream)
    count = library.sonicSamplesAvailable(stream)
    buffer = ctypes.create_string_buffer(2 * count)
    read = library.sonicReadShortFromStream(stream, buffer, count)
    return buffer.raw[: 2 * read]


@cache
def _sonic() -> Any:
    name = ctypes.util.find_library("sonic")
    if name is None:
        return None
    library = ctypes.CDLL(name)
    library.sonicCreateStream.restype = ctypes.c_void_p
    for function in ("DestroyStream", "FlushStream", "SamplesAvailable"):
        getattr(library, f"sonic{function}").argtypes = [ctypes.c_void_p]
    library.sonicSetSpeed.argtypes = [ctypes.c_void_p, ctypes.c_float]
    for function in ("WriteShortToStream", "ReadShortFromStream"):
        getattr(library, f"sonic{function}").argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    return library

"""Which parts of the system each face needs, which Debian package has them, and what for."""

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Kind(Enum):
    """How a part is looked for."""

    LIBRARY = "library"  # by soname
    PROGRAM = "program"  # in PATH
    FILE = "file"  # under one of the folders of the system


@dataclass(frozen=True, slots=True)
class Need:
    """One part of the system, and the Debian package that brings it."""

    name: str
    package: str
    purpose: str
    kind: Kind = Kind.LIBRARY


@dataclass(frozen=True, slots=True)
class Needs:
    """What a face cannot start without, and what it is better with."""

    required: tuple[Need, ...] = ()
    welcome: tuple[Need, ...] = ()


_WINDOW = "窗口 window"
_SPEECH = "语音 voice"
_SCREEN = "测试用屏幕 screen for tests"
_READER = "测试读屏 screen reader tests"
_SOUND = "测试声音 sound tests"

WINDOW = (
    Need("libGL.so.1", "libgl1", _WINDOW),
    Need("libEGL.so.1", "libegl1", _WINDOW),
    Need("libglib-2.0.so.0", "libglib2.0-0", _WINDOW),
    Need("libdbus-1.so.3", "libdbus-1-3", _WINDOW),
    Need("libfontconfig.so.1", "libfontconfig1", _WINDOW),
    Need("libxkbcommon.so.0", "libxkbcommon0", _WINDOW),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", _WINDOW),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", _WINDOW),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", _WINDOW),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", _WINDOW),
    Need("libxcb-shape.so.0", "libxcb-shape0", _WINDOW),
)
SPEECH = (Need("libespeak-ng.so.1", "libespeak-ng1", _SPEECH),)  # brings the libraries of ALSA and PulseAudio
HARNESS = (
    Need("Xvfb", "xvfb", _SCREEN, Kind.PROGRAM),
    Need("openbox", "openbox", _SCREEN, Kind.PROGRAM),
    Need("xdotool", "xdotool", _SCREEN, Kind.PROGRAM),
    Need("xmodmap", "x11-xserver-utils", _SCREEN, Kind.PROGRAM),
    Need("dbus-daemon", "dbus", _READER, Kind.PROGRAM),
    Need("gdbus", "libglib2.0-bin", _READER, Kind.PROGRAM),
    Need("orca", "orca", _READER, Kind.PROGRAM),
    Need("libexec/at-spi-bus-launcher", "at-spi2-core", _READER, Kind.FILE),
    Need("girepository-1.0/Atspi-2.0.typelib", "gir1.2-atspi-2.0", _READER, Kind.FILE),
    Need("python3/dist-packages/gi", "python3-gi", _READER, Kind.FILE),
    Need("python3/dist-packages/pyatspi", "python3-pyatspi", _READER, Kind.FILE),
    Need("pulseaudio", "pulseaudio", _SOUND, Kind.PROGRAM),
    Need("parec", "pulseaudio-utils", _SOUND, Kind.PROGRAM),
    Need("alsa-lib/libasound_module_pcm_pulse.so", "libasound2-plugins", _SOUND, Kind.FILE),
)

FACES = {
    "window": Needs(required=WINDOW, welcome=SPEECH),
    "terminal": Needs(welcome=SPEECH),
    "data": Needs(),  # lookup, visit, data, --help: neither window nor voice
    "test": Needs(required=WINDOW + SPEECH + HARNESS),
}


def missing(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Those of the needs that this machine does not have."""
    return tuple(need for need in needs if not _present(need))


def _present(need: Need) -> bool:
    if need.kind is Kind.PROGRAM:
        folders = os.environ.get("PATH", os.defpath).split(":")
        return any(os.access(Path(folder, need.name), os.X_OK) for folder in (*folders, "/usr/sbin"))
    if any(Path(folder, need.name).exists() for folder in _system_folders()):
        return True
    return need.kind is Kind.LIBRARY and _loads(need.name)


def _system_folders() -> tuple[str, ...]:
    """Where Debian and its relatives keep libraries; to look is much quicker than to load."""
    multiarch = f"{os.uname().machine}-linux-gnu"
    return (f"/usr/lib/{multiarch}", f"/lib/{multiarch}", "/usr/lib64", "/usr/lib", "/lib", "/usr")


def _loads(soname: str) -> bool:
    """The last word on a library is the loader's: it knows folders that no list has."""
    from ctypes import CDLL

    try:
        CDLL(soname)
    except OSError:
        return False
    return True

"""What a user would otherwise get: espeak-ng playing by itself, and speech-dispatcher, which Orca speaks with."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.null_sink import Ear, wait_until
from benchmarks.speech_contender import LOUD, children

ESPEAK = """
import ctypes, ctypes.util, sys
espeak = ctypes.CDLL(ctypes.util.find_library("espeak-ng"))
espeak.espeak_Initialize(0, 0, None, 0)
voices = {"zh": b"sit/cmn-latn-pinyin", "en": b"gmw/en-us"}
print("ready", flush=True)
for line in sys.stdin:
    espeak.espeak_Cancel()
    if line.startswith("say"):
        _, language, volume, text = line.split(" ", 3)
        espeak.espeak_SetVoiceByName(voices[language])
        espeak.espeak_SetParameter(2, int(volume), 0)
        data = text.encode()
        espeak.espeak_Synth(data, ctypes.c_size_t(len(data) + 1), 0, 0, 0, 1, None, None)
"""


class Espeak:
    """espeak-ng in a process that takes a line a command: "say LANGUAGE VOLUME TEXT" and "stop"."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", ESPEAK],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, **extra},
        )
        assert self._process.stdout
        self._process.stdout.readline()

    def say(self, language: str, words: str, *, softly: bool = False) -> None:
        self._send(f"say {language} {10 if softly else 100} {words}")

    def stop(self) -> None:
        self._send("stop")

    def pids(self) -> tuple[int]:
        return (self._process.pid,)

    def heard_anew(self, ear: Ear, since: float) -> float:
        return ear.first_sound(since, level=LOUD)

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _send(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()


CONFIGURATION = """
LogLevel 0
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""
MODULES = Path("/etc/speech-dispatcher/modules")
SOFTLY = -92  # of -100 to 100
VOICES = {"zh": "Chinese (Mandarin, latin as Pinyin)", "en": "English (America)"}


class Dispatcher:
    """A speech-dispatcher of our own with its espeak-ng module, spoken to by SSIP over its socket."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        shutil.copytree(MODULES, folder / "modules")
        (folder / "speechd.conf").write_text(CONFIGURATION, encoding="utf-8")
        (folder / "log").mkdir()
        command = ["speech-dispatcher", "-s", "-C", str(folder), "-c", "unix_socket", "-S", str(folder / "socket")]
        command += ["-L", str(folder / "log"), "-P", str(folder / "pid"), "-t", "0"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, env={**os.environ, **extra}, **quiet)  # type: ignore[call-overload]
        self._socket = socket.socket(socket.AF_UNIX)
        wait_until(lambda: self._socket.connect_ex(str(folder / "socket")) == 0, 10)
        self._file = self._socket.makefile("rwb")
        self._ask("SET SELF CLIENT_NAME root:benchmark:main", "SET SELF OUTPUT_MODULE espeak-ng")
        self._language = self._volume = ""

    def say(self, language: str, words: str, *, softly: bool = False) -> None:
        """Cancelling and asking are one burst of lines, as a client sends them that does not want to wait."""
        lines = ["CANCEL SELF"]
        if language != self._language:
            lines.append(f"SET SELF SYNTHESIS_VOICE {VOICES[language]}")
        volume = str(SOFTLY if softly else 100)
        if volume != self._volume:
            lines.append(f"SET SELF VOLUME {volume}")
        self._language, self._volume = language, volume
        self._ask(*lines, "SPEAK")
        self._ask(f"{words}\r\n.")

    def stop(self) -> None:
        self._ask("CANCEL SELF")

    def pids(self) -> list[int]:
        return children(self._process.pid)

    def heard_anew(self, ear: Ear, since: float) -> float:
        return ear.first_sound(since, level=LOUD)

    def close(self) -> None:
        self._file.close()
        self._socket.close()
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def _ask(self, *lines: str) -> None:
        """Send lines and read as many answers; each ends with a line that has a space after its number."""
        self._file.write("".join(f"{line}\r\n" for line in lines).encode())
        self._file.flush()
        for line in lines:
            answer = self._file.readline().decode()
            while answer[3:4] == "-":
                answer = self._file.readline().decode()
            if not answer.startswith("2"):
                raise ConnectionError(f"{line}: {answer}")

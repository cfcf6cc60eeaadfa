"""Runs this system's own Orca, unchanged, with a voice that writes down what it would say.

Started by /usr/bin/python3, which is Orca's Python. Every utterance becomes a JSON line on the file
descriptor named by the first argument; a line on standard input is answered there when Orca is idle.
When standard input closes, Orca ends: it does not outlive the test that started it.
"""

import json
import os
import sys
import types
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from typing import Any

from gi.repository import GLib
from orca import settings
from orca.speechserver import SpeechServer

OUT = int(sys.argv[1])
PREFERENCES = sys.argv[2]


def tell(**line: object) -> None:
    os.write(OUT, json.dumps(line, ensure_ascii=False).encode() + b"\n")


class Transcript(SpeechServer):  # type: ignore[misc]  # Orca has no type information
    """A voice as Orca wants it; it is never busy, and says everything to the end."""

    @staticmethod
    def getFactoryName() -> str:  # noqa: N802  # Orca's name
        return "transcript"

    @staticmethod
    def getSpeechServers() -> list[SpeechServer]:  # noqa: N802
        return [VOICE]

    @staticmethod
    def getSpeechServer(info: Any = None) -> SpeechServer:  # noqa: N802
        return VOICE

    @staticmethod
    def shutdownActiveServers() -> None:  # noqa: N802
        pass

    def getInfo(self) -> list[str]:  # noqa: N802
        return ["transcript", "transcript"]

    def getVoiceFamilies(self) -> list[Any]:  # noqa: N802
        return []

    def speak(self, text: str | None = None, acss: Any = None, interrupt: bool = True) -> None:
        if text and text.strip():
            tell(spoken=text.strip())

    def speakCharacter(self, character: str, acss: Any = None) -> None:  # noqa: N802
        tell(spoken=character)

    def speakKeyEvent(self, event: Any, acss: Any = None) -> None:  # noqa: N802
        tell(key=getattr(event, "event_string", ""))

    def sayAll(self, utterances: Any, progress: Any) -> None:  # noqa: N802
        for context, _voice in utterances:
            tell(spoken=context.utterance.strip())

    def list_output_modules(self) -> tuple[str, ...]:
        return ("transcript",)

    # What later Orcas call the same.
    get_speech_server = getSpeechServer
    get_info = getInfo
    speak_character = speakCharacter
    speak_key_event = speakKeyEvent
    say_all = sayAll


VOICE = Transcript()


def answer(source: int, condition: GLib.IOCondition) -> bool:
    """Called at the lowest priority: when this runs, Orca has nothing else to do."""
    asked = os.read(source, 1024)
    if not asked:
        os._exit(0)
    tell(idle=asked.decode().split()[-1])
    return True


def main() -> None:
    door = types.ModuleType("transcript_speech")
    vars(door)["SpeechServer"] = Transcript
    sys.modules["transcript_speech"] = door
    settings.speechServerFactory = "transcript_speech"
    spec = spec_from_loader("orca_program", SourceFileLoader("orca_program", "/usr/bin/orca"))
    assert spec
    assert spec.loader
    program = module_from_spec(spec)
    spec.loader.exec_module(program)
    vars(program)["otherOrcas"] = list  # others of this user are other tests
    GLib.io_add_watch(0, GLib.PRIORITY_LOW, GLib.IOCondition.IN | GLib.IOCondition.HUP, answer)
    sys.argv = ["orca", "--user-prefs", PREFERENCES]
    sys.exit(program.main())


main()

"""What the tests of the voice share: a speaker with fakes, a private sound server, the engine of this machine."""

import ctypes.util
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.null_sink import Ear, null_sink
from benchmarks.shipped import readings
from desktop.speech.engine import SpeechEngine
from desktop.speech.engines.pyttsx3_worker import Pyttsx3Worker
from desktop.speech.miniaudio_player import MiniaudioPlayer
from desktop.speech.player import Player
from desktop.speech.speaker import Speaker
from tests.desktop.speech.fakes import ManualPlayer, Scribe, Witness

RESOURCES = Path(__file__).parents[3] / "resources"


@dataclass
class Booth:
    """A speaker, what it speaks with and what it told."""

    speaker: Speaker
    witness: Witness
    player: ManualPlayer
    engine: Scribe

    def heard(self) -> list[str]:
        """What was given to the player, in order."""
        return [self.engine.read(pcm) for pcm in self.player.played]


OpenSpeaker = Callable[[SpeechEngine | None, Player, Witness], Speaker]
OpenBooth = Callable[..., Booth]


@pytest.fixture
def open_any() -> Iterator[OpenSpeaker]:
    """Opens speakers that are closed after the test."""
    speakers: list[Speaker] = []

    def open_speaker(engine: SpeechEngine | None, player: Player, witness: Witness) -> Speaker:
        speakers.append(Speaker(engine, player, on_event=witness.event, on_state=witness.state))
        return speakers[-1]

    yield open_speaker
    for speaker in speakers:
        speaker.close()


@pytest.fixture
def open_booth(open_any: OpenSpeaker) -> OpenBooth:
    """Opens a speaker on fakes."""

    def opened(
        player: ManualPlayer | None = None, engine: Scribe | None = None, witness: Witness | None = None
    ) -> Booth:
        player, engine, witness = player or ManualPlayer(), engine or Scribe(), witness or Witness()
        return Booth(open_any(engine, player, witness), witness, player, engine)

    return opened


@pytest.fixture
def booth(open_booth: OpenBooth) -> Booth:
    """A speaker on fakes, with a device."""
    return open_booth()


def need(present: object, what: str) -> None:
    """Skip where a machine cannot have it; where everything is set up, its absence is a failure."""
    if present:
        return
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is missing on this machine: ./test installs it")


@pytest.fixture(scope="session")
def sound_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """A PulseAudio of our own with a null sink; what leads to it in the environment."""
    need(shutil.which("pulseaudio") and shutil.which("parec"), "pulseaudio")
    with null_sink(tmp_path_factory.mktemp("pulse")) as extra:
        yield extra


@pytest.fixture(scope="session")
def open_ear(sound_server: Mapping[str, str]) -> Iterator[Ear]:
    """Listens to the sound server for the whole run: beginning to listen takes two seconds."""
    with Ear(sound_server) as listening:
        yield listening


@pytest.fixture
def ear(open_ear: Ear, sound_server: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Ear:
    """Listens to what this process plays."""
    for name, value in sound_server.items():
        monkeypatch.setenv(name, value)
    return open_ear


@pytest.fixture
def no_sound_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No sound server and no sound card for this process."""
    configuration = tmp_path / "asound.conf"
    configuration.write_text("", encoding="utf-8")
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(configuration))


@pytest.fixture
def worker() -> Iterator[Pyttsx3Worker]:
    """The real engine of this machine."""
    need(ctypes.util.find_library("espeak-ng"), "libespeak-ng")
    engine = Pyttsx3Worker(readings())
    yield engine
    engine.close()


@dataclass
class Room:
    """The real voice in a room with an ear."""

    speaker: Speaker
    witness: Witness
    worker: Pyttsx3Worker
    ear: Ear


@pytest.fixture
def room(ear: Ear, worker: Pyttsx3Worker, open_any: OpenSpeaker) -> Room:
    """The real engine, the real player, and somebody who listens."""
    witness = Witness()
    speaker = open_any(worker, MiniaudioPlayer(), witness)
    witness.wait(lambda: bool(witness.states))
    return Room(speaker, witness, worker, ear)

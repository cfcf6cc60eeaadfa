"""What really comes out of the loudspeaker: sound, or true silence."""

import os
import threading

from tests.at.stage import LOUDSPEAKER, Stage


class Ear:
    """Listens to the loudspeaker of a stage from now on."""

    def __init__(self, stage: Stage) -> None:
        self._sound = threading.Event()
        reading, writing = os.pipe()
        command = ["parec", f"--device={LOUDSPEAKER}.monitor", "--raw", "--channels=1", "--rate=8000"]
        self._recorder = stage.start([*command, f"/dev/fd/{writing}"], fds=[writing])
        os.close(writing)
        self._listening = threading.Thread(target=self._listen, args=(reading,))
        self._listening.start()

    def close(self) -> None:
        """Stop listening."""
        self._recorder.terminate()
        self._listening.join()

    def heard(self, patience: float = 0) -> bool:
        """Whether anything but silence was heard, if need be after so many seconds of listening."""
        return self._sound.wait(patience)

    def _listen(self, recording: int) -> None:
        with os.fdopen(recording, "rb") as samples:
            while piece := samples.read(800):
                if any(piece):
                    self._sound.set()

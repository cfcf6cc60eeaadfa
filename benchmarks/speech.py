"""How fast the voice is, beside what a user would otherwise get. Prints one table; asserts nothing.

    python -m benchmarks.speech [RUNS]

Everything plays to a PulseAudio null sink of our own and is recorded from its monitor; what can be measured that
way is true to some 5 ms. Peers: speech-dispatcher with its espeak-ng module, and espeak-ng playing by itself.
Needs the Debian packages pulseaudio, pulseaudio-utils, speech-dispatcher-espeak-ng and xvfb.
benchmarks/speech.md has figures.
"""

import os
import sys
import tempfile
from pathlib import Path

from benchmarks.null_sink import Ear, null_sink
from benchmarks.speech_contender import Open, Times, measured
from benchmarks.speech_ours import Ours, program
from benchmarks.speech_peers import Dispatcher, Espeak

VOICES: dict[str, Open] = {"ours": Ours, "speech-dispatcher": Dispatcher, "espeak-ng": Espeak}
AIMS = {
    "cold start to ready": "p95 ≤ 300",
    "key to first sound": "p50 ≤ 60, p95 ≤ 120",
    "key during speech to the new text": "p95 ≤ 120",
    "cancel to silence": "p95 ≤ 20",
    "gap between sentences": "p95 ≤ 150",
    "first words after program start": "p95 ≤ 1000",
    "idle": "≈ 0",
    "memory": "≤ 40",
}


def main(runs: int) -> None:
    """Measure and print."""
    before = os.getloadavg()[0]
    found: dict[str, Times] = {}
    with tempfile.TemporaryDirectory() as folder, null_sink(Path(folder)) as extra, Ear(extra) as ear:
        for name, voice in VOICES.items():
            sys.stderr.write(f"measuring {name}\n")
            found[name] = measured(voice, ear, extra, runs)
        found["ours"] |= program(ear, extra, runs)
    print(f"{runs} runs; load before {before:.1f}, after {os.getloadavg()[0]:.1f}. Milliseconds: p50 / p95 / max\n")
    print("| | " + " | ".join(VOICES) + " | aim |")
    print("|---|" + "---|" * (len(VOICES) + 1))
    for what in found["ours"]:
        cells = [cell(what, found[name].get(what, [])) for name in VOICES]
        aim = next((aim for begin, aim in AIMS.items() if what.startswith(begin)), "")
        print(f"| {what} | " + " | ".join(cells) + f" | {aim} |")


def cell(what: str, values: list[float]) -> str:
    """A cell of the table: percentiles of times, other figures as they are."""
    if not values:
        return "–"
    if what.startswith(("idle", "memory")):
        return f"{values[0]:.1f}"
    ordered = sorted(1000 * value for value in values)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"{ordered[len(ordered) // 2]:.0f} / {late:.0f} / {ordered[-1]:.0f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)

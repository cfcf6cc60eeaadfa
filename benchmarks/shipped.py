"""The table of readings as it ships, for measurements and tests of the voice without a directory."""

import csv
from pathlib import Path

from desktop.speech.readings import Reading

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def readings() -> tuple[Reading, ...]:
    """Every row of resources/readings/readings.csv."""
    with (RESOURCES / "readings/readings.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Reading(row["word"], row["pinyin"]) for row in csv.DictReader(file))

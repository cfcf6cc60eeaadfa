"""Writing with number keys: what one press costs, in a directory of 1,250 and of 200,000 places.

    .venv/bin/python -m benchmarks.dialling                 1,250 places
    .venv/bin/python -m benchmarks.dialling --size 200000   any other size
    .venv/bin/python -m benchmarks.dialling --keep FOLDER   keep the snapshot for the next run

Words are drawn from the directory itself, with a seed, and pressed key by key. A press is what the page asks the
directory for: how many words are left, and the first nine. CPU time of the thread, beside counting by scanning the
same table.
"""

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from db.making import build_sample
from db.search import dial

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
WORDS = 400
SEED = 12385
LEAF = 9


def presses(connection: sqlite3.Connection) -> list[str]:
    """What has been pressed after every key of the words that are drawn."""
    keys = [digits for (digits,) in connection.execute("SELECT digits FROM search_key ORDER BY digits, word")]
    drawn = random.Random(SEED).sample(keys, min(WORDS, len(keys)))
    return [digits[:size] for digits in drawn for size in range(1, len(digits) + 1)]


def scanned(connection: sqlite3.Connection, digits: str) -> object:
    """Count the words without the table of counts."""
    query = "SELECT count(DISTINCT word) FROM search_key WHERE digits >= ? AND digits < ?"
    return connection.execute(query, (digits, digits + ":")).fetchone()


def timed(ask: Callable[[str], object], pressed: Sequence[str]) -> list[float]:
    """Milliseconds for every press."""
    taken = []
    for digits in pressed:
        before = time.thread_time_ns()
        ask(digits)
        taken.append((time.thread_time_ns() - before) / 1e6)
    return taken


def line(name: str, taken: Sequence[float]) -> str:
    """One row of the table."""
    cuts = statistics.quantiles(taken, n=100)
    return f"| {name} | {cuts[49]:.2f} | {cuts[94]:.2f} | {max(taken):.2f} |"


def main() -> None:
    """The command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=1250)
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        snapshot = (chosen.keep or Path(folder)) / f"sample-{chosen.size}.db"
        if not snapshot.exists():
            snapshot.parent.mkdir(parents=True, exist_ok=True)
            build_sample(RESOURCES, snapshot, chosen.size)
        connection = sqlite3.connect(f"{snapshot.as_uri()}?mode=ro&immutable=1", uri=True)
        pressed = presses(connection)
        print(
            f"{chosen.size} places, {len(pressed)} presses, milliseconds\n\n| | p50 | p95 | most |\n|---|---|---|---|"
        )
        print(line("one press", timed(lambda digits: dial(connection, digits, LEAF, 0), pressed)))
        print(line("counted by scanning", timed(lambda digits: scanned(connection, digits), pressed)))
        connection.close()


if __name__ == "__main__":
    main()

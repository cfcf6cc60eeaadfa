"""Does search understand sentences it has not learnt from? Every fifth is held back in turn, five times.

    .venv/bin/python -m benchmarks.search_sentences
    .venv/bin/python -m benchmarks.search_sentences --wrong     print the sentences that lead elsewhere

A sentence of another category is wrong; one about something else is wrong when it is answered with confidence.
"""

import argparse
import random
import sqlite3
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path

from benchmarks.search import RESOURCES, open_snapshot
from db.found import SURE
from db.making import build_starter
from db.search import hanzi, intent, lexicon, places, text, words
from db.search.intent import ELSEWHERE, Intent
from db.search.needs import Need
from db.search.segment import Typed
from db.search.understand import Known, understand

FOLDS = 5


def _same(taught: Intent) -> Intent:
    return taught


def judged(connection: sqlite3.Connection) -> list[tuple[str, str, Need]]:
    """Every example with the need that is recognised by what was learnt from the others."""
    known, readings = lexicon.read(connection), hanzi.read(connection)
    learnt = [word for spelled in known.written.values() for word in spelled]
    examples = [(row["category"], row["example"]) for name in words.EXAMPLES for row in words.rows(name)]
    random.Random(7).shuffle(examples)
    found = []
    for fold in range(FOLDS):
        others = [example for at, example in enumerate(examples) if at % FOLDS != fold]
        taught = Intent(intent.learn(learnt, others, readings), readings)
        reader = Known(known, places.read(connection), partial(_same, taught))
        for category, example in examples[fold::FOLDS]:
            meaning = understand(Typed.of(text.normalise(example)), "620000", reader)
            found.append((category, example, meaning.need))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="print the sentences that lead elsewhere")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        snapshot = Path(folder) / "starter.db"
        build_starter(RESOURCES, snapshot)
        connection = open_snapshot(snapshot)
        found = judged(connection)
        connection.close()
    tally: Counter[str] = Counter()
    for category, example, need in found:
        here = category != ELSEWHERE
        tally["needs" if here else "something else"] += 1
        if here:
            right = need.category == category
            tally["right first"] += right
            tally["among the nearest three"] += category in need.nearest
            tally["surely wrong"] += not right and need.confidence >= SURE
            tally["right, and unsure"] += right and need.confidence < SURE
        else:
            right = not need.category or need.confidence < SURE
            tally["something else, surely answered"] += not right
        if given.wrong and not right:
            print(f"{category or '-'}\t{need.category or '-'}\t{need.confidence}\t{example}")
    for name, count in tally.items():
        whole = tally["something else" if "else" in name else "needs"]
        print(f"{name}: {count} ({100 * count / whole:.1f} %)")


if __name__ == "__main__":
    main()

"""Does search give the right records first? Cases that people labelled, beside what one would write instead.

    .venv/bin/python -m benchmarks.search_relevance dev.jsonl [MORE.jsonl …]

Cases, one JSON object a line with `q`, `kind` and `expect` [`category`, `place`, `grade`]: nDCG@10 over a sample
of 1,250 places, gain 2^grade - 1; "empty" is the share of questions that got no record at all. The peers hold the
same text (benchmarks/search.py); tantivy joins where it is installed.
"""

import json
import math
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import search_tantivy
from benchmarks.search import LIMIT, RESOURCES, Engine, open_snapshot, ours, peers
from benchmarks.search_mistakes import PROVINCE, SIZE
from db import SearchResult
from db.making import build_sample

Case = Mapping[str, Any]
Placed = tuple[str, str]
"""The category and the division of a record."""


class Judge:
    """Tells how much a list of records is worth to whoever asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        names = dict(connection.execute("SELECT code, name FROM admin_division"))
        self._province = names[PROVINCE]
        self._around: dict[str, set[str]] = defaultdict(set)
        for division, ancestor in connection.execute("SELECT division, ancestor FROM ancestry"):
            self._around[division].add(names[ancestor])
        rows = connection.execute("SELECT rank, category, division FROM listing")
        self.placed: dict[int, Placed] = {rank: (category, division) for rank, category, division in rows}

    def score(self, case: Case, found: Iterable[Placed]) -> float:
        reached = _discounted([self._gain(case, each) for each in found])
        best = _discounted(sorted((self._gain(case, each) for each in self.placed.values()), reverse=True))
        return min(1.0, reached / best) if best else 0.0

    def _gain(self, case: Case, record: Placed) -> int:
        category, division = record
        grades = [
            each["grade"]
            for each in case["expect"]
            if each["category"] == category and each.get("place", self._province) in self._around[division]
        ]
        return int(2 ** max(grades, default=0)) - 1


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(at + 2) for at, gain in enumerate(gains[:10]))


def placed(judge: Judge, found: object) -> list[Placed]:
    """What an engine gave, ours or a peer's, as categories and divisions."""
    if isinstance(found, SearchResult):
        return [(each.category, each.division) for each in found.listings]
    rows = [row[0] if isinstance(row, tuple) else row for row in found] if isinstance(found, list) else []
    return [judge.placed[rank] for rank in rows]


def measure(judge: Judge, engine: Engine, cases: Sequence[Case]) -> tuple[dict[str, float], float]:
    """The nDCG@10 of each kind and of all, and the share that got nothing, all in percent."""
    scores: dict[str, list[float]] = defaultdict(list)
    empty = 0
    for case in cases:
        found = placed(judge, engine.find(case["q"], PROVINCE))
        empty += not found
        for kind in (case["kind"], "all"):
            scores[kind].append(judge.score(case, found))
    return {kind: 100 * sum(each) / len(each) for kind, each in scores.items()}, 100 * empty / len(cases)


def table(judge: Judge, engines: Sequence[Engine], cases: Sequence[Case]) -> None:
    """Print a row an engine, a column a kind of case."""
    kinds = [*sorted({case["kind"] for case in cases}), "all"]
    print(f"| engine | {' | '.join(kinds)} | empty % |\n|---{'|---' * len(kinds)}|---|")
    for engine in engines:
        scores, empty = measure(judge, engine, cases)
        print(f"| {engine.name} | {' | '.join(f'{scores[kind]:.1f}' for kind in kinds)} | {empty:.1f} |")


def main(arguments: Sequence[str]) -> int:
    lines = [line for each in arguments for line in Path(each).read_text(encoding="utf-8").splitlines()]
    cases: list[Case] = [json.loads(line) for line in lines]
    if not cases:
        print("which cases? A file with one JSON object a line")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        snapshot = Path(folder) / "sample.db"
        build_sample(RESOURCES, snapshot, SIZE)
        connection = open_snapshot(snapshot)
        other, engines = peers(snapshot, Path(folder))
        if search_tantivy.is_installed():
            found = search_tantivy.finder(other, Path(folder) / "tantivy", LIMIT, reads=True)
            engines.append(Engine(search_tantivy.name(), found, 0))
        table(Judge(connection), [ours(connection)[0], *engines], cases)
        other.close()
        connection.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Search beside what one would write instead, in the same run: LIKE, FTS5 trigram, FTS5 pairs with bm25.

    .venv/bin/python -m benchmarks.search                 1,250 and 20,000 places
    .venv/bin/python -m benchmarks.search --size 200000   any other size
    .venv/bin/python -m benchmarks.search --keep FOLDER   keep the snapshots for the next run

Every keystroke of every query is timed as CPU time of the thread; read the figures as ratios. "raw" is
the least there is: our own full-text table asked for 20 rows in no order, the first character as the beginning of
any word, as whoever searches while typing must ask. tantivy joins where it is installed.
"""

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from benchmarks import search_tantivy
from db.filter import UNFILTERED, Filter
from db.found import Wish
from db.sample import build_sample
from db.search import guess, hanzi, lexicon, search, text
from db.search.places import read as read_places

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

QUERIES = (
    "日间照料",
    "城关区日间照料",
    "兰州市城关区残疾人日间照料中心",
    "康复中心",
    "残疾儿童康复",
    "特殊教育学校",
    "法律救助工作站",
    "盲文阅览室",
    "残疾人",
    "中心",
    "岷县残联",
    "临夏 按摩",
    "酒泉 特殊学校",
    "向阳",
    "晨光残疾人",
    "轮椅",
    "低保",
    "两项补贴多少钱",
    "残疾证丢了怎么补",
    "我妈妈腿脚不好白天没人管",
    "请问附近有没有按摩店",
    "rijianzhaoliao",
    "rjzl",
    "lanzhou tejiao",
    "chengguanqu rijianzhaoliao",
    "xiangyangcanjiren",
    "lzcl",
    "legal aid in Tianshui",
    "day care",
    "12385",
)
"""What people type; each is timed letter by letter."""

PLACES = ("620000", "620102", "621126")
LIMIT = 20
NOW = datetime(2026, 11, 24, 10, 30)
FACETS = ("facet", "hours", "calendar_day", "number_of_record", "eligibility_of_service")
"""What filters add beside the marks in the full text."""

NUMBER_KEYS = ("search_key", "search_key_count", "search_word")
"""What the number keys of a telephone write by: no part of this search, measured in benchmarks/dialling.py."""


@dataclass(frozen=True)
class Engine:
    name: str
    find: Callable[[str, str], object]
    size: int  # bytes of its index, 0 when it has none


def keystrokes() -> Iterator[str]:
    for query in QUERIES:
        yield from (query[:at] for at in range(1, len(query) + 1) if query[at - 1] != " ")


def timed(engine: Engine) -> list[float]:
    """Milliseconds of CPU for every keystroke, asked from each place in turn; the first round warms up."""
    taken = []
    for warm in (True, False):
        for at, typed in enumerate(keystrokes()):
            before = time.thread_time_ns()
            engine.find(typed, PLACES[at % len(PLACES)])
            if not warm:
                taken.append((time.thread_time_ns() - before) / 1e6)
    return taken


def open_snapshot(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)


def opening(path: Path) -> float:
    """Milliseconds of CPU until the first answer of a snapshot that was just opened."""
    before = time.thread_time_ns()
    connection = open_snapshot(path)
    search(connection, "日间照料", "620000", LIMIT, 0)
    taken = (time.thread_time_ns() - before) / 1e6
    connection.close()
    guess.read.cache_clear()
    hanzi.read.cache_clear()
    lexicon.read.cache_clear()
    read_places.cache_clear()
    return taken


def ours(connection: sqlite3.Connection) -> list[Engine]:
    """Search as it is, and with filters: the same keystrokes when a person has narrowed the list before."""
    sizes = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    parts = {name for name in sizes if "search_" in name or name in FACETS}.difference(NUMBER_KEYS)
    size = sum(sizes[name] for name in parts)

    def asking(asked: Filter) -> Callable[[str, str], object]:
        wish = Wish(filter=asked, moment=NOW)
        return lambda typed, place: search(connection, typed, place, LIMIT, 0, wish)

    return [
        Engine("明路", asking(UNFILTERED), size),
        Engine("明路, wheelchair", asking(Filter(accessible=("wheelchair",))), 0),
        Engine("明路, open now", asking(Filter(open_at=NOW)), 0),
        Engine("明路, five filters", asking(Filter(NOW, True, ("wheelchair",), "vision", "18-59")), 0),
    ]


def raw(connection: sqlite3.Connection) -> Engine:
    def find(typed: str, place: str) -> object:
        letters = text.compact(typed)
        expression = " AND ".join(f'"{pair}"' for pair in text.pairs(letters)) + (" *" if len(letters) == 1 else "")
        query = "SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?"
        return connection.execute(query, (expression, LIMIT)).fetchall() if letters else []

    return Engine("raw", find, 0)


def peers(snapshot: Path, folder: Path) -> tuple[sqlite3.Connection, list[Engine]]:
    """Put the same text into the tables that one would write instead."""
    path = folder / f"{snapshot.stem}-peers.db"
    fresh = not path.exists()
    connection = sqlite3.connect(path)
    if fresh:
        connection.execute("ATTACH ? AS snapshot", (f"{snapshot.as_uri()}?mode=ro",))
        _fill(connection)
        connection.execute("DETACH snapshot")
    sizes = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    engines = [
        Engine("LIKE", lambda typed, place: _like(connection, typed), 0),
        Engine("trigram + bm25", lambda typed, place: _trigram(connection, typed), _size(sizes, "trigram")),
        Engine("pairs + bm25", lambda typed, place: _pairs(connection, typed), _size(sizes, "pairs")),
    ]
    return connection, engines


def _size(sizes: dict[str, int], table: str) -> int:
    return sum(pages for name, pages in sizes.items() if name.startswith(f"{table}_"))


def _fill(connection: sqlite3.Connection) -> None:
    connection.executescript(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "CREATE TABLE record (number INTEGER PRIMARY KEY, name TEXT, body TEXT);"
        "CREATE VIRTUAL TABLE trigram USING fts5(name, body, content='record', content_rowid='number',"
        " tokenize='trigram');"
        "CREATE VIRTUAL TABLE pairs USING fts5(name, body, content='');"
        "INSERT INTO record SELECT rank, listing.name || ' ' || listing.name_en,"
        " eligibility_description || ' ' || description FROM snapshot.listing JOIN snapshot.service USING (id);"
        "INSERT INTO trigram (trigram) VALUES ('rebuild');"
    )
    rows = connection.execute("SELECT number, name, body FROM record")
    connection.executemany(
        "INSERT INTO pairs (rowid, name, body) VALUES (?, ?, ?)",
        ((number, *(" ".join(text.pairs(text.compact(each))) for each in texts)) for number, *texts in rows),
    )
    connection.commit()


def _like(connection: sqlite3.Connection, typed: str) -> object:
    query = "SELECT number FROM record WHERE name LIKE ? OR body LIKE ? LIMIT ?"
    return connection.execute(query, (f"%{typed}%", f"%{typed}%", LIMIT)).fetchall()


def _trigram(connection: sqlite3.Connection, typed: str) -> object:
    if len(typed.strip()) < 3:
        return _like(connection, typed)
    query = "SELECT rowid FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT ?"
    return connection.execute(query, (f'"{typed}"', LIMIT)).fetchall()


def _pairs(connection: sqlite3.Connection, typed: str) -> object:
    pairs = text.pairs(text.compact(typed))
    query = "SELECT rowid FROM pairs WHERE pairs MATCH ? ORDER BY rank LIMIT ?"
    expression = " AND ".join(f'"{pair}"' for pair in pairs)
    return connection.execute(query, (expression, LIMIT)).fetchall() if pairs else []


def _row(size: int, engine: Engine, taken: Sequence[float], least: float, open_ms: float | None) -> str:
    centiles = statistics.quantiles(taken, n=100)
    opened = "" if open_ms is None else f"{open_ms:.0f}"
    index = f"{engine.size / 1e6:.1f}" if engine.size else "-"
    return (
        f"| {size:,} | {engine.name} | {centiles[49]:.2f} | {centiles[94]:.2f} | {max(taken):.1f} "
        f"| {centiles[94] / least:.1f} | {index} | {opened} |"
    )


def measure(size: int, folder: Path) -> None:
    snapshot = folder / f"sample-{size}.db"
    if not snapshot.exists():
        build_sample(RESOURCES, snapshot, size)
    open_ms = min(opening(snapshot) for _ in range(3))
    connection = open_snapshot(snapshot)
    other, engines = peers(snapshot, folder)
    if search_tantivy.is_installed():
        index = folder / f"tantivy-{size}"
        find = search_tantivy.finder(other, index, LIMIT)
        engines.append(Engine(search_tantivy.name(), find, search_tantivy.size(index)))
    every = [(engine, timed(engine)) for engine in (raw(connection), *ours(connection), *engines)]
    least = statistics.quantiles(every[0][1], n=100)[94]
    for engine, taken in every:
        print(_row(size, engine, taken, least, open_ms if engine.name == "明路" else None), flush=True)
    other.close()
    connection.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, action="append", help="places in the sample; may be given again")
    parser.add_argument("--keep", type=Path, help="a folder that keeps the snapshots")
    given = parser.parse_args()
    print("| places | engine | p50 ms | p95 ms | max ms | p95 / raw | index MB | open ms |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for size in given.size or (1250, 20_000):
            measure(size, folder)


if __name__ == "__main__":
    main()

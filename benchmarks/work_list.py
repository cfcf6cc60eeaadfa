"""What the work list costs with many records: `PYTHONPATH=. python benchmarks/work_list.py --records 100000`.

CPU milliseconds of one look each, the best of five, in a workspace of sample data of which two thirds were confirmed
on days through three years. To be met with 100,000 records: every look in under 300 ms.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from db import sample
from db.curation import Act, Change, Wanted, Workspace, counts, coverage, tasks
from db.curation.records import CONFIRMED
from db.curation.work import TO_CONFIRM

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 24)


def confirmations(workspace: Workspace) -> Iterator[Change]:
    found = workspace.connection.execute("SELECT id, fact, value FROM fact WHERE state = 'never'").fetchall()
    for number, (key, fact, value) in enumerate(found):
        if number % 3:
            on = (TODAY - timedelta(days=number % 1000)).isoformat()
            said = {"on": on, "method": "phone", "source": "测量", "by": "编辑", "until": "", "value": value}
            yield Change("service", key, CONFIRMED + fact, "", json.dumps(said, ensure_ascii=False))


def reports(workspace: Workspace) -> Iterator[Change]:
    for (key,) in islice(workspace.connection.execute("SELECT id FROM record ORDER BY id").fetchall(), 0, None, 100):
        yield Change("service", key, "*reported:phone:2026-11-20", "", "open")


def measured(what: str, look: Callable[[], object]) -> None:
    best = 1e9
    for _ in range(5):
        began = time.process_time()
        look()
        best = min(best, time.process_time() - began)
    print(f"{what:56} {best * 1000:8.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    size = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        workspace = Workspace.create(Path(folder) / "workspace.db", sample.tables(size, ROOT / "resources"), "测量")
        print(f"{'make the workspace':48} {time.process_time() - began:8.1f} s")
        began = time.process_time()
        number = workspace.perform(Act("confirm", "测量"), list(confirmations(workspace)))
        print(f"{'confirm two thirds of the facts':48} {time.process_time() - began:8.1f} s")
        workspace.perform(Act("report", "测量"), list(reports(workspace)))
        look(workspace)
        assert number
        workspace.close()


def look(workspace: Workspace) -> None:
    """Every kind of look that a window takes."""
    connection = workspace.connection
    (key,) = connection.execute("SELECT id FROM record WHERE kind = 'place' LIMIT 1").fetchone()
    wanted = {
        "first leaf": Wanted(),
        "first leaf, due by phone": Wanted(TO_CONFIRM, facts=("phone",)),
        "first leaf of a county": Wanted(division="620102"),
        "first leaf of a category": Wanted(category="day_care"),
        "first leaf, searched: 康复 训练": Wanted(text="康复 训练"),
        "first leaf, searched in a county: 学校": Wanted(text="学校", division="620102"),
    }
    for what, each in wanted.items():
        measured(what, lambda each=each: tasks(connection, each, TODAY))  # type: ignore[misc]
        measured(f"  counted by kind and fact ({what})", lambda each=each: counts(connection, each, TODAY))  # type: ignore[misc]
    measured("coverage of the province", lambda: coverage(connection))
    measured("coverage of a prefecture", lambda: coverage(connection, "620100"))
    facts = ("name", "status")
    asked = {"method": "phone", "source": "测量", "on": TODAY.isoformat(), "by": "编辑"}
    measured("confirm two facts", lambda: workspace.confirm("service", key, facts, today=TODAY, **asked))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()

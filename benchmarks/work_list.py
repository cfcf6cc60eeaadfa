"""What a click costs the staff with many records: `PYTHONPATH=. python benchmarks/work_list.py --records 100000`.

CPU milliseconds of one look or act each: the middle one and the slowest but one in twenty, in a workspace of sample
data of which two thirds were confirmed on days through three years. To be met with 100,000 records: 100 ms for whatever
a person waits for after a click. `--workspace` keeps the workspace from one run to the next; making it takes minutes.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from statistics import quantiles

from db import sample
from db.curation import (
    Act,
    Change,
    Wanted,
    Workspace,
    count_duplicates,
    counts,
    coverage,
    find_all_duplicates,
    how_many,
    keep_duplicates,
    kept_duplicates,
    of_record,
    tasks,
)
from db.curation.records import CONFIRMED
from db.curation.work import TO_CONFIRM
from db.profile.values import TASK_KINDS

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 24)
LEAF = 20
LOOKS = 20


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


def measured(what: str, look: Callable[[], object], looks: int = LOOKS) -> None:
    took = []
    for _ in range(looks):
        began = time.process_time()
        look()
        took.append(1000 * (time.process_time() - began))
        if sum(took) > 20_000 and len(took) > 4:
            break
    *_rest, worst = quantiles(took, n=20)
    print(f"{what:56} {quantiles(took, n=2)[0]:8.1f} ms {worst:8.1f} ms   ({len(took)})", flush=True)


def once(what: str, do: Callable[[], object]) -> object:
    began, cpu = time.perf_counter(), time.process_time()
    done = do()
    print(f"{what:56} {time.process_time() - cpu:8.1f} s, {time.perf_counter() - began:.1f} s by the clock", flush=True)
    return done


def make(path: Path, size: int) -> None:
    workspace = Workspace.create(path, sample.tables(size, ROOT / "resources"), "测量")
    workspace.perform(Act("confirm", "测量"), list(confirmations(workspace)))
    workspace.perform(Act("report", "测量"), list(reports(workspace)))
    workspace.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--workspace", type=Path, help="where to keep it; it is made when it is not there")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = wanted.workspace or Path(folder) / "workspace.db"
        if not path.exists():
            once("make the workspace", lambda: make(path, wanted.records))
        with closing(Workspace.open(path)) as workspace:
            act(workspace)
            look(workspace)
        once("open it as it was left", lambda: Workspace.open(path).close())
        os.utime(path)
        once("open it and read all of it", lambda: Workspace.open(path).close())
        with closing(Workspace.open(path)) as workspace:
            twice(workspace)


def look(workspace: Workspace) -> None:
    """Every kind of look that a window takes."""
    connection = workspace.connection
    everything = {
        "everything": Wanted(),
        **{kind: Wanted((kind,)) for kind in TASK_KINDS},
        "due by phone": Wanted(TO_CONFIRM, facts=("phone",)),
        "a county": Wanted(division="620102"),
        "a prefecture": Wanted(division="620100"),
        "a category": Wanted(category="day_care"),
        "a category in a prefecture": Wanted(division="620100", category="day_care"),
        "a kind of service": Wanted(service_kind="place"),
        "searched: 康复 训练": Wanted(text="康复 训练"),
        "searched in a county: 学校": Wanted(text="学校", division="620102"),
        "searched: 中心": Wanted(text="中心"),
        "overdue in a category, by phone": Wanted(("overdue",), ("phone",), category="day_care"),
    }
    for what, each in everything.items():
        measured(f"a leaf of {what}", lambda each=each: tasks(connection, each, TODAY, LEAF))  # type: ignore[misc]  # mypy infers no lambda with a default
        measured(f"  how much of {what}", lambda each=each: how_many(connection, each, TODAY))  # type: ignore[misc]  # mypy infers no lambda with a default
        measured(f"  by kind and fact ({what})", lambda each=each: counts(connection, each, TODAY))  # type: ignore[misc]  # mypy infers no lambda with a default
    measured("the 50th leaf of everything", lambda: tasks(connection, Wanted(), TODAY, LEAF, 50 * LEAF))
    measured("coverage of the province", lambda: coverage(connection))
    measured("coverage of a prefecture", lambda: coverage(connection, "620100"))
    measured("coverage of a county", lambda: coverage(connection, "620102"))


def act(workspace: Workspace) -> None:
    """What a person does with one record."""
    (key,) = workspace.connection.execute("SELECT id FROM record WHERE kind = 'place' LIMIT 1").fetchone()
    facts = ("name", "status")
    asked = {"method": "phone", "source": "测量", "on": TODAY.isoformat(), "by": "编辑"}
    names = (f"测量{number}" for number in count())
    measured("everything about one record", lambda: list(of_record(workspace, "service", key)))
    measured("edit a name", lambda: workspace.edit("service", key, {"alternate_name": next(names)}, by="编辑"))
    measured("confirm two facts", lambda: workspace.confirm("service", key, facts, today=TODAY, **asked))  # type: ignore[arg-type]  # keywords passed on

    def undo() -> None:
        workspace.undo(workspace.edit("service", key, {"alternate_name": next(names)}, by="编辑"), by="编辑")

    measured("edit a name and undo it", undo)
    measured("all acts", workspace.acts)
    measured("the history of one record", lambda: list(workspace.history("service", key)))


def twice(workspace: Workspace) -> None:
    """Records that are there twice."""
    connection = workspace.connection
    found = find_all_duplicates
    keep_duplicates(workspace, once("look for duplicates", lambda: found(connection)))  # type: ignore[arg-type]  # `once` gives an object
    print(f"{'  pairs':56} {count_duplicates(connection):8}")
    measured("a leaf of the pairs", lambda: (kept_duplicates(connection, LEAF), count_duplicates(connection)))


if __name__ == "__main__":
    main()

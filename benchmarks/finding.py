"""What looking for a record costs, and opening it: `PYTHONPATH=. python benchmarks/finding.py --records 100000`.

CPU milliseconds, the best of five, in a workspace of sample data; what an act costs is measured once. To be met with
100,000 records: a look in under 50 ms.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from db import sample
from db.curation import Workspace, of_record
from db.curation.acts import acts, changes_of, of_rows
from db.curation.finding import Sought, find

ROOT = Path(__file__).resolve().parent.parent


def measured(what: str, look: Callable[[], object], times: int = 5) -> None:
    best = 1e9
    for _ in range(times):
        began = time.process_time()
        look()
        best = min(best, time.process_time() - began)
    print(f"{what:56} {best * 1000:8.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    size = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        tables = sample.tables(size, ROOT / "resources")
        workspace = Workspace.create(Path(folder) / "workspace.db", tables, "测量")
        look(workspace)
        work(workspace)
        workspace.close()


def look(workspace: Workspace) -> None:
    """Every kind of look that a window takes."""
    connection = workspace.connection
    name, key = connection.execute("SELECT name, id FROM record ORDER BY number DESC LIMIT 1").fetchone()
    (number,) = connection.execute("SELECT number FROM phone ORDER BY rowid DESC LIMIT 1").fetchone()
    wanted = {
        "everything": Sought(),
        "a name": Sought(name),
        "a key": Sought(key),
        "a number": Sought(number),
        "four digits of a number": Sought(number[-4:]),
        "康复 训练": Sought("康复 训练"),
        "示例, which is in every name": Sought("示例"),
        "示例 in a prefecture": Sought("示例", division="620100"),
        "a kind and a status": Sought(kind="hotline", status="active"),
        "a category": Sought(category="day_care"),
        "what is withdrawn": Sought(withdrawn="yes"),
    }
    for what, each in wanted.items():
        measured(what, lambda each=each: find(connection, each))  # type: ignore[misc]  # mypy infers no lambda with a default
    measured("open a record", lambda: list(of_record(workspace, "service", key)))
    measured("its history", lambda: of_rows(connection, [("service", key)], 20))
    measured("the last acts", lambda: acts(connection, 20))
    measured("changes of the largest act", lambda: changes_of(connection, 1, 20, 1000))


def work(workspace: Workspace) -> None:
    """What an act costs that makes all of this anew, and taking it back."""
    (service,) = workspace.connection.execute("SELECT id FROM record ORDER BY number DESC LIMIT 1").fetchone()
    (location,) = workspace.connection.execute("SELECT id FROM location LIMIT 1").fetchone()
    done: list[int] = []
    measured("edit a service", lambda: done.append(workspace.edit("service", service, {"alert": "测"}, by="测量")), 1)
    measured("edit a location", lambda: workspace.edit("location", location, {"landmark": "测"}, by="测量"), 1)
    measured("undo", lambda: workspace.undo(done[0], by="测量"), 1)


if __name__ == "__main__":
    main()

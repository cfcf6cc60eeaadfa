"""What the staff's sheets cost with many records: `PYTHONPATH=. python benchmarks/desk.py --records 100000`.

Milliseconds of one look each, the best of five. To be met with 100,000 records: a preview of what is not saved yet in
under a second, every other sheet in under 300 ms.
"""

import argparse
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.work_list import ROOT, TODAY, measured
from db import sample
from db.curation import Workspace
from db.curation.drafting import Draft
from desktop import paths
from desktop.pages.desk import confirm, form, picking, preview
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import place


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    size = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        tables = sample.tables(size, ROOT / "resources")
        with closing(Workspace.create(Path(folder) / "workspace.db", tables, "测量")) as workspace:
            look(Session(workspace, paths.RESOURCES, Path(folder), today=lambda: TODAY, name="测量"))


def look(session: Session) -> None:
    """Every sheet that is about one record, and lists to pick from."""
    query = "SELECT id FROM record WHERE kind = 'place' AND status = 'active' LIMIT 1"
    (key,) = session.workspace.connection.execute(query).fetchone()
    for source in ("admin_division", "organization", "service", "location", "phone"):
        here = place("pick", entry="x", source=source, text="城关")
        measured(f"pick: {source}", lambda here=here: picking.build(session, here, {}))  # type: ignore[misc]  # mypy infers no lambda with a default
        measured(f"  a name for its code ({source})", lambda of=source: picking.code_of(session, of, "城关区"))  # type: ignore[misc]  # mypy infers no lambda with a default
    about = {"table": "service", "key": key}
    measured("the form of a service", lambda: form.build(session, place("edit", **about), {}))
    filled = {"name": "新名字", "note": "请拨打8821994。"}
    measured("  checked", lambda: form.press(session, place("edit", **about), "check", filled))
    measured("the facts to confirm", lambda: confirm.build(session, place("confirm", **about), {}))
    measured("preview", lambda: preview.build(session, place("preview", key=key), {}))
    there = preview.place_of(session, Draft("service", key, filled))
    assert there
    measured("preview of what is not saved yet", lambda: preview.build(session, there, {}))


if __name__ == "__main__":
    main()

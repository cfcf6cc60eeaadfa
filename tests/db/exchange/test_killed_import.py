"""An import that is killed at any moment leaves all of it or nothing, and a workspace that opens clean."""

import csv
import os
import random
import select
import shutil
import signal
import time
from pathlib import Path

import pytest

from db.curation import Workspace
from db.exchange import Plan, commit, prepare, read_file

ROWS = 20_000
HEADER = ("服务编号", "名称", "状态", "种类", "分类", "所在区划", "来源名称", "网址可用", "可信程度")


def many_rows(path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        for number in range(ROWS):
            writer.writerow(
                (f"s{number}", f"示例{number}", "正常", "场所", "volunteer", "620102", "网页", "是", "可靠")
            )
    return path


def import_and_be_killed(workspace: Path, plan: Plan, file: Path, after: float | None) -> None:
    """Import in a process that is killed after so many seconds, None to let it finish."""
    child = os.fork()
    if child == 0:
        try:
            commit(Workspace.open(workspace), plan, file, by="编辑")
        finally:
            os._exit(0)
    if after is not None:
        select.select([], [], [], after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def counted(path: Path) -> tuple[int, int, int]:
    """How many services, imports and changes there are; opening looks for damage first."""
    workspace = Workspace.open(path)
    count = "SELECT (SELECT count(*) FROM service), (SELECT count(*) FROM act), (SELECT count(*) FROM metadata)"
    found = workspace.connection.execute(count).fetchone()
    workspace.close()
    return int(found[0]), int(found[1]), int(found[2])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed by a signal here, which Windows has not")
def test_it_is_all_or_nothing(started: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    file = many_rows(tmp_path / "service.csv")
    workspace = Workspace.open(started)
    plan = prepare(workspace, read_file(file))
    workspace.close()
    services, acts, changes = counted(started)
    whole = (services + ROWS, acts + 1, changes + ROWS)

    def outcome(after: float | None) -> tuple[int, int, int]:
        path = tmp_path / str(after) / "workspace.db"
        path.parent.mkdir()
        shutil.copy(started, path)
        import_and_be_killed(path, plan, file, after)
        found = counted(path)
        shutil.rmtree(path.parent)
        return found

    began = time.monotonic()
    assert outcome(None) == whole
    longest = time.monotonic() - began
    moments = random.Random(5)
    outcomes = [outcome(moments.uniform(0, longest)) for _ in range(pytestconfig.getoption("--kills"))]
    assert set(outcomes) <= {(services, acts, changes), whole}
    assert (services, acts, changes) in outcomes

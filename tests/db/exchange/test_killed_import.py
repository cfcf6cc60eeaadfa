"""An import that is killed at any moment leaves all of it or nothing, and a workspace that opens clean.

Two processes at a time import the same 20,000 rows again and again, each into a fresh copy of a workspace, and are
killed at a moment drawn over the whole time that it takes from opening to the end; every tenth at one drawn over the
short time of the COMMIT, where it is decided. The files are real and synced as ever.
"""

import csv
import mmap
import multiprocessing
import os
import random
import select
import shutil
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.curation import Workspace, copies, journal, overview
from db.curation.rows import CURATED, read_all
from db.exchange import Plan, commit, prepare, read_file

ROWS = 20_000
HEADER = ("服务编号", "名称", "状态", "种类", "分类", "所在区划", "来源名称", "网址可用", "可信程度")
STAGES = ("opening", "copying", "writing", "committing", "committed")
NOTHING, ALL = "nothing", "all"
SHIFTS = 2
AT_THE_END = 10
"""Every tenth is killed while it commits, or thereabouts; it also tells anew how long an import takes just now."""

OFTEN = 20
"""Every twentieth workspace is also compared with its whole history and with an overview made anew."""


def many_rows(path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        for number in range(ROWS):
            writer.writerow(
                (f"s{number}", f"示例{number}", "正常", "项目", "volunteer", "620102", "网页", "是", "可靠")
            )
    return path


class Watched(Workspace):
    """A workspace that writes into shared memory how far it has come, for who kills it."""

    far: "Far"

    def back_up(self) -> Path:
        self.far.reach("copying")
        copy = super().back_up()
        self.far.reach("writing")
        return copy

    def _commit(self) -> None:
        self.far.reach("committing")
        super()._commit()
        self.far.reach("committed")


class Far:
    """How far an import has come, in memory that two processes share: when each stage was reached, 0 for not yet."""

    def __init__(self) -> None:
        self._moments = memoryview(mmap.mmap(-1, 8 * len(STAGES))).cast("d")

    def begin(self) -> None:
        for number in range(len(STAGES)):
            self._moments[number] = 0.0
        self.reach("opening")

    def reach(self, stage: str) -> None:
        self._moments[STAGES.index(stage)] = time.monotonic()

    def since(self, stage: str, until: str) -> float:
        """Return how long it took from one stage to another, in seconds."""
        return self._moments[STAGES.index(until)] - self._moments[STAGES.index(stage)]

    @property
    def stage(self) -> str:
        return [stage for stage, moment in zip(STAGES, self._moments, strict=True) if moment][-1]


@dataclass(frozen=True)
class Import:
    """What is imported into what, and how many services, acts and changes there are before and after."""

    workspace: Path
    plan: Plan
    file: Path
    nothing: tuple[int, int, int]

    def run(self, path: Path, far: Far, stage: str = "committed", seconds: float = 0.0) -> str:
        """Import in a process that is killed so many seconds after it reached a stage, and return the last stage."""
        far.begin()
        child = os.fork()
        if child == 0:
            try:
                workspace = Watched.open(path)
                workspace.far = far
                commit(workspace, self.plan, self.file, by="编辑")
            finally:
                os._exit(0)
        while STAGES.index(far.stage) < STAGES.index(stage):
            assert os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
            select.select([], [], [], 0.001)
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return far.stage

    def left(self, path: Path, *, closely: bool) -> str:
        """Open what was left, which looks for damage first, and return whether it is nothing or all."""
        workspace = Workspace.open(path)
        count = "SELECT (SELECT count(*) FROM {}), (SELECT count(*) FROM act), (SELECT count(*) FROM metadata)"
        found = workspace.connection.execute(count.format("service")).fetchone()
        assert workspace.connection.execute(count.format("record")).fetchone() == found
        if closely:
            assert is_told_by_its_history(workspace)
            assert has_a_true_overview(workspace)
        workspace.close()
        for copy in copies(path):
            Workspace.open(copy.path).close()
        services, acts, changes = self.nothing
        return {self.nothing: NOTHING, (services + ROWS, acts + 1, changes + ROWS): ALL}[found]


def is_told_by_its_history(workspace: Workspace) -> bool:
    tables, marks = journal.replay(journal.history(workspace.connection))
    there = {table.name: {row[table.key]: row for row in read_all(workspace.connection, table)} for table in CURATED}
    return marks == journal.marks(workspace.connection) and all(
        tables.get(name, {}) == found for name, found in there.items()
    )


def has_a_true_overview(workspace: Workspace) -> bool:
    queries = (
        "SELECT id, record.name, kind, category, division, status, confidence, withdrawn, assured, record_text.name, "
        "text FROM record JOIN record_text ON record_text.rowid = record.number ORDER BY id",
        "SELECT * FROM fact ORDER BY id, fact",
        "SELECT * FROM open_report",
        "SELECT * FROM fact_count WHERE number <> 0",
    )
    kept = [workspace.connection.execute(query).fetchall() for query in queries]
    with workspace.writing() as connection:
        overview.rebuild(connection)
    return kept == [workspace.connection.execute(query).fetchall() for query in queries]


Seen = tuple[str, str]  # the stage in which it was killed, and what was left


def shift(work: Import, folder: Path, kills: int, told: "multiprocessing.connection.Connection[Seen, None]") -> None:
    """Import once to the end, then be killed again and again."""
    moments, far = random.Random(folder.name), Far()
    whole = end = 0.0
    for number in range(-1, kills):
        path = folder / str(number) / "workspace.db"
        path.parent.mkdir(parents=True)
        shutil.copyfile(work.workspace, path)
        if number < 0:
            stage = work.run(path, far)
        elif number % AT_THE_END == 0:
            stage = work.run(path, far, "committing", moments.uniform(0, end))
        else:
            stage = work.run(path, far, "opening", moments.uniform(0, whole))
        if stage in ("committing", "committed"):
            end = far.since("committing", stage) or end
            whole = far.since("opening", "committing") + end
        told.send((stage, work.left(path, closely=number % OFTEN == 1)))
        shutil.rmtree(path.parent)
    told.close()


def killed(work: Import, folder: Path, kills: int) -> list[Seen]:
    """Let two processes at a time do it."""
    forking = multiprocessing.get_context("fork")
    pipes = [forking.Pipe(duplex=False) for _ in range(SHIFTS)]
    processes = [
        forking.Process(target=shift, args=(work, folder / str(number), kills // SHIFTS, pipe[1]))
        for number, pipe in enumerate(pipes)
    ]
    for process, (_reading, writing) in zip(processes, pipes, strict=True):
        process.start()
        writing.close()
    seen = [reading.recv() for _ in range(kills // SHIFTS + 1) for reading, _writing in pipes]
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * SHIFTS
    return seen


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed by a signal here, which Windows has not")
def test_it_is_all_or_nothing(started: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    kills = pytestconfig.getoption("--kills")
    file = many_rows(tmp_path / "service.csv")
    workspace = Workspace.open(started)
    plan = prepare(workspace, read_file(file))
    count = "SELECT (SELECT count(*) FROM service), (SELECT count(*) FROM act), (SELECT count(*) FROM metadata)"
    nothing = workspace.connection.execute(count).fetchone()
    workspace.close()
    seen = killed(Import(started, plan, file, nothing), tmp_path, kills)
    finished, stopped = seen[:SHIFTS], seen[SHIFTS:]
    stages = Counter(stage for stage, _left in stopped)
    sys.stdout.write(f"{kills} kills: " + ", ".join(f"{stages[stage]} while {stage}" for stage in STAGES))
    assert finished == [("committed", ALL)] * SHIFTS
    assert {left for stage, left in stopped if stage in ("opening", "copying", "writing")} == {NOTHING}
    assert {left for stage, left in stopped if stage == "committed"} <= {ALL}
    assert stages["writing"] >= kills // 4
    assert stages["committing"] >= kills // (4 * AT_THE_END)

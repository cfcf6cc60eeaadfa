"""What it costs to look at and to take in many rows: `PYTHONPATH=. python benchmarks/importing.py --rows 100000`.

To be met: a look at 100,000 rows in under 20 s and 500 MB, as CSV and as XLSX.
"""

import argparse
import csv
import resource
import sys
import tempfile
import time
from pathlib import Path

from db import exchange, starter
from db.curation import Workspace

ROOT = Path(__file__).resolve().parent.parent
HEADER: tuple[str, ...] = ("服务编号", "名称", "状态", "种类", "分类", "所在区划", "说明")
HEADER += ("给谁", "费用", "来源名称", "来源网址", "来源日期", "网址可用", "可信程度")


def write(path: Path, rows: int) -> None:
    with path.open("w", encoding="gb18030", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        for number in range(rows):
            about = f"为第{number}号街道的残疾人提供日间照料、康复训练和文体活动"
            place = (f"s-{number}", f"示例服务第{number}号中心", "正常", "场所", "volunteer", "兰州市城关区", about)
            writer.writerow((*place, "持证残疾人", "免费", "示例", "https://example.org", "2026/1/2", "是", "较可靠"))


def now() -> tuple[float, float]:
    """The clock on the wall, and what this process had of the processor."""
    return time.perf_counter(), time.process_time()


def told(what: str, began: tuple[float, float]) -> None:
    wall, own = (end - start for end, start in zip(now(), began, strict=True))
    scale = 1024 if sys.platform == "linux" else 1024 * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale
    print(f"{what:24} {wall:6.1f} s   {own:6.1f} s of its own   {most:6.0f} MB at most so far")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.csv"
        write(path, rows)
        tables = starter.read_tables(ROOT / "resources" / "starter")
        workspace = Workspace.create(Path(folder) / "workspace.db", tables, "测量")
        began = now()
        plan = exchange.prepare(workspace, exchange.read_file(path))
        told("look at CSV, all new", began)
        began = now()
        exchange.commit(workspace, plan, path, by="测量")
        told("take it in", began)
        del plan
        exchange.export(workspace, Path(folder) / "many.xlsx", "service")
        began = now()
        exchange.prepare(workspace, exchange.read_file(Path(folder) / "many.xlsx"))
        told("look at XLSX, unchanged", began)
        workspace.close()


if __name__ == "__main__":
    main()

"""What it costs to look at and to take in many rows: `PYTHONPATH=. python benchmarks/importing.py --rows 100000`.

To be met: a look at 100,000 rows in under 20 s and 500 MB, as CSV and as XLSX. Beside it what somebody would use
instead: frictionless, which validates the same CSV against our types, and openpyxl, which only reads the same XLSX.
"""

import argparse
import csv
import resource
import sys
import tempfile
import time
from pathlib import Path

import frictionless
import openpyxl

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


def told(what: str, began: tuple[float, float]) -> None:
    scale = 1024 if sys.platform == "linux" else 1024 * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale
    cpu, clock = (now - then for now, then in zip(moment(), began, strict=True))
    print(f"{what:34} {cpu:6.1f} s, {clock:.1f} s by the clock, {most:.0f} MB at most so far", flush=True)


def moment() -> tuple[float, float]:
    """The time of the processor and of the clock."""
    return time.process_time(), time.perf_counter()


def peers(folder: Path) -> None:
    """What reads or checks the same rows, and does less."""
    began = moment()
    fields = [{"name": name, "type": "string", "constraints": {"required": True}} for name in HEADER]
    schema = frictionless.Schema.from_descriptor({"fields": fields})
    resource = frictionless.Resource(path="many.csv", basepath=str(folder), encoding="gb18030", schema=schema)
    assert resource.validate().valid
    told("frictionless validates the CSV", began)
    began = moment()
    book = openpyxl.load_workbook(folder / "many.xlsx", read_only=True)
    assert sum(1 for sheet in book for _row in sheet.iter_rows(values_only=True)) > 0
    told("openpyxl reads the XLSX", began)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.csv"
        write(path, rows)
        tables = starter.read_tables(ROOT / "resources" / "starter")
        workspace = Workspace.create(Path(folder) / "workspace.db", tables, "测量")
        began = moment()
        plan = exchange.prepare(workspace, exchange.read_file(path))
        told("look at CSV, all new", began)
        began = moment()
        exchange.commit(workspace, plan, path, by="测量")
        told("take it in", began)
        del plan
        exchange.export(workspace, Path(folder) / "many.xlsx", "service")
        began = moment()
        exchange.prepare(workspace, exchange.read_file(Path(folder) / "many.xlsx"))
        told("look at XLSX, unchanged", began)
        workspace.close()
        peers(Path(folder))


if __name__ == "__main__":
    main()

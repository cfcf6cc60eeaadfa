"""A workspace to practise and to take pictures in: the directory that ships, made-up records, people and files.

    python packaging/practice.py FOLDER

Everything made up is called 练习 (practice); nobody is named who lives, and no number leads anywhere.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a script, from anywhere

from db import starter
from db.curation import Workspace, add_person, take_in
from desktop import paths

PASSWORD = "minglu-2026"
WORKSPACE = "工作库.db"
REPORTS = "reports.csv"
LIST = "练习名单.csv"
CENTRE = "practice-day-care"

_NUMBER = "0931-2000000"
_SOURCE = {"source_name": "练习", "source_link_ok": "no", "confidence": "low"}
_HERE = {"division_code": "620102"} | _SOURCE
_CALLED = {"number": _NUMBER, "role": "办事"} | _SOURCE

_ROWS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("organization", {"id": "practice-one", "name": "向阳助残中心（练习）", "short_name": "向阳中心"} | _HERE),
    ("organization", {"id": "practice-two", "name": "向阳助残服务中心（练习）", "description": "日间照料。"} | _HERE),
    ("phone", {"id": "practice-one-phone", "organization_id": "practice-one"} | _CALLED),
    ("phone", {"id": "practice-two-phone", "organization_id": "practice-two"} | _CALLED),
    ("service", {
        "id": CENTRE, "organization_id": "practice-one", "name": "向阳日间照料中心（练习）",
        "description": "白天照料残疾人，有午饭，也有康复训练。", "eligibility_description": "十六岁以上的残疾人",
        "status": "active", "service_kind": "place", "category": "day_care",
    } | _HERE),
    ("location", {"id": "practice-location", "location_type": "physical", "name": "向阳路活动室（练习）"} | _HERE),
    ("service_at_location", {"id": "practice-here", "service_id": CENTRE, "location_id": "practice-location"}),
    ("address", {
        "id": "practice-address", "location_id": "practice-location", "address_1": "向阳路1号（练习）",
        "city": "兰州市", "county": "城关区", "state_province": "甘肃省", "country": "CN", "address_type": "physical",
    }),
    ("phone", {"id": "practice-phone", "service_id": CENTRE} | _CALLED),
    ("schedule", {
        "id": "practice-hours", "service_id": CENTRE, "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR",
        "opens_at": "08:30", "closes_at": "17:30",
    }),
)  # fmt: skip

_LIST = (
    ("单位全称", "所在区划", "来源名称", "网址可用", "可信程度", "来源日期", "经办科室"),
    ("新月助残服务站（练习）", "620102", "练习", "否", "待核实", "2026-11-20", "办公室"),
    ("晨光助残服务站（练习）", "620103", "练习", "否", "待核实", "46346", "办公室"),
    ("暖阳助残服务站（练习）", "城关", "练习", "否", "待核实", "2026-11-20", "康复科"),
)
"""The first and the last column are called otherwise than in the directory; the second row has a day as a spreadsheet
spoils it, the third a place that is no code."""


def make(folder: Path) -> None:
    """Write the workspace, the list to import and the file of a kiosk into a folder."""
    path = folder / WORKSPACE
    with closing(Workspace.create(path, starter.read_tables(paths.RESOURCES / "starter"), "明路")) as workspace:
        add_person(workspace, "李雪", "publisher", PASSWORD, by="李雪")
        add_person(workspace, "王芳", "editor", PASSWORD, by="李雪")
        for table, fields in _ROWS:
            workspace.add(table, fields, by="王芳", reason="练习")
        reports = folder / REPORTS
        _write(reports, (("day", "record", "fact"), ("2026-11-20", CENTRE, "hours")))
        take_in(workspace, reports, today=date.today(), by="王芳")
    _write(folder / LIST, _LIST)


def _write(file: Path, rows: Iterable[Sequence[str]]) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(rows)


if __name__ == "__main__":
    make(Path(sys.argv[1]))

"""Somebody at the desk who brings a file in."""

from collections.abc import Callable
from pathlib import Path

from desktop.pages.desk.desk import Desk
from desktop.pages.desk.sheet import Go, Met, Press, place

Sit = Callable[..., Desk]

HEADER = "机构编号,名称,所在区划,来源名称,网址可用,可信程度"
GOOD = "org-new,兰州市某某中心,620102,公开网页,是,较可靠"
HOTLINE = "hotline-12385"


def write(folder: Path, *lines: str, name: str = "organization.csv", encoding: str = "utf-8") -> Path:
    (folder / name).write_bytes("\r\n".join(lines).encode(encoding))
    return folder / name


def at_import(sit_down: Sit, role: str = "editor") -> Desk:
    desk = sit_down(role)
    assert desk.perform(Go(place("import"))).sheet.title == "Bring a file in"
    return desk


def look(desk: Desk, file: Path | str, **more: str) -> Met:
    return desk.perform(Press("look"), (("file", str(file)), *more.items()))

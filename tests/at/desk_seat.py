"""A person with a screen reader at the staff's desk."""

import re
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from db import starter
from db.curation import Workspace, add_person, find_duplicates, keep_duplicates
from db.curation.mappings import Mapping, remember
from desktop import paths
from tests.at.assistant import Assistant
from tests.at.desk_ways import FILES
from tests.at.seat import Seat

NAME, PASSWORD = "lixue", "lanzhou2026"
LIST = """服务编号,{column},种类,分类,所在区划,状态,来源名称,网址可用,可信程度
day-care-620102-9,城关区张掖路日间照料中心,场所,day_care,兰州市城关区,正常,某网页,是,可靠
day-care-620102-10,城关区雁滩日间照料中心,场所,day_care,兰州市成关区,正常,某网页,是,可靠
"""
"""A file with a column that nobody knows, a row that is good and one with a place that there is not."""


def make_workspace(folder: Path) -> Path:
    """A workspace with a second person, two records alike, one that is withdrawn, a copy; and a file to import."""
    for name in FILES:
        (folder / f"{name}.csv").write_text(LIST.format(column=f"名字 {name}"), encoding="utf-8")
    path = folder / "workspace.db"
    with closing(Workspace.create(path, starter.read_tables(paths.RESOURCES / "starter"), "明路")) as made:
        add_person(made, NAME, "publisher", PASSWORD, by=NAME)
        add_person(made, "wangfang", "editor", PASSWORD, by=NAME)
        twin = made.row("service", "braille-room-620100-1") | {"id": "braille-room-620100-2"}
        fields = {name: text for name, text in twin.items() if text and name not in _CONFIRMING}
        made.add("service", fields, by=NAME)
        made.withdraw("service", "child-rehab-620100-1", reason="停办", by=NAME)
        keep_duplicates(made, find_duplicates(made.connection, "service"))
        with made.writing() as connection:
            remember(connection, [Mapping("service", "名字", "名字", "name")], "2026-11-24T09:00:00Z", NAME)
        made.back_up()
    return path


_CONFIRMING = ("assured_date", "verified_by", "verify_method", "review_due")


class DeskSeat:
    """Steps to take at the desk, and what Orca says to them."""

    def __init__(self, seat: Seat, folder: Path) -> None:
        self.seat = seat
        self.folder = folder
        self._assistant: Assistant | None = None

    def open(self, workspace: Path) -> list[str]:
        """Start the staff's window; what Orca says of its first sheet."""
        self.seat.close_minglu()
        return self.seat.open_again("staff", "--language", "zh_CN", "--workspace", str(workspace))

    @property
    def assistant(self) -> Assistant:
        """Another assistive program at the same desk."""
        self._assistant = self._assistant or Assistant(self.seat.stage)
        return self._assistant

    def sign_in(self) -> list[str]:
        """As lixue; what Orca says when it is done."""
        self.seat.press("Tab")
        self.seat.stage.press(*NAME)
        self.seat.press("Tab")
        self.seat.press(*PASSWORD)
        said = self.seat.press("ctrl+Return")
        return said if any("您好" in each for each in said) else [self.seat.listen_for("您好", said)]

    def step(self, step: str) -> list[str]:
        """Do what a step of a way says; what Orca says."""
        deed, _space, rest = step.partition(" ")
        if deed == "to":
            self.assistant.focus(rest)
            return self.seat.hear()
        if deed == "write":
            name, _space, text = rest.partition(" ")
            self.assistant.focus(name)
            said = self.seat.hear()
            self.assistant.write(name, text.format(folder=self.folder))
            self.seat.overhear()  # what is written without keys is told at times, and at others not
            return said
        return self.seat.press(*step.split())

    def walk(self) -> list[list[str]]:
        """Press Tab until the first that was said is said again; what is said at each stop."""
        said = [self.seat.press("Tab")]
        while (more := self.seat.press("Tab")) != said[0]:
            said.append(more)
            assert len(said) < _MOST_STOPS, said
        return said


_MOST_STOPS = 90


_EVERY_TIME = (
    (re.compile(r"20\d\d(?:年\d+月\d+日|-\d\d-\d\d?)(?:,? ?(?:[上下]午\d+:\d+|\d\d:\d\d))?"), "某日"),
    (re.compile(r"，\d+(?:年|个月|天)前"), ""),  # how old a source is
    (re.compile(r"(?<![:/\w])/(?:[\w.-]+/)+"), "…/"),
    (re.compile(r"-20\d{6}T[\d.]+Z"), "-某时"),  # in the names of copies
    (re.compile(r"(?<=[a-z]-)[a-z]{16}\b"), "…"),  # the key of a new row
)
"""What no run has twice, and the word that stands for it. Orca 43 leaves the last character of what is written in an
entry out."""


def transcript(steps: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Steps with what was said, as a person reads it."""
    told = "\n\n".join("\n".join((f"> {step}", *said)) for step, said in steps) + "\n"
    for what, word in _EVERY_TIME:
        told = what.sub(word, told)
    return told

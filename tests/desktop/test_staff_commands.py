"""What staff do on the command line: real files, and the words they read."""

import csv
from pathlib import Path

import pytest

from db.complaint import REASONS
from desktop import arguments, i18n
from desktop import data as data_commands
from desktop.pages import faults

TRANSLATIONS = {
    "not_translatable",
    "nothing_to_translate",
    "translated_twice",
    "still_chinese",
    "lines_differ",
    "numbers_differ",
}
"""What `./run data check` tells of translations."""
ROW = "org-new,某某中心,兰州市城关区,公开网页,是,较可靠"
HEADER = "机构编号,名称,所在区划,来源名称,网址可用,可信程度"


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Data":
    return Data(tmp_path, capsys)


class Data:
    """`./run data …` in a workspace of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, command: str, *rest: str) -> tuple[int, str, str]:
        own = [] if command == "template" else ["--workspace", str(self.folder / "work.db")]
        i18n.use("zh_CN")
        wanted = arguments.parser().parse_args(["data", command, *rest, *own])
        status = data_commands.COMMANDS[wanted.data](wanted)
        told = self._capsys.readouterr()
        return status, told.out, told.err

    def write(self, *lines: str, name: str = "organization.csv") -> str:
        (self.folder / name).write_text("\n".join(lines), encoding="utf-8")
        return str(self.folder / name)


def test_an_import_is_looked_at_then_written_then_taken_back(data: Data) -> None:
    file = data.write(HEADER, ROW)
    assert data("import", file) == (
        0,
        "organization.csv 按 UTF-8 读取。\n"
        "organization：新增 1，修改 0，不变 0，没有通过 0\n"
        "什么都没有写入。加上 --commit 才写入。\n",
        "",
    )
    assert data("import", file, "--commit", "--dry-run")[1].endswith("什么都没有写入。加上 --commit 才写入。\n")
    assert data("import", file, "--commit")[1].endswith("完成。要撤销：./run data undo 2\n")
    assert data("import", file)[1].endswith("不变 1，没有通过 0\n没有要改的。\n")
    assert data("undo", "2")[0] == 0
    assert "新增 1" in data("import", file)[1]


def test_a_fault_is_told_with_its_place_its_reason_and_its_repair(data: Data) -> None:
    header = "电话编号,号码,用途,来源名称,网址可用,可信程度"
    file = data.write(header, "p1,9318413576,办事,网页,是,可靠", name="phone.csv")
    status, told, _ = data("import", file, "--errors", str(data.folder / "errors.csv"))
    assert status == 1
    assert "phone.csv 第 2 行，号码“9318413576”：表格软件去掉了开头的 0。 应写：0931-8413576\n" in told
    with (data.folder / "errors.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert next(csv.reader(stream))[-1] == "#phone 有什么问题"


def test_a_hostile_file_is_refused_in_words(data: Data) -> None:
    file = data.write("id\0", name="phone.csv")
    assert data("import", file) == (
        2,
        "",
        "phone.csv 没有读，什么都没有改。里面有空字节：文件坏了，或者不是文本。请重新保存一份。\n",
    )


def test_a_confirmation_an_edit_and_a_withdrawal_stand_in_the_history(data: Data) -> None:
    record = "hotline-12385"
    assert data("confirm", record, "--method", "phone", "--source", "话务员", "--on", "2026-11-24")[0] == 0
    assert data("edit", record, "alternate_name=残联热线", "--by", "主任", "--reason", "来电")[0] == 0
    assert data("withdraw", record, "--reason", "试验")[0] == 0
    told = data("history", record)[1]
    assert "service hotline-12385，assured_date：“” → “2026-11-24”" in told
    assert "修改  主任 · 来电" in told
    assert "service hotline-12385，*withdrawn：“” → “试验”" in told
    assert "撤下" in data("history")[1]
    assert data("restore", record)[0] == 0


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("edit", "hotline-12385", "url=x"), "hotline-12385，url“x”：不是网址；网址要以 http:// 或 https:// 开头。\n"),
        (("edit", "none", "url=x"), "没有编号为 none 的记录。\n"),
        (("withdraw", "hotline-12385"), "请写明理由。\n"),
        (("undo", "99"), "没有第 99 号操作，或者它不能撤销。\n"),
        (("import", "x.csv", "--table", "none"), "没有 none 这张表。\n"),
        (("export", "x.doc"), "x.doc：文件名要以 .xlsx 或 .zip 结尾，加 --table 时可以是 .csv；没有结尾就是文件夹。\n"),
        (("merge", "hotline-12385", "hotline-12385"), "hotline-12385 不能合并：它已经撤下，或者是同一条记录。\n"),
    ],
)
def test_what_cannot_be_done_is_told_in_words(data: Data, given: tuple[str, ...], told: str) -> None:
    assert data(*given) == (2, "", told)


def test_a_workspace_that_is_none_is_told_in_words(data: Data) -> None:
    (data.folder / "work.db").write_text("text" * 200, encoding="utf-8")
    assert data("history") == (2, "", f"{data.folder / 'work.db'} 不是工作库。\n")


def test_what_is_published_lacks_what_was_withdrawn(data: Data) -> None:
    out = str(data.folder / "out" / "minglu.db")
    before = data("publish", "--out", out)[1]
    data("withdraw", "hotline-12385", "--reason", "试验")
    assert data("publish", "--out", out)[1] != before


def test_a_template_and_an_export_are_files_that_can_be_imported(data: Data) -> None:
    assert data("template", str(data.folder / "t.xlsx"))[0] == 0
    assert data("import", str(data.folder / "t.xlsx"))[0] == 0
    assert data("export", str(data.folder / "package.zip"))[0] == 0
    assert data("import", str(data.folder / "package.zip"))[1].endswith("没有要改的。\n")


def test_a_pair_that_is_not_the_same_is_shown_once(data: Data) -> None:
    data("import", data.write(HEADER, ROW, ROW.replace("org-new", "org-2")), "--commit")
    assert "organization：org-2 和 org-new" in data("duplicates")[1]
    assert data("not-same", "org-2", "org-new", "--comment", "两个院区")[0] == 0
    assert "org-new" not in data("duplicates")[1]


def test_every_code_has_words() -> None:
    i18n.use("zh_CN")

    files_only = {"not_utf8", "missing_column", "unknown_column", "missing_file"} | TRANSLATIONS
    assert [faults.value(code) for code in REASONS if code not in files_only]

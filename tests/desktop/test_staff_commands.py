"""What staff do on the command line: real files, and the words they read."""

import csv
import json

import pytest

from db.complaint import REASONS
from desktop import arguments, i18n
from desktop import data as data_commands
from desktop.pages import faults
from tests.desktop.conftest import SECRET, Data

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
    assert data("import", file, "--commit")[1].endswith("完成。要撤销：./run data undo 3\n")
    assert data("import", file)[1].endswith("不变 1，没有通过 0\n没有要改的。\n")
    assert data("undo", "3")[0] == 0
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
    facts = ("--fact", "name", "--fact", "status", "--fact", "phone=12385")
    assert data("confirm", record, *facts, "--method", "phone", "--source", "话务员", "--on", "2026-11-24")[0] == 0
    assert data("edit", record, "alternate_name=残联热线", "--reason", "来电")[0] == 0
    assert data("withdraw", record, "--reason", "试验")[0] == 0
    told = data("history", record)[1]
    assert "service hotline-12385，assured_date：“” → “2026-11-24”" in told
    assert "修改  主任 · 来电" in told
    assert "service hotline-12385，撤下：“” → “试验”" in told
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


def test_a_workspace_that_is_none_is_told_in_words(fresh: Data) -> None:
    data = fresh
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


def test_the_first_start_asks_for_the_first_person_and_then_for_a_name(fresh: Data) -> None:
    edit = ("edit", "hotline-12385", "alternate_name=热线")
    assert fresh(*edit) == (2, "", "还没有登记工作人员。请先登记：./run data people add 姓名\n")
    assert fresh("people")[1] == "还没有登记工作人员。请先登记：./run data people add 姓名\n"
    added = fresh("people", "add", "主任", typed=(SECRET, SECRET))
    assert added == (0, "主任 现在是“发布”。登录：./run data sign-in 主任\n", "")
    assert fresh(*edit) == (2, "", "请先登录：./run data sign-in 姓名\n")
    assert fresh(*edit, "--as", "主任", typed=("wrong",)) == (2, "", "姓名或密码不对。\n")
    assert fresh(*edit, "--as", "主任", typed=(SECRET,))[0] == 0
    assert "修改  主任" in fresh("history")[1]


def test_a_role_that_does_not_reach_is_told_in_words(data: Data) -> None:
    data("people", "add", "小张", "--role", "editor", typed=(SECRET, SECRET))
    assert data("sign-in", "小张", typed=(SECRET,))[1].startswith("已登录：小张，编辑。")
    assert data("withdraw", "hotline-12385", "--reason", "x") == (2, "", "小张 不能做这件事，要有“审核”的权限。\n")
    assert data("people", "leave", "主任", "--as", "主任", typed=(SECRET,))[2].startswith("能登记人员的只剩 主任")
    assert data("sign-out")[1] == "已退出登录。\n"
    assert data("edit", "hotline-12385", "note=x")[2] == "请先登录：./run data sign-in 姓名\n"


def test_a_password_is_asked_twice_and_is_never_an_argument(data: Data) -> None:
    assert data("people", "add", "小张", typed=(SECRET, "other words")) == (
        2,
        "",
        "两次输入的密码不一样，什么都没有改。\n",
    )
    with pytest.raises(SystemExit):
        data("people", "add", "小张", "--password", SECRET)


def test_the_work_list_is_read_narrowed_and_done(data: Data) -> None:
    status, told, _ = data("work", "--text", "7661088", "--division", "620105")
    assert (status, told.splitlines()[0]) == (0, "从没核实过，名称：1 项")
    assert "从没核实过 · federation-620105-1 兰州市安宁区残疾人联合会 · 是否还在办 · “正常”" in told
    assert "一共 5 项。" in told
    found = json.loads(data("work", "--due", "--fact", "phone", "--text", "7661088", "--json")[1])
    assert [each["value"] for each in found["tasks"]] == ["0931-7661088"]
    confirm = ("confirm", "federation-620105-1", "--method", "phone", "--source", "值班员")
    assert data(*confirm, "--fact", "phone=0931-0000000")[2].startswith("您打开以后，有人改过这条记录。")
    assert data(*confirm)[2] == "请说明核实了哪几项，至少一项。\n"
    assert data(*confirm, "--fact", "hours")[2].startswith("federation-620105-1 没有可以核实的时间")
    assert data(*confirm, "--fact", "phone")[0] == 0
    assert data("work", "--due", "--fact", "phone", "--text", "7661088")[1] == "这里没有要做的事。\n"


def test_the_second_of_two_people_reads_what_each_of_them_wrote(data: Data) -> None:
    assert "service hotline-12385，第 1 版" in data("show", "hotline-12385")[1]
    data("edit", "hotline-12385", "alternate_name=甲写的", "--expect-rev", "1")
    status, _, told = data("edit", "hotline-12385", "alternate_name=乙写的", "--expect-rev", "1")
    assert (status, told.splitlines()[1:]) == (
        2,
        [
            "hotline-12385，alternate_name：原来是“”，现在是“甲写的” （主任 改的） ——您写的：“乙写的”",
            "如果还是您写的对，请加上 --expect-rev 2 再做一次",
        ],
    )
    assert data("edit", "hotline-12385", "alternate_name=乙写的", "--expect-rev", "2")[0] == 0


def test_what_residents_reported_enters_the_work_list_once(data: Data) -> None:
    file = data.write(
        "day,record,fact", "2026-11-20,hotline-12385,phone", "2099-01-01,hotline-12385,phone", name="reports.csv"
    )
    assert data("reports", file)[1].splitlines() == [
        "reports.csv 第 3 行，hotline-12385 电话：这一天还没有到，请看看查询机的时钟。",
        "新收进待办 1 条，以前收过 0 条，没收 1 条",
        "完成。要撤销：./run data undo 3",
    ]
    assert "新收进待办 0 条，以前收过 1 条，没收 1 条\n" in data("reports", file)[1]
    assert "居民说写错了 · hotline-12385" in data("work", "--kind", "reported")[1]
    assert data("reports", data.write("id,name", name="other.csv"))[2].endswith("这不是查询机写的报错文件。\n")


def test_the_coverage_is_told_beside_the_totals_and_as_numbers_for_a_chart(data: Data) -> None:
    assert "康复中心：全省 50，收了 9 条（18%），其中 0 条核实过\n" in data("coverage")[1]
    rows = json.loads(data("coverage", "--division", "620100", "--json")[1])
    assert rows["columns"][0] == ["620102", "城关区"]


def test_one_goes_back_to_the_copy_before_an_import(data: Data) -> None:
    assert data("backups")[1] == "还没有备份。每次导入前会自动做一份。\n"
    data("import", data.write(HEADER, ROW), "--commit")
    copy = next((data.folder / "backups").iterdir())
    assert str(copy) in data("backups")[1]
    assert data("go-back", str(copy))[1].startswith(f"工作库已恢复成 {copy.name} 里的样子。")
    assert data("show", "org-new")[2] == "没有编号为 org-new 的记录。\n"


def test_hints_in_writing_are_told_and_keep_nothing_back(data: Data) -> None:
    told = data("edit", "hotline-12385", "note=予以受理")[1].splitlines()
    assert told[:2] == [
        "可以写得更好懂（不影响写入）：",
        "  service hotline-12385 · note · “予以受理”是公文用语，请换成邻居听得懂的说法 — 例如：可以办",
    ]
    assert told[2].startswith("完成。")
    assert "“予以受理”是公文用语" in data("check", "--style")[1]
    i18n.use("zh_CN")
    wanted = arguments.parser().parse_args(["data", "check", "--style", "--json"])
    assert data_commands.COMMANDS["check"](wanted) == 0


def test_a_record_is_seen_and_heard_as_residents_will_meet_it(data: Data) -> None:
    data("edit", "hotline-12385", "note=打不通，请过一会儿再打。")
    told = data("preview", "hotline-12385")[1]
    seen, heard = told.split("居民听到：\n")
    assert "  备注: 打不通，请过一会儿再打。\n" in seen
    assert "打不通，请过一会儿再打。" in heard
    assert heard.strip().endswith("幺二三八五。")
    data("withdraw", "hotline-12385", "--reason", "试验")
    assert data("preview", "hotline-12385")[2] == "hotline-12385 不会发布：已经撤下，或者停用了。\n"
    assert data("preview", "none")[2] == "没有编号为 none 的记录。\n"
    assert "发布" not in data("history")[1].replace("主任: 发布", "")

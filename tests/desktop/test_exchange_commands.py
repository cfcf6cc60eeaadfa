"""Columns, a chosen part of a file and sheets to print through `./run data`: real files, and the words they read."""

from tests.desktop.conftest import Data

ROW = "org-new,某某中心,兰州市城关区,公开网页,是,较可靠"
HEADER = "机构编号,名称,所在区划,来源名称,网址可用,可信程度"


def test_a_column_that_was_said_once_is_understood_the_next_time_until_it_is_forgotten(data: Data) -> None:
    header = "单位全称,所在区划,来源名称,网址可用,可信程度,联系人"
    file = data.write(header, "某某中心,620102,网页,是,可靠,某人", name="名单.csv")
    said = ("--table", "organization", "--rename", "单位全称=name", "--rename", "联系人=")
    assert data("import", file, *said, "--commit")[0] == 0
    status, told, _ = data("import", file, "--table", "organization")
    assert (status, told) == (
        0,
        "名单.csv 按 UTF-8 读取。\n"
        "机构：列“单位全称”照以前说的当作“名称”\n"
        "机构：列“联系人”照以前说的不导入\n"
        "organization：新增 0，修改 0，不变 1，没有通过 0\n"
        "没有要改的。\n",
    )
    assert "照以前说的" not in data("import", file, *said)[1]
    assert data("columns", "--forget", "联系人") == (0, "不再记住列“联系人”是什么。\n", "")
    assert data("columns", "--forget", "联系人") == (1, "没有记住过列“联系人”。\n", "")
    assert data("columns") == (0, "机构：列“单位全称”照以前说的当作“名称”\n", "")


def test_only_one_table_of_a_file_is_taken(data: Data) -> None:
    (data.folder / "package").mkdir()
    data.write(HEADER, ROW, name="package/organization.csv")
    phone = "电话编号,机构,号码,用途,来源名称,网址可用,可信程度"
    data.write(phone, "p1,org-new,0931-8413576,办事,网页,是,可靠", name="package/phone.csv")
    folder = str(data.folder / "package")
    told = data("import", folder, "--only", "phone", "--commit")[1]
    assert told.endswith("另有 1 行所属的记录没有导入，这些行也不导入。\n没有要改的。\n")
    assert data("import", folder, "--only", "organization", "--commit")[0] == 0
    assert data("import", folder, "--only", "phone", "--commit")[1].endswith("完成。要撤销：./run data undo 4\n")
    assert data("import", folder, "--only", "nothing")[0] == 2


def test_what_was_confirmed_since_stays_unless_a_person_says_otherwise(data: Data) -> None:
    record = "hotline-12385"
    data("confirm", record, "--fact", "name", "--method", "phone", "--source", "话务员", "--on", "2026-11-24")
    file = data.write("服务编号,名称", f"{record},残联热线", name="service.csv")
    told = data("import", file, "--commit")[1]
    assert told.endswith(
        "有 1 条记录与核实结果不同，保持原样：\n"
        "  service hotline-12385，name：“12385残疾人服务热线” → “残联热线” — 名称已于 2026-11-24 核实\n"
        "如果文件才是对的：再来一次，加上 --against-confirmed\n"
        "没有要改的。\n"
    )
    assert data("import", file, "--commit", "--against-confirmed")[1].endswith("完成。要撤销：./run data undo 4\n")


def test_sheets_to_print_are_written_for_an_organization_and_for_a_place(data: Data) -> None:
    file = str(data.folder / "calls.html")
    assert data("paper", file, "--organization", "甘肃省残疾人联合会")[1] == (
        f"1 张打印单在 {file}。用浏览器打开后打印。\n"
    )
    page = (data.folder / "calls.html").read_text(encoding="utf-8")
    assert page.count("<article>") == 1
    assert '<h1><span lang="zh-CN">甘肃省残疾人联合会</span></h1>' in page
    assert "从没核实过" in page
    assert data("paper", file, "--division", "620100", "--category", "hotline")[1].endswith("可以打电话的机构。\n")
    assert data("paper", file, "--division", "999999")[2] == "没有编号为 999999 的记录。\n"

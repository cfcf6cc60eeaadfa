"""An import: looked at first, then taken in whole, with the same checks; twice is as good as once."""

import csv
from pathlib import Path

import pytest

from db.curation import RefusedError, Workspace
from db.exchange import (
    CancelledError,
    Fault,
    Options,
    Plan,
    StaleError,
    Tallies,
    commit,
    prepare,
    read_file,
    write_errors,
)

HEADER = "机构编号,名称,所在区划,来源名称,网址可用,可信程度"
PHONES = "电话编号,机构,号码,用途,来源名称,网址可用,可信程度"
ORGANIZATION = "org-new,兰州市某某中心,620102,公开网页,是,较可靠"


def write(folder: Path, *lines: str, name: str = "organization.csv", encoding: str = "utf-8") -> Path:
    (folder / name).write_bytes("\r\n".join(lines).encode(encoding))
    return folder / name


def look(workspace: Workspace, path: Path, options: Options | None = None) -> Plan:
    return prepare(workspace, read_file(path), options)


def codes(plan: Plan) -> list[tuple[int, str, str, str]]:
    return [(each.row, each.column, each.code, each.repair) for row in plan.rejected for each in row.faults]


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8-BOM"), ("gb18030", "GB18030"), ("utf-16", "UTF-16")]
)
def test_the_encoding_is_found_and_named(workspace: Workspace, tmp_path: Path, encoding: str, name: str) -> None:
    plan = look(workspace, write(tmp_path, HEADER, ORGANIZATION, encoding=encoding))
    assert plan.files == (("organization.csv", name),)
    assert plan.tallies == (Tallies("organization", new=1),)


def test_looking_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    look(workspace, write(tmp_path, HEADER, ORGANIZATION))
    with pytest.raises(RefusedError):
        workspace.row("organization", "org-new")


def test_what_is_taken_in_is_there_with_its_words_made_codes(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER, "org-new,某某中心,兰州市城关区,公开网页,是,较可靠")
    act = commit(workspace, look(workspace, path), path, by="编辑")
    row = workspace.row("organization", "org-new")
    assert (row["division_code"], row["source_link_ok"], row["confidence"]) == ("620102", "yes", "medium")
    assert (row["verified_on"], row["verify_method"]) == ("", "unverified")
    (entry,) = workspace.history(act=act)
    assert (entry.kind, entry.file) == ("import", "organization.csv")


def test_importing_twice_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER, ORGANIZATION)
    commit(workspace, look(workspace, path), path, by="编辑")
    plan = look(workspace, path)
    assert (plan.changes, plan.tallies) == ((), (Tallies("organization", unchanged=1),))
    assert commit(workspace, plan, path, by="编辑") == 0


def test_a_file_without_numbers_gives_each_row_the_same_number_every_time(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER.partition(",")[2], ORGANIZATION.partition(",")[2])
    commit(workspace, look(workspace, path), path, by="编辑")
    assert look(workspace, path).tallies == (Tallies("organization", unchanged=1),)


def test_a_changed_row_is_told_field_by_field(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, "service id,name,description", "hotline-12385,12385,新的说明", name="services.csv")
    plan = look(workspace, path)
    assert plan.tallies == (Tallies("service", changed=1),)
    assert [(each.field, each.after) for each in plan.changes] == [("name", "12385"), ("description", "新的说明")]


def test_a_rejected_row_is_told_with_row_column_value_reason_and_repair(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, PHONES, "p1,,9318413576,办事,网页,是,可靠", name="phone.csv")
    (rejected,) = look(workspace, path).rejected
    assert rejected.faults == (Fault("phone.csv", "phone", 2, "number", "9318413576", "lost_zero", "0931-8413576"),)


DAMAGED = [
    ("9318413576", "lost_zero", "0931-8413576"),
    ("9.318413576E+09", "scientific", ""),
    ("0931-8413576、0931-8413577", "two_phones", "0931-8413576 | 0931-8413577"),
    ("0931-8413576 8413577", "bad_phone", ""),
    ("13893812345", "mobile_number", ""),
    ("=HYPERLINK(1)", "formula", ""),
    ("#REF!", "spreadsheet_error", ""),
    ("没有", "bad_phone", ""),
]


@pytest.mark.parametrize(("written", "code", "repair"), DAMAGED)
def test_a_damaged_number_is_explained(
    workspace: Workspace, tmp_path: Path, written: str, code: str, repair: str
) -> None:
    path = write(tmp_path, PHONES, f"p1,,{written},办事,网页,是,可靠", name="phone.csv")
    assert (2, "number", code, repair) in codes(look(workspace, path))


@pytest.mark.parametrize(
    "written",
    ["0931-8413576", "(0931)8413576", "0931 8413576", "０９３１－８４１３５７６", "0931—8413576", "09318413576"],
)
def test_a_number_in_another_form_is_put_into_ours(workspace: Workspace, tmp_path: Path, written: str) -> None:
    path = write(tmp_path, PHONES, f"p1,,{written},办事,网页,是,可靠", name="phone.csv")
    commit(workspace, look(workspace, path), path, by="编辑")
    assert workspace.row("phone", "p1")["number"] == "0931-8413576"


@pytest.mark.parametrize(
    ("written", "made"),
    [("2024/3/5", "2024-03-05"), ("2024年3月5日", "2024-03-05"), ("2024.3", "2024-03"), ("2024年", "2024")],
)
def test_a_date_in_another_form_is_put_into_ours(workspace: Workspace, tmp_path: Path, written: str, made: str) -> None:
    path = write(tmp_path, HEADER + ",来源日期", f"{ORGANIZATION},{written}")
    commit(workspace, look(workspace, path), path, by="编辑")
    assert workspace.row("organization", "org-new")["source_date"] == made


def test_a_date_that_became_a_number_is_explained(workspace: Workspace, tmp_path: Path) -> None:
    plan = look(workspace, write(tmp_path, HEADER + ",来源日期", f"{ORGANIZATION},45356"))
    assert codes(plan) == [(2, "source_date", "date_serial", "2024-03-05")]


def test_same_as_above_is_explained_with_what_stands_above(workspace: Workspace, tmp_path: Path) -> None:
    plan = look(workspace, write(tmp_path, HEADER, ORGANIZATION, "org-2,另一中心,同上,〃,是,较可靠"))
    assert codes(plan) == [(3, "division_code", "ditto", "620102"), (3, "source_name", "ditto", "公开网页")]


def test_a_number_given_twice_with_other_values_is_a_fault_and_the_same_row_twice_is_not(
    workspace: Workspace, tmp_path: Path
) -> None:
    other = ORGANIZATION.replace("某某", "其他")
    plan = look(workspace, write(tmp_path, HEADER, ORGANIZATION, ORGANIZATION, other))
    assert codes(plan) == [(4, "id", "duplicate_id", "")]
    assert [(each.code, each.rows) for each in plan.remarks] == [("repeated", 1)]


def test_what_belongs_to_a_rejected_row_is_rejected_with_it(workspace: Workspace, tmp_path: Path) -> None:
    write(tmp_path, HEADER, ORGANIZATION.replace("620102", "999999"))
    write(tmp_path, PHONES, "p1,org-new,0931-8413576,办事,网页,是,可靠", name="phone.csv")
    folder = tmp_path / "package"
    folder.mkdir()
    for name in ("organization.csv", "phone.csv"):
        (tmp_path / name).rename(folder / name)
    plan = look(workspace, folder)
    assert codes(plan) == [
        (2, "division_code", "unknown_division", ""),
        (2, "organization_id", "refers_to_rejected", ""),
    ]


def test_an_import_confirms_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + ",核实日期,核实方式", f"{ORGANIZATION},2026-01-01,电话核实")
    plan = look(workspace, path)
    assert [(each.code, each.column) for each in plan.remarks] == [
        ("confirmation", "verified_on"),
        ("confirmation", "verify_method"),
    ]
    commit(workspace, plan, path, by="编辑")
    assert workspace.row("organization", "org-new")["verified_on"] == ""


def test_what_was_withdrawn_does_not_come_back(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER, ORGANIZATION)
    commit(workspace, look(workspace, path), path, by="编辑")
    workspace.withdraw("organization", "org-new", reason="已撤销", by="编辑")
    plan = look(workspace, write(tmp_path, HEADER, ORGANIZATION.replace("某某", "其他")))
    assert (plan.changes, plan.tallies) == ((), (Tallies("organization", withdrawn=1),))


def test_a_number_whose_row_would_bring_back_what_was_withdrawn_is_not_taken_by_a_later_row(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Else the second import of the file would find the number there, and give it the withdrawn name."""
    taken = write(tmp_path, HEADER, ORGANIZATION)
    commit(workspace, look(workspace, taken), taken, by="编辑")
    workspace.withdraw("organization", "org-new", reason="已撤销", by="编辑")
    again = (ORGANIZATION.replace("org-new", "org-2"), ORGANIZATION.replace("org-new,兰州市某某", "org-2,兰州市另一"))
    plan = look(workspace, write(tmp_path, HEADER, *again))
    assert plan.changes == ()
    assert codes(plan) == [(2, "id", "was_withdrawn", ""), (3, "id", "duplicate_id", "")]


@pytest.mark.parametrize(
    "row",
    [
        "org-other,兰州市某某中心,620102,公开网页,是,较可靠",
        ",城关区某某 中心,620102,公开网页,是,较可靠",
        ",某某中心,兰州市城关区,公开网页,是,较可靠",
    ],
)
def test_what_was_withdrawn_does_not_come_back_under_another_number(
    workspace: Workspace, tmp_path: Path, row: str
) -> None:
    path = write(tmp_path, HEADER, ORGANIZATION)
    commit(workspace, look(workspace, path), path, by="编辑")
    workspace.withdraw("organization", "org-new", reason="已撤销", by="编辑")
    plan = look(workspace, write(tmp_path, HEADER, row))
    assert (plan.changes, codes(plan)) == ((), [(2, "id", "was_withdrawn", "")])
    assert plan.rejected[0].faults[0].value == "org-new"
    assert workspace.state("organization", "org-new").withdrawn == "已撤销"
    workspace.restore("organization", "org-new", by="编辑", reason="又开了")
    assert look(workspace, write(tmp_path, HEADER, row.replace("620102", "620104").replace("城关", "西固"))).changes


def test_the_file_of_errors_is_mended_and_imported_again(workspace: Workspace, tmp_path: Path) -> None:
    plan = look(
        workspace, write(tmp_path, HEADER, ORGANIZATION, "=1,坏,620102,网页,是,可靠", "org-3,,620102,网页,是,可靠")
    )
    (errors,) = write_errors(plan.rejected, tmp_path / "errors.csv", "问题", lambda fault: fault.code)
    with errors.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0][-1] == "#organization 问题"
    assert [(row[0], row[-1]) for row in rows[1:]] == [("'=1", "formula"), ("org-3", "required")]
    rows[1][0], rows[2][1] = "org-2", "补上的名称"
    with errors.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    assert look(workspace, errors).tallies == (Tallies("organization", new=2),)


def test_a_whole_import_is_undone(workspace: Workspace, tmp_path: Path) -> None:
    before = list(workspace.connection.execute("SELECT * FROM organization ORDER BY id"))
    path = write(tmp_path, HEADER, ORGANIZATION, ORGANIZATION.replace("org-new", "org-2").replace("某某", "其他"))
    act = commit(workspace, look(workspace, path), path, by="编辑")
    workspace.undo(act, by="编辑")
    assert list(workspace.connection.execute("SELECT * FROM organization ORDER BY id")) == before


def test_a_plan_that_is_out_of_date_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, "服务编号,名称,说明", "hotline-110,110,说明", "hotline-12385,12385,说明", name="service.csv")
    plan = look(workspace, path)
    workspace.edit("service", "hotline-12385", {"name": "别的"}, by="另一人")
    before = workspace.row("service", "hotline-110")
    with pytest.raises(StaleError):
        commit(workspace, plan, path, by="编辑")
    assert workspace.row("service", "hotline-110") == before


def test_a_backup_is_made_before_every_import(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER, ORGANIZATION)
    commit(workspace, look(workspace, path), path, by="编辑")
    assert len(list((tmp_path / "backups").glob("workspace-*.db"))) == 1


def test_a_look_can_be_stopped(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER, *(ORGANIZATION.replace("org-new", f"org-{n}") for n in range(1500)))
    with pytest.raises(CancelledError):
        prepare(workspace, read_file(path), None, lambda rows: False)
    assert not workspace.connection.in_transaction


def test_what_a_person_says_of_a_file_fills_its_gaps(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, "Title", "某某中心", name="anything.csv")
    given = {"division_code": "620102", "source_name": "网页", "source_link_ok": "no", "confidence": "low"}
    plan = look(workspace, path, Options("organization", {"Title": "name"}, given))
    assert plan.tallies == (Tallies("organization", new=1),)


def test_columns_and_tables_that_are_none_of_ours_are_told(workspace: Workspace, tmp_path: Path) -> None:
    plan = look(workspace, write(tmp_path, HEADER + ",联系人", ORGANIZATION + ",某人"))
    assert [(each.code, each.column) for each in plan.remarks] == [("unknown_column", "联系人")]
    plan = look(workspace, write(tmp_path, "id,name", "1,某人", name="contacts.csv"))
    assert [(each.code, each.column) for each in plan.remarks] == [("unknown_table", "contacts")]


def test_a_cell_that_is_missing_at_the_end_of_a_row_is_an_empty_one(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + ",说明", ORGANIZATION + ",说明文字")
    commit(workspace, look(workspace, path), path, by="编辑")
    plan = look(workspace, write(tmp_path, HEADER + ",说明", ORGANIZATION))
    assert [(each.field, each.before, each.after) for each in plan.changes] == [("description", "说明文字", "")]
    row = "org-new,兰州市某某中心,620102,公开网页,yes,medium"
    plan = look(workspace, write(tmp_path, HEADER + ",说明", row))
    assert [(each.field, each.before, each.after) for each in plan.changes] == [("description", "说明文字", "")]
    assert look(workspace, write(tmp_path, HEADER + ",说明", row + ",说明文字")).changes == ()

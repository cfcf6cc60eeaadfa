"""What a person says of a column is remembered by its header, used the next time, changed and forgotten."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from db.curation import RefusedError, Workspace, add_person, copies
from db.curation.storage import USER_VERSION
from db.exchange import Options, Plan, columns_of, commit, forget, prepare, read_file, remember, remembered

HEADER = "单位全称,所在区划,来源名称,网址可用,可信程度,联系人"
ROW = "兰州市某某中心,620102,公开网页,是,较可靠,王某"
SAID = Options("organization", {"单位全称": "name", "联系人": ""})


def file_of(folder: Path, *lines: str, name: str = "名单.csv") -> Path:
    (folder / name).write_bytes("\r\n".join(lines).encode("gb18030"))
    return folder / name


def look(workspace: Workspace, path: Path, options: Options) -> Plan:
    return prepare(workspace, read_file(path), options)


def how(plan: Plan) -> dict[str, tuple[str, str]]:
    return {each.header: (each.field, each.how) for each in plan.columns}


def test_what_was_said_of_a_column_is_used_the_next_time(workspace: Workspace, tmp_path: Path) -> None:
    path = file_of(tmp_path, HEADER, ROW)
    plan = look(workspace, path, SAID)
    assert how(plan)["单位全称"] == ("name", "said")
    commit(workspace, plan, path, by="编辑")
    again = look(
        workspace, file_of(tmp_path, "单位 全称*,所在区划,联系人", "另一中心,620102,某"), Options("organization")
    )
    assert how(again) == {
        "单位 全称*": ("name", "remembered"),
        "所在区划": ("division_code", "own"),
        "联系人": ("", "remembered"),
    }
    assert again.remarks == ()


def test_an_unknown_column_that_nobody_spoke_of_is_asked_for_again(workspace: Workspace, tmp_path: Path) -> None:
    path = file_of(tmp_path, HEADER, ROW)
    plan = look(workspace, path, Options("organization", {"单位全称": "name"}))
    commit(workspace, plan, path, by="编辑")
    again = look(workspace, path, Options("organization"))
    assert how(again)["联系人"] == ("", "unknown")
    assert [(each.code, each.column) for each in again.remarks] == [("unknown_column", "联系人")]


def test_looking_remembers_nothing(workspace: Workspace, tmp_path: Path) -> None:
    look(workspace, file_of(tmp_path, HEADER, ROW), SAID)
    assert remembered(workspace) == []


def test_a_column_is_remembered_for_its_table_only(workspace: Workspace, tmp_path: Path) -> None:
    path = file_of(tmp_path, HEADER, ROW)
    remember(workspace, columns_of(workspace, read_file(path), SAID), by="编辑")
    assert how(look(workspace, path, Options("location")))["单位全称"] == ("", "unknown")


def test_what_is_said_now_wins_over_what_was_said_before(workspace: Workspace, tmp_path: Path) -> None:
    path = file_of(tmp_path, HEADER, ROW)
    remember(workspace, columns_of(workspace, read_file(path), SAID), by="编辑")
    other = look(workspace, path, Options("organization", {"单位全称": "简称"}))
    assert how(other)["单位全称"] == ("short_name", "said")
    remember(workspace, other.columns, by="编辑")
    assert [(each.header, each.field) for each in remembered(workspace)] == [
        ("单位全称", "short_name"),
        ("联系人", ""),
    ]


def test_a_column_is_forgotten_by_its_header(workspace: Workspace, tmp_path: Path) -> None:
    remember(workspace, columns_of(workspace, read_file(file_of(tmp_path, HEADER, ROW)), SAID), by="编辑")
    assert forget(workspace, "", "单位 全称", by="编辑")
    assert not forget(workspace, "", "单位 全称", by="编辑")
    assert [each.header for each in remembered(workspace)] == ["联系人"]


def test_of_two_columns_for_one_field_the_one_that_was_said_wins(workspace: Workspace, tmp_path: Path) -> None:
    path = file_of(tmp_path, "名称,全称", "简,兰州市某某中心")
    plan = look(workspace, path, Options("organization", {"全称": "name"}))
    assert how(plan) == {"名称": ("", "repeated"), "全称": ("name", "said")}
    assert [(each.code, each.column) for each in plan.remarks] == [("repeated_column", "名称")]


def test_the_columns_are_told_with_samples_from_the_first_rows(workspace: Workspace, tmp_path: Path) -> None:
    lines = (f"某某{number}中心,620102,网,是,较可靠," for number in range(2000))
    found = columns_of(workspace, read_file(file_of(tmp_path, HEADER, *lines)), Options("organization"))
    assert (found[0].header, found[0].samples) == ("单位全称", ("某某0中心", "某某1中心", "某某2中心"))
    assert (found[1].samples, found[5].samples) == (("620102",), ())


def test_who_works_here_no_more_remembers_nothing(workspace: Workspace, tmp_path: Path) -> None:
    add_person(workspace, "李雪", "publisher", "lanzhou-2026", by="李雪")
    path = file_of(tmp_path, HEADER, ROW)
    with pytest.raises(RefusedError, match="nobody"):
        remember(workspace, columns_of(workspace, read_file(path), SAID), by="某人")
    assert remembered(workspace) == []


def test_a_workspace_without_the_memory_is_copied_and_gets_one(started: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    shutil.copy(started, old)
    connection = sqlite3.connect(old)
    connection.execute("DROP TABLE column_mapping")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'version_3'")
    connection.execute("PRAGMA user_version = 2")
    connection.commit()
    connection.close()
    workspace = Workspace.open(old)
    assert len(copies(old)) == 1
    assert remembered(workspace) == []
    assert workspace.connection.execute("PRAGMA user_version").fetchone() == (USER_VERSION,)
    workspace.close()

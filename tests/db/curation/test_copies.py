"""Copies: made before every import and migration, kept, and a way back that loses nothing."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from db.curation import RefusedError, Workspace, WorkspaceError, add_person, copies, everybody, go_back, let_go
from db.curation.finding import Sought, find
from db.curation.listed import BELONGING
from db.curation.storage import KEPT_BACKUPS
from db.exchange import commit, prepare, read_file

HOTLINE = "hotline-12385"
FILE = "机构编号,名称,所在区划,来源名称,网址可用,可信程度\norg-new,某某中心,兰州市城关区,公开网页,是,较可靠\n"


def take_in(workspace: Workspace, folder: Path) -> int:
    file = folder / "organization.csv"
    file.write_text(FILE, encoding="utf-8")
    return commit(workspace, prepare(workspace, read_file(file)), file, by="编辑")


def test_an_import_is_taken_in_after_a_copy_and_one_can_go_back_to_it(workspace: Workspace, tmp_path: Path) -> None:
    workspace.edit("service", HOTLINE, {"alternate_name": "先"}, by="编辑")
    take_in(workspace, tmp_path)
    workspace.edit("service", HOTLINE, {"alternate_name": "后"}, by="编辑")
    (copy,) = copies(workspace.path)
    present = go_back(workspace, copy.path, by="编辑")
    assert workspace.row("service", HOTLINE)["alternate_name"] == "先"
    with pytest.raises(RefusedError, match="no_such_row"):
        workspace.row("organization", "org-new")
    assert [act.kind for _number, act, _at, _changes in workspace.acts()] == ["start", "edit", "go_back"]
    assert [each.path for each in copies(workspace.path)] == [present, copy.path]
    go_back(workspace, present, by="编辑")
    assert workspace.row("service", HOTLINE)["alternate_name"] == "后"
    assert workspace.row("organization", "org-new")["name"] == "某某中心"


def test_a_damaged_copy_changes_nothing(workspace: Workspace) -> None:
    copy = workspace.back_up()
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(WorkspaceError, match="damaged"):
        go_back(workspace, copy, by="编辑")
    assert workspace.row("service", HOTLINE)["id"] == HOTLINE
    assert sorted(path.name for path in workspace.path.parent.glob("*.back*")) == []


def test_who_was_let_go_does_not_come_back_with_an_old_copy(workspace: Workspace) -> None:
    for name in ("甲", "乙"):
        add_person(workspace, name, "publisher", "long enough", by="甲")
    copy = workspace.back_up()
    let_go(workspace, "乙", by="甲")
    go_back(workspace, copy, by="甲")
    assert {each.name: each.gone for each in everybody(workspace.connection)} == {"甲": False, "乙": True}


def test_the_newest_copies_are_kept(workspace: Workspace) -> None:
    made = [workspace.back_up() for _ in range(KEPT_BACKUPS + 2)]
    assert [each.path for each in copies(workspace.path)] == list(reversed(made))[:KEPT_BACKUPS]
    assert copies(workspace.path)[0].moment.startswith("20")


def test_half_a_copy_is_none_and_goes_with_the_next(workspace: Workspace) -> None:
    whole = workspace.back_up()
    half = whole.with_name("workspace-20260101T000000.000000Z.part")
    half.write_bytes(whole.read_bytes()[:5000])
    assert [each.path for each in copies(workspace.path)] == [whole]
    workspace.back_up()
    assert not half.exists()


def test_without_room_for_a_copy_nothing_is_imported(workspace: Workspace, tmp_path: Path) -> None:
    (workspace.path.parent / "backups").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(RefusedError, match="no_copy"):
        take_in(workspace, tmp_path)
    assert [act.kind for _number, act, _at, _changes in workspace.acts()] == ["start"]


def test_a_workspace_of_the_version_before_is_copied_and_brought_up_to_date(started: Path, tmp_path: Path) -> None:
    old = tmp_path / "workspace.db"
    shutil.copy(started, old)
    connection = sqlite3.connect(old)
    for table in (
        "mark",
        "record",
        "fact",
        "open_report",
        "record_text",
        "double",
        "double_search",
        "fact_count",
        "person",
        "listed",
        "listed_text",
        "column_mapping",
    ):
        connection.execute(f"DROP TABLE {table}")
    for (index,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name NOT LIKE 'metadata%' "
        "AND (instr(name, '_of_') OR instr(name, '_by_') OR instr(name, '_verified') "
        "OR name IN ('phone_dialled', 'act_undoing'))"
    ).fetchall():
        connection.execute(f"DROP INDEX {index}")
    connection.execute(
        "CREATE TABLE not_same (resource_type TEXT, first TEXT, second TEXT, comment TEXT, at TEXT, updated_by TEXT)"
    )
    pair = ("organization", "org-gsscjrlhhgxqcl", "org-zlxcjrlhh", "两处", "2026-11-01T00:00:00Z", "编辑")
    connection.execute("INSERT INTO not_same VALUES (?, ?, ?, ?, ?, ?)", pair)
    connection.execute(
        "DELETE FROM _sqlite_migrations WHERE name IN ('version_2', 'version_3', 'version_4', 'version_5')"
    )
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    workspace = Workspace.open(old)
    assert len(copies(old)) == 1
    assert [act.kind for _number, act, _at, _changes in workspace.acts()] == ["start", "not_same"]
    workspace.undo(2, by="编辑")
    assert workspace.edit("service", HOTLINE, {"alternate_name": "热线"}, by="编辑") == 4
    workspace.close()


def test_a_migration_that_was_cut_short_leaves_a_workspace_that_opens_the_next_time(
    started: Path, tmp_path: Path
) -> None:
    path = tmp_path / "workspace.db"
    shutil.copy(started, path)
    connection = sqlite3.connect(path)
    for table in ("listed_text", "record_text"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP INDEX act_undoing")
    for (index,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE tbl_name = 'listed' AND sql LIKE '%INDEX%'"
    ):
        connection.execute(f"DROP INDEX {index}")
    for index in ("phone_dialled", *(f"{table}_by_{column}" for table, column in BELONGING)):
        connection.execute(f"DROP INDEX {index}")
    connection.execute("CREATE VIRTUAL TABLE record_text USING fts5 (text)")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'version_4'")
    connection.execute("PRAGMA user_version = 2")
    connection.commit()
    with pytest.raises(WorkspaceError, match="damaged"):  # the table "listed" stands in its way
        Workspace.open(path)
    connection.execute("DROP TABLE listed")
    connection.commit()
    connection.close()
    workspace = Workspace.open(path)
    assert [row.key for row in find(workspace.connection, Sought(HOTLINE)).rows] == [HOTLINE]
    workspace.close()

"""The workspace: what staff change is checked, signed, written down, and can be taken back."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db import Directory, starter
from db.curation import Change, ConflictError, Difference, RefusedError, Workspace, WorkspaceError, journal
from db.curation.rows import CURATED, read_all
from db.profile import BY_NAME

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
HOTLINE = "hotline-12385"
ALL = ("name", "status", "phone")
TODAY = date(2026, 11, 24)


def replays(workspace: Workspace) -> bool:
    """Whether the history leads from nothing to what is there now."""
    entries = journal.history(workspace.connection)
    tables, marks = journal.replay(entries)
    for table in CURATED:
        there = {row[table.key]: row for row in read_all(workspace.connection, table)}
        if there != tables.get(table.name, {}):
            return False
    return marks == journal.marks(workspace.connection)


def test_a_fresh_workspace_publishes_the_very_bytes_of_the_directory_that_ships(
    workspace: Workspace, starter_snapshot: Path, tmp_path: Path
) -> None:
    workspace.publish(tmp_path / "out.db")
    assert (tmp_path / "out.db").read_bytes() == starter_snapshot.read_bytes()


def test_the_file_is_safe_against_a_power_cut(workspace: Workspace) -> None:
    def pragma(name: str) -> object:
        return workspace.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", 2, 1)


def test_an_edit_is_written_down_with_who_what_and_why(workspace: Workspace) -> None:
    before = workspace.row("service", HOTLINE)["description"]
    act = workspace.edit("service", HOTLINE, {"description": "残疾人服务热线"}, by="编辑", reason="来电指出")
    (entry,) = workspace.history("service", HOTLINE, 0) if not before else list(workspace.history(act=act))
    assert (entry.kind, entry.by, entry.reason) == ("edit", "编辑", "来电指出")
    assert entry.change == Change("service", HOTLINE, "description", before, "残疾人服务热线")
    assert workspace.state("service", HOTLINE).rev == 2
    assert replays(workspace)


def test_an_edit_that_changes_nothing_is_no_act(workspace: Workspace) -> None:
    name = workspace.row("service", HOTLINE)["name"]
    assert workspace.edit("service", HOTLINE, {"name": name}, by="编辑") == 0


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "", "required"),
        ("url", "ftp://x", "bad_url"),
        ("category", "none", "dangling"),
        ("name", "=1+1", "formula"),
        ("assured_date", "2026-01-01", "not_for_editing"),
        ("id", "other", "not_for_editing"),
        ("colour", "red", "not_for_editing"),
    ],
)
def test_an_edit_that_breaks_a_rule_is_refused_and_changes_nothing(
    workspace: Workspace, field: str, value: str, code: str
) -> None:
    before = workspace.row("service", HOTLINE)
    with pytest.raises(RefusedError) as refused:
        workspace.edit("service", HOTLINE, {field: value}, by="编辑")
    assert (refused.value.code, refused.value.column) == (code, field)
    assert workspace.row("service", HOTLINE) == before


def test_the_second_of_two_people_is_told_and_shown_the_difference(workspace: Workspace) -> None:
    seen = workspace.state("service", HOTLINE).rev
    workspace.edit("service", HOTLINE, {"alternate_name": "第一人"}, by="编辑", rev=seen)
    with pytest.raises(ConflictError) as conflict:
        workspace.edit("service", HOTLINE, {"alternate_name": "第二人"}, by="编辑", rev=seen)
    (difference,) = conflict.value.differences
    assert replace(difference, at="") == Difference(
        "service", HOTLINE, "alternate_name", base="", theirs="第一人", mine="第二人", by="编辑"
    )
    assert workspace.edit("service", HOTLINE, {"alternate_name": "第二人"}, by="编辑", rev=conflict.value.rev)


def test_the_second_is_told_of_fields_that_only_the_first_touched_too(workspace: Workspace) -> None:
    seen = workspace.state("service", HOTLINE).rev
    workspace.edit("service", HOTLINE, {"short_name": "一"}, by="甲", rev=seen)
    workspace.withdraw("service", HOTLINE, reason="停用", by="甲")
    with pytest.raises(ConflictError) as conflict:
        workspace.edit("service", HOTLINE, {"alternate_name": "别称"}, by="乙", rev=seen)
    found = {each.field: (each.theirs, each.mine, each.by) for each in conflict.value.differences}
    theirs = {"short_name": ("一", "", "甲"), "*withdrawn": ("停用", "", "甲")}
    assert found == theirs | {"alternate_name": ("", "别称", "")}
    assert workspace.row("service", HOTLINE)["alternate_name"] == ""


def test_a_row_is_added_with_a_key_of_its_own_and_checked_like_any_other(workspace: Workspace) -> None:
    phone = {"service_id": HOTLINE, "number": "0931-8821994", "role": "办事", "source_name": "网页"}
    phone |= {"source_link_ok": "yes", "confidence": "high"}
    key = workspace.add("phone", phone, by="编辑", reason="来电")
    assert workspace.row("phone", key)["verify_method"] == "unverified"
    for fields, code in (
        (phone, "there_already"),
        (phone | {"number": "13900001111"}, "mobile_number"),
        (phone | {"number": "12345678"}, "bad_phone"),
        (phone | {"service_id": "none", "id": "x"}, "dangling"),
        (phone | {"verified_on": "2026-01-01"}, "not_for_editing"),
        ({"number": "12345"}, "required"),
    ):
        with pytest.raises(RefusedError, match=code):
            workspace.add("phone", fields, by="编辑")
    assert replays(workspace)


def test_what_is_withdrawn_is_not_published_and_keeps_its_reason(workspace: Workspace, tmp_path: Path) -> None:
    workspace.withdraw("service", HOTLINE, reason="停用", by="编辑")
    assert workspace.state("service", HOTLINE).withdrawn == "停用"
    workspace.publish(tmp_path / "out.db")
    directory = Directory.open(tmp_path / "out.db")
    with pytest.raises(KeyError):
        directory.service(HOTLINE)
    directory.close()
    workspace.restore("service", HOTLINE, by="编辑", reason="又开通")
    assert workspace.state("service", HOTLINE).withdrawn == ""
    assert replays(workspace)


def test_an_act_is_undone_once_and_its_undoing_can_be_undone(workspace: Workspace) -> None:
    before = workspace.row("service", HOTLINE)
    act = workspace.edit("service", HOTLINE, {"alternate_name": "别称"}, by="编辑")
    undone = workspace.undo(act, by="编辑")
    assert workspace.row("service", HOTLINE) == before
    with pytest.raises(RefusedError, match="undone_before"):
        workspace.undo(act, by="编辑")
    workspace.undo(undone, by="编辑")
    assert workspace.row("service", HOTLINE)["alternate_name"] == "别称"
    assert replays(workspace)


def test_an_act_is_not_undone_over_a_later_change(workspace: Workspace) -> None:
    act = workspace.edit("service", HOTLINE, {"alternate_name": "一"}, by="编辑")
    workspace.edit("service", HOTLINE, {"alternate_name": "二"}, by="编辑")
    with pytest.raises(ConflictError):
        workspace.undo(act, by="编辑")
    assert workspace.row("service", HOTLINE)["alternate_name"] == "二"


def test_the_start_is_not_undone(workspace: Workspace) -> None:
    with pytest.raises(RefusedError, match="cannot_undo"):
        workspace.undo(1, by="编辑")


def test_two_records_become_one_and_two_again(workspace: Workspace) -> None:
    one, two = [row["id"] for row in read_all(workspace.connection, CURATED[6])][:2]
    services = "SELECT count(*) FROM service WHERE organization_id = ?"
    (held,) = workspace.connection.execute(services, (two,)).fetchone()
    act = workspace.merge("organization", one, two, by="编辑")
    assert workspace.state("organization", two).withdrawn == f"→ {one}"
    assert workspace.connection.execute(services, (two,)).fetchone() == (0,)
    assert replays(workspace)
    workspace.undo(act, by="编辑")
    assert workspace.connection.execute(services, (two,)).fetchone() == (held,)
    assert workspace.state("organization", two).withdrawn == ""
    assert replays(workspace)


def test_a_workspace_is_made_once(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError) as error:
        Workspace.create(workspace.path, starter.read_tables(RESOURCES / "starter"), "编辑")
    assert error.value.code == "exists"


def test_a_file_that_is_no_workspace_is_refused(tmp_path: Path, starter_snapshot: Path) -> None:
    def code(path: Path) -> str:
        with pytest.raises(WorkspaceError) as error:
            Workspace.open(path)
        return error.value.code

    (tmp_path / "text.db").write_text("no database at all" * 100, encoding="utf-8")
    copy = tmp_path / "snapshot.db"
    copy.write_bytes(starter_snapshot.read_bytes())
    assert [code(tmp_path / "none.db"), code(tmp_path / "text.db"), code(copy)] == ["missing", "not_ours", "not_ours"]


def test_a_workspace_of_a_newer_program_is_left_alone(workspace: Workspace) -> None:
    workspace.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(WorkspaceError, match="too_new"):
        Workspace.open(workspace.path)


def test_a_backup_is_a_whole_workspace_and_the_oldest_go(workspace: Workspace) -> None:
    copies = [workspace.back_up() for _ in range(32)]
    assert len(list(copies[0].parent.iterdir())) == 30
    connection = sqlite3.connect(copies[-1])
    (copied,) = connection.execute("SELECT count(*) FROM metadata").fetchone()
    assert copied == len(list(journal.history(workspace.connection)))
    connection.close()


@pytest.mark.parametrize("table", ["reading", "taxonomy", "phone"])
def test_half_a_character_is_refused_as_any_other_fault(workspace: Workspace, table: str) -> None:
    columns = [name for name in BY_NAME[table].columns if name not in ("verified_on", "verified_by", "review_due")]
    given = dict.fromkeys((name for name in columns if name != "verify_method"), "\ud800")
    with pytest.raises(RefusedError):
        workspace.add(table, given, by="李雪")

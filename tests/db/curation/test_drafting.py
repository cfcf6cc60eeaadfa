"""What is being written: all its faults at once, and the workspace as it would be, of which nothing remains."""

from pathlib import Path

import pytest

from db.curation import RefusedError, Workspace, drafting
from db.curation.drafting import NEW, Draft

PLACE = "special-school-620102-1"


def whole(workspace: Workspace) -> list[str]:
    """Everything in the file but the bookkeeping of the full-text index."""
    return [line for line in workspace.connection.iterdump() if "record_text_" not in line]


def test_every_fault_of_a_draft_is_told_at_once(workspace: Workspace) -> None:
    draft = Draft("service", PLACE, {"name": "", "minimum_age": "six", "division_code": "1", "url": "x"})
    assert drafting.faults(workspace, draft) == [
        ("name", "required"),
        ("url", "bad_url"),
        ("minimum_age", "bad_number"),
        ("division_code", "unknown_division"),
    ]


def test_older_faults_may_wait_and_a_new_row_has_none(workspace: Workspace) -> None:
    workspace.connection.execute("UPDATE service SET url = 'x' WHERE id = ?", (PLACE,))
    assert drafting.faults(workspace, Draft("service", PLACE, {"url": "x", "note": "新"})) == []
    assert ("number", "required") in drafting.faults(workspace, Draft("phone", NEW, {"service_id": PLACE}))


def test_what_is_not_kept_is_seen_inside_and_leaves_no_trace(workspace: Workspace) -> None:
    before = whole(workspace)
    with drafting.as_if(workspace, Draft("service", PLACE, {"name": "新学校"}), "李雪") as key:
        assert (key, workspace.row("service", PLACE)["name"]) == (PLACE, "新学校")
        assert workspace.connection.execute("SELECT name FROM record WHERE id = ?", (PLACE,)).fetchone() == ("新学校",)
    assert whole(workspace) == before
    assert list(workspace.history("service", PLACE))[-1].kind == "start"


def test_a_new_row_that_is_not_kept_has_a_key_inside_only(workspace: Workspace) -> None:
    draft = Draft("required_document", NEW, {"service_id": PLACE, "document": "户口本"})
    with drafting.as_if(workspace, draft, "李雪") as key:
        assert workspace.row("required_document", key)["document"] == "户口本"
    with pytest.raises(RefusedError, match="no_such_row"):
        workspace.row("required_document", key)


def test_an_error_inside_is_the_same_error_outside_and_leaves_no_trace(workspace: Workspace) -> None:
    before = whole(workspace)
    with pytest.raises(ZeroDivisionError), drafting.as_if(workspace, Draft("service", PLACE, {"note": "x"}), "李雪"):
        raise ZeroDivisionError
    with pytest.raises(ZeroDivisionError), drafting.as_if(workspace, None, "李雪"):
        raise ZeroDivisionError
    assert whole(workspace) == before
    workspace.edit("service", PLACE, {"note": "写得成"}, by="李雪")


def test_nobody_else_sees_what_is_not_kept(workspace: Workspace, tmp_path: Path) -> None:
    other = Workspace.open(tmp_path / "workspace.db")
    with drafting.as_if(workspace, Draft("service", PLACE, {"name": "新学校"}), "李雪"):
        assert other.row("service", PLACE)["name"] != "新学校"
    other.close()

"""Facts are confirmed one by one, with method and source, and nothing else sets a date of confirmation."""

from datetime import date
from pathlib import Path

import pytest

from db import Directory
from db.curation import ConflictError, RefusedError, Wanted, Workspace, tasks
from tests.db.curation.test_workspace import replays

PLACE = "federation-620105-1"
TODAY = date(2026, 11, 24)


def confirm(workspace: Workspace, *facts: str, on: str = "2026-11-24", **given: str) -> int:
    asked = {"method": "phone", "source": "拨打核实", "by": "核实员"} | given
    return workspace.confirm("service", PLACE, facts, on=on, today=TODAY, **asked)  # type: ignore[arg-type]  # keywords passed on


def states(workspace: Workspace) -> dict[str, str]:
    return dict(workspace.connection.execute("SELECT fact, state FROM fact WHERE id = ?", (PLACE,)))


def test_a_record_bears_the_date_of_its_oldest_fact_once_all_that_it_has_are_confirmed(workspace: Workspace) -> None:
    assert states(workspace) == dict.fromkeys(("name", "status", "address", "phone"), "never") | {"hours": "missing"}
    confirm(workspace, "name", "status", on="2026-11-20")
    confirm(workspace, "phone", on="2026-11-21", method="visit")
    assert workspace.row("service", PLACE)["assured_date"] == ""
    confirm(workspace, "address", on="2026-11-22")
    row = workspace.row("service", PLACE)
    assert (row["assured_date"], row["verify_method"], row["verified_by"]) == ("2026-11-20", "phone", "核实员")
    assert replays(workspace)


def test_a_number_and_an_address_bear_the_date_themselves(workspace: Workspace) -> None:
    confirm(workspace, "phone", on="2026-11-21")
    confirm(workspace, "address", on="2026-11-22", until="2027-06-30")
    assert workspace.row("phone", f"{PLACE}-phone-1")["verified_on"] == "2026-11-21"
    here = "SELECT location_id FROM service_at_location WHERE service_id = ?"
    query = f"SELECT verified_on, review_due FROM location WHERE id = ({here})"
    location = workspace.connection.execute(query, (PLACE,)).fetchone()
    assert location == ("2026-11-22", "2027-06-30")


def test_a_fact_that_changed_since_is_not_confirmed_any_more_and_what_was_is_confirmed_again(
    workspace: Workspace,
) -> None:
    confirm(workspace, "phone")
    act = workspace.edit("phone", f"{PLACE}-phone-1", {"number": "0931-7660000"}, by="编辑")
    assert states(workspace)["phone"] == "changed"
    (task,) = tasks(workspace.connection, Wanted(("changed",)), TODAY)
    assert (task.record, task.fact, task.value, task.confirmed_on) == (PLACE, "phone", "0931-7660000", "2026-11-24")
    workspace.undo(act, by="编辑")
    assert states(workspace)["phone"] == "confirmed"


def test_what_is_not_known_and_what_a_kind_of_service_does_not_have_is_not_confirmed(workspace: Workspace) -> None:
    for fact in ("hours", "papers", "none"):
        with pytest.raises(RefusedError, match="no_such_fact"):
            confirm(workspace, "name", fact)
    with pytest.raises(RefusedError, match="no_fact"):
        confirm(workspace)
    assert states(workspace)["name"] == "never"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"method": "unverified"}, "no_method"),
        ({"source": " "}, "no_source"),
        ({"on": "2026-11"}, "bad_date"),
        ({"on": "昨天"}, "bad_date"),
        ({"on": "2026-11-25"}, "in_the_future"),
        ({"until": "2027"}, "bad_date"),
    ],
)
def test_a_confirmation_that_lacks_something_is_refused(workspace: Workspace, given: dict[str, str], code: str) -> None:
    with pytest.raises(RefusedError, match=code):
        confirm(workspace, "name", **given)
    assert states(workspace)["name"] == "never"


def test_a_clock_that_is_behind_the_newest_confirmation_is_refused(workspace: Workspace) -> None:
    act = confirm(workspace, "name")
    yesterday = date(2026, 11, 23)
    with pytest.raises(RefusedError) as refused:
        workspace.confirm(
            "service", PLACE, ("status",), method="phone", source="x", on="2026-11-23", today=yesterday, by="核实员"
        )
    assert (refused.value.code, refused.value.key, refused.value.value) == ("clock_behind", PLACE, "2026-11-24")
    with pytest.raises(RefusedError, match="clock_behind"):
        tasks(workspace.connection, Wanted(), yesterday)
    workspace.undo(act, by="核实员")
    assert tasks(workspace.connection, Wanted(), yesterday)


def test_what_changed_while_somebody_was_on_the_telephone_is_not_confirmed_unseen(workspace: Workspace) -> None:
    seen = {"phone": "0931-7661088"}
    workspace.edit("phone", f"{PLACE}-phone-1", {"number": "0931-7660000"}, by="编辑")
    with pytest.raises(ConflictError) as conflict:
        workspace.confirm(
            "service", PLACE, ("phone",), method="phone", source="x", on="2026-11-24", today=TODAY, by="乙", seen=seen
        )
    (difference,) = conflict.value.differences
    assert (difference.base, difference.theirs) == ("0931-7661088", "0931-7660000")


def test_an_edit_and_an_undo_never_set_the_date(workspace: Workspace) -> None:
    confirm(workspace, "name", "status", "address", "phone")
    act = workspace.edit("service", PLACE, {"name": "安宁区残联"}, by="编辑")
    assert workspace.row("service", PLACE)["assured_date"] == "2026-11-24"
    assert states(workspace)["name"] == "changed"
    confirm(workspace, "status")
    assert workspace.row("service", PLACE)["assured_date"] == "2026-11-24"
    workspace.undo(act, by="编辑")
    assert replays(workspace)


def test_residents_are_told_no_date_for_what_changed_since(workspace: Workspace, tmp_path: Path) -> None:
    def told() -> str:
        workspace.publish(tmp_path / "out.db")
        directory = Directory.open(tmp_path / "out.db")
        verified = directory.service(PLACE).listing.verified_on
        directory.close()
        return verified

    confirm(workspace, "name", "status", "address", "phone")
    assert told() == "2026-11-24"
    workspace.edit("phone", f"{PLACE}-phone-1", {"number": "0931-7660000"}, by="编辑")
    assert told() == ""
    assert workspace.row("service", PLACE)["assured_date"] == "2026-11-24"
    confirm(workspace, "phone")
    assert told() == "2026-11-24"


def test_who_says_what_they_saw_of_something_that_is_no_fact_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RefusedError, match="no_such_fact"):
        confirm(workspace, "colour", seen={"colour": "red"})  # type: ignore[arg-type]  # keywords passed on


def test_a_place_that_changed_since_it_was_seen_is_not_confirmed_unseen(workspace: Workspace) -> None:
    (key,) = workspace.connection.execute("SELECT id FROM location LIMIT 1").fetchone()
    asked = {"method": "visit", "source": "上门", "on": "2026-11-24", "today": TODAY, "by": "乙"}
    workspace.edit("location", key, {"landmark": "邮局旁"}, by="甲")
    with pytest.raises(ConflictError) as caught:
        workspace.confirm("location", key, rev=1, **asked)  # type: ignore[arg-type]  # keywords passed on
    assert [(each.field, each.theirs, each.by) for each in caught.value.differences] == [("landmark", "邮局旁", "甲")]
    workspace.confirm("location", key, rev=2, **asked)  # type: ignore[arg-type]  # keywords passed on
    assert workspace.row("location", key)["verified_on"] == "2026-11-24"


@pytest.mark.parametrize("reason", ["\0", "\ud800", "\u202eabc"])
def test_a_reason_that_nobody_can_read_is_refused_and_nothing_is_written(workspace: Workspace, reason: str) -> None:
    before = workspace.row("service", PLACE)
    with pytest.raises(RefusedError, match="control_character") as caught:
        workspace.edit("service", PLACE, {"note": "新"}, by="甲", reason=reason)
    assert (caught.value.column, workspace.row("service", PLACE)) == ("reason", before)

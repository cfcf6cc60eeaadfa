"""The work list: what is due by the kind of fact, what is not known, what is said to be wrong, what is there twice."""

from datetime import date, timedelta

import pytest

from db.curation import (
    Count,
    Wanted,
    Workspace,
    counts,
    coverage,
    find_duplicates,
    how_many,
    keep_duplicates,
    overview,
    tasks,
)
from db.curation.work import TO_CONFIRM

PLACE, HOTLINE, ENTITLEMENT = "federation-620105-1", "hotline-12385", "guide-care-job"
FIRST = date(2026, 1, 1)


def kind_after(workspace: Workspace, record: str, fact: str, days: int) -> str:
    """What kind of task a fact is, so many days after it was confirmed; "" for none."""
    today = FIRST + timedelta(days=days)
    wanted = Wanted(TO_CONFIRM, facts=(fact,))
    found = [each.kind for each in tasks(workspace.connection, wanted, today, 999) if each.record == record]
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("record", "fact", "due", "overdue"),
    [
        (HOTLINE, "phone", 365, 730),
        (PLACE, "phone", 180, 365),
        (PLACE, "address", 365, 730),
        (PLACE, "name", 365, 730),
        (ENTITLEMENT, "amounts", 90, 180),
    ],
)
def test_every_kind_of_fact_goes_stale_in_its_own_time(
    workspace: Workspace, record: str, fact: str, due: int, overdue: int
) -> None:
    assert kind_after(workspace, record, fact, 0) == "never"
    workspace.confirm("service", record, (fact,), method="phone", source="x", on="2026-01-01", today=FIRST, by="核实员")
    days = (0, due - 1, due, overdue - 1, overdue)
    assert [kind_after(workspace, record, fact, each) for each in days] == ["", "", "due", "due", "overdue"]


def test_a_policy_that_ends_is_out_of_date_on_that_day(workspace: Workspace) -> None:
    given = {"method": "official_document", "source": "文件", "on": "2026-01-01", "until": "2026-02-01"}
    workspace.confirm("service", ENTITLEMENT, ("amounts",), today=FIRST, by="核实员", **given)  # type: ignore[arg-type]  # keywords passed on
    assert [kind_after(workspace, ENTITLEMENT, "amounts", each) for each in (30, 31)] == ["", "overdue"]


def test_the_most_urgent_come_first_and_are_counted(workspace: Workspace) -> None:
    today = date(2026, 11, 24)
    found = tasks(workspace.connection, Wanted(), today, limit=99999)
    assert [each.kind for each in found] == sorted((each.kind for each in found), key=("never", "missing").index)
    counted = counts(workspace.connection, Wanted(), today)
    assert sum(each.number for each in counted) == len(found)
    assert counts(workspace.connection, Wanted(("never",), facts=("amounts",)), today) == [Count("never", "amounts", 7)]
    leaves = [
        each for at in range(0, len(found), 100) for each in tasks(workspace.connection, Wanted(), today, 100, at)
    ]
    assert leaves == found


@pytest.mark.parametrize(
    ("wanted", "records"),
    [
        (Wanted(text="7661088"), {PLACE}),
        (Wanted(text="0931-766"), {PLACE}),
        (Wanted(text="学府路"), {PLACE}),
        (Wanted(text="安宁 残联", service_kind="office"), {PLACE}),
        (Wanted(division="620105", category="federation"), {PLACE}),
        (Wanted(text="12385", service_kind="hotline"), {HOTLINE}),
        (Wanted(text='"不存在" OR *'), set()),
        (Wanted(status="defunct"), set()),
    ],
)
def test_the_work_is_searched_and_narrowed_by_anything(workspace: Workspace, wanted: Wanted, records: set[str]) -> None:
    found = tasks(workspace.connection, wanted, date(2026, 11, 24), 999)
    assert {each.record for each in found} == records
    assert sum(each.number for each in counts(workspace.connection, wanted, date(2026, 11, 24))) == len(found)
    assert how_many(workspace.connection, wanted, date(2026, 11, 24)) == len(found)


def test_a_division_holds_everything_below_it(workspace: Workspace) -> None:
    def number(division: str) -> int:
        return len(tasks(workspace.connection, Wanted(division=division), date(2026, 11, 24), 99999))

    assert number("620000") == number("") > number("620100") > number("620105") > 0


def test_what_is_withdrawn_is_no_work_until_it_is_restored(workspace: Workspace) -> None:
    wanted = Wanted(text="12385", service_kind="hotline")
    workspace.withdraw("service", HOTLINE, reason="停用", by="编辑")
    assert tasks(workspace.connection, wanted, date(2026, 11, 24)) == []
    workspace.restore("service", HOTLINE, by="编辑")
    assert tasks(workspace.connection, wanted, date(2026, 11, 24)) != []


def test_pairs_that_were_found_stay_on_the_list_until_somebody_decides(workspace: Workspace) -> None:
    base = {"name": "静宁县向阳助残中心", "division_code": "620826", "source_name": "网页"}
    base |= {"source_link_ok": "no", "confidence": "low"}
    for key in ("one", "two", "three"):
        workspace.add("organization", {"id": key, **base}, by="编辑")
    keep_duplicates(workspace, find_duplicates(workspace.connection, "organization"))

    def pairs(**narrowed: str) -> set[tuple[str, str]]:
        found = tasks(workspace.connection, Wanted(("double",), **narrowed), date(2026, 11, 24))  # type: ignore[arg-type]  # keywords passed on
        return {(each.record, each.other) for each in found}

    assert pairs(division="620826") == {("one", "three"), ("one", "two"), ("three", "two")}
    assert pairs(text="静宁") == pairs(division="620826")
    assert how_many(workspace.connection, Wanted(text="静宁县向阳"), date(2026, 11, 24)) == 3
    assert pairs(division="620825") == set()
    workspace.set_not_same("organization", "one", "two", comment="两个院区", by="编辑")
    workspace.merge("organization", "one", "three", by="编辑")
    assert pairs(division="620826") == set()
    wanted = Wanted(("double",), division="620826")
    assert counts(workspace.connection, wanted, date(2026, 11, 24)) == []
    assert how_many(workspace.connection, wanted, date(2026, 11, 24)) == 0


def test_the_overview_is_what_it_would_be_if_it_were_made_anew(workspace: Workspace) -> None:
    def all_of_it() -> list[object]:
        tables = ("record_text", "fact", "open_report", "record")
        return [workspace.connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]

    workspace.edit("organization", "org-lzsxgqcjrlhh", {"name": "西固区残联"}, by="编辑")
    workspace.withdraw("phone", f"{PLACE}-phone-1", reason="空号", by="编辑")
    kept = all_of_it()
    numbers = "SELECT number, id FROM record ORDER BY number"
    assert "西 固" in str(kept[0])
    assert ("federation-620105-1", "phone", "", "missing", "", "", "") in kept[1]  # type: ignore[operator]
    before = workspace.connection.execute(numbers).fetchall()
    overview.rebuild(workspace.connection)
    assert workspace.connection.execute(numbers).fetchall() == before
    assert all_of_it() == kept


def test_the_coverage_stands_beside_the_totals_of_the_province(workspace: Workspace) -> None:
    table = coverage(workspace.connection)
    assert len(table.columns) == 14
    rows = {row.category: row for row in table.rows}
    assert (rows["child_rehab"].total, rows["day_care"].total) == (252, 121)
    held = "SELECT count(*) FROM service WHERE category = 'special_school' AND service_kind = 'place'"
    assert rows["special_school"].held == workspace.connection.execute(held).fetchone()[0]
    assert sum(rows["special_school"].by_division) == rows["special_school"].held
    assert [name for _code, name in coverage(workspace.connection, "620100").columns][:2] == ["城关区", "七里河区"]
    lanzhou = {row.category: row.held for row in coverage(workspace.connection, "620100").rows}
    assert lanzhou["special_school"] == rows["special_school"].by_division[0]

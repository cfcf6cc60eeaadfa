"""Doubles are found by what people write differently, and what only looks alike is left alone."""

import pytest

from benchmarks import duplicates
from db.curation import Change, Pair, RefusedError, Workspace, find_duplicates, journal
from db.curation.records import WHOLE, Act

BASE = {"source_name": "网页", "source_link_ok": "no", "confidence": "low", "verify_method": "unverified"}


def add(workspace: Workspace, table: str, **fields: str) -> None:
    change = Change(table, fields["id"], WHOLE, "", journal.whole({**BASE, **fields}))
    workspace.perform(Act("import", "编辑"), [change])


def pairs(workspace: Workspace, *keys: str) -> list[Pair]:
    found = find_duplicates(workspace.connection, "organization")
    return [each for each in found if {each.first, each.second} == set(keys)]


@pytest.mark.parametrize(
    "other",
    [
        "静宁残联",
        "甘肃省平凉市静宁县残疾人联合会",
        "静宁县残疾人连合会",
        "静宁县 残疾人联合会",
        "残疾人联合会",
        "静宁县残疾联合会",
    ],
)
def test_a_name_written_differently_is_found(workspace: Workspace, other: str) -> None:
    add(workspace, "organization", id="one", name="静宁县残疾人联合会", division_code="620826")
    add(workspace, "organization", id="two", name=other, division_code="620826")
    assert len(pairs(workspace, "one", "two")) == 1


@pytest.mark.parametrize(
    ("name", "division"),
    [
        ("静宁县特殊教育学校", "620826"),
        ("残疾人联合会", "620825"),
        ("平凉市残疾人联合会", "620800"),
        ("静宁县第2残联", "620826"),
    ],
)
def test_what_only_looks_alike_is_left_alone(workspace: Workspace, name: str, division: str) -> None:
    add(workspace, "organization", id="one", name="静宁县残疾人联合会", division_code="620826")
    add(workspace, "organization", id="two", name=name, division_code=division)
    assert pairs(workspace, "one", "two") == []


def test_the_same_code_is_enough_and_another_code_is_too(workspace: Workspace) -> None:
    for key, name, code in (("one", "甲中心", "12345"), ("two", "乙学校", "12345"), ("three", "甲中心", "54321")):
        add(workspace, "organization", id=key, name=name, division_code="620826")
        row = {"id": f"{key}-i", "organization_id": key, "identifier_type": "统一社会信用代码", "identifier": code}
        change = Change("organization_identifier", row["id"], WHOLE, "", journal.whole(row))
        workspace.perform(Act("import", "编辑"), [change])
    assert [each.signs for each in pairs(workspace, "one", "two")] == [("identifier",)]
    assert pairs(workspace, "one", "three") == []


def test_what_is_not_the_same_is_remembered_with_the_reason(workspace: Workspace) -> None:
    for key in ("one", "two"):
        add(workspace, "organization", id=key, name="静宁县残疾人联合会", division_code="620826")
    with pytest.raises(RefusedError, match="no_reason"):
        workspace.set_not_same("organization", "one", "two", comment=" ", by="编辑")
    workspace.set_not_same("organization", "two", "one", comment="两个院区", by="编辑")
    assert pairs(workspace, "one", "two") == []


def test_the_figures_do_not_fall() -> None:
    organization, service = duplicates.measure(0)
    assert (organization.precision >= 0.97, organization.recall >= 0.88) == (True, True)
    assert (service.precision >= 0.97, service.recall >= 0.95) == (True, True)

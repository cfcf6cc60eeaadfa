"""Making one record of two: what comes from which, and that nothing is said twice or of the wrong record."""

import pytest

from db.check import check
from db.curation import RefusedError, Workspace
from db.curation.publishing import published

SOURCE = {"source_name": "网页", "source_link_ok": "no", "confidence": "low"}
SERVICE = {"status": "active", "service_kind": "place", "category": "day_care", "division_code": "620102"}


def add(workspace: Workspace, key: str, **fields: str) -> None:
    workspace.add("organization", {"id": key, "name": "向阳中心", **SOURCE, **fields}, by="编辑")


def translate(workspace: Workspace, service: str, text: str, field: str = "name") -> str:
    fields = {"link_entity": "service", "link_id": service, "field_name": field, "language": "en", "text": text}
    return workspace.add("translation", fields, by="编辑")


def withdrawn(workspace: Workspace, table: str, *keys: str) -> list[str]:
    return [workspace.state(table, key).withdrawn for key in keys]


def test_a_source_comes_whole_or_not_at_all(workspace: Workspace) -> None:
    add(workspace, "one", source_name="一页")
    add(workspace, "two", source_name="二页", source_url="https://two.example", confidence="high")
    workspace.merge("organization", "one", "two", by="编辑")
    row = workspace.row("organization", "one")
    assert (row["source_name"], row["source_url"], row["confidence"]) == ("一页", "", "low")
    workspace.undo(workspace.acts()[-1][0], by="编辑")
    workspace.merge("organization", "one", "two", take=["source_name"], by="编辑")
    row = workspace.row("organization", "one")
    assert (row["source_name"], row["source_url"], row["confidence"]) == ("二页", "https://two.example", "high")


def test_a_reading_stays_with_its_name(workspace: Workspace) -> None:
    add(workspace, "one", name="向阳中心")
    add(workspace, "two", name="朝阳中心", name_pinyin="zhāo yáng zhōng xīn")
    workspace.merge("organization", "one", "two", by="编辑")
    assert workspace.row("organization", "one")["name_pinyin"] == ""


def test_the_same_name_takes_its_reading_from_the_other(workspace: Workspace) -> None:
    add(workspace, "one")
    add(workspace, "two", name_pinyin="xiàng yáng zhōng xīn")
    workspace.merge("organization", "one", "two", by="编辑")
    assert workspace.row("organization", "one")["name_pinyin"] == "xiàng yáng zhōng xīn"


@pytest.mark.parametrize(("one", "two"), [("", "one"), ("two", ""), ("two", "one")])
def test_no_record_belongs_to_itself_or_to_what_it_became_one_with(workspace: Workspace, one: str, two: str) -> None:
    add(workspace, "one")
    add(workspace, "two", parent_organization_id=two)
    workspace.edit("organization", "one", {"parent_organization_id": one}, by="编辑")
    workspace.merge("organization", "one", "two", by="编辑")
    assert workspace.row("organization", "one")["parent_organization_id"] == ""


def test_what_belonged_to_the_other_belongs_to_the_one_kept(workspace: Workspace) -> None:
    add(workspace, "one")
    add(workspace, "two")
    add(workspace, "three", parent_organization_id="two")
    workspace.merge("organization", "one", "two", by="编辑")
    assert workspace.row("organization", "three")["parent_organization_id"] == "one"


@pytest.mark.parametrize("name", ["id", "verified_on", "verify_method", "no_such_field"])
def test_what_nobody_chooses_is_refused(workspace: Workspace, name: str) -> None:
    add(workspace, "one")
    add(workspace, "two")
    with pytest.raises(RefusedError, match="not_for_editing"):
        workspace.merge("organization", "one", "two", take=[name], by="编辑")
    assert withdrawn(workspace, "organization", "two") == [""]


def test_what_may_not_be_empty_is_not_emptied(workspace: Workspace) -> None:
    for key, kind in (("one", "entitlement"), ("two", "place")):
        fields = {"id": key, "name": "补贴", **SERVICE, **SOURCE, "service_kind": kind}
        fields |= {"apply_role": "county_federation"} if kind == "entitlement" else {}
        workspace.add("service", fields, by="编辑")
    with pytest.raises(RefusedError) as error:
        workspace.merge("service", "one", "two", take=["apply_role"], by="编辑")
    assert (error.value.code, error.value.column) == ("no_role", "apply_role")


@pytest.mark.parametrize(
    ("take", "standing"),
    [([], ["", "→ one", "→ one", ""]), (["name"], ["→ one", "", "→ one", ""])],
)
def test_every_text_keeps_the_translation_that_is_its_own(
    workspace: Workspace, take: list[str], standing: list[str]
) -> None:
    for key, name in (("one", "向阳日间照料"), ("two", "朝阳日间照料")):
        description = "照料" if key == "two" else "日间照料"
        workspace.add("service", {"id": key, "name": name, "description": description, **SERVICE, **SOURCE}, by="编辑")
    workspace.edit("service", "two", {"eligibility_description": "持证残疾人"}, by="编辑")
    keys = [translate(workspace, "one", "Xiangyang"), translate(workspace, "two", "Chaoyang")]
    keys.append(translate(workspace, "two", "Care", "description"))  # of a text that does not stay
    keys.append(translate(workspace, "two", "With a certificate", "eligibility_description"))
    act = workspace.merge("service", "one", "two", take=take, by="编辑")
    assert withdrawn(workspace, "translation", *keys) == standing
    assert [each for each in check(published(workspace.connection)) if each.file == "translation.csv"] == []
    workspace.undo(act, by="编辑")
    assert withdrawn(workspace, "translation", *keys) == ["", "", "", ""]

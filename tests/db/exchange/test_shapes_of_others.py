"""Files of our own in the shapes in which others keep theirs, with the faults that theirs have."""

import json
from collections import Counter
from pathlib import Path

import pytest

from db.curation import Workspace
from db.exchange import Options, Plan, commit, prepare, read_file

GIVEN = {"source_name": "样例", "source_link_ok": "no", "confidence": "low", "division_code": "620102"}
GIVEN |= {"service_kind": "programme", "category": "volunteer", "status": "active", "phone.role": "办事"}


def rows(plan: Plan) -> dict[str, tuple[int, int]]:
    return {each.table: (each.new, each.rejected) for each in plan.tallies}


def why(plan: Plan) -> dict[tuple[str, str, str], int]:
    return dict(Counter((each.table, each.column, each.code) for row in plan.rejected for each in row.faults))


def write(path: Path, *lines: str) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_folder_with_headers_of_its_own_and_addresses_without_a_beginning(
    workspace: Workspace, tmp_path: Path
) -> None:
    """As legal aid of Florida keeps it."""
    write(tmp_path / "organizations.csv", "org_uuid,org_name,org_url",
          "o1,向阳法律援助,www.example.org", "o2,朝阳法律援助,https://example.org")  # fmt: skip
    write(tmp_path / "services.csv", "service_uuid,org_uuid,service_name", "s1,o1,咨询", "s2,o2,代理", "s3,o2,=1+1")
    renamed = {"organization.org_uuid": "id", "org_name": "name", "org_url": "website"}
    renamed |= {"org_uuid": "organization_id", "service_uuid": "id", "service_name": "name"}
    plan = prepare(workspace, read_file(tmp_path), Options("", renamed, GIVEN))
    assert rows(plan) == {"organization": (1, 1), "service": (1, 2)}
    assert why(plan) == {
        ("organization", "website", "bad_url"): 1,
        ("service", "organization_id", "refers_to_rejected"): 1,
        ("service", "name", "formula"): 1,
    }
    assert {each.repair for row in plan.rejected for each in row.faults if each.code == "bad_url"} == {
        "http://www.example.org"
    }


def test_rows_whose_organization_is_not_there_and_a_hidden_character(workspace: Workspace, tmp_path: Path) -> None:
    """As legal aid of Illinois keeps it."""
    write(tmp_path / "organizations.csv", "id,name,description", "o1,向阳法律援助,免费\x0b咨询", "o2,朝阳法律援助,免费")
    write(tmp_path / "services.csv", "id,organization_id,name", "s1,o9,咨询", "s2,o2,", "s3,o2,代理", "s4,o1,转介")
    plan = prepare(workspace, read_file(tmp_path), Options("", {}, GIVEN))
    assert rows(plan) == {"organization": (1, 1), "service": (1, 3)}
    assert why(plan) == {
        ("organization", "description", "control_character"): 1,
        ("service", "organization_id", "dangling"): 1,
        ("service", "name", "required"): 1,
        ("service", "organization_id", "refers_to_rejected"): 1,
    }


PROGRAMME = {"id": "s1", "name": "志愿服务", "status": "active", "url": "example.org", "email": "nobody"}
NESTED = {"contents": [PROGRAMME | {"organization": {"id": "o1", "name": "向阳社", "parent_organization_id": "o0"}}]}
TABULAR = {
    "organization": [{"id": "o1", "name": "向阳社"}],
    "service": [{"id": "s1", "name": "志愿服务", "organization_id": "o1", "status": "active"}],
    "attribute": [{"id": "a1", "link_id": "s1", "link_entity": "programs", "taxonomy_term_id": "volunteer"}],
    "taxonomy": [{"id": "t1", "name": "样例分类"}],
}


def test_a_list_of_services_with_their_organizations_inside(workspace: Workspace, tmp_path: Path) -> None:
    """As the validator of the British profile has it."""
    (tmp_path / "service_list.json").write_text(json.dumps(NESTED), encoding="utf-8")
    plan = prepare(workspace, read_file(tmp_path / "service_list.json"), Options("", {}, GIVEN))
    assert rows(plan) == {"service": (0, 1), "organization": (0, 1)}
    assert why(plan) == {
        ("service", "url", "bad_url"): 1,
        ("service", "email", "bad_email"): 1,
        ("organization", "parent_organization_id", "dangling"): 1,
    }


def test_the_tables_of_a_package_in_one_json(workspace: Workspace, tmp_path: Path) -> None:
    """As the examples of HSDS 3 have it."""
    (tmp_path / "tabular.json").write_text(json.dumps(TABULAR), encoding="utf-8")
    plan = prepare(workspace, read_file(tmp_path / "tabular.json"), Options("", {}, GIVEN))
    assert rows(plan) == {"organization": (1, 0), "service": (1, 0), "attribute": (0, 1), "taxonomy": (1, 0)}
    assert why(plan) == {("attribute", "link_entity", "not_allowed"): 1}


@pytest.mark.parametrize("content", [NESTED, TABULAR])
def test_what_came_in_comes_in_once(workspace: Workspace, tmp_path: Path, content: object) -> None:
    file = tmp_path / "some.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    plan = prepare(workspace, read_file(file), Options("", {}, GIVEN))
    commit(workspace, plan, file, by="编辑")
    assert prepare(workspace, read_file(file), Options("", {}, GIVEN)).changes == ()


def test_a_column_that_is_empty_and_was_given_is_not_emptied_by_the_same_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "service.csv"
    write(file, "id,name,status,note", "s1,志愿服务,,")
    given = Options("service", {}, GIVEN | {"note": "样例"})
    commit(workspace, prepare(workspace, read_file(file), given), file, by="编辑")
    again = prepare(workspace, read_file(file), given)
    assert (again.changes, again.rejected) == ((), ())
    assert workspace.row("service", "s1")["note"] == "样例"

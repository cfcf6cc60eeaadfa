"""Real files of other people: how many rows come in, and exactly what is wrong with the rest.

They lie in MINGLU_FIXTURES or ../shared/fixtures beside the project, and are never part of it. What our profile asks
for and theirs does not (source, division, kind …) is given for the whole file, as `--set` does.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from db.curation import Workspace
from db.exchange import Options, Plan, ReadError, commit, prepare, read_file

GIVEN = {
    "source_name": "样例",
    "source_link_ok": "no",
    "confidence": "low",
    "division_code": "620000",
    "service_kind": "programme",
    "category": "volunteer",
    "status": "active",
    "location_type": "physical",
    "address_type": "physical",
    "phone.role": "办事",
}
FLORIDA = {
    "organization.organization_uuid": "id",
    "organization.organization_name": "name",
    "organization_uuid": "organization_id",
    "location_uuid": "id",
    "location_name": "name",
    "service_uuid": "id",
    "service_name": "name",
    "organization_description": "description",
    "service_description": "description",
    "organization_url": "website",
    "service_url": "url",
}
ILLINOIS = {
    "organization.Organization ID": "id",
    "Organization ID": "organization_id",
    "Title": "name",
    "Body": "description",
    "organization.Website address": "website",
    "Website address": "url",
    "Location_id": "id",
    "Field 2": "name",
    "Services-ID": "id",
    "Service type": "description",
}

PHONES = {"phones": "number", "notes": "description"}

Counts = dict[str, tuple[int, int]]
Faults = dict[tuple[str, str, str], int]


def look(workspace: Workspace, path: Path, table: str = "", renamed: dict[str, str] | None = None) -> Plan:
    return prepare(workspace, read_file(path), Options(table, renamed or {}, GIVEN))


def rows(plan: Plan) -> Counts:
    """By table: how many rows come in, how many are rejected."""
    return {each.table: (each.new, each.rejected) for each in plan.tallies}


def why(plan: Plan) -> Faults:
    return dict(Counter((each.table, each.column, each.code) for row in plan.rejected for each in row.faults))


def test_all_76_offices_of_canzhutong_come_in(workspace: Workspace, fixtures: Path) -> None:
    plan = look(workspace, fixtures / "canzhutong-orgs-zh" / "offices.csv", "organization")
    assert rows(plan) == {"organization": (76, 0)}
    assert [each.column for each in plan.remarks] == ["city", "address", "phones", "notes"]


def test_69_numbers_of_canzhutong_come_in_and_7_are_to_be_parted_or_found(workspace: Workspace, fixtures: Path) -> None:
    plan = look(workspace, fixtures / "canzhutong-orgs-zh" / "offices.csv", "phone", PHONES)
    assert rows(plan) == {"phone": (69, 7)}
    assert why(plan) == {("phone", "number", "two_phones"): 6, ("phone", "number", "required"): 1}


def test_ohana_comes_in_whole_but_for_american_numbers_and_places(workspace: Workspace, fixtures: Path) -> None:
    plan = look(workspace, fixtures / "ohana-sample-csv")
    assert rows(plan) == {
        "address": (21, 0),
        "location": (22, 0),
        "organization": (8, 0),
        "phone": (1, 53),
        "service": (23, 0),
        "taxonomy": (290, 0),
    }
    assert why(plan) == {("phone", "number", "bad_phone"): 51, ("phone", "number", "lost_zero"): 2}


def test_florida_lacks_the_beginning_of_its_web_addresses(workspace: Workspace, fixtures: Path) -> None:
    plan = look(workspace, fixtures / "florida-legal-aid", renamed=FLORIDA)
    assert rows(plan) == {"location": (110, 268), "organization": (6, 14), "service": (26, 109)}
    assert why(plan) == {
        ("organization", "website", "bad_url"): 14,
        ("service", "url", "bad_url"): 55,
        ("location", "name", "formula"): 1,
        ("location", "organization_id", "refers_to_rejected"): 267,
        ("service", "organization_id", "refers_to_rejected"): 54,
    }
    repairs = {each.repair for row in plan.rejected for each in row.faults if each.column == "website"}
    assert "http://www.aijustice.org" in repairs


@pytest.mark.parametrize("folder", ["input", "output"])
def test_illinois_refers_to_organizations_that_are_not_there(workspace: Workspace, fixtures: Path, folder: str) -> None:
    plan = look(workspace, fixtures / "ilao-legal-aid" / folder, renamed=ILLINOIS if folder == "input" else {})
    counted = rows(plan)
    assert {name: counted[name] for name in ("organization", "location", "service")} == {
        "organization": (32, 1),
        "location": (71, 449),
        "service": (88, 342),
    }
    faults = why(plan)
    assert faults["organization", "description", "control_character"] == 1
    assert faults["location", "organization_id", "dangling"] == 448
    assert faults["service", "organization_id", "dangling"] == 341
    assert faults["service", "name", "required"] == 1


EXAMPLE: Faults = {
    ("organization", "parent_organization_id", "dangling"): 1,
    ("attribute", "link_entity", "not_allowed"): 1,
    ("location", "organization_id", "dangling"): 1,
    ("phone", "number", "bad_phone"): 1,
    ("accessibility", "need", "required"): 1,
    ("accessibility", "state", "required"): 1,
    ("taxonomy_term", "name_en", "required"): 1,
    ("taxonomy_term", "description_en", "required"): 1,
    ("taxonomy_term", "parent_id", "dangling"): 1,
    ("taxonomy_term", "taxonomy_id", "dangling"): 1,
    ("taxonomy_term", "picture", "required"): 1,
    ("taxonomy_term", "position", "required"): 1,
    ("service", "organization_id", "refers_to_rejected"): 1,
    ("service_at_location", "location_id", "refers_to_rejected"): 1,
    ("address", "location_id", "refers_to_rejected"): 1,
    ("schedule", "location_id", "refers_to_rejected"): 1,
    ("language", "location_id", "refers_to_rejected"): 1,
    ("organization_identifier", "organization_id", "refers_to_rejected"): 1,
    ("service_area", "service_id", "refers_to_rejected"): 1,
    ("required_document", "service_id", "refers_to_rejected"): 1,
}
"""The examples of HSDS refer to rows that they do not have; 1 of 15 rows stands by itself."""


@pytest.mark.parametrize("path", ["", "json/tabular.json"])
@pytest.mark.parametrize("version", ["30", "31"])
def test_the_examples_of_hsds_have_their_known_faults(
    workspace: Workspace, fixtures: Path, version: str, path: str
) -> None:
    plan = look(workspace, fixtures / f"hsds{version}-spec-examples" / path)
    assert why(plan) == EXAMPLE
    assert [name for name, (new, _) in rows(plan).items() if new] == ["taxonomy"]


@pytest.mark.parametrize("version", ["30", "31"])
def test_a_location_of_hsds_json_comes_in_with_its_address_and_its_hours(
    workspace: Workspace, fixtures: Path, version: str
) -> None:
    plan = look(workspace, fixtures / f"hsds{version}-spec-examples" / "json" / "location.json")
    assert rows(plan) == {
        "location": (1, 0),
        "address": (1, 0),
        "schedule": (1, 0),
        "language": (0, 1),
        "accessibility": (0, 1),
        "phone": (0, 1),
    }


RENAMED = {"florida-legal-aid": FLORIDA, "ilao-legal-aid/input": ILLINOIS}
KNOWN = Path(__file__).with_name("files_of_others.csv")
"""Of every file, by table: how many rows come in, how many do not, and every complaint with how often it is made."""


def known() -> dict[str, dict[str, tuple[str, str, str]]]:
    found: dict[str, dict[str, tuple[str, str, str]]] = {}
    with KNOWN.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row["path"], {})[row["table"]] = (row["new"], row["rejected"], row["complaints"])
    return found


def told(plan: Plan) -> dict[str, tuple[str, str, str]]:
    faults = sorted(why(plan).items())
    return {
        each.table: (
            str(each.new),
            str(each.rejected),
            "; ".join(f"{number} {column} {code}" for (table, column, code), number in faults if table == each.table),
        )
        for each in plan.tallies
        if each.new or each.rejected
    }


@pytest.mark.parametrize("path", known())
def test_of_every_file_the_good_rows_come_in_once_and_the_bad_ones_are_told(
    workspace: Workspace, fixtures: Path, path: str
) -> None:
    file, _, table = path.partition(":")
    plan = look(workspace, fixtures / file, table, PHONES if table == "phone" else RENAMED.get(file))
    assert told(plan) == known()[path]
    commit(workspace, plan, fixtures / file, by="编辑")
    again = look(workspace, fixtures / file, table, PHONES if table == "phone" else RENAMED.get(file))
    assert (again.changes, len(again.rejected)) == ((), len(plan.rejected))


def test_what_is_no_record_is_refused(workspace: Workspace, fixtures: Path) -> None:
    with pytest.raises(ReadError, match="broken_json"):
        read_file(fixtures / "oruk-validator-mocks" / "V3.0-UK-Default" / "api_details.json")


def test_no_file_of_others_makes_the_import_stumble(workspace: Workspace, fixtures: Path) -> None:
    paths = sorted(path for ending in ("csv", "json") for path in fixtures.rglob(f"*.{ending}"))
    refused = []
    for path in paths:
        try:
            look(workspace, path)
        except ReadError as error:
            refused.append((path.name, error.code))
    assert (len(paths) > 100, Counter(refused)) == (True, Counter(REFUSED))


REFUSED = {
    ("api_details.json", "broken_json"): 4,
    ("base.json", "broken_json"): 2,
    ("dashboard_service_details_response.json", "broken_json"): 1,
    ("dashboard_services_response.json", "broken_json"): 1,
    ("oe.json", "broken_json"): 1,
}
"""Files that hold no records of HSDS."""

"""Real files of other people: what comes in, and exactly what is wrong with the rest.

They lie in MINGLU_FIXTURES or ../shared/fixtures beside the project, and are never part of it.
"""

from collections import Counter
from pathlib import Path

from db.curation import Workspace
from db.exchange import Options, Plan, prepare, read_file

GIVEN = {
    "source_name": "样例",
    "source_link_ok": "no",
    "confidence": "low",
    "division_code": "620000",
    "service_kind": "programme",
    "category": "volunteer",
    "status": "active",
    "location_type": "physical",
}


def look(workspace: Workspace, path: Path, table: str = "", **renamed: str) -> Plan:
    names = {column.replace("__", " "): field for column, field in renamed.items()}
    return prepare(workspace, read_file(path), Options(table, names, GIVEN))


def rows(plan: Plan) -> dict[str, tuple[int, int]]:
    """By table: how many rows come in, how many are rejected."""
    return {each.table: (each.new, each.rejected) for each in plan.tallies}


def why(plan: Plan) -> dict[tuple[str, str, str], int]:
    return dict(Counter((each.table, each.column, each.code) for row in plan.rejected for each in row.faults))


def test_all_76_offices_of_canzhutong_come_in(workspace: Workspace, fixtures: Path) -> None:
    plan = look(workspace, fixtures / "canzhutong-orgs-zh" / "offices.csv", "organization")
    assert rows(plan) == {"organization": (76, 0)}
    assert [each.column for each in plan.remarks] == ["city", "address", "phones", "notes"]


def test_the_names_of_all_8_organizations_22_places_and_23_services_of_ohana_come_in(
    workspace: Workspace, fixtures: Path
) -> None:
    plan = look(workspace, fixtures / "ohana-sample-csv")
    assert {table: rows(plan)[table] for table in ("organization", "location", "service", "taxonomy")} == OHANA


OHANA = {"organization": (8, 0), "location": (22, 0), "service": (23, 0), "taxonomy": (290, 0)}

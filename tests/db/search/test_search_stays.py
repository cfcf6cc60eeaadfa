"""A record that has nothing to do with a question never takes the place of a right answer."""

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.making import build
from db.search import search
from db.starter import read_tables

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
ANSWERS = Path(__file__).resolve().parents[2] / "desktop" / "pages" / "answers.csv"
UNRELATED = {"name": "玉门石油工人疗养旧址", "division_code": "620981", "category": "massage", "service_kind": "place"}


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The directory that ships with one record more, of a need that is asked for in few rows."""
    tables = read_tables(RESOURCES / "starter")
    pattern = next(row for row in tables["service"] if row["id"] == "massage-620000-1")
    nothing = {"organization_id": "", "alternate_name": "", "short_name": "", "name_en": "", "description": ""}
    added = {**pattern, **nothing, **UNRELATED, "id": "unrelated", "eligibility_description": ""}
    path = tmp_path_factory.mktemp("larger") / "larger.db"
    build({**tables, "service": [*tables["service"], added]}, path, sample=False)
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    yield connection
    connection.close()


def test_an_unrelated_record_never_removes_a_right_one_from_the_first_three(
    connection: sqlite3.Connection, larger: sqlite3.Connection
) -> None:
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        asked = [(row["written"], row["asked_from"]) for row in csv.DictReader(file) if row["need"] != "massage"]
    assert len(asked) > 150
    for written, place in asked:
        before = [listing.id for listing in search(connection, written, place, 3, 0).listings]
        after = [listing.id for listing in search(larger, written, place, 3, 0).listings]
        assert after == before, written

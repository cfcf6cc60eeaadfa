"""Small directories of one's own, and the sample."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from db import Directory
from db.making import build, build_sample
from db.profile import BY_NAME
from db.starter import read_table

RESOURCES = Path(__file__).resolve().parents[3] / "resources"

Row = dict[str, str]
Made = Callable[..., Directory]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """The made-up directory of 1,250 places."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    build_sample(RESOURCES, path, 1250)
    opened = Directory.open(path)
    yield opened
    opened.close()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Build a directory of the services given and of rows of other tables; every place has a house."""
    frame = {
        name: read_table(RESOURCES / "starter", BY_NAME[name])
        for name in ("admin_division", "taxonomy", "taxonomy_term", "role")
    }

    def make(*services: Row, **tables: Sequence[Row]) -> Directory:
        houses = [
            {"id": f"{each['id']}-house", "location_type": "physical", "division_code": each["division_code"]}
            for each in services
        ]
        here = [
            {"id": f"{each['id']}-here", "service_id": each["id"], "location_id": f"{each['id']}-house"}
            for each in services
        ]
        out = tmp_path / "own.db"
        build({**frame, "service": services, "location": houses, "service_at_location": here, **tables}, out,
              sample=True)  # fmt: skip
        return Directory.open(out)

    return make


def service(key: str, division: str = "620102", kind: str = "place", **fields: str) -> Row:
    """A row of `service` in the category sports, named by its key."""
    common = {"status": "active", "category": "sports", "source_link_ok": "yes", "source_name": "某网页"}
    named = {"id": key, "name": f"健身点{key}", "division_code": division, "service_kind": kind, "confidence": "high"}
    return named | common | fields


def needs(key: str, **states: str) -> list[Row]:
    """Rows of `accessibility` of the house of a service."""
    return [
        {"id": f"{key}-{need}", "location_id": f"{key}-house", "need": need, "state": state}
        for need, state in states.items()
    ]


def hours(key: str, byday: str, opens: str, closes: str, **fields: str) -> Row:
    """A row of `schedule` of a service."""
    return {"id": f"{key}-{opens}", "service_id": key, "freq": "WEEKLY", "byday": byday, "opens_at": opens,
            "closes_at": closes, **fields}  # fmt: skip

"""Who is listed where: worked out for a small directory of one's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db import Count, Directory
from db.making import build
from db.profile import BY_NAME
from db.starter import read_table

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"

Row = dict[str, str]
Made = Callable[..., Directory]


def service(key: str, division: str, kind: str = "place", **fields: str) -> Row:
    common = {"status": "active", "category": "sports", "source_link_ok": "yes", "source_name": "某网页"}
    return (
        {"id": key, "name": key, "division_code": division, "service_kind": kind, "confidence": "high"}
        | common
        | fields
    )


def area(key: str, *divisions: str) -> list[Row]:
    return [{"id": f"{key}-{code}", "service_id": key, "division_code": code} for code in divisions]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    frame = {
        name: read_table(STARTER, BY_NAME[name]) for name in ("admin_division", "taxonomy", "taxonomy_term", "role")
    }

    def make(*services: Row, areas: list[Row] | None = None, **tables: list[Row]) -> Directory:
        out = tmp_path / "own.db"
        build({**frame, "service": services, "service_area": areas or [], **tables}, out, sample=True)
        return Directory.open(out)

    return make


def ids(directory: Directory, division: str, category: str = "sports") -> list[str]:
    return [listing.id for listing in directory.listings(category, division, limit=99)]


def test_entitlements_then_places_then_programmes_then_hotlines(made: Made) -> None:
    kinds = ("hotline", "programme", "place", "entitlement")
    directory = made(*(service(kind, "620102", kind) for kind in kinds))
    assert ids(directory, "620102") == ["entitlement", "place", "programme", "hotline"]


def test_of_the_same_trust_the_last_confirmed_comes_first_then_the_more_complete(made: Made) -> None:
    confirmed = {"verify_method": "phone", "verified_by": "残联", "assured_date": "2026-03-01"}
    services = [
        service("a-bare", "620102"),
        service("b-with-phone", "620102"),
        service("c-confirmed", "620102", **confirmed),
        service("d-confirmed-before", "620102", **confirmed | {"assured_date": "2025-03-01"}),
        service("e-doubtful", "620102", confidence="low"),
    ]
    phone = {"id": "phone", "service_id": "b-with-phone", "number": "0931-1234567", "role": "办事"}
    directory = made(*services, phone=[phone])
    assert ids(directory, "620102") == ["c-confirmed", "d-confirmed-before", "b-with-phone", "a-bare", "e-doubtful"]


def test_what_lies_in_the_place_comes_before_what_serves_it_from_afar(made: Made) -> None:
    offices = [service(code, code, "office") for code in ("620000", "620100", "620102")]
    directory = made(*offices, areas=[row for code in ("620000", "620100", "620102") for row in area(code, code)])
    assert ids(directory, "620102") == ["620102", "620100", "620000"]
    assert ids(directory, "620103") == ["620100", "620000"]


def test_a_record_that_serves_two_places_is_listed_in_both_and_counted_once_above(made: Made) -> None:
    directory = made(service("bus", "620302", "programme"), areas=area("bus", "620102", "620103"))
    assert ids(directory, "620102") == ids(directory, "620103") == ids(directory, "620302") == ["bus"]
    assert ids(directory, "620104") == []
    assert directory.count("sports", "620000") == Count(1, 1, 1)


def test_an_area_inside_another_area_adds_nothing(made: Made) -> None:
    directory = made(service("bus", "620302", "programme"), areas=area("bus", "620100", "620102", "620102001"))
    assert ids(directory, "620102001") == ["bus"]
    assert directory.count("sports", "620102001").here == 1


def test_a_township_sees_what_serves_its_county(made: Made) -> None:
    directory = made(service("office", "620102", "office"), areas=area("office", "620102"))
    assert ids(directory, "620102001") == ["office"]


def test_what_is_closed_is_not_listed(made: Made) -> None:
    directory = made(service("open", "620102"), service("closed", "620102", status="defunct"))
    assert ids(directory, "620000") == ["open"]
    with pytest.raises(KeyError):
        directory.service("closed")


def test_what_can_be_trusted_more_comes_first(made: Made) -> None:
    levels = ("low", "high", "medium")
    directory = made(*(service(f"is-{level}", "620102", confidence=level) for level in levels))
    assert ids(directory, "620102") == ["is-high", "is-medium", "is-low"]


def test_the_order_set_by_staff_holds_in_the_own_category_only(made: Made) -> None:
    also = [{"id": "a", "link_entity": "service", "link_id": "z", "taxonomy_term_id": "massage"}]
    linked = service("z", "620102", position="1")
    directory = made(
        linked, service("a", "620102"), service("m", "620102", category="massage", position="2"), attribute=also
    )
    assert ids(directory, "620102") == ["z", "a"]
    assert ids(directory, "620102", "massage") == ["m", "z"]


def test_the_number_of_a_building_is_the_number_of_what_is_in_it(made: Made) -> None:
    source = {"source_name": "某网页", "source_link_ok": "yes", "confidence": "high"}
    directory = made(
        service("hall", "620102"),
        location=[{"id": "l", "location_type": "physical", "division_code": "620102", **source}],
        service_at_location=[{"id": "h", "service_id": "hall", "location_id": "l"}],
        phone=[{"id": "p", "location_id": "l", "number": "0931-0001234", "role": "总机", **source}],
    )
    assert directory.listings("sports", "620102")[0].phone == "0931-0001234"
    assert directory.service("hall").phones[0].number == "0931-0001234"

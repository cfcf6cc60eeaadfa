"""One service as residents would meet it: the same page as a published snapshot has, with a draft too, at once."""

from datetime import date
from pathlib import Path

import pytest

from db import Directory
from db.curation import RefusedError, Workspace, glimpse
from db.curation.drafting import NEW, Draft

PLACE = "special-school-620102-1"
SEEN_FROM = "620102"


@pytest.fixture
def published(workspace: Workspace, tmp_path: Path) -> Directory:
    workspace.publish(tmp_path / "snapshot.db")
    return Directory.open(tmp_path / "snapshot.db")


def test_every_record_is_what_it_is_in_the_published_snapshot(workspace: Workspace, published: Directory) -> None:
    keys = [
        key for (key,) in workspace.connection.execute("SELECT id FROM service WHERE status = 'active' ORDER BY id")
    ]
    assert len(keys) > 100
    for key in keys[::7]:
        with glimpse.seen(workspace, key, place=SEEN_FROM) as (directory, record):
            service = published.service(key)
            assert (record, directory.service(key)) == (key, service)
            role = service.apply_role or published.term(service.listing.category).role
            for place in (SEEN_FROM, service.listing.division):
                assert directory.office(role, place) == published.office(role, place)
    published.close()


def test_a_draft_is_seen_and_nothing_of_it_remains(workspace: Workspace) -> None:
    draft = Draft("service", PLACE, {"name": "兰州市城关区新学校"})
    with glimpse.seen(workspace, PLACE, place=SEEN_FROM, draft=draft, by="李雪") as (directory, record):
        assert directory.service(record).listing.name == "兰州市城关区新学校"
    assert workspace.row("service", PLACE)["name"] == "兰州市城关区辅读学校"


def test_a_draft_of_a_phone_is_seen_on_the_page_of_its_service(workspace: Workspace) -> None:
    fields = {"service_id": PLACE, "number": "0931-1234567", "role": "办事"}
    fields |= {"source_name": "官网", "source_link_ok": "yes", "confidence": "high"}
    draft = Draft("phone", NEW, fields)
    assert glimpse.service_of(workspace, draft) == PLACE
    with glimpse.seen(workspace, PLACE, place=SEEN_FROM, draft=draft, by="李雪") as (directory, record):
        assert "0931-1234567" in [phone.number for phone in directory.service(record).phones]


def test_a_service_that_is_not_there_yet_is_seen_too(workspace: Workspace) -> None:
    fields = workspace.row("service", PLACE) | {"id": "", "name": "新服务"}
    draft = Draft("service", NEW, fields)
    with glimpse.seen(workspace, NEW, place=SEEN_FROM, draft=draft, by="李雪") as (directory, record):
        assert (directory.service(record).listing.name, record.startswith("service-")) == ("新服务", True)


def test_what_belongs_to_no_service_is_seen_nowhere(workspace: Workspace) -> None:
    assert glimpse.service_of(workspace, Draft("role", "county_federation", {})) is None
    (location,) = workspace.connection.execute("SELECT location_id FROM service_at_location LIMIT 1").fetchone()
    assert glimpse.service_of(workspace, Draft("location", location, {})) is not None
    assert glimpse.service_of(workspace, Draft("address", NEW, {"location_id": location})) is not None
    linked = {"link_entity": "service", "link_id": PLACE}
    assert glimpse.service_of(workspace, Draft("alias", NEW, linked)) == PLACE


def test_what_would_not_be_published_is_refused(workspace: Workspace) -> None:
    workspace.withdraw("service", PLACE, reason="关了", by="李雪")
    with pytest.raises(RefusedError, match="not_published"), glimpse.seen(workspace, PLACE, place=SEEN_FROM):
        pass
    with pytest.raises(RefusedError, match="no_such_row"), glimpse.seen(workspace, "nobody", place=SEEN_FROM):
        pass
    workspace.restore("service", PLACE, by="李雪")
    draft = Draft("service", PLACE, {"status": "defunct"})
    with (
        pytest.raises(RefusedError, match="not_published"),
        glimpse.seen(workspace, PLACE, place=SEEN_FROM, draft=draft, by="李雪"),
    ):
        pass


def test_a_fact_that_changed_since_it_was_confirmed_is_shown_without_the_date(workspace: Workspace) -> None:
    day = {"on": "2026-11-20", "today": date(2026, 11, 27)}
    facts = [fact for (fact,) in workspace.connection.execute(
        "SELECT fact FROM fact WHERE id = ? AND value <> ''", (PLACE,))]  # fmt: skip
    workspace.confirm("service", PLACE, facts, method="phone", source="校办", by="李雪", **day)  # type: ignore[arg-type]  # keywords passed on
    with glimpse.seen(workspace, PLACE, place=SEEN_FROM) as (directory, record):
        assert directory.service(record).listing.verified_on == "2026-11-20"
    draft = Draft("service", PLACE, {"name": "兰州市城关区新学校"})
    with glimpse.seen(workspace, PLACE, place=SEEN_FROM, draft=draft, by="李雪") as (directory, record):
        assert directory.service(record).listing.verified_on == ""

"""What a reference may refer to is found by words, by code and by name, whatever is written."""

import pytest

from db.curation import Workspace, choices
from db.curation.choices import Choice
from db.curation.rows import CURATED


def codes(found: list[Choice]) -> list[str]:
    return [each.code for each in found]


def test_a_place_is_found_by_code_by_name_and_with_the_places_above_it(workspace: Workspace) -> None:
    assert codes(choices.find(workspace.connection, "admin_division", "620102", 1)) == ["620102"]
    assert codes(choices.find(workspace.connection, "admin_division", "兰州市城关区", 1)) == ["620102"]
    assert codes(choices.find(workspace.connection, "admin_division", "兰州 城关区", 1)) == ["620102"]
    assert codes(choices.find(workspace.connection, "admin_division", "６２０１０２", 1)) == ["620102"]


def test_what_is_called_exactly_so_comes_first(workspace: Workspace) -> None:
    assert choices.find(workspace.connection, "admin_division", "兰州市", 1)[0].name == "兰州市"


def test_the_places_come_from_the_widest_down(workspace: Workspace) -> None:
    assert codes(choices.find(workspace.connection, "admin_division", "", 3)) == ["620000", "620100", "620102"]
    assert [each.name for each in choices.path(workspace.connection, "620102")] == ["兰州市", "城关区"]
    assert [each.name for each in choices.path(workspace.connection, "620000")] == ["甘肃省"]
    assert choices.path(workspace.connection, "999999") == ()


def test_a_name_means_those_that_have_it(workspace: Workspace) -> None:
    connection = workspace.connection
    assert choices.called(connection, "admin_division", "城关区") == ["620102"]
    assert len(choices.called(connection, "admin_division", "城关镇")) > 1
    assert choices.called(connection, "category", "day care") == ["day_care"]
    assert choices.called(connection, "role", "县（市、区）残联") == ["county_federation"]


def test_a_chapter_is_a_term_and_no_category(workspace: Workspace) -> None:
    assert "chapter_1" in codes(choices.find(workspace.connection, "taxonomy_term", "", 100))
    assert "chapter_1" not in codes(choices.find(workspace.connection, "category", "", 100))


def test_what_is_withdrawn_is_offered_to_nobody_and_still_has_its_name(workspace: Workspace) -> None:
    first = choices.find(workspace.connection, "organization", "残疾人联合会", 1)[0]
    before = choices.count(workspace.connection, "organization", "")
    workspace.withdraw("organization", first.code, reason="撤销", by="李雪")
    assert choices.count(workspace.connection, "organization", "") == before - 1
    assert first.code not in codes(choices.find(workspace.connection, "organization", first.name, 20))
    assert choices.named(workspace.connection, "organization", first.code) == first


@pytest.mark.parametrize("table", [table.name for table in CURATED])
def test_every_table_can_be_chosen_from(workspace: Workspace, table: str) -> None:
    whole = choices.count(workspace.connection, table, "")
    found = choices.find(workspace.connection, table, "", 10_000)
    assert len(found) == whole
    assert all(each.code and each.name for each in found)


@pytest.mark.parametrize("text", ["\0", "x" * 10_000, "=1+1", "👩‍🦽", "\ud800", "%", "' OR 1", '"', "e" * 40 + "\0"])
def test_nothing_written_is_an_error(workspace: Workspace, text: str) -> None:
    for source in ("admin_division", "organization", "service", "location", "category", "phone"):
        assert choices.called(workspace.connection, source, text) == []
        assert choices.named(workspace.connection, source, text) is None
        choices.find(workspace.connection, source, text, 20)
        choices.count(workspace.connection, source, text)

"""A form asks for every field of every table but its made key and what only a confirmation sets."""

import pytest

from db.curation.checking import CONFIRMING
from db.curation.rows import CURATED
from db.profile import Table
from desktop.pages.desk import groups


def asked(table: str, *given: str) -> list[str]:
    return [field.name for group in groups.groups(table, frozenset(given)) for field in group.fields]


@pytest.mark.parametrize("table", CURATED, ids=lambda table: table.name)
def test_every_field_is_asked_for_once_or_is_made_or_confirmed(table: Table) -> None:
    made = {"id"} - set(asked(table.name))
    assert sorted(asked(table.name)) == sorted(set(table.columns) - CONFIRMING - made)


def test_only_keys_that_people_choose_are_asked_for() -> None:
    keyed = {table.name for table in CURATED if table.key in asked(table.name)}
    assert keyed == {"admin_division", "role", "reading", "taxonomy", "taxonomy_term"}


def test_what_is_heard_stands_next_to_what_it_is_made_of() -> None:
    service, organization = asked("service"), asked("organization")
    assert service[:3] == ["name", "name_pinyin", "name_initials"]
    assert service[service.index("description") + 1] == "spoken_summary"
    assert organization[:3] == ["name", "name_pinyin", "name_initials"]


def test_what_the_place_says_is_no_question() -> None:
    assert "service_id" in asked("phone")
    assert "service_id" not in asked("phone", "service_id")


def test_the_large_forms_are_in_groups_and_the_source_comes_late() -> None:
    assert [group.name for group in groups.groups("service")] == [
        *("name", "kind", "description", "who", "apply", "contact", "staff", "source")
    ]
    assert [group.name for group in groups.groups("phone")] == ["", "owner", "source"]
    assert [group.name for group in groups.groups("role")] == [""]

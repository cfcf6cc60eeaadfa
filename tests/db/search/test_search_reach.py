"""Every record is found by its name, by any part of it, by its sound and by its first letters."""

import sqlite3
from collections.abc import Callable

import pytest
from pypinyin import lazy_pinyin

from db import SearchResult

Find = Callable[..., SearchResult]
Names = list[tuple[str, str]]

MANY = 5000


@pytest.fixture(scope="module")
def names(connection: sqlite3.Connection) -> Names:
    return connection.execute("SELECT id, name FROM listing ORDER BY id").fetchall()


def _spoken(name: str) -> list[str]:
    return lazy_pinyin("".join(each for each in name if each.isalnum()))


def _is_found(find: Find, query: str, record: str, limit: int) -> bool:
    return record in {each.id for each in find(query, limit=limit).listings}


def _missing(find: Find, names: Names, query: Callable[[str], str], limit: int = 9) -> list[str]:
    return [name for record, name in names if not _is_found(find, query(name), record, limit)]


def test_every_record_is_on_the_first_page_for_its_name(find: Find, names: Names) -> None:
    assert _missing(find, names, lambda name: name) == []


def test_every_record_is_on_the_first_page_for_its_pinyin(find: Find, names: Names) -> None:
    assert _missing(find, names, lambda name: "".join(_spoken(name))) == []
    assert _missing(find, names, lambda name: " ".join(_spoken(name)).upper()) == []


def test_every_record_is_on_the_first_page_for_its_initials(find: Find, names: Names) -> None:
    assert _missing(find, names, lambda name: "".join(each[0] for each in _spoken(name))) == []


@pytest.mark.parametrize("size", [2, 3, 4])
def test_every_record_is_found_by_every_part_of_its_name(find: Find, names: Names, size: int) -> None:
    found: dict[str, set[str]] = {}
    missing = []
    for record, name in names:
        for part in (name[at : at + size] for at in range(len(name) - size + 1)):
            if not any(each.isalnum() for each in part):
                continue
            if part not in found:
                found[part] = {each.id for each in find(part, limit=MANY).listings}
            if record not in found[part]:
                missing.append((part, name))
    assert missing == []


def test_every_record_with_an_english_name_is_found_by_it(find: Find, connection: sqlite3.Connection) -> None:
    english = connection.execute("SELECT id, name_en FROM listing WHERE name_en <> '' ORDER BY id").fetchall()
    assert english
    assert _missing(find, english, lambda name: name) == []


def test_every_record_is_found_by_its_category(find: Find, connection: sqlite3.Connection) -> None:
    terms = connection.execute("SELECT id, name, name_en FROM taxonomy_term WHERE role IS NOT NULL").fetchall()
    assert len(terms) == 26
    for code, *words in terms:
        inside = {row[0] for row in connection.execute("SELECT id FROM listing WHERE category = ?", (code,))}
        for word in words:
            found = find(word, limit=MANY)
            assert found.understood.category == code, word
            assert inside <= {each.id for each in found.listings}, word


def test_every_record_is_found_by_its_county_and_prefecture(find: Find, connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT listing.id, above.name FROM listing JOIN ancestry ON ancestry.division = listing.division "
        "JOIN admin_division AS above ON above.code = ancestry.ancestor WHERE above.level <> 'township'"
    ).fetchall()
    found = {place: {each.id for each in find(place, limit=MANY).listings} for _, place in rows}
    assert [(record, place) for record, place in rows if record not in found[place]] == []


def test_every_other_name_leads_to_its_record(find: Find, connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT link_id, alias.name FROM alias JOIN listing ON listing.id = link_id WHERE link_entity = 'service'"
    ).fetchall()
    assert rows
    assert _missing(find, rows, lambda name: name) == []

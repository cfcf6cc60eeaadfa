"""Making one record of two: which changes that takes."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from db.curation import journal, rows
from db.curation.belonging import held, referring
from db.curation.checking import CONFIRMING
from db.curation.records import WITHDRAWN, Change, RefusedError
from db.curation.rows import CURATED, Row
from db.profile import BY_NAME, Table
from db.profile.common import PROVENANCE

_SOURCE = tuple(field.name for field in PROVENANCE if field.name not in CONFIRMING)
_ABOUT_THE_ROW = CONFIRMING | set(_SOURCE)
_TOGETHER = (("name", "name_pinyin", "name_initials"), _SOURCE)
"""Fields of which the first tells where the others come from."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which fields are not as usual, where the record that is kept takes from the other only what it lacks."""

    take: frozenset[str] = frozenset()  # as the other has it, nothing too
    leave: frozenset[str] = frozenset()  # as it is, nothing too


def mergeable(table: Table) -> tuple[tuple[str, ...], ...]:
    """Return what a person may choose of either: fields, the ones that go together as one with the first telling them.

    The key is none of them, nor what only a confirmation sets.
    """
    bound = {name for names in _TOGETHER for name in names[1:]}
    alone = (name for name in table.columns[1:] if name not in CONFIRMING and name not in bound)
    groups = {names[0]: names for names in _TOGETHER}
    return tuple(
        tuple(each for each in groups.get(name, (name,)) if name == each or each in table.columns) for name in alone
    )


def changes(connection: sqlite3.Connection, table: str, keep: Row, other: Row, chosen: Chosen) -> Iterator[Change]:
    """Give the changes: fields, then everything that refers to the other record, then its withdrawal.

    Raises RefusedError when a field is named of which nobody chooses.
    """
    of = BY_NAME[table]
    for name in (chosen.take | chosen.leave) - {name for names in mergeable(of) for name in names}:
        raise RefusedError("not_for_editing", table, keep[of.key], name)
    one, two = keep[of.key], other[of.key]
    fields = tuple(_fields(of, keep, other, chosen))
    yield from fields
    for each in CURATED:
        for name in referring(each, table):
            if each.name == "translation":
                yield from _translations(connection, of, (keep, other), {each.field for each in fields})
            elif each.name == table:
                yield from _children(connection, each, name, one, two)
            else:
                yield from _belonging(connection, each, name, table, (one, two))
    yield from _reports(connection, table, one, two)
    yield Change(table, two, WITHDRAWN, "", f"→ {one}")


def _fields(table: Table, keep: Row, other: Row, chosen: Chosen) -> Iterator[Change]:
    for first, *rest in mergeable(table):
        after = _one_of(table, first, keep, other, chosen)
        yield from _change(table, first, keep, after)
        for name in rest:
            if first in chosen.take or after not in (keep[first], ""):
                text = other[name]
            elif keep[first] == other[first] or name in chosen.take:
                text = _one_of(table, name, keep, other, chosen)
            else:
                text = keep[name]  # the reading of another name, the address of another source
            yield from _change(table, name, keep, text)


def _one_of(table: Table, name: str, keep: Row, other: Row, chosen: Chosen) -> str:
    """Return what a field holds afterwards. A record cannot belong to the one that it becomes one with."""
    itself = (keep[table.key], other[table.key]) if rows.field_of(table.name, name).references == table.name else ()
    mine, theirs = ("" if each in itself else each for each in (keep[name], other[name]))
    return theirs if name in chosen.take or (not mine and name not in chosen.leave) else mine


def _change(table: Table, name: str, keep: Row, after: str) -> Iterator[Change]:
    if after != keep[name]:
        yield Change(table.name, keep[table.key], name, keep[name], after)


def _children(connection: sqlite3.Connection, table: Table, name: str, one: str, two: str) -> Iterator[Change]:
    """What belonged to the other belongs to the one that is kept."""
    for row in held(connection, table, name, table.name, two):
        if row[table.key] != one:
            yield Change(table.name, row[table.key], name, two, one)


def _belonging(
    connection: sqlite3.Connection, table: Table, name: str, to: str, pair: tuple[str, str]
) -> Iterator[Change]:
    """Numbers, papers and the like come along; what stands there already word for word is not said twice."""
    one, two = pair
    said = {_says(table, name, row): row[table.key] for row in _standing(connection, table, name, to, one)}
    for row in held(connection, table, name, to, two):
        key = row[table.key]
        yield Change(table.name, key, name, two, one)
        if (same := said.get(_says(table, name, row))) and not _withdrawn(connection, table, key):
            yield Change(table.name, key, WITHDRAWN, "", f"→ {same}")


def _says(table: Table, name: str, row: Row) -> tuple[str, ...]:
    """Return what a row says, wherever it was read and whichever of the two records it belongs to."""
    return tuple(row[each] for each in table.columns[1:] if each != name and each not in _ABOUT_THE_ROW)


def _translations(
    connection: sqlite3.Connection, of: Table, pair: tuple[Row, Row], changed: set[str]
) -> Iterator[Change]:
    """A text has one translation in a language: the one that belongs to the text that stays."""
    table, (keep, other) = BY_NAME["translation"], pair
    one, two = keep[of.key], other[of.key]
    stays = set()
    for row in _standing(connection, table, "link_id", of.name, one):
        if row["field_name"] in changed:
            yield Change(table.name, row["id"], WITHDRAWN, "", f"→ {one}")
        else:
            stays.add((row["field_name"], row["language"]))
    for row in held(connection, table, "link_id", of.name, two):
        field = row["field_name"]
        yield Change(table.name, row["id"], "link_id", two, one)
        fits = field in changed or keep[field] == other[field]
        if (not fits or (field, row["language"]) in stays) and not _withdrawn(connection, table, row["id"]):
            yield Change(table.name, row["id"], WITHDRAWN, "", f"→ {one}")


def _standing(connection: sqlite3.Connection, table: Table, name: str, to: str, key: str) -> list[Row]:
    found = held(connection, table, name, to, key)
    return [row for row in found if not _withdrawn(connection, table, row[table.key])]


def _withdrawn(connection: sqlite3.Connection, table: Table, key: str) -> bool:
    state = journal.state(connection, table.name, key)
    return state is not None and bool(state.withdrawn)


def _reports(connection: sqlite3.Connection, table: str, one: str, two: str) -> Iterator[Change]:
    """What residents reported about the other record goes on waiting at the one that is kept."""
    query = "SELECT name, value FROM mark WHERE resource_type = ? AND resource_id = ? AND name GLOB '[*]reported:*'"
    there = dict(connection.execute(query, (table, one)))
    for name, value in connection.execute(query, (table, two)).fetchall():
        if value == "open":
            yield Change(table, two, name, "open", "closed")
            if there.get(name) != "open":
                yield Change(table, one, name, there.get(name, ""), "open")

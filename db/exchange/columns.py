"""Which field each column of a file is taken for, and why: said now, said once and remembered, or by its own name."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from db.curation import mappings
from db.curation.mappings import LEFT_OUT
from db.exchange.headers import NOTE, field_named, plain
from db.exchange.plan import Options, Part
from db.exchange.records import Column
from db.profile import Table

_MOST_SAMPLES = 3
LOOKED_AT = 200
"""Rows in which samples are looked for."""


class Understanding:
    """What is known of columns: what a person says now, and what is remembered."""

    def __init__(self, connection: sqlite3.Connection, options: Options) -> None:
        self._said = {plain(name): field for name, field in options.renamed.items()}
        self._remembered = {(each.table, each.header): each.field for each in mappings.remembered(connection)}

    def columns(self, file: str, table: Table, header: Sequence[str]) -> list[Column]:
        """Return the columns of a sheet. Of two for one field, the one that was said wins."""
        found = [self._column(file, table, text) for text in header]
        taken: set[str] = set()
        for how in ("said", "remembered", "own"):
            for place, each in enumerate(found):
                if each.how == how and each.field:
                    found[place] = replace(each, field="", how="repeated") if each.field in taken else each
                    taken.add(each.field)
        return found

    def _column(self, file: str, table: Table, text: str) -> Column:
        name = plain(text)
        said = self._said.get(f"{plain(table.name)}.{name}", self._said.get(name))
        if said is not None and (field := _settled(table, said)) is not None:
            return Column(file, table.name, text, field, "said")
        kept = self._remembered.get((table.name, name))
        if kept is not None and (field := _settled(table, kept)) is not None:
            return Column(file, table.name, text, field, "remembered")
        if own := field_named(table.name, text):
            return Column(file, table.name, text, own, "own")
        return Column(file, table.name, text, "", "note" if not text or text.startswith(NOTE) else "unknown")


def _settled(table: Table, text: str) -> str | None:
    """Return the field that is meant, "" for a column to be left out, None when there is no such field."""
    return "" if text in ("", LEFT_OUT) else field_named(table.name, text) or None


def with_samples(part: Part) -> Iterable[Column]:
    """Give the columns of a part with what stands in them first."""
    for place, column in enumerate(part.columns):
        cells = (row[place] for _number, row in part.rows[:LOOKED_AT] if place < len(row) and row[place])
        yield replace(column, samples=tuple(islice(dict.fromkeys(cells), _MOST_SAMPLES)))


def said(columns: Iterable[Column]) -> list[mappings.Mapping]:
    """Return what is to be remembered of columns: only what a person said."""
    return [
        mappings.Mapping(each.table, plain(each.header), each.header, each.field or LEFT_OUT)
        for each in columns
        if each.how == "said"
    ]


__all__ = ["LEFT_OUT", "Understanding", "said", "with_samples"]

"""Sheets to print for confirming by phone: `./run data paper`."""

import argparse
from collections.abc import Iterator, Mapping
from datetime import date

from db import exchange
from db.curation import Workspace
from desktop.pages.staff import paper as words
from desktop.staff.session import DONE, FAULTS, Command, opened, say


def _paper(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        papers = list(_wanted(workspace, wanted))
    if not papers:
        say(words.nobody())
        return FAULTS
    wanted.file.write_text("".join(words.page(papers, date.today())), encoding="utf-8")
    say(words.written(str(wanted.file), len(papers)))
    return DONE


def _wanted(workspace: Workspace, wanted: argparse.Namespace) -> Iterator[exchange.Paper]:
    for each in wanted.organization:
        yield exchange.of_organization(workspace, exchange.key_of(workspace, "organization", each, "organization"))
    if not wanted.organization:
        asked = {"admin_division": wanted.division, "taxonomy_term": wanted.category}
        keys = [exchange.key_of(workspace, table, text, table) if text else "" for table, text in asked.items()]
        yield from exchange.of_part(workspace, *keys)


COMMANDS: Mapping[str, Command] = {"paper": _paper}

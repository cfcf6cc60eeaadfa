"""Hints in writing: of the directory that ships or of a workspace, and after an edit or an import."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import islice

from db import starter
from db.curation import Change, Workspace, style
from db.curation.publishing import published
from desktop import paths
from desktop.pages.staff import style as words
from desktop.staff.session import DONE, opened, say

_SHOWN = 20
"""After an edit or an import: as many as somebody reads."""


def check_style(wanted: argparse.Namespace) -> int:
    """`./run data check --style`: every hint; none of them is a fault."""
    if wanted.workspace:
        with opened(wanted) as workspace:
            tables: style.Tables = published(workspace.connection)
    else:
        tables = starter.read_tables(paths.RESOURCES / "starter")
    guide = style.read_guide(paths.RESOURCES, style.known_words(tables))
    found = list(style.of_tables(tables, guide))
    for each in found:
        told = asdict(each)
        say(json.dumps(told, ensure_ascii=False) if wanted.json else words.hint(**told))
    if not wanted.json:
        say(words.counted(len(found)))
    return DONE


def show_hints(workspace: Workspace, changes: Iterable[Change]) -> None:
    """Show the first hints about what is written."""
    guide = style.guide_of(workspace.connection, paths.RESOURCES)
    found = list(islice(style.of_changes(changes, guide), _SHOWN))
    if found:
        say(words.heading())
    for each in found:
        say("  " + words.hint(**asdict(each)))

"""A record as residents will meet it, shown and said, before it is published: `./run data preview`."""

import argparse
import tempfile
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

from db import Directory
from db.curation import RefusedError
from desktop import i18n, text
from desktop.pages import Visit
from desktop.pages.command import Open, Route
from desktop.pages.staff import acts
from desktop.settings import Settings
from desktop.staff.session import DONE, Command, opened, say


def _preview(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace, tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "preview.db"
        workspace.row("service", wanted.record)
        workspace.draft(out)
        with closing(Directory.open(out)) as directory:
            visit = Visit(directory, Settings(language=i18n.current().code), date.today())
            try:
                turn = visit.perform(Open(Route("service", record=wanted.record)))
            except KeyError as error:
                raise RefusedError("not_published", "service", wanted.record) from error
    say(acts.shown())
    for line in text.shown(turn.page):
        say("  " + line)
    say(acts.heard())
    for utterance in turn.spoken:
        say("  " + utterance.text)
    return DONE


COMMANDS: Mapping[str, Command] = {"preview": _preview}

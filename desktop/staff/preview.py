"""A record as residents will meet it, shown and said, before it is published: `./run data preview`."""

import argparse
from collections.abc import Mapping
from datetime import date

from db.curation import glimpse
from desktop import i18n, text
from desktop.pages import Visit
from desktop.pages.command import Open, Route
from desktop.pages.staff import acts
from desktop.settings import Settings
from desktop.staff.session import DONE, Command, opened, say


def _preview(wanted: argparse.Namespace) -> int:
    settings = Settings(language=i18n.current().code)
    with (
        opened(wanted) as workspace,
        glimpse.seen(workspace, wanted.record, place=settings.division) as (found, record),
    ):
        turn = Visit(found, settings, date.today()).perform(Open(Route("service", record=record)))
    say(acts.shown())
    for line in text.shown(turn.page):
        say("  " + line)
    say(acts.heard())
    for utterance in turn.spoken:
        say("  " + utterance.text)
    return DONE


COMMANDS: Mapping[str, Command] = {"preview": _preview}

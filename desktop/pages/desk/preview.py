"""The page of a service as residents would meet it, seen and heard, with what somebody is just writing."""

import json
from collections.abc import Mapping
from dataclasses import replace

from db.curation import glimpse
from db.curation.drafting import Draft
from desktop import i18n
from desktop.i18n import _
from desktop.pages.command import Open, Route
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Line, Outcome, Place, Section, Sheet, place
from desktop.pages.page import Turn
from desktop.pages.visit import Visit


def place_of(session: Session, draft: Draft) -> Place | None:
    """Return where a draft can be looked at: the page of the service that shows it; None where none does."""
    service = glimpse.service_of(session.workspace, draft)
    if service is None:
        return None
    fields = json.dumps(dict(draft.fields))
    return place("preview", key=service, table=draft.table, row=draft.key, fields=fields)


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """The page, and what is heard of it."""
    turn = _met(session, here)
    # Translators: the label before what residents hear when they open a page.
    heard = Line(_("What is heard"), "\n".join(utterance.text for utterance in turn.spoken))
    # Translators: a button of the staff: play what residents hear when they open a page.
    listen = Button("listen", _("Listen"), main=True)
    if here.get("fields"):
        # Translators: below the title of a preview of something that is not saved yet.
        lead = _("So residents would meet it. It is not saved yet.")
    else:
        # Translators: below the title of a preview of what is in the workspace.
        lead = _("So residents will meet it once it is published.")
    sections = (Section(page=turn.page), Section(lines=(heard,)))
    # Translators: title of the sheet that shows a page as residents see and hear it.
    return Sheet("preview", _("Preview"), lead, sections, (listen,))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Play what is heard."""
    return Outcome(play=_met(session, here).spoken, keep=True)


def _met(session: Session, here: Place) -> Turn:
    settings = replace(session.settings, language=i18n.current().code)
    written = here.get("fields")
    draft = Draft(here.get("table"), here.get("row"), json.loads(written)) if written else None
    looked = glimpse.seen(session.workspace, here.get("key"), place=settings.division, draft=draft, by=session.name)
    with looked as (directory, record):
        return Visit(directory, settings, session.today()).perform(Open(Route("service", record=record)))

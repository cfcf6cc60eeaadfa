"""Bringing in what residents said is wrong, as a kiosk wrote it down: what came in, what did not, and why."""

from collections.abc import Mapping

from db.curation import NoReportsError, take_in
from db.curation.reports import Refused
from desktop.i18n import _
from desktop.pages.desk import files, leaves, trouble
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Go, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import facts
from desktop.pages.staff import work as words


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """The file; after it was brought in, the lines that were not taken."""
    # Translators: title of the sheet where staff bring in what residents reported at a kiosk.
    title = _("Reports of a kiosk")
    # Translators: below the title of the sheet where staff bring in what residents reported at a kiosk.
    lead = _("They say which fact of which service is wrong, and nothing about who said so.")
    # Translators: help of the entry for the file of a kiosk; reports.csv is the name of the file.
    named = _("The file reports.csv of the kiosk.")
    # Translators: an entry of the staff: the file of a kiosk.
    file = files.to_read(_("File"), help_=named)
    # Translators: a button of the staff.
    bring = Button("bring", _("Bring them in"), main=True)
    # Translators: a button of the staff: the work that residents' reports make.
    work = Button("work", _("What was reported wrong"), Go(place("work", kind="reported")))
    refused = session.taken.refused if session.taken else ()
    return Sheet("reports", title, lead, (Section(entries=(file,)), *_refused(here, refused)), (bring, work))


def _refused(here: Place, refused: tuple[Refused, ...]) -> tuple[Section, ...]:
    if not refused:
        return ()
    columns = (
        # Translators: header of the list of lines of a file that were not taken.
        _("Row"),
        # Translators: header of the list of lines of a file that were not taken: the key of the service.
        _("Record"),
        # Translators: header of the list of lines of a file that were not taken: phone, address and so on.
        _("Fact"),
        # Translators: header of the list of lines of a file that were not taken.
        _("Why not"),
    )
    at = leaves.offset(here)
    rows = tuple(
        Row((str(each.row), each.record, facts.fact(each.fact), words.refusal(each.code)), tone="wrong")
        for each in refused[at : at + MOST_ROWS]
    )
    # Translators: caption of the list of lines of a file that were not taken.
    table = Table("refused", _("Not taken"), columns, rows)
    return (Section(table=table, buttons=leaves.turning(here, len(refused))),)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Bring the reports in."""
    path, why = files.existing(session, filled)
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    try:
        session.taken = take_in(session.workspace, path, today=session.today(), by=session.name)
    except (NoReportsError, OSError) as error:
        return trouble.at("file", error)
    taken = session.taken
    return Outcome(instead=place("reports"), message=words.reports(taken.new, taken.known, len(taken.refused)))

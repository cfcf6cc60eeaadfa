"""An empty table to fill in, with help and allowed values."""

from collections.abc import Mapping

from db import exchange
from db.profile import TABLES
from desktop.i18n import _
from desktop.pages.desk import files
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Option, Outcome, Place, Section, Sheet
from desktop.pages.staff import labels

_ENDING = ".xlsx"


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Which tables, and the file to write."""
    # Translators: title of the sheet where staff get an empty table to fill in.
    title = _("An empty table to fill in")
    # Translators: below the title of the sheet where staff get an empty table to fill in.
    lead = _("A workbook with one page for each kind of record. Below each header stands what to write.")
    # Translators: an option of a choice: organizations, services, places, numbers and so on.
    usual = Option("", _("the usual ones: organizations, services, places, phones, hours, papers"))
    named = (Option(table.name, labels.table(table.name)) for table in TABLES if table.name != "metadata")
    # Translators: an entry of the staff: which kind of record the empty table is for.
    table = Entry("table", _("For which records"), "", "choice", (usual, *named))
    # Translators: the name of the file of an empty table to fill in.
    file = files.to_write(session, draft, _("minglu-to-fill-in.xlsx"), _ENDING)
    # Translators: a button of the staff.
    write = Button("write", _("Write the empty table"), main=True)
    return Sheet("template", title, lead, (Section(entries=(table, *file)),), (write,))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Write it."""
    path, why = files.writable(session, filled, _ENDING)
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    exchange.write_template(path, [filled["table"]] if filled.get("table") else ())
    # Translators: after writing an empty table. {file} is its path.
    return Outcome(back=True, message=_("The empty table is in {file}.").format(file=path))

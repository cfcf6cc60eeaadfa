"""Taking the directory out: as a workbook, as one table, as an HSDS package."""

from collections.abc import Mapping

from db import exchange
from db.profile import TABLES
from desktop.i18n import N_, _, number_words
from desktop.pages.desk import files
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Go, Option, Outcome, Place, Section, Sheet, place
from desktop.pages.staff import labels

_FORMS = {
    # Translators: an option of a choice: in which form the directory is written out.
    "xlsx": N_("a workbook with all tables (XLSX)"),
    # Translators: an option of a choice: in which form the directory is written out.
    "csv": N_("one table (CSV)"),
    # Translators: an option of a choice: in which form the directory is written out.
    "zip": N_("an HSDS package in one file (ZIP)"),
    # Translators: an option of a choice: in which form the directory is written out.
    "folder": N_("an HSDS package as a folder"),
}
_ENDINGS = {"xlsx": ".xlsx", "csv": ".csv", "zip": ".zip", "folder": files.FOLDER}


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """In which form, which table, and the file to write."""
    # Translators: title of the sheet where staff write the directory to a file.
    title = _("Take the directory out")
    # Translators: below the title of the sheet where staff write the directory to a file.
    lead = _("What is written can be brought in again. What was withdrawn is not in it.")
    forms = tuple(Option(code, _(said)) for code, said in _FORMS.items())
    form = draft.get("form", "xlsx")
    entries = [
        # Translators: an entry of the staff: in which form the directory is written out.
        Entry("form", _("As what"), "xlsx", "choice", forms),
        Entry(
            "table",
            # Translators: an entry of the staff: which table is written out as CSV.
            _("Which records"),
            "service",
            "choice",
            tuple(Option(table.name, labels.table(table.name)) for table in TABLES if table.name != "metadata"),
            # Translators: help of an entry: it matters only when one table is written.
            help=_("For CSV only; the other forms hold all."),
        ),
        *files.to_write(session, draft, f"minglu-{session.today().isoformat()}", _ENDINGS[form]),
    ]
    # Translators: a button of the staff: write the directory to the file.
    write = Button("write", _("Write it"), main=True)
    # Translators: a button of the staff: sheets of paper for confirming by phone.
    paper = Button("paper", _("Sheets to print for calls"), Go(place("paper")))
    return Sheet("export", title, lead, (Section(entries=tuple(entries)),), (write, paper))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Write it."""
    form = filled.get("form", "xlsx")
    path, why = files.writable(session, filled, _ENDINGS[form])
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    written = exchange.export(session.workspace, path, filled["table"] if form == "csv" else "", session.progress)
    # Translators: after writing the directory out. {rows} is a number, {file} a path.
    said = _("{rows} rows are in {file}.").format(rows=number_words(sum(written.values())), file=path)
    return Outcome(message=said)

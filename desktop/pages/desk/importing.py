"""Bringing a file in: which file, what it does not say itself, and a look at it before anything is written."""

from collections.abc import Mapping
from pathlib import Path

from db import exchange
from db.profile import BY_NAME, TABLES
from desktop.i18n import _
from desktop.pages.desk import files, trouble
from desktop.pages.desk.session import ImportInHand, Session
from desktop.pages.desk.sheet import Button, Entry, Go, Option, Outcome, Place, Section, Sheet, place
from desktop.pages.staff import labels

GIVEN = ("source_name", "source_url", "source_date", "source_link_ok", "confidence")
"""What may be said once for all new rows of a file; named as the fields are."""


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """The file, its table where it does not tell, and what holds for all its rows."""
    held = session.plan
    # Translators: title of the sheet where staff bring a file in.
    title = _("Bring a file in")
    # Translators: below the title of the sheet where staff bring a file in.
    lead = _("It is only looked at first. Nothing is written before you have seen what would change.")
    # Translators: help of the entry for the file to bring in.
    kinds = _("CSV, XLSX, HSDS package or JSON.")
    # Translators: an entry of the staff: the file to bring in.
    file = files.to_read(_("File"), str(held.file) if held else "", kinds)
    first = Section(entries=(file, _table(held.options.table if held else "")))
    # Translators: heading above entries: source, date and so on of all rows of a file.
    said = Section(_("For all new rows that do not say it themselves"), entries=_given(held))
    # Translators: a button of the staff: look at a file without taking it in.
    look = Button("look", _("Look at it"), main=True)
    return Sheet("import", title, lead, (first, said), (look, *_others()))


def _others() -> tuple[Button, ...]:
    return (
        # Translators: a button of the staff: an empty table to fill in.
        Button("template", _("An empty table to fill in"), Go(place("template"))),
        # Translators: a button of the staff: which columns of files are taken for which fields.
        Button("columns", _("Remembered columns"), Go(place("columns"))),
        # Translators: a button of the staff: what residents said is wrong, as a kiosk wrote it down.
        Button("reports", _("Reports of a kiosk"), Go(place("reports"))),
    )


def _table(chosen: str) -> Entry:
    # Translators: an option of a choice: the file tells itself which table it is.
    itself = Option("", _("the file tells it"))
    named = (Option(table.name, labels.table(table.name)) for table in TABLES if table.name != "metadata")
    # Translators: an entry of the staff: what the rows of a file are, services for example.
    return Entry("table", _("What the rows are"), chosen, "choice", (itself, *named))


def _given(held: ImportInHand | None) -> tuple[Entry, ...]:
    fields = {field.name: field for field in BY_NAME["service"].fields}
    said = held.options.given if held else {}
    # Translators: an option of a choice: nothing is chosen.
    nothing = Option("", _("not said"))
    return tuple(
        Entry(
            name,
            labels.column("service", name),
            said.get(name, ""),
            "choice" if fields[name].values else "line",
            (nothing, *(Option(each.code, labels.value_of("service", name, each.code)) for each in fields[name].values))
            if fields[name].values
            else (),
        )
        for name in GIVEN
    )


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Look at the file."""
    path, why = files.existing(session, filled)
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    given = {name: text for name in GIVEN if (text := filled.get(name, "").strip())}
    options = exchange.Options(filled.get("table", ""), given=given)
    try:
        return begin(session, path, options)
    except (exchange.ReadError, OSError) as error:
        return trouble.at("file", error)


def begin(session: Session, path: Path, options: exchange.Options) -> Outcome:
    """Read the columns of a file, and ask for those that are not understood; raises ReadError, OSError."""
    columns = exchange.columns_of(session.workspace, exchange.read_file(path), options)
    if not columns:
        # Translators: at the entry “What the rows are”: the name of the file and its header say nothing.
        unknown = _("The file does not tell what its rows are. Choose it here.")
        return Outcome(errors=(("table", unknown),), keep=True)
    session.plan = ImportInHand(path, options)
    session.plan.take(columns)
    if any(each.how == "unknown" for each in columns):
        return Outcome(go=place("mapping"))
    look(session, session.plan)
    return Outcome(go=place("looked"))


def look(session: Session, held: ImportInHand) -> None:
    """Work out what the file in hand would do; raises ReadError, OSError, CancelledError."""
    held.plan = exchange.prepare(session.workspace, exchange.read_file(held.file), held.options, session.progress)
    held.take(held.plan.columns)

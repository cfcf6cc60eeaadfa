"""What is remembered of the columns of files: each can be taken for another field, left out, or forgotten."""

from collections.abc import Mapping
from dataclasses import replace

from db import exchange
from desktop.i18n import _
from desktop.pages.desk import leaves, picking
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import (
    MOST_ROWS,
    Button,
    Go,
    Line,
    Outcome,
    Place,
    Row,
    Section,
    Sheet,
    Table,
    place,
)
from desktop.pages.staff import columns as words
from desktop.pages.staff import labels


def build_list(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of what is remembered."""
    found = exchange.remembered(session.workspace)
    at = leaves.offset(here)
    rows = tuple(_row(each) for each in found[at : at + MOST_ROWS])
    columns = (
        # Translators: header of the list of remembered columns of files: what stands above the column.
        _("Column"),
        # Translators: header of the list of remembered columns of files: services, phones and so on.
        _("Of which records"),
        # Translators: header of the list of remembered columns of files: the field that the column is taken for.
        _("Taken for"),
    )
    # Translators: caption of the list of remembered columns, and title of its sheet.
    title = _("Remembered columns")
    listed = Section(table=Table("columns", title, columns, rows), buttons=leaves.turning(here, len(found)))
    if not found:
        return Sheet("columns", title, words.none_remembered())
    # Translators: below the title of the remembered columns of files. {counted} is such as “1 to 20 of 40”.
    lead = _("A file with such a column is understood without being asked. {counted}")
    return Sheet("columns", title, lead.format(counted=leaves.counted(here, len(rows), len(found))), (listed,))


def _row(column: exchange.Column) -> Row:
    # Translators: in the list of remembered columns: it is not taken in.
    taken = labels.column(column.table, column.field) if column.field else _("left out")
    opens = Go(place("column", table=column.table, header=column.header))
    return Row((column.header, labels.table(column.table), taken), opens)


def press_list(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """There is nothing to press but other leaves."""
    return Outcome(instead=here)


def build_one(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """One remembered column."""
    table, header = here.get("table"), here.get("header")
    found = _find(session, here)
    # Translators: title of a sheet about one column of files. {header} is what stands above it.
    title = _("The column “{header}”").format(header=header)
    if found is None:
        return Sheet("column", title, words.not_remembered(header))
    # Translators: help of the entry for the field that a column of files is taken for.
    empty = _("Empty: the column is left out.")
    # Translators: an entry of the staff: the field that a column of files is taken for.
    taken = picking.entry(session, "field", _("Taken for"), f"{picking.FIELD}{table}", found.field)
    # Translators: label of a line: which records the column belongs to.
    about = Line(_("Of which records"), labels.table(table))
    # Translators: a button of the staff: remember it like this.
    keep = Button("keep", _("Remember it like this"), main=True)
    # Translators: a button of the staff: do not remember it any more.
    forget = Button("forget", _("Forget it"))
    return Sheet("column", title, "", (Section(lines=(about,), entries=(replace(taken, help=empty),)),), (keep, forget))


def _find(session: Session, here: Place) -> exchange.Column | None:
    wanted = (here.get("table"), here.get("header"))
    return next((each for each in exchange.remembered(session.workspace) if (each.table, each.header) == wanted), None)


def press_one(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Remember another field, or forget the column."""
    found = _find(session, here)
    if found is None:
        return Outcome(back=True)
    if button == "forget":
        exchange.forget(session.workspace, found.table, found.header, by=session.name)
        return Outcome(back=True, message=words.forgotten(found.header))
    field, wrong = picking.code_of(session, f"field:{found.table}", filled.get("field", ""))
    if wrong:
        return Outcome(errors=(("field", wrong),), keep=True)
    exchange.remember(session.workspace, [replace(found, field=field, how="said")], by=session.name)
    return Outcome(back=True, message=words.taken_for(found.table, found.header, field))

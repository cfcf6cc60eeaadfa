"""The rows of a file that were not taken, with what is wrong and what to write; and a file of them to be mended."""

from collections.abc import Iterator, Mapping

from db import exchange
from desktop.i18n import _, number_words
from desktop.pages import faults
from desktop.pages.desk import files, leaves, mapping
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import acts, labels

_ENDING = ".csv"


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of what is wrong, and the file to write the rows to."""
    plan = session.plan.plan if session.plan else None
    # Translators: title of the sheet with the rows of a file that are not taken.
    title = _("Rejected rows")
    if session.plan is None or plan is None:
        return Sheet("rejected", title, mapping.nothing_in_hand())
    found = [fault for row in plan.rejected for fault in row.faults]
    at = leaves.offset(here)
    columns = (
        # Translators: header of the list of what is wrong in a file: the number of the row.
        _("Row"),
        # Translators: header of the list of what is wrong in a file: the name of the column.
        _("Column"),
        # Translators: header of the list of what is wrong in a file: what stands in the cell.
        _("Stands there"),
        # Translators: header of the list of what is wrong in a file.
        _("What is wrong"),
        # Translators: header of the list of what is wrong in a file: the repair.
        _("Write instead"),
    )
    rows = tuple(_row(each, len(plan.files) > 1) for each in found[at : at + MOST_ROWS])
    # Translators: caption of the list of what is wrong in a file.
    table = Table("faults", _("What is wrong"), columns, rows)
    entries = files.to_write(session, draft, _name(session.plan.file.stem), _ENDING)
    # Translators: heading above the file that rejected rows are written to.
    writing = Section(_("Mend them in a file"), entries=entries, buttons=(_write(),))
    sections = (Section(table=table, buttons=leaves.turning(here, len(found))), writing)
    return Sheet("rejected", title, _lead(len(plan.rejected), leaves.counted(here, len(rows), len(found))), sections)


def _lead(rows: int, counted: str) -> str:
    # Translators: below the title of the rejected rows. {rows} is a number; {counted} is such as “1 to 20 of 40”.
    said = _("{rows} rows are not taken until they are mended. What is wrong, {counted}:")
    return said.format(rows=number_words(rows), counted=counted)


def _name(stem: str) -> str:
    # Translators: the name of the file of rejected rows. {file} is the name of the file that they come from.
    return _("{file}-to-mend.csv").format(file=stem)


def _write() -> Button:
    # Translators: a button of the staff.
    return Button("write", _("Write the rejected rows to this file"), main=True)


def _row(fault: exchange.Fault, several: bool) -> Row:
    row = " ".join([fault.file] * several + [faults.row_of(fault.row)])
    value = fault.value if len(fault.value) <= 60 else f"{fault.value[:60]}…"
    cells = (row, labels.column(fault.table, fault.column), value, faults.value(fault.code), fault.repair)
    return Row(cells, tone="wrong")


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Write the rejected rows to a file."""
    plan = session.plan.plan if session.plan else None
    if plan is None:
        return Outcome(instead=place("import"))
    path, why = files.writable(session, filled, _ENDING)
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    written = exchange.write_errors(plan.rejected, path, acts.heading_of_errors(), _words)
    return Outcome(message=" ".join(_told([each.name for each in written])), keep=True)


def _told(names: list[str]) -> Iterator[str]:
    for name in names:
        yield acts.errors_written(name)


def _words(fault: exchange.Fault) -> str:
    return faults.fault(
        fault.file, fault.row, labels.column(fault.table, fault.column), fault.value, fault.code, fault.repair
    )

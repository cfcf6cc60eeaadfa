"""Every change that a file would make, field by field; what disagrees with a confirmation comes first."""

import json
from collections.abc import Mapping

from db.curation import Change
from db.curation.records import WHOLE
from desktop.i18n import _
from desktop.pages.desk import leaves, mapping, naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Outcome, Place, Row, Section, Sheet, Table, Tone, place
from desktop.pages.staff import columns as words
from desktop.pages.staff import labels


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of the changes of one table or of all."""
    plan = session.plan.plan if session.plan else None
    # Translators: title of the sheet with every change that a file would make.
    title = _("Every change")
    if plan is None:
        return Sheet("changes", title, mapping.nothing_in_hand())
    confirmed = {(each.table, each.key, each.field): words.confirmed(each.fact, each.confirmed_on)
                 for each in plan.disagreements}  # fmt: skip
    found = [each for each in plan.changes if here.get("table") in ("", each.table)]
    found.sort(key=lambda each: (each.table, each.key, each.field) not in confirmed)
    at = leaves.offset(here)
    rows = tuple(
        _row(session, each, confirmed.get((each.table, each.key, each.field), ""))
        for each in found[at : at + MOST_ROWS]
    )
    listed = Section(table=_table(rows, any(confirmed)), buttons=leaves.turning(here, len(found)))
    return Sheet("changes", title, leaves.counted(here, len(rows), len(found)), (listed,))


def _table(rows: tuple[Row, ...], confirmed: bool) -> Table:
    columns: tuple[str, ...] = (
        # Translators: header of the list of changes: the name of the record.
        _("Record"),
        # Translators: header of the list of changes: the name of the field.
        _("Field"),
        # Translators: header of the list of changes: what the directory says now.
        _("Is now"),
        # Translators: header of the list of changes: what the file says.
        _("Would be"),
        # Translators: header of the list of changes: whether somebody confirmed what the directory says now.
        _("Confirmed"),
    )
    if not confirmed:
        columns, rows = columns[:-1], tuple(Row(each.cells[:-1]) for each in rows)
    # Translators: caption of the list of changes.
    return Table("changes", _("Changes"), columns, rows)


def _row(session: Session, change: Change, confirmed: str) -> Row:
    tone: Tone = "due" if confirmed else ""
    workspace, table, key = session.workspace, change.table, change.key
    if change.field == WHOLE:
        told = naming.row(workspace, table, json.loads(change.after))
        # Translators: in the list of changes, instead of a field: the whole record is new.
        return Row((labels.table(table), _("new"), "", told, confirmed), tone=tone)
    before, after = (naming.value(workspace, table, change.field, text) for text in (change.before, change.after))
    name = naming.called(workspace, table, key)
    return Row((name, labels.column(table, change.field), before, after, confirmed), tone=tone)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """There is nothing to press but other leaves."""
    return Outcome(instead=place("looked"))

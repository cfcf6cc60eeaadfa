"""One change of the history in words: what it is about, which field, from what to what. Never a code, never JSON."""

import json

from db.curation import Change, Entry, Workspace
from db.curation.records import CONFIRMED, REPORTED, WHOLE
from desktop.i18n import N_, _, date_words
from desktop.pages.desk import naming
from desktop.pages.desk.sheet import Row, Table
from desktop.pages.staff import acts, facts, labels

_REPORTS = {
    # Translators: how a report of residents stands in the history: nobody looked into it yet.
    "open": N_("waits to be looked into"),
    # Translators: how a report of residents stands in the history: somebody looked into it.
    "closed": N_("looked into"),
}


def field(change: Change) -> str:
    """What of a row changed."""
    if change.field == WHOLE:
        # Translators: instead of a field, in the history: a whole row was made.
        made = _("newly made")
        # Translators: instead of a field, in the history: a whole row was taken away, because making it was undone.
        return made if change.after else _("taken away")
    return labels.column(change.table, change.field) if change.field[:1] != "*" else acts.field_name(change.field)


def value(workspace: Workspace, change: Change, text: str) -> str:
    """What was there before, or after."""
    if not text:
        # Translators: in the history: a field held nothing.
        return _("nothing")
    if change.field == WHOLE:
        return naming.row(workspace, change.table, json.loads(text))
    if change.field.startswith(CONFIRMED):
        return _confirmation(change.field.removeprefix(CONFIRMED), json.loads(text))
    if change.field.startswith(REPORTED):
        return _(_REPORTS[text]) if text in _REPORTS else text
    return naming.value(workspace, change.table, change.field, text)


def _confirmation(fact: str, said: dict[str, str]) -> str:
    method = labels.field("service", "verify_method")
    how = labels.value(method, said["method"]) if method else ""
    # Translators: when a fact was confirmed. {day} is a day.
    confirmed = _("confirmed on {day}").format(day=date_words(said["on"]))
    return naming.joined(facts.shown(fact, said.get("value", "")), confirmed, how, said["source"])


def from_to(workspace: Workspace, entry: Entry) -> tuple[str, str, str]:
    """Which field a change is about, what it holds since then, and what it held before."""
    change = entry.change
    before, after = (value(workspace, change, text) for text in (change.before, change.after))
    return field(change), after, before


def table(rows: tuple[Row, ...], *, about: bool) -> Table:
    """A list of changes; each about a record, or all about one and each with who did it."""
    # Translators: header of a column of changes: the record that was changed.
    record = _("Record")
    # Translators: header of a column of changes to one record: who made each, and when.
    signed = _("Who and when")
    columns = (
        record if about else signed,
        # Translators: header of a column of changes: which field.
        _("Field"),
        # Translators: header of a column of changes: what it holds since then.
        _("It became"),
        # Translators: header of a column of changes: what it held before.
        _("It was"),
    )
    # Translators: caption of a list of changes, field by field.
    return Table("changes", _("Changes"), columns, rows)

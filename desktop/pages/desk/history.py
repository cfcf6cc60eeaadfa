"""What was done: all acts, and the history of one record, the newest first."""

from collections.abc import Mapping

from db.curation import Entry, of_record
from db.curation import acts as done
from db.profile import BY_NAME
from desktop.i18n import _, date_words, number_words
from desktop.pages.desk import change_words, leaves, naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import (
    MOST_ROWS,
    Go,
    Outcome,
    Place,
    Row,
    Section,
    Sheet,
    Table,
    place,
)
from desktop.pages.staff import acts, labels


def build_acts(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of everything that was done, the newest first; Enter opens an act."""
    connection = session.workspace.connection
    whole = done.count_acts(connection)
    found = done.acts(connection, MOST_ROWS, leaves.offset(here))
    columns = (
        # Translators: header of a column of the history: edit, import, confirmation and so on.
        _("What"),
        # Translators: header of a column of the history: the name of who did it.
        _("Who"),
        # Translators: header of a column of the history: day and time.
        _("When"),
        # Translators: header of a column of the history: how many fields an act changed.
        _("Changes"),
        # Translators: header of a column of the history: the reason that was given, or the file it came from.
        _("Why"),
        # Translators: header of a column of the history: the number of an act.
        _("Number"),
    )
    rows = tuple(_act_row(each) for each in found)
    # Translators: title of the sheet with everything that staff did.
    title = _("What was done")
    listed = Section(table=Table("acts", title, columns, rows), buttons=leaves.turning(here, whole))
    return Sheet("acts", title, leaves.counted(here, len(found), whole), (listed,))


def _act_row(each: done.Done) -> Row:
    # Translators: follows a kind of act in the history: somebody took it back.
    kind = naming.joined(acts.kind(each.act.kind), _("taken back") if each.undone_by else "")
    why = naming.joined(each.act.file, each.act.reason)
    cells = (kind, each.act.by, naming.moment(each.at), number_words(each.changes), why, str(each.number))
    return Row(cells, Go(place("act", number=str(each.number))))


def build_history(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What happened to one record and to what belongs to it, the newest first; Enter opens the act."""
    table, key = here.get("table"), here.get("key")
    parts = dict.fromkeys((each.table, each.key) for each in of_record(session.workspace, table, key))
    found, whole = done.of_rows(session.workspace.connection, parts, MOST_ROWS, leaves.offset(here))
    rows = tuple(_happened(session, entry, (table, key)) for entry in found)
    listed = Section(table=change_words.table(rows, about=False), buttons=leaves.turning(here, whole))
    # Translators: title of the sheet with the history of a record. {name} is what it is called.
    title = _("History: {name}").format(name=naming.called(session.workspace, table, key))
    return Sheet("history", title, leaves.counted(here, len(rows), whole), (listed,))


def _happened(session: Session, entry: Entry, own: tuple[str, str]) -> Row:
    """Of the rows that belong to it, the field is told with what it belongs to."""
    change = entry.change
    field, after, before = change_words.from_to(session.workspace, entry)
    if (change.table, change.key) != own:
        field = naming.joined(labels.label(BY_NAME[change.table]), field)
    signed = naming.joined(entry.by, date_words(entry.at[:10]), acts.kind(entry.kind))
    return Row((signed, field, after, before), Go(place("act", number=str(entry.act))))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """There is nothing to press but the ways to other leaves."""
    return Outcome()

"""Records that are probably there twice: the pairs that were found, and looking for them anew."""

from collections.abc import Mapping
from datetime import datetime

from db import exchange
from db.curation import (
    NamedPair,
    count_duplicates,
    find_all_duplicates,
    keep_duplicates,
    kept_duplicates,
    last_search,
)
from desktop.i18n import _, date_words, number_words
from desktop.pages.desk import leaves
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Go, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import acts, labels


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of the pairs, the surest first, and when they were looked for."""
    connection = session.workspace.connection
    whole = count_duplicates(connection)
    found = kept_duplicates(connection, MOST_ROWS, leaves.offset(here))
    # Translators: a button of the staff: look for records that are there twice.
    look = Button("look", _("Look for them now"), main=True)
    # Translators: title of the sheet with the pairs of records that are probably the same.
    title = _("Probably there twice")
    turning = leaves.turning(here, whole)
    sections = (Section(table=_table(found), buttons=turning),) if found else ()
    return Sheet("duplicates", title, _lead(session, here, len(found), whole), sections, (look,))


def _lead(session: Session, here: Place, shown: int, whole: int) -> str:
    at = last_search(session.workspace.connection)
    if not at:
        # Translators: below the title of the pairs: nobody has looked for them yet.
        return _("Nobody has looked for them yet. With many records it takes a few minutes; you can stop it.")
    day = date_words(datetime.fromisoformat(at).astimezone().date().isoformat())
    if not whole:
        # Translators: below the title of the pairs: none were found. {day} is when they were looked for.
        return _("No two records seem to be the same. Last looked for on {day}.").format(day=day)
    # Translators: below the title of the pairs. {day} is when they were looked for; {shown} is “1 to 20 of 45”.
    return _("{shown}. Last looked for on {day}.").format(shown=leaves.counted(here, shown, whole), day=day)


def _table(found: list[NamedPair]) -> Table:
    columns = (
        # Translators: header of a column of the pairs: the name of one record.
        _("One"),
        # Translators: header of a column of the pairs: the name of the other record.
        _("The other"),
        # Translators: header of a column of the pairs: how sure it is that they are the same, in percent.
        _("How sure"),
        # Translators: header of a column of the pairs: same number, similar name and so on.
        _("What speaks for it"),
        # Translators: header of a column of the pairs: organization or service.
        _("What they are"),
    )
    # Translators: caption of the list of pairs.
    return Table("pairs", _("Pairs"), columns, tuple(map(_row, found)))


def _row(each: NamedPair) -> Row:
    pair = each.pair
    cells = (each.first_name, each.second_name, percent(pair.score), acts.signs_of(pair.signs))
    there = place("pair", table=pair.table, first=pair.first, second=pair.second)
    return Row((*cells, labels.table(pair.table)), Go(there))


def percent(score: float) -> str:
    """How sure it is."""
    # Translators: how sure it is that two records are the same, how much is held: a number of percent.
    return _("{percent} %").format(percent=round(score * 100))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Look for them anew, as long as nobody stops it, and keep what was found."""

    def progress(done: int) -> None:
        if not session.progress(done):
            raise exchange.CancelledError

    keep_duplicates(session.workspace, find_all_duplicates(session.workspace.connection, progress))
    number = count_duplicates(session.workspace.connection)
    # Translators: after looking for records that are there twice. {number} is a count of pairs.
    said = _("{number} pairs found.").format(number=number_words(number)) if number else acts.no_pairs()
    return Outcome(instead=place("duplicates"), message=said)

"""Where staff begin: how much is to be done, and a place to look for a record."""

from collections import Counter
from collections.abc import Mapping

from db.curation import Wanted, counts
from db.profile.values import TASK_KINDS
from desktop.i18n import _, number_words
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Go, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import work as words


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """The kinds of work with how much there is of each, and the search."""
    counted: Counter[str] = Counter()
    for each in counts(session.workspace.connection, Wanted(), session.today()):
        counted[each.kind] += each.number
    rows = tuple(
        Row((words.kind(kind), number_words(counted[kind])), Go(place("work", kind=kind)))
        for kind in TASK_KINDS
        if counted[kind]
    )
    # Translators: headers of the list of kinds of work: what, and how much of it.
    columns = (_("What"), _("How many"))
    # Translators: caption of the list of kinds of work.
    listed = Section(table=Table("kinds", _("To be done"), columns, rows))
    # Translators: help of the entry where a record is looked for.
    by = _("A name, a phone number, any word; or its number.")
    # Translators: an entry of the staff: a record is looked for by any word of it, by a number or by its key.
    text = Entry("text", _("Look for a record"), help=by)
    # Translators: a button of the staff.
    find = Button("find", _("Look"), main=True)
    # Translators: title of the staff's first sheet. The sentence below says how much is to be done altogether.
    return Sheet("home", _("Desk"), _lead(sum(counted.values())), (Section(entries=(text,), buttons=(find,)), listed))


def _lead(number: int) -> str:
    if not number:
        # Translators: below the title of the first sheet.
        return _("Everything is confirmed and up to date.")
    # Translators: below the title of the first sheet. {number} is a count.
    return _("{number} things wait to be looked at, the most urgent first.").format(number=number_words(number))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Look for a record."""
    return Outcome(go=place("records", text=filled.get("text", "").strip()))

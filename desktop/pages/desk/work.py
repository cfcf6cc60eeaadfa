"""The work list: what is to be done next, narrowed as one likes; Enter on a row does it."""

from collections.abc import Mapping
from datetime import date

from db.curation import Task, Wanted, how_many, tasks
from db.profile.values import CRITICAL_FACTS, TASK_KINDS
from desktop.i18n import _
from desktop.pages.desk import leaves
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import (
    MOST_ROWS,
    Button,
    Command,
    Entry,
    Go,
    Option,
    Outcome,
    Place,
    Row,
    Section,
    Sheet,
    Table,
    Tone,
    place,
)
from desktop.pages.staff import facts
from desktop.pages.staff import work as words

NARROWING = ("kind", "fact", "division", "category", "text")
_TONES: Mapping[str, Tone] = {"reported": "wrong", "overdue": "wrong", "changed": "due", "due": "due"}


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Entries that narrow the list, and a leaf of it."""
    asked = wanted(here)
    today = session.today()
    whole = how_many(session.workspace.connection, asked, today)
    found = tasks(session.workspace.connection, asked, today, MOST_ROWS, leaves.offset(here))
    # Translators: title of the staff's work list.
    title = _("What is to be done")
    narrow = Section(entries=narrowing(here), buttons=(_narrow(),))
    listed = Section(table=_table(found, today), buttons=leaves.turning(here, whole))
    return Sheet("work", title, leaves.counted(here, len(found), whole), (listed, narrow))


def wanted(here: Place) -> Wanted:
    """Which part of the work a place is about."""
    return Wanted(
        (here.get("kind"),) if here.get("kind") else TASK_KINDS,
        (here.get("fact"),) if here.get("fact") else tuple(CRITICAL_FACTS),
        here.get("division"),
        here.get("category"),
        text=here.get("text"),
    )


def narrowing(here: Place) -> tuple[Entry, ...]:
    """The entries that narrow the list."""
    # Translators: an option of a choice that narrows nothing.
    every = Option("", _("all"))
    kinds = (every, *(Option(kind, words.kind(kind)) for kind in TASK_KINDS))
    named = (every, *(Option(name, facts.fact(name)) for name in CRITICAL_FACTS))
    return (
        # Translators: an entry that narrows a list of the staff: words to look for.
        Entry("text", _("With these words"), here.get("text")),
        # Translators: an entry that narrows the work list: the kind of work.
        Entry("kind", _("Kind of work"), here.get("kind"), "choice", kinds),
        # Translators: an entry that narrows the work list: name, phone, hours and so on.
        Entry("fact", _("Which fact"), here.get("fact"), "choice", named),
        # Translators: an entry that narrows a list of the staff: a place and everything below it.
        Entry("division", _("Place"), here.get("division"), "pick", source="admin_division"),
        # Translators: an entry that narrows a list of the staff: the category.
        Entry("category", _("Category"), here.get("category"), "pick", source="category"),
    )


def _narrow() -> Button:
    # Translators: a button that shows only what fits the entries above it.
    return Button("narrow", _("Show these"), main=True)


def _table(found: list[Task], today: date) -> Table:
    columns = (
        # Translators: header of a column of the work list.
        _("What"),
        # Translators: header of a column of the work list: the name of the record.
        _("Record"),
        # Translators: header of a column of the work list: phone, address and so on.
        _("Fact"),
        # Translators: header of a column of the work list: what the directory says now.
        _("As it stands"),
        # Translators: header of a column of the work list: since which day.
        _("Since"),
    )
    rows = tuple(
        Row(
            (words.kind(each.kind), each.name, *_about(each), each.due_on or each.confirmed_on),
            _does(each),
            _TONES.get(each.kind, ""),
        )
        for each in found
    )
    # Translators: caption of the work list.
    return Table("tasks", _("Work"), columns, rows)


def _about(task: Task) -> tuple[str, str]:
    if task.other:
        return "", task.other_name
    return facts.fact(task.fact), facts.shown(task.fact, task.value)


def _does(task: Task) -> Command:
    if task.other:
        return Go(place("pair", table=task.table, first=task.record, second=task.other))
    return Go(place("record", table=task.table, key=task.record))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Narrow the list."""
    return Outcome(instead=place("work", **{name: filled.get(name, "").strip() for name in NARROWING}))

"""The work list: what is to be done next, narrowed as one likes; Enter on a row leads to the record."""

from collections.abc import Mapping
from itertools import groupby

from db.curation import Task, Wanted, how_many, tasks
from db.profile.values import CRITICAL_FACTS, TASK_KINDS
from desktop.i18n import _, date_words, list_words
from desktop.pages.desk import leaves, picking
from desktop.pages.desk.narrowing import PICKED
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
    """A leaf of the list."""
    asked = wanted(here)
    today = session.today()
    whole = how_many(session.workspace.connection, asked, today)
    found = tasks(session.workspace.connection, asked, today, MOST_ROWS, leaves.offset(here))
    # Translators: title of the staff's work list.
    title = _("What is to be done")
    # Translators: a button of the staff: choose which part of a list is shown.
    narrow = Button("narrow", _("Narrow the list"), Go(here.elsewhere("narrow")))
    lead = " ".join(filter(None, (_narrowed(session, here), leaves.counted(here, len(found), whole))))
    return Sheet("work", title, lead, (Section(table=_table(found), buttons=leaves.turning(here, whole)),), (narrow,))


def _narrowed(session: Session, here: Place) -> str:
    """Which part of the work is shown, in words."""
    kind, fact, text = here.get("kind"), here.get("fact"), here.get("text")
    parts = [words.kind(kind) if kind else "", facts.fact(fact) if fact else "", f"“{text}”" if text else ""]
    parts += [picking.shown(session, source, here.get(name)) for name, source in PICKED.items()]
    shown = [part for part in parts if part]
    # Translators: below the title of the work list: only a part of it is shown. {parts} are words such as “phone”.
    return _("Only: {parts}.").format(parts=list_words(shown)) if shown else ""


def build_narrow(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Entries that narrow the list."""
    # Translators: title of the sheet where one chooses which part of a list is shown.
    return Sheet("narrow", _("Narrow the list"), "", (Section(entries=narrowing(session, here)),), (_narrow(),))


def wanted(here: Place) -> Wanted:
    """Which part of the work a place is about."""
    return Wanted(
        (here.get("kind"),) if here.get("kind") else TASK_KINDS,
        (here.get("fact"),) if here.get("fact") else tuple(CRITICAL_FACTS),
        here.get("division"),
        here.get("category"),
        text=here.get("text"),
    )


def narrowing(session: Session, here: Place) -> tuple[Entry, ...]:
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
        picking.entry(session, "division", _("Place"), PICKED["division"], here.get("division")),
        # Translators: an entry that narrows a list of the staff: the category.
        picking.entry(session, "category", _("Category"), PICKED["category"], here.get("category")),
    )


def _narrow() -> Button:
    # Translators: a button that shows only what fits the entries above it.
    return Button("narrow", _("Show these"), main=True)


def _table(found: list[Task]) -> Table:
    columns = (
        # Translators: header of a column of the work list: the kind of work.
        _("What"),
        # Translators: header of a column of the work list: the name of the record.
        _("Record"),
        # Translators: header of a column of the work list: phone, address and so on.
        _("Fact"),
        # Translators: header of a column of the work list: since which day.
        _("Since"),
    )
    # Translators: caption of the work list.
    return Table("tasks", _("Work"), columns, tuple(_row(list(each)) for _of, each in groupby(found, _together)))


def _together(task: Task) -> tuple[str, ...]:
    """What one call settles stands in one row."""
    return task.kind, task.record, task.other, task.due_on or task.confirmed_on


def _row(same: list[Task]) -> Row:
    task = same[0]
    since = task.due_on or task.confirmed_on
    cells = (words.kind(task.kind), task.name, _about(same), date_words(since) if since else "")
    return Row(cells, _does(task), _TONES.get(task.kind, ""))


def _about(same: list[Task]) -> str:
    if same[0].other:
        return same[0].other_name
    if len(same) > 1:
        return list_words([facts.fact(each.fact) for each in same])
    (task,) = same
    value = facts.shown(task.fact, task.value)
    return f"{facts.fact(task.fact)} “{value}”" if value else facts.fact(task.fact)


def _does(task: Task) -> Command:
    if task.other:
        return Go(place("pair", table=task.table, first=task.record, second=task.other))
    return Go(place("record", table=task.table, key=task.record))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Narrow the list below."""
    picked, wrong = picking.codes(session, filled, PICKED)
    if wrong:
        return Outcome(errors=wrong, keep=True)
    wanted = {name: filled.get(name, "").strip() for name in NARROWING} | picked
    return Outcome(back=True, instead=place("work", **wanted))

"""What a file would change, before anything is written: counts, remarks, and which part of it is wanted."""

from collections.abc import Mapping

from db import exchange
from desktop.i18n import _, number_words
from desktop.pages import faults
from desktop.pages.desk import importing, mapping
from desktop.pages.desk.session import ImportInHand, Session
from desktop.pages.desk.sheet import Button, Entry, Go, Line, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import acts, labels

TAKE = "take:"
"""Before the name of a table: the tick that takes its rows."""

CONFIRMED = "confirmed"


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """How the file was read, what would come of its rows, and what of it is taken."""
    held, plan = session.plan, session.plan.plan if session.plan else None
    # Translators: title of the preview of an import.
    title = _("What would change")
    if held is None or plan is None:
        return Sheet("looked", title, mapping.nothing_in_hand())
    sections = (
        Section(lines=_read(plan), table=_counts(plan), buttons=_more(plan)),
        # Translators: heading of the remarks of an import.
        Section(_("To know"), lines=_remarks(plan)),
        # Translators: heading above the ticks for the tables of an import.
        Section(_("What is taken over"), entries=_choice(plan)),
    )
    # Translators: a button of the staff: write the rows of the file into the directory.
    take = (Button("take", _("Take them over"), main=True),) if plan.changes else ()
    # Translators: a button of the staff: look at which column of the file is which field.
    columns = Button("columns", _("Columns"))
    filled = tuple(each for each in sections if each.lines or each.table or each.entries)
    return Sheet("looked", title, _lead(plan), filled, (*take, columns))


def _lead(plan: exchange.Plan) -> str:
    if not plan.changes:
        return acts.nothing_to_do()
    new, changed = (sum(getattr(each, name) for each in plan.tallies) for name in ("new", "changed"))
    # Translators: below the title of the preview of an import. The numbers are counts of records.
    said = _("{new} records would be new and {changed} changed. Nothing is written yet.")
    return said.format(new=number_words(new), changed=number_words(changed))


def _read(plan: exchange.Plan) -> tuple[Line, ...]:
    # Translators: label of a line: a file was read as UTF-8 for example.
    return tuple(Line(_("File"), acts.read(file, encoding)) for file, encoding in plan.files[:3])


def _counts(plan: exchange.Plan) -> Table:
    columns = (
        # Translators: header of the counts of an import: service, phone …
        _("Kind of record"),
        # Translators: header of the counts of an import.
        _("New"),
        # Translators: header of the counts of an import.
        _("Changed"),
        # Translators: header of the counts of an import.
        _("Unchanged"),
        # Translators: header of the counts of an import: records that were withdrawn stay so.
        _("Withdrawn"),
        # Translators: header of the counts of an import.
        _("Rejected"),
    )
    rows = tuple(
        Row(
            (
                labels.table(each.table),
                *map(str, (each.new, each.changed, each.unchanged, each.withdrawn, each.rejected)),
            ),
            Go(place("changes", table=each.table)) if each.new or each.changed else None,
            "wrong" if each.rejected else "",
        )
        for each in plan.tallies[:20]
    )
    # Translators: caption of the counts of an import.
    return Table("counts", _("How many"), columns, rows)


def _more(plan: exchange.Plan) -> tuple[Button, ...]:
    found = []
    if plan.changes:
        # Translators: a button of the staff: every change that an import would make.
        found.append(Button("changes", _("Every change"), Go(place("changes"))))
    if plan.rejected:
        # Translators: a button of the staff: the rows of a file that are not taken, and why.
        said = _("Rejected rows ({number})").format(number=len(plan.rejected))
        found.append(Button("rejected", said, Go(place("rejected"))))
    return tuple(found)


def _remarks(plan: exchange.Plan) -> tuple[Line, ...]:
    return tuple(
        Line(labels.table(each.table) if each.table else each.file, remark(each)) for each in plan.remarks[:20]
    )


def remark(each: exchange.Remark) -> str:
    """Something to know, without the name of the file."""
    column = labels.column(each.table, each.column) if each.table else each.column
    return faults.remarked(each.code, column, each.rows)


def _choice(plan: exchange.Plan) -> tuple[Entry, ...]:
    ticks = tuple(
        Entry(TAKE + each.table, _tick(each), "yes", "tick") for each in plan.tallies if each.new or each.changed
    )
    if len(ticks) < 2:
        ticks = ()  # with one table there is nothing to choose from
    if not plan.disagreements:
        return ticks
    rows = len({(each.table, each.key) for each in plan.disagreements})
    # Translators: a tick of the staff: records of a file that are other than what somebody confirmed. {number} is how
    # many.
    said = _("Also {number} records that somebody confirmed otherwise").format(number=rows)
    # Translators: help of that tick.
    help_ = _("Somebody confirmed them after the file was written. Without the tick they stay as they are.")
    return (*ticks, Entry(CONFIRMED, said, "", "tick", help=help_))


def _tick(each: exchange.Tallies) -> str:
    # Translators: a tick that takes the rows of one table of an import.
    said = _("{table}: {new} new, {changed} changed")
    return said.format(table=labels.table(each.table), new=each.new, changed=each.changed)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Write the chosen part."""
    held = session.plan
    if held is None or held.plan is None:
        return Outcome(instead=place("import"))
    if button == "columns":
        return Outcome(instead=place("mapping"))
    part = exchange.chosen(held.plan, choice_of(held.plan, filled))
    if not part.changes:
        # Translators: somebody wants to take an import over and has chosen no part of it.
        return Outcome(errors=(("", _("Nothing is chosen that would change anything.")),), keep=True)
    try:
        return _taken(session, held, part)
    except exchange.StaleError:
        importing.look(session, held)
        return Outcome(instead=here, message=_changed_meanwhile(), keep=True)


def choice_of(plan: exchange.Plan, filled: Mapping[str, str]) -> exchange.Choice:
    """Return what the ticks choose; a tick that is not there is one table that is taken."""
    tables = {each.table for each in plan.tallies if filled.get(TAKE + each.table, "yes") == "yes"}
    return exchange.Choice(tables, filled.get(CONFIRMED) == "yes")


def _taken(session: Session, held: ImportInHand, part: exchange.Plan) -> Outcome:
    act = exchange.commit(session.workspace, part, held.file, by=session.name, progress=session.progress)
    records = len({(each.table, each.key) for each in part.changes})
    # Translators: after an import. {records} is how many, {act} the number under which it can be taken back.
    said = _("{records} records taken over. All of it can be taken back as one under “What was done”, number {act}.")
    message = said.format(records=number_words(records), act=act)
    if part.without:
        # Translators: after an import. {rows} is a number.
        left = _("{rows} rows were left out because they belong to records that were not taken.")
        message += " " + left.format(rows=number_words(part.without))
    if held.plan and held.plan.rejected:
        # Translators: after an import: some rows of the file were rejected.
        rest = _("Some rows were not taken; they stand here.")
        return Outcome(instead=place("rejected"), message=f"{message} {rest}")
    session.plan = None
    return Outcome(back=True, message=message)


def _changed_meanwhile() -> str:
    # Translators: somebody changed the directory between the preview and the writing; the preview was made anew.
    return _("Somebody changed the directory meanwhile. Nothing was written; this is what would change now.")

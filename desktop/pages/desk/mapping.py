"""The columns of the file in hand: which field each is taken for, asked where nobody knows, and remembered."""

from collections.abc import Mapping
from dataclasses import replace

from db import exchange
from desktop.i18n import _
from desktop.pages.desk import importing, leaves, picking
from desktop.pages.desk.session import ImportInHand, Session
from desktop.pages.desk.sheet import (
    MOST_ROWS,
    Button,
    Entry,
    Go,
    Outcome,
    Place,
    Press,
    Row,
    Section,
    Sheet,
    Table,
    place,
)
from desktop.pages.staff import labels


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of the columns: a list of all of them, and an entry for each that is asked for."""
    # Translators: title of the sheet that asks which column of a file is which field.
    title = _("Columns of the file")
    if session.plan is None:
        return Sheet("mapping", title, nothing_in_hand())
    leaf = _leaf(session.plan, here)
    entries = tuple(_entry(session, name, each, draft) for name, each in leaf if _is_asked(name, each, draft))
    rows = tuple(_row(name, each, draft) for name, each in leaf)
    columns = (
        # Translators: header of the list of the columns of a file: what stands above the column.
        _("Column"),
        # Translators: header of the list of the columns of a file: some values of the column.
        _("For example"),
        # Translators: header of the list of the columns of a file: the field that the column is taken for.
        _("Taken for"),
    )
    # Translators: caption of the list of the columns of a file.
    listed = Section(table=Table("columns", _("All columns"), columns, rows), buttons=_turning(here, session.plan))
    # Translators: heading above the columns of a file that are not understood.
    asked = (Section(_("To be said"), entries=entries),) if entries else ()
    # Translators: a button of the staff: the columns are right like this; look at the file.
    use = Button("use", _("Use it like this"), main=True)
    return Sheet("mapping", title, _lead(session.plan), (*asked, listed), (use,))


def nothing_in_hand() -> str:
    """There is no file that could be spoken of."""
    # Translators: on a sheet about a file that is brought in, when there is none any more.
    return _("No file is being brought in. Choose one first.")


def _lead(held: ImportInHand) -> str:
    unknown = sum(each.how == "unknown" for each in held.columns)
    if not unknown:
        # Translators: below the title of the sheet with the columns of a file.
        return _("Every column is understood. Enter on a column takes it for another field.")
    # Translators: below the title of the sheet with the columns of a file. {number} is how many.
    return _(
        "{number} columns are not understood. Say which field each is; what stays empty is left out. "
        "It is remembered for the next file."
    ).format(number=unknown)


def _leaf(held: ImportInHand, here: Place) -> list[tuple[str, exchange.Column]]:
    at = leaves.offset(here)
    named = list(enumerate(held.columns))[at : at + MOST_ROWS]
    return [(f"column{number}", each) for number, each in named]


def _is_asked(name: str, column: exchange.Column, draft: Mapping[str, str]) -> bool:
    return column.how in ("unknown", "said") or name in draft


def _entry(session: Session, name: str, column: exchange.Column, draft: Mapping[str, str]) -> Entry:
    value = draft.get(name, column.field)
    field = exchange.field_named(column.table, value)
    shown = labels.column(column.table, field) if field else ""
    # Translators: help of an entry for a column of a file. {samples} are values of it.
    example = _("For example: {samples}").format(samples=_samples(column)) if column.samples else ""
    source = f"{picking.FIELD}{column.table}"
    taken = picking.written(session, source, column.field)
    return Entry(name, column.header, taken, "pick", source=source, shown=shown, help=example)


def _row(name: str, column: exchange.Column, draft: Mapping[str, str]) -> Row:
    field = exchange.field_named(column.table, draft.get(name, column.field))
    opens = Go(place("pick", entry=name, source=f"field:{column.table}"))
    return Row((column.header, _samples(column), _taken(column, field)), opens, "" if field else "due")


def _taken(column: exchange.Column, field: str) -> str:
    if not field:
        # Translators: in the list of the columns of a file: it is not taken in.
        return _("left out")
    # Translators: in the list of the columns of a file. {table} is such as service, {field} such as name.
    return _("{table}: {field}").format(table=labels.table(column.table), field=labels.column(column.table, field))


def _samples(column: exchange.Column) -> str:
    return " · ".join(text if len(text) <= 20 else f"{text[:20]}…" for text in column.samples)


def _turning(here: Place, held: ImportInHand) -> tuple[Button, ...]:
    """The buttons to other leaves; what stands in the entries of this one is kept first."""
    found = leaves.turning(here, len(held.columns))
    return tuple(replace(each, command=Press(each.name)) for each in found)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Take what was said of the columns; then another leaf of them, or a look at the file."""
    held = session.plan
    if held is None:
        return Outcome(instead=place("import"))
    wrong = _say(session, held, here, filled)
    if wrong:
        return Outcome(errors=tuple(wrong), keep=True)
    if button != "use":
        turned = {each.name: each.command for each in leaves.turning(here, len(held.columns))}
        return Outcome(instead=getattr(turned.get(button), "place", here))
    _leave_out(held)
    exchange.remember(session.workspace, held.columns, by=session.name)
    importing.look(session, held)
    return Outcome(instead=place("looked"))


def _say(session: Session, held: ImportInHand, here: Place, filled: Mapping[str, str]) -> list[tuple[str, str]]:
    """Take note of what stands in the entries, and return what is wrong with it."""
    wrong: list[tuple[str, str]] = []
    for name, column in _leaf(held, here):
        written = filled.get(name, column.field).strip()
        meant = picking.code_of(session, f"field:{column.table}", written)
        if meant.error:
            wrong.append((name, meant.error))
        elif meant.code != column.field:
            _set(held, column, meant.code)
    return wrong


def _set(held: ImportInHand, column: exchange.Column, field: str) -> None:
    held.columns[held.columns.index(column)] = replace(column, field=field, how="said")
    said = {f"{column.table}.{column.header}": field}
    held.options = replace(held.options, renamed={**held.options.renamed, **said})


def _leave_out(held: ImportInHand) -> None:
    """What is not understood and nobody spoke of is left out on purpose: the sheet said so."""
    for column in [each for each in held.columns if each.how == "unknown"]:
        _set(held, column, "")

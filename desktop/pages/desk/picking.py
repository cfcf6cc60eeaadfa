"""Picking one of many: what an entry may refer to, found by words, and what a code is called."""

from collections.abc import Mapping
from typing import NamedTuple

from db.curation import choices
from db.curation.choices import Choice
from db.curation.rows import CURATED
from db.profile import BY_NAME, Field
from desktop.i18n import _
from desktop.pages.desk import leaves
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Entry, Outcome, Place, Press, Row, Section, Sheet, Table
from desktop.pages.staff import labels

FIELD = "field:"
"""Before the name of a table: its fields."""

SOURCES = frozenset((choices.CATEGORY, *(table.name for table in CURATED), *(FIELD + each.name for each in CURATED)))
"""What can be picked from: the rows of a table, its fields, or those terms that are categories."""

_TAKE = "take:"


class Meant(NamedTuple):
    """What somebody wrote means this code, or what is wrong with it."""

    code: str = ""
    error: str = ""


def code_of(session: Session, source: str, text: str) -> Meant:
    """Return the code for a code, or for a name that one thing alone has; nothing for nothing."""
    written = text.strip()
    if not written:
        return Meant()
    found = _called(session, source, written)
    if len(found) == 1:
        return Meant(found[0])
    shortened = written if len(written) <= 40 else f"{written[:40]}…"
    if not found:
        # Translators: at an entry: what was written is no code and no name of anything.
        return Meant(error=_("Nothing here is called “{text}”. Choose from the list.").format(text=shortened))
    # Translators: at an entry: several places or records have the name that was written.
    return Meant(error=_("More than one is called “{text}”. Choose from the list.").format(text=shortened))


def written(session: Session, source: str, code: str) -> str:
    """Return what stands in an entry for a code: its name, which people know, unless others are called so too."""
    name = shown(session, source, code)
    return name if name and _called(session, source, name) == [code] else code


def entry(session: Session, name: str, label: str, source: str, code: str) -> Entry:
    """Return an entry to pick in, with what stands there now."""
    return Entry(name, label, written(session, source, code), "pick", source=source, shown=shown(session, source, code))


def codes(
    session: Session, filled: Mapping[str, str], sources: Mapping[str, str]
) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the codes for what was written into several entries, and what is wrong with it."""
    meant = {name: code_of(session, source, filled.get(name, "")) for name, source in sources.items()}
    wrong = tuple((name, each.error) for name, each in meant.items() if each.error)
    return {name: each.code for name, each in meant.items()}, wrong


def _called(session: Session, source: str, written: str) -> list[str]:
    if not source.startswith(FIELD):
        return choices.called(session.workspace.connection, source, written)
    named = BY_NAME[source.removeprefix(FIELD)].fields
    return [each.name for each in named if written.casefold() in (each.name, each.label, each.label_en.casefold())]


def shown(session: Session, source: str, code: str) -> str:
    """Return what a code is called; "" for nothing and for a code that nothing has."""
    if source.startswith(FIELD):
        field = labels.field(source.removeprefix(FIELD), code)
        return labels.label(field) if field else ""
    found = choices.named(session.workspace.connection, source, code) if code else None
    return _name(session, source, found) if found else ""


def _name(session: Session, source: str, choice: Choice) -> str:
    return labels.place(session.workspace, choice.code) if source == "admin_division" else labels.called(choice)


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """An entry that narrows, and a leaf of what there is."""
    source, text = here.get("source"), here.get("text")
    rows, whole = _leaf(session, source, text, leaves.offset(here))
    # Translators: an entry that narrows a list of the staff: words to look for.
    narrow = Entry("text", _("With these words"), text)
    # Translators: a button that shows only what fits the entries above it.
    look = Button("narrow", _("Show these"), main=True)
    # Translators: a button beside a list to choose from: the entry is left empty.
    none = Button("none", _("None of these"))
    listed = Table("choices", _caption(source), _columns(source), rows)
    return Sheet(
        "pick",
        _caption(source),
        leaves.counted(here, len(rows), whole),
        (Section(entries=(narrow,), buttons=(look,)), Section(table=listed, buttons=leaves.turning(here, whole))),
        (none,),
    )


def _caption(source: str) -> str:
    what = labels.label(BY_NAME[_table(source)])
    if source.startswith(FIELD):
        # Translators: title of a list to choose from: the fields of a table such as Phone.
        return _("Choose a field of {table}").format(table=what)
    if source == choices.CATEGORY:
        # Translators: title of a list to choose from.
        return _("Choose a category")
    # Translators: title of a list to choose from. {what} is a thing such as Organization.
    return _("Choose: {what}").format(what=what)


def _table(source: str) -> str:
    return "taxonomy_term" if source == choices.CATEGORY else source.removeprefix(FIELD)


def _columns(source: str) -> tuple[str, ...]:
    # Translators: header of a list to choose from: what each is called.
    name = _("Name")
    # Translators: header of a list to choose from: what each is written as, 620102 for 兰州市城关区.
    code = _("Code")
    if source.startswith(FIELD):
        # Translators: header of a list of fields to choose from: what each is for.
        return name, code, _("What for")
    # Translators: header of a list to choose from: in which place each lies.
    return (name, code, _("Place")) if _lies(source) else (name, code)


def _lies(source: str) -> bool:
    return source in ("service", "organization", "location")


def _leaf(session: Session, source: str, text: str, offset: int) -> tuple[tuple[Row, ...], int]:
    """Return the rows of a leaf and how many there are altogether."""
    if source.startswith(FIELD):
        fields = [each for each in BY_NAME[source.removeprefix(FIELD)].fields if _fits(each, text)]
        cells = [(labels.label(each), each.name, labels.help_of(each)) for each in fields]
        return tuple(_row(each, each[1]) for each in cells[offset : offset + MOST_ROWS]), len(cells)
    connection = session.workspace.connection
    found = choices.find(connection, source, text, MOST_ROWS, offset)
    rows = tuple(_row(_cells(session, source, each), each.code) for each in found)
    return rows, choices.count(connection, source, text)


def _fits(field: Field, text: str) -> bool:
    said = f"{field.name} {field.label} {field.label_en} {field.help}".casefold()
    return all(word in said for word in text.casefold().split())


def _cells(session: Session, source: str, choice: Choice) -> tuple[str, ...]:
    cells = (_name(session, source, choice), choice.code)
    return (*cells, labels.place(session.workspace, choice.division)) if _lies(source) else cells


def _row(cells: tuple[str, ...], code: str) -> Row:
    return Row(cells, Press(_TAKE + code))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Narrow the list, or take one of it back to the entry."""
    if button == "narrow":
        return Outcome(instead=here.but(text=filled.get("text", "").strip(), **{"from": ""}), focus="choices")
    code = button.removeprefix(_TAKE) if button.startswith(_TAKE) else ""
    # Translators: after choosing from a list. {name} is what was chosen.
    told = _("Chosen: {name}.").format(name=shown(session, here.get("source"), code) or code) if code else ""
    fill = written(session, here.get("source"), code)
    return Outcome(back=True, fill=((here.get("entry"), fill),), message=told)

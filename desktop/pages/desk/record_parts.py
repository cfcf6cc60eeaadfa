"""What belongs to a record, and to what it belongs: rows to open, and more to add."""

from collections.abc import Iterator

from db.curation import Part, Workspace
from db.curation.rows import CURATED
from db.profile import BY_NAME, Table
from desktop.i18n import _
from desktop.pages.desk import leaves, naming
from desktop.pages.desk.record_lines import OWNERS
from desktop.pages.desk.sheet import MOST_ROWS, Button, Entry, Go, Option, Place, Row, Section, place
from desktop.pages.desk.sheet import Table as List
from desktop.pages.staff import acts, labels

_FIRST = ("phone", "address", "schedule", "required_document", "benefit", "disability_eligibility", "accessibility")
"""What is added most often comes first."""


def sections(workspace: Workspace, here: Place, parts: tuple[Part, ...]) -> tuple[Section, ...]:
    """A leaf of the rows, and below it what can be added."""
    own = parts[0]
    below = {(each.table, each.key): each for each in parts[1:]}  # what joins a service and a place belongs to both
    rows = (*_above(workspace, own), *(_row(workspace, each) for each in below.values()))
    at = leaves.offset(here)
    columns = (
        # Translators: header of a column of what belongs to a record: phone, address, hours and so on.
        _("Kind of record"),
        # Translators: header of a column of what belongs to a record.
        _("What it says"),
        # Translators: header of a column of what belongs to a record: withdrawn, and why.
        _("How it stands"),
    )
    # Translators: caption of the list of what belongs to a record: phones, addresses, hours and so on.
    caption = _("What belongs to it")
    listed = List("parts", caption, columns, rows[at : at + MOST_ROWS]) if rows else None
    options = () if own.state.withdrawn else (*_addable(own.table), *_at_places(workspace, parts))
    return Section(table=listed, buttons=leaves.turning(here, len(rows))), _adding(options)


def _adding(options: tuple[Option, ...]) -> Section:
    if not options:
        return Section()
    # Translators: an entry of the staff: what is to be added to a record: a phone, an address and so on.
    what = Entry("what", _("Add to it"), options[0].code, "choice", options)
    # Translators: a button of the staff: add to a record what was chosen beside it.
    return Section(entries=(what,), buttons=(Button("add", _("Add")),))


def _above(workspace: Workspace, own: Part) -> Iterator[Row]:
    """The records that a row belongs to."""
    for field in BY_NAME[own.table].fields:
        key = own.fields.get(field.name, "")
        of = own.fields.get("link_entity", "") if field.name == "link_id" else field.references
        if key and of in {*OWNERS, "phone"}:
            called = naming.called(workspace, of, key)
            yield Row((labels.label(BY_NAME[of]), called, ""), Go(place("record", table=of, key=key)))


def _row(workspace: Workspace, part: Part) -> Row:
    gone = part.state.withdrawn
    stands = acts.withdrawn_for(gone)
    said = naming.called(workspace, part.table, part.key)
    go = Go(place("record", table=part.table, key=part.key))
    return Row((labels.label(BY_NAME[part.table]), said, stands), go, "wrong" if gone else "")


def _addable(table: str) -> Iterator[Option]:
    """The tables whose rows can belong to a row of this one."""
    order = {name: at for at, name in enumerate(_FIRST)}
    for each in sorted(CURATED, key=lambda each: order.get(each.name, len(order))):
        if owner(each, table):
            yield Option(each.name, labels.label(each))


def _at_places(workspace: Workspace, parts: tuple[Part, ...]) -> Iterator[Option]:
    """What belongs to the places where a service is given, and can be added from the service too."""
    for each in parts[1:]:
        if each.table == "location" and not each.state.withdrawn:
            for name in ("address", "accessibility"):
                # Translators: an option of what is to be added: {what} is Address, {where} the name of a place.
                label = _("{what} of {where}").format(
                    what=labels.label(BY_NAME[name]), where=naming.called(workspace, "location", each.key)
                )
                yield Option(f"{name}:{each.key}", label)


def owner(table: Table, of: str) -> dict[str, str]:
    """Return the fields by which a row of a table belongs to another, but for the key; {} when it cannot."""
    if any(field.name == f"{of}_id" and field.references == of for field in table.fields):
        return {f"{of}_id": ""}
    linked = labels.field(table.name, "link_entity")
    return {"link_entity": of, "link_id": ""} if linked is not None and of in linked.codes else {}


def adding(here: Place, chosen: str) -> Place:
    """The place of the form for a new row that belongs to this record, or to one of its places."""
    what, _colon, location = chosen.partition(":")
    of, key = ("location", location) if location else (here.get("table"), here.get("key"))
    preset = {name: text or key for name, text in owner(BY_NAME[what], of).items()}
    return place("add", table=what, **preset)

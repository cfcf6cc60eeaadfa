"""Everything about one record: how it stands, what it says, what belongs to it, and what can be done with it."""

from collections.abc import Iterator, Mapping
from itertools import islice

from db.curation import Part, of_record
from db.curation import people as registered
from db.curation.confirming import DATE_OF
from db.curation.finding import Sought, find
from db.curation.records import Kind
from db.profile import BY_NAME
from desktop.i18n import _, date_words, number_words
from desktop.pages.desk import naming, record_lines, record_parts
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Go, Line, Outcome, Place, Section, Sheet, place
from desktop.pages.staff import acts, facts, labels
from desktop.pages.staff import people as people_words
from desktop.pages.staff import style as style_words

_HINTS = 5
"""Hints that are shown; each is a stop on the way."""


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What matters first: whether it is withdrawn or said to be wrong, its facts, what it says, what belongs to it."""
    parts = tuple(of_record(session.workspace, here.get("table"), here.get("key")))
    own = parts[0]
    sections = [Section(lines=tuple(_warnings(own)))]
    if own.facts:
        sections.append(Section(table=record_lines.facts_table(own, session.today().isoformat())))
    sections.append(Section(lines=record_lines.lines(session.workspace, own)))
    sections.extend(record_parts.sections(session.workspace, here, parts))
    # Translators: heading above hints for who writes.
    sections.append(Section(_("Could be said better"), lines=tuple(_hints(session, parts))))
    sections.append(Section(lines=tuple(_signed(session, own))))
    title = naming.row(session.workspace, own.table, own.fields) if own.table not in record_lines.OWNERS else ""
    title = title or naming.called(session.workspace, own.table, own.key)
    told = tuple(each for each in sections if each.lines or each.table or each.entries)
    return Sheet("record", title, _lead(session, own), told, tuple(_buttons(session, own)))


def _lead(session: Session, own: Part) -> str:
    """What it is, where, and its number."""
    kind = naming.value(session.workspace, own.table, "service_kind", own.fields.get("service_kind", ""))
    rest = (
        naming.value(session.workspace, own.table, name, own.fields.get(name, ""))
        for name in ("category", "division_code")
    )
    what = (
        naming.joined(labels.label(BY_NAME[own.table]), kind, *rest)
        if own.table in record_lines.OWNERS
        else labels.label(BY_NAME[own.table])
    )
    # Translators: below the name of a record: what it is and where; its number, which is a key such as hotline-12385.
    return _("{what}; number {key}").format(what=what, key=own.key)


def _warnings(own: Part) -> Iterator[Line]:
    if own.state.withdrawn:
        # Translators: label of a line about a record: it is withdrawn; the reason follows.
        yield Line(_("Withdrawn"), own.state.withdrawn, "wrong")
    if own.reports:
        # Translators: label of a line about a record: which facts residents say are wrong.
        label = _("Residents say it is wrong")
        yield Line(
            label, naming.joined(*(f"{facts.fact(name)} ({date_words(day)})" for name, day in own.reports)), "wrong"
        )


def _hints(session: Session, parts: tuple[Part, ...]) -> Iterator[Line]:
    found = [
        Line(labels.column(part.table, hint.field), style_words.said(hint.code, hint.found, hint.repair))
        for part in parts
        for hint in session.guide.hints(part.table, part.fields | {BY_NAME[part.table].key: part.key})
    ]
    yield from islice(found, _HINTS)
    if len(found) > _HINTS:
        yield Line("", acts.more(len(found) - _HINTS))


def _signed(session: Session, own: Part) -> Iterator[Line]:
    # Translators: label of a line about a record: who changed it last, and when.
    yield Line(_("Last changed"), naming.joined(own.state.by, naming.moment(own.state.at)))
    kind: Kind = "restore" if own.state.withdrawn else "withdraw"
    if not registered.may_do(session.workspace.connection, session.name, kind):
        role = people_words.role(registered.role_for(kind))
        # Translators: why withdrawing a record is not offered. {role} is a role of the staff.
        said = _("Withdrawing and restoring: that takes the role {role}.").format(role=role)
        yield Line(people_words.not_offered(), said)


def _buttons(session: Session, own: Part) -> Iterator[Button]:
    about = {"table": own.table, "key": own.key}
    gone = bool(own.state.withdrawn)
    # Translators: a button of the staff: change what a record says.
    yield Button("edit", _("Edit"), Go(place("edit", rev=str(own.state.rev), **about)), main=True)
    if own.table in DATE_OF and not gone:
        # Translators: a button of the staff: write down that a record was confirmed.
        yield Button("confirm", _("Confirm"), Go(place("confirm", **about)))
    if own.table == "service" and not gone:
        # Translators: a button of the staff: see and hear a record as residents do.
        yield Button("preview", _("As residents meet it"), Go(place("preview", key=own.key)))
    if own.table == "organization" and (
        number := find(session.workspace.connection, Sought(organization=own.key)).whole
    ):
        # Translators: a button of the staff at an organization: its services and places, and how many there are.
        label = _("Its services and places: {number}").format(number=number_words(number))
        yield Button("given_by", label, Go(place("given_by", organization=own.key)))
    # Translators: a button of the staff: who changed what of a record.
    yield Button("history", _("History"), Go(place("history", **about)))
    kind: Kind = "restore" if gone else "withdraw"
    if registered.may_do(session.workspace.connection, session.name, kind):
        # Translators: a button of the staff: a withdrawn record is to be published again.
        restore = _("Restore")
        # Translators: a button of the staff: a record is not to be published any more.
        yield Button(kind, restore if gone else _("Withdraw"), Go(place(kind, **about)))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Add what was chosen."""
    return Outcome(go=record_parts.adding(here, filled["what"]))

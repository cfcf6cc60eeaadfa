"""Forms made from the profile: a row that is edited, a row that is added; every fault at its entry, nothing lost."""

from collections.abc import Mapping

from db.curation import ConflictError, drafting, style
from db.curation.drafting import NEW, Draft
from db.profile import BY_NAME, Field
from desktop.i18n import N_, _
from desktop.pages.desk import disagreeing, entries, groups, listening, picking, preview
from desktop.pages.desk.entries import Written
from desktop.pages.desk.groups import Group
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Outcome, Place, Section, Sheet, place
from desktop.pages.staff import acts, labels

_LISTEN = "listen:"

_TITLES = {
    # Translators: title of a form of the staff. {table} is what is edited, such as Phone.
    "edit": N_("Edit: {table}"),
    # Translators: title of a form of the staff. {table} is what is added, such as Phone.
    "add": N_("Add: {table}"),
}


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Every field in its group, with hints on what is written now."""
    table, row = here.get("table"), _row(session, here)
    written = row | {name: text for name, text in draft.items() if name in row}
    hints = list(session.guide.hints(table, written))
    asked = groups.groups(table, _given(here))
    sections = tuple(
        Section(
            each.heading,
            entries=tuple(entries.entry(session, field, written, hints) for field in each.fields),
            buttons=_listening(table, each),
        )
        for each in asked
    )
    title = _(_TITLES[here.sheet]).format(table=labels.label(BY_NAME[table]))
    return Sheet(here.sheet, title, _lead(session, here, row), (*sections, _reason()), _buttons(session, here))


def _row(session: Session, here: Place) -> dict[str, str]:
    table = here.get("table")
    if here.sheet == "add":
        return entries.row_of(table, dict(here.given))
    return session.workspace.row(table, here.get("key"))


def _given(here: Place) -> frozenset[str]:
    """Return the fields that are no question here, because the place says them."""
    return frozenset(name for name, _text in here.given) if here.sheet == "add" else frozenset()


def _lead(session: Session, here: Place, row: Mapping[str, str]) -> str:
    table, key = here.get("table"), here.get("key")
    if here.sheet == "add":
        owner = next(filter(None, (_owner(session, table, name, row) for name in groups.OWNERS)), "")
        # Translators: below the title of a form for something new, such as a phone. {name} is what it belongs to.
        return _("For {name}.").format(name=owner) if owner else ""
    state = session.workspace.state(table, key)
    # Translators: below the title of a form: what is edited, who changed it last. {name} may be a name or a number.
    said = _("{name}. Last changed by {by} on {day}.")
    return said.format(name=picking.shown(session, table, key), by=state.by, day=disagreeing.moment(state.at))


def _owner(session: Session, table: str, name: str, row: Mapping[str, str]) -> str:
    field = labels.field(table, name)
    source = entries.source_of(field, row) if field and row[name] else ""
    return picking.shown(session, source, row[name]) if source else ""


def _listening(table: str, group: Group) -> tuple[Button, ...]:
    if not groups.texts(table, group):
        return ()
    # Translators: a button that plays what is written in a group of entries. {what} is its heading or a field.
    label = _("Listen: {what}").format(what=group.heading or labels.label(groups.texts(table, group)[0]))
    return (Button(_LISTEN + group.name, label),)


def _reason() -> Section:
    # Translators: help at the entry for the reason of a change.
    read = _("Why, for whoever reads the history.")
    # Translators: an entry of a form of the staff: why something is changed.
    return Section(entries=(Entry("reason", _("Reason"), help=read),))


def _buttons(session: Session, here: Place) -> tuple[Button, ...]:
    # Translators: a button of a form: keep what is written.
    save = Button("save", _("Save"), main=True)
    # Translators: a button of a form: tell what is wrong and what could be said better, and keep nothing.
    check = Button("check", _("Check without saving"))
    # Translators: a button of a form: the page of residents as it would be with what is written.
    look = Button("preview", _("Preview"))
    return (save, check, look) if preview.place_of(session, _draft(here, {})) else (save, check)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Save, check, listen, or look at it as residents will."""
    table, asked = here.get("table"), groups.groups(here.get("table"), _given(here))
    if button.startswith(_LISTEN):
        group = next(each for each in asked if _LISTEN + each.name == button)
        return listening.heard(groups.texts(table, group), filled)
    fields = tuple(field for group in asked for field in group.fields)
    written = entries.read(session, fields, _row(session, here), filled)
    wrong = _wrong(session, here, fields, written)
    if wrong:
        return Outcome(errors=wrong, keep=True, message=_mending(len(wrong)))
    if button == "check":
        return Outcome(message=_checked(session, here, written), keep=True)
    if button == "preview":
        return Outcome(go=preview.place_of(session, _draft(here, written.fields)), keep=True)
    return _save(session, here, written, filled)


def _draft(here: Place, fields: Mapping[str, str]) -> Draft:
    given = dict(here.given) if here.sheet == "add" else {}
    whole = {name: text for name, text in {**given, **fields}.items() if name in BY_NAME[here.get("table")].columns}
    return Draft(here.get("table"), here.get("key") or NEW, whole)


def _wrong(session: Session, here: Place, fields: tuple[Field, ...], written: Written) -> tuple[tuple[str, str], ...]:
    """Return all that is wrong, in the order of the entries; what is wrong elsewhere stands above the form."""
    found = drafting.faults(session.workspace, _draft(here, written.fields))
    told = entries.faults_of(here.get("table"), (each for each in found if each[0] not in written.errors))
    told |= written.errors
    names = [each.name for each in fields]
    elsewhere = " ".join(
        f"{labels.column(here.get('table'), name)}: {told[name]}" for name in told if name not in names
    )
    at = tuple((name, told[name]) for name in names if name in told)
    return (*at, ("", elsewhere)) if elsewhere else at


def _mending(number: int) -> str:
    # Translators: after saving or checking a form with faults. {number} is a count.
    return _("Nothing was saved. To be mended: {number}.").format(number=number)


def _checked(session: Session, here: Place, written: Written) -> str:
    row = _row(session, here) | dict(written.fields)
    hints = list(session.guide.hints(here.get("table"), row))
    if not hints:
        # Translators: after checking a form.
        return _("Nothing is wrong with it. It is not saved yet.")
    # Translators: after checking a form. {number} counts what could be said better; it stands at the entries.
    return _("Nothing is wrong with it; could be said better: {number}. It is not saved yet.").format(number=len(hints))


def _save(session: Session, here: Place, written: Written, filled: Mapping[str, str]) -> Outcome:
    """Write it down, signed and with its reason."""
    if here.get("table") in style.RESTS_ON:
        session.forget_guide()
    signed = {"by": session.name, "reason": filled.get("reason", "").strip()}
    return (_added if here.sheet == "add" else _edited)(session, here, written, signed)


def _added(session: Session, here: Place, written: Written, signed: Mapping[str, str]) -> Outcome:
    table = here.get("table")
    key = session.workspace.add(table, _draft(here, written.fields).fields, **signed)
    message = acts.kept(next(session.workspace.history(table, key)).act)
    there = place("record", table=table, key=key) if table in groups.CARDS else None
    return Outcome(instead=there, back=there is None, message=message)


def _edited(session: Session, here: Place, written: Written, signed: Mapping[str, str]) -> Outcome:
    rev = int(here.get("rev")) if here.get("rev") else None
    try:
        act = session.workspace.edit(here.get("table"), here.get("key"), written.fields, rev=rev, **signed)
    except ConflictError as error:
        return disagreeing.outcome(session, here, error)
    return Outcome(back=True, message=acts.kept(act) if act else acts.nothing_changed())

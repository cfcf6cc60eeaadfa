"""One act: who did it, when and why, field by field what it changed; and taking it back, be it a whole import."""

from collections.abc import Iterator, Mapping
from functools import partial

from db.curation import Change, ConflictError, Difference, Entry
from db.curation import acts as done
from db.curation import people as registered
from db.exchange import CancelledError
from db.profile import BY_NAME
from desktop.i18n import _
from desktop.pages.desk import change_words, leaves, naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Go, Line, Outcome, Place, Row, Section, Sheet, place
from desktop.pages.staff import acts, labels
from desktop.pages.staff import people as people_words

_TOLD = 5
"""Fields that are told when an act cannot be taken back; more cannot be remembered by ear."""


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """One act: who, when, why, and field by field what it changed."""
    number = here.get("number")
    each = done.find_act(session.workspace.connection, int(number)) if number.isdecimal() else None
    if each is None:
        # Translators: title of the sheet of an act that is not there.
        return Sheet("act", _("There is no such act"))
    entries = done.changes_of(session.workspace.connection, each.number, MOST_ROWS, leaves.offset(here))
    rows = tuple(map(partial(_change_row, session), entries))
    changed = Section(table=change_words.table(rows, about=True), buttons=leaves.turning(here, each.changes))
    # Translators: title of the sheet of one act. {kind} is an edit, an import and so on.
    title = _("{kind} by {name}").format(kind=acts.kind(each.act.kind).capitalize(), name=each.act.by)
    # Translators: below the title of an act: when, and which of its changes are shown.
    lead = _("{moment}; changes {counted}").format(
        moment=naming.moment(each.at), counted=leaves.counted(here, len(rows), each.changes)
    )
    if not each.changes:
        lead = naming.moment(each.at)
    sections = (Section(lines=tuple(_told(session, each))), *((changed,) if rows else ()))
    return Sheet("act", title, lead, tuple(part for part in sections if part != Section()), _undoing(session, each))


def _told(session: Session, each: done.Done) -> Iterator[Line]:
    if each.undone_by:
        # Translators: label of a line about an act: another act took it back. The number follows.
        yield Line(_("Taken back by number"), str(each.undone_by), "due")
    if each.act.undoes:
        # Translators: label of a line about an act: it took another one back. The number follows.
        yield Line(_("Takes back number"), str(each.act.undoes))
    if each.act.reason:
        # Translators: label of a line about an act: the reason that was given.
        yield Line(_("Why"), each.act.reason)
    if each.act.file:
        # Translators: label of a line about an act: the file that it came from or wrote.
        yield Line(_("File"), each.act.file)
    if not each.lasts and not _may(session, each):
        role = people_words.role(registered.role_to_undo(each.act.by, session.name))
        # Translators: why taking an act back is not offered. {role} is a role of the staff.
        said = _("Taking back what others did: that takes the role {role}.").format(role=role)
        yield Line(people_words.not_offered(), said)


def _may(session: Session, each: done.Done) -> bool:
    needed = registered.role_to_undo(each.act.by, session.name)
    person = registered.find(session.workspace.connection, session.name)
    return person is not None and registered.may(person, needed)


def _undoing(session: Session, each: done.Done) -> tuple[Button, ...]:
    if each.lasts or not _may(session, each):
        return ()
    # Translators: a button of the staff: undo an act, be it an edit or a whole import.
    return (Button("undo", _("Take it back"), main=True),)


def _change_row(session: Session, entry: Entry) -> Row:
    change = entry.change
    called = naming.called(session.workspace, change.table, change.key)
    about = naming.joined(labels.label(BY_NAME[change.table]), called)
    go = Go(place("record", table=change.table, key=change.key))
    return Row((about, *change_words.from_to(session.workspace, entry)), go)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Take an act back, a whole import too."""

    def step(count: int) -> None:
        if not session.progress(count):
            raise CancelledError

    try:
        act = session.workspace.undo(int(here.get("number")), by=session.name, step=step)
    except ConflictError as error:
        told = [_difference(session, each) for each in error.differences[::-1][:_TOLD]]
        told += [acts.more(len(error.differences) - _TOLD)] if len(error.differences) > _TOLD else []
        # Translators: an act was not taken back, because fields that it changed were changed since; they follow.
        said = _("It was not taken back, because some of it was changed since. Nothing was changed now. {fields}")
        return Outcome(errors=(("", said.format(fields=naming.sentences(*told))),), keep=True)
    # Translators: after taking an act back. {act} is the number of the taking back.
    message = _("Taken back. This can be taken back too: it is number {act}.").format(act=act)
    return Outcome(instead=place("act", number=str(act)), message=message)


def _difference(session: Session, each: Difference) -> str:
    change = Change(each.table, each.key, each.field, each.base, each.mine)
    now = change_words.value(session.workspace, change, each.theirs)
    expected = change_words.value(session.workspace, change, each.base)
    # Translators: a field that was changed since the act that is to be taken back: what it holds, what the act wrote.
    return _("{record}, {field}: it is “{now}”, the act wrote “{was}”.").format(
        record=naming.called(session.workspace, each.table, each.key),
        field=change_words.field(change),
        now=now,
        was=expected,
    )

"""Withdrawing a record, with a reason, and taking that back."""

from collections.abc import Mapping

from db.curation import RefusedError
from desktop.i18n import _
from desktop.pages import faults
from desktop.pages.desk import naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Line, Outcome, Place, Section, Sheet
from desktop.pages.staff import acts


def build_withdraw(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What withdrawing does, and why it is to be done."""
    # Translators: title of the sheet where a record is withdrawn. {name} is what it is called.
    title = _("Withdraw: {name}").format(name=_called(session, here))
    # Translators: below the title of the sheet where a record is withdrawn.
    lead = _(
        "Residents do not find it any more once the directory is published. It stays here with your reason, "
        "does not come back with an import, and can be restored."
    )
    # Translators: help of an entry: an example of why a record is withdrawn.
    help_ = _("Such as: closed since May, told by phone.")
    # Translators: an entry of the staff: why a record is withdrawn.
    reason = Entry("reason", _("Reason"), help=help_, required=True)
    # Translators: a button of the staff: a record is not to be published any more.
    button = Button("withdraw", _("Withdraw"), main=True)
    return Sheet("withdraw", title, lead, (Section(entries=(reason,)),), (button,))


def build_restore(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Why it was withdrawn, and what restoring does."""
    # Translators: title of the sheet where a withdrawn record is restored. {name} is what it is called.
    title = _("Restore: {name}").format(name=_called(session, here))
    # Translators: below the title of the sheet where a withdrawn record is restored.
    lead = _("Residents find it again once the directory is published.")
    state = session.workspace.state(here.get("table"), here.get("key"))
    # Translators: label of a line about a record: it is withdrawn; the reason follows.
    why = Line(_("Withdrawn"), state.withdrawn, "wrong")
    # Translators: an entry of the staff: why a record is restored; it may be left empty.
    reason = Entry("reason", _("Why it is right again"))
    # Translators: a button of the staff: a withdrawn record is to be published again.
    button = Button("restore", _("Restore"), main=True)
    return Sheet("restore", title, lead, (Section(lines=(why,)), Section(entries=(reason,))), (button,))


def _called(session: Session, here: Place) -> str:
    return naming.called(session.workspace, here.get("table"), here.get("key"))


def press_withdraw(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Withdraw it."""
    table, key = here.get("table"), here.get("key")
    try:
        act = session.workspace.withdraw(table, key, reason=filled["reason"].strip(), by=session.name)
    except RefusedError as error:
        return _told(session, here, error)
    return Outcome(back=True, message=acts.kept(act))


def press_restore(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Restore it."""
    table, key = here.get("table"), here.get("key")
    try:
        act = session.workspace.restore(table, key, reason=filled["reason"].strip(), by=session.name)
    except RefusedError as error:
        return _told(session, here, error)
    return Outcome(back=True, message=acts.kept(act))


def _told(session: Session, here: Place, error: RefusedError) -> Outcome:
    """No reason is told at its entry; that somebody was faster, on the record, as it stands now."""
    if error.code == "no_reason":
        return Outcome(errors=(("reason", faults.refused(error.code, "", "", "", "")),), keep=True)
    if error.code != "already":
        raise error
    state = session.workspace.state(here.get("table"), here.get("key"))
    if state.withdrawn:
        # Translators: somebody wants to withdraw a record that {name} withdrew meanwhile.
        said = _("{name} has withdrawn it meanwhile: {reason}. Yours was not written.")
        return Outcome(back=True, message=said.format(name=state.by, reason=state.withdrawn))
    # Translators: somebody wants to restore a record that {name} restored meanwhile.
    return Outcome(back=True, message=_("{name} has restored it meanwhile.").format(name=state.by))

"""Publishing: what would go out, what changed since the last time, and that it cannot be taken back."""

from collections.abc import Mapping

from db.curation import RefusedError, everybody, people
from desktop.i18n import _, list_words, number_words
from desktop.pages import usage
from desktop.pages.desk import files, leaves, naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Go, Line, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import acts
from desktop.pages.staff import people as roles

_ENDING = ".db"


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What would go out; a button only for who may press it."""
    # Translators: title of the sheet where staff publish the directory.
    title = _("Publish the directory")
    since, last = _since(session)
    at = leaves.offset(here)
    rows = tuple(Row(cells, Go(place("act", number=cells[0]))) for cells in since[at : at + MOST_ROWS])
    columns = (
        # Translators: header of the list of acts: the number of the act.
        _("Number"),
        # Translators: header of the list of acts: day and time.
        _("When"),
        # Translators: header of the list of acts: what was done.
        _("What was done"),
        # Translators: header of the list of acts: the name of the person.
        _("By"),
        # Translators: header of the list of acts: how many fields changed.
        _("Changes"),
    )
    # Translators: caption of the list of what was done since the directory was published last.
    listed = Table("acts", _("Done since then"), columns, rows)
    lines = (
        # Translators: label of a line: when the directory was published last.
        Line(_("Published last"), last),
        # Translators: label of a line: how many services would be published.
        Line(_("Services that would go out"), number_words(session.workspace.publishable())),
    )
    # Translators: below the title of the sheet where staff publish. The file is the one that kiosks read.
    lead = _("It writes the file that kiosks and homes read. Once it is handed on, it cannot be taken back.")
    about = Section(lines=lines, table=listed if since else None, buttons=leaves.turning(here, len(since)))
    if not _may(session):
        return Sheet("publish", title, _who(session), (about,))
    writing = Section(entries=files.to_write(session, draft, "minglu.db", _ENDING))
    # Translators: a button of the staff.
    publish = Button("publish", _("Publish"), main=True)
    return Sheet("publish", title, lead, (about, writing), (publish,))


def _may(session: Session) -> bool:
    try:
        people.must_be(session.workspace.connection, session.name, people.PUBLISHING)
    except RefusedError:
        return False
    return True


def _who(session: Session) -> str:
    able = [each.name for each in everybody(session.workspace.connection) if people.may(each, people.PUBLISHING)]
    # Translators: to somebody who may not publish. {role} is the role that it takes, {names} who has it.
    return _("It takes the role {role}. These people have it: {names}.").format(
        role=roles.role(people.PUBLISHING), names=list_words(able)
    )


def _since(session: Session) -> tuple[list[tuple[str, ...]], str]:
    """Return what was done since the last publishing, newest first, and when that was."""
    found: list[tuple[str, ...]] = []
    for number, act, at, changes in reversed(session.workspace.acts()):
        if act.kind == "publish":
            # Translators: when the directory was published and by whom. {at} is a moment.
            return found, _("{at}, by {name}").format(at=naming.moment(at), name=act.by)
        if changes and act.kind != "start":
            found.append((str(number), naming.moment(at), acts.kind(act.kind), act.by, number_words(changes)))
    # Translators: the directory was never published from here.
    return found, _("never from here")


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Publish."""
    path, why = files.writable(session, filled, _ENDING)
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    return Outcome(message=usage.built(str(path), session.workspace.publish(path, by=session.name)))

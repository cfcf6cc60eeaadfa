"""The copies of the workspace, and going back to one."""

from collections.abc import Mapping

from db.curation import Copy, RefusedError, WorkspaceError, copies, go_back
from db.curation import people as registered
from desktop.i18n import _, number_words
from desktop.pages import faults
from desktop.pages.desk import leaves, naming
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Go, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.spoken import closed
from desktop.pages.staff import people as words


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of them, the newest first; Enter opens the way back for who may go it."""
    found = copies(session.workspace.path)
    may = registered.may_do(session.workspace.connection, session.name, "go_back")
    at = leaves.offset(here)
    rows = tuple(_row(each, may) for each in found[at : at + MOST_ROWS])
    columns = (
        # Translators: header of a column of the list of copies of the workspace: when each was made.
        _("Made"),
        # Translators: header of a column of the list of copies of the workspace: its size.
        _("Size"),
        # Translators: header of a column of the list of copies of the workspace: the name of the file.
        _("File"),
    )
    # Translators: title of the sheet with the copies of the workspace.
    title = _("Copies")
    counted = leaves.counted(here, len(rows), len(found)) if found else words.no_copies()
    # Translators: after how many copies there are: what is not offered here. {role} is a role of the staff.
    rest = _("Going back to one takes the role {role}.").format(role=words.role(registered.role_for("go_back")))
    listed = Section(table=Table("copies", title, columns, rows), buttons=leaves.turning(here, len(found)))
    # Translators: a button of the staff: make a copy of the workspace now.
    make = Button("make", _("Make a copy now"))
    lead = counted if may else naming.sentences(closed(counted), rest)
    return Sheet("copies", title, lead, (listed,) if found else (), (make,))


def _row(copy: Copy, may: bool) -> Row:
    # Translators: the size of a file. MB is a million bytes.
    size = _("{number} MB").format(number=number_words(max(1, round(copy.size / 1e6))))
    command = Go(place("go_back", copy=copy.path.name)) if may else None
    return Row((naming.moment(copy.moment), size, copy.path.name), command)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Make a copy."""
    copy = session.workspace.back_up()
    # Translators: after a copy of the workspace was made. {file} is its name.
    return Outcome(instead=place("copies"), message=_("The copy is made: {file}").format(file=copy.name))


def build_go_back(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What will happen, before it does."""
    registered.must_be(session.workspace.connection, session.name, registered.role_for("go_back"))
    copy = _found(session, here)
    # Translators: title of the sheet that tells what going back to a copy means. {moment} is when it was made.
    title = _("Go back to {moment}").format(moment=naming.moment(copy.moment))
    # Translators: below the title of the sheet that tells what going back to a copy means.
    lead = _(
        "The whole directory becomes what it was then, for everybody who works in it: what was done since is gone from "
        "the list of what was done. It is not lost: a copy of the present is made first, and one can go back to that. "
        "Who works here stays as it is now."
    )
    # Translators: a button of the staff: the directory becomes what it was in a copy.
    back = Button("go_back", _("Go back to it"), main=True)
    return Sheet("go_back", title, lead, (), (back,))


def _found(session: Session, here: Place) -> Copy:
    """Return the copy by its name; raises RefusedError when it is not there any more."""
    for each in copies(session.workspace.path):
        if each.path.name == here.get("copy"):
            return each
    raise RefusedError("no_such_copy", "", here.get("copy"))


def press_go_back(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Go back, and begin anew with what is there then."""
    try:
        copy = _found(session, here)
    except RefusedError as error:  # this sheet cannot be shown any more either
        return Outcome(back=True, message=faults.refused(error.code, "", error.key, "", ""))
    try:
        present = go_back(session.workspace, copy.path, by=session.name)
    except WorkspaceError as error:
        return Outcome(errors=(("", faults.workspace(error.code, copy.path.name)),), keep=True)
    session.plan = None  # it was made for what is not there any more
    vars(session).pop("guide", None)
    # Translators: after going back to a copy. {moment} is when it was made, {present} a file.
    said = _("The directory is what it was on {moment}. What it was until now is in the copy {present}.")
    return Outcome(go=place("copies"), message=said.format(moment=naming.moment(copy.moment), present=present.name))

"""Two people with the same record open: the second stays in the form, sees what the first wrote, and loses nothing."""

from datetime import datetime

from db.curation import ConflictError, Difference
from db.curation.records import CONFIRMED
from desktop.i18n import _
from desktop.pages.desk import entries, picking
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Outcome, Place
from desktop.pages.staff import acts, facts, labels


def outcome(session: Session, here: Place, error: ConflictError) -> Outcome:
    """Return the same form against the new revision: what both changed with both texts, the rest as it is now."""
    mine = [each for each in error.differences if each.mine not in (each.base, each.theirs)]
    theirs = [each for each in error.differences if each.mine == each.base != each.theirs]
    both = [each for each in mine if each.theirs != each.base]
    # Translators: after saving a form that somebody else saved meanwhile.
    said = [_("Somebody was faster. Nothing was saved; look at it and save again.")]
    said += [_theirs(session, each) for each in theirs]
    return Outcome(
        instead=here.but(rev=str(error.rev)),
        fill=(
            *((each.field, each.mine) for each in mine),
            *((each.field, each.theirs) for each in theirs if not each.field.startswith("*")),
        ),
        errors=(*((each.field, _both(session, each)) for each in both), ("", " ".join(said))),
        keep=True,
    )


def _both(session: Session, each: Difference) -> str:
    if not each.theirs:
        # Translators: at an entry that two people changed: the other one emptied it.
        said = _("{name} emptied this on {day}. Yours stands here; save again to keep it.")
    else:
        # Translators: at an entry that two people changed. {theirs} is what the other one wrote.
        said = _("{name} wrote “{theirs}” on {day}. Yours stands here; save again to keep it.")
    return said.format(name=each.by, theirs=_shown(session, each), day=moment(each.at))


def _theirs(session: Session, each: Difference) -> str:
    if each.field.startswith("*"):
        # Translators: something about a record changed while a form was open. {what} is “withdrawn” or the like.
        said = _("{name} on {day}: {what}.")
        return said.format(name=each.by, day=moment(each.at), what=acts.field_name(each.field))
    # Translators: a field that somebody else changed while a form was open, and its reader left alone.
    return _("{field} is “{theirs}” now, by {name} on {day}.").format(
        field=labels.column(each.table, each.field), theirs=_shown(session, each), name=each.by, day=moment(each.at)
    )


def confirming(session: Session, error: ConflictError) -> str:
    """Return what changed since somebody looked at it; what they ticked is not confirmed."""
    # Translators: somebody wants to confirm what another one changed meanwhile.
    said = [_("Somebody changed it meanwhile. Nothing was confirmed; look at it again.")]
    said += [_changed(session, each) for each in error.differences if each.base != each.theirs]
    return " ".join(said)


def _changed(session: Session, each: Difference) -> str:
    if not each.field.startswith(CONFIRMED):
        return _theirs(session, each)
    fact = each.field.removeprefix(CONFIRMED)
    # Translators: a fact such as the phone changed. What it was, and what it is.
    return _("{fact}: it was “{before}”, it is “{now}”.").format(
        fact=facts.fact(fact), before=facts.shown(fact, each.base), now=facts.shown(fact, each.theirs)
    )


def _shown(session: Session, each: Difference) -> str:
    """What the other one wrote, in words where it is a code."""
    field = labels.field(each.table, each.field)
    if field is None:
        return each.theirs
    row = session.workspace.row(each.table, each.key)
    source = entries.source_of(field, row)
    return (picking.shown(session, source, each.theirs) if source else "") or labels.value(field, each.theirs)


def moment(at: str) -> str:
    """A moment of the history by the clock on the wall here: 2026-11-27 11:03."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return at

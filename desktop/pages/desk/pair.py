"""Two records side by side: made one, field by field as a person chooses, or told apart for good."""

from collections.abc import Iterator, Mapping

from db.curation import RefusedError, counted_belonging, kept_pair, may_do, role_for, told_apart
from desktop.i18n import _, number_words
from desktop.pages import faults
from desktop.pages.desk import comparing
from desktop.pages.desk.comparing import FIRST, SECOND
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Line, Option, Outcome, Place, Row, Section, Sheet, Table
from desktop.pages.staff import acts, labels, people


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """The two records with what hangs on each, and the two ways to settle it."""
    table, first, second = _named(here)
    compared = comparing.compare(session.workspace, table, first, second)
    read = (*comparing.tables(session.workspace, compared), *_belonging(session, here))
    # Translators: title of the sheet with two records that are probably the same.
    title = _("Are these two the same?")
    return Sheet("pair", title, _lead(session, here), (*read, *_settling(session, here, compared)))


def _named(here: Place) -> tuple[str, str, str]:
    return here.get("table"), here.get(FIRST), here.get(SECOND)


def _name(session: Session, here: Place, which: str) -> str:
    return session.workspace.row(here.get("table"), here.get(which))["name"]


def _lead(session: Session, here: Place) -> str:
    table, first, second = _named(here)
    found = kept_pair(session.workspace.connection, table, first, second)
    names = {FIRST: _name(session, here, FIRST), SECOND: _name(session, here, SECOND)}
    if found is None:
        # Translators: below the title: the names of the two records.
        return _("“{first}” and “{second}”.").format(**names)
    # Translators: below the title: the names of the two records, how sure it is that they are the same, and why.
    return _("“{first}” and “{second}”, {percent} % sure: {signs}.").format(
        **names, percent=round(found.score * 100), signs=acts.signs_of(found.signs)
    )


def _belonging(session: Session, here: Place) -> Iterator[Section]:
    """How many numbers, addresses, papers and so on each of them has."""
    table, first, second = _named(here)
    one, two = (counted_belonging(session.workspace.connection, table, key) for key in (first, second))
    rows = tuple(
        Row((labels.table(name), number_words(one.get(name, 0)), number_words(two.get(name, 0))))
        for name in dict.fromkeys((*one, *two))
    )
    if rows:
        # Translators: heading above how many phones, addresses and so on belong to each of two records.
        heading = _("What belongs to each")
        yield Section(heading, table=Table("belonging", heading, comparing.columns(), rows))


def _settling(session: Session, here: Place, compared: tuple[comparing.Compared, ...]) -> Iterator[Section]:
    table, first, second = _named(here)
    for which, key in ((FIRST, first), (SECOND, second)):
        state = session.workspace.state(table, key)
        session.seen[table, key] = state.rev
        if state.withdrawn:
            # Translators: one of two records is withdrawn already, so there is nothing to settle. {reason} says why.
            text = _("“{name}” is withdrawn: {reason}").format(name=_name(session, here, which), reason=state.withdrawn)
            # Translators: the label of a sentence that says that two records were settled before.
            yield Section(lines=(Line(_("Settled already"), text),))
            return
    yield _merging(session, here, compared)
    yield _telling_apart(session, here)


def _merging(session: Session, here: Place, compared: tuple[comparing.Compared, ...]) -> Section:
    # Translators: heading above the choices that make one record of two.
    heading = _("They are the same")
    if not may_do(session.workspace.connection, session.name, "merge"):
        # Translators: somebody may not merge records. {role} is what it takes. The label is that of the sentence.
        text = _("Making one record of two takes the role {role}. You can say that they are not the same.").format(
            role=people.role(role_for("merge"))
        )
        # Translators: the label of a sentence that says what somebody may not do.
        return Section(heading, (Line(_("Not for you to do"), text),))
    choices = comparing.choices(session.workspace, here.get("table"), compared)
    # Translators: a button of the staff: make one record of two.
    merge = Button("merge", _("Make one record of them"), main=True)
    return Section(heading, _told(), (_kept(session, here, compared), *choices), buttons=(merge,))


def _told() -> tuple[Line, ...]:
    # Translators: what merging does. The label is that of the sentence.
    text = _("The other record is withdrawn; all that belongs to it comes along. It can be undone.")
    # Translators: the label of the sentence that says what merging does.
    return (Line(_("What happens"), text),)


def _kept(session: Session, here: Place, compared: tuple[comparing.Compared, ...]) -> Entry:
    """Which is kept: until somebody chooses, the one that says more."""
    says_more = sum(bool(each.two) - bool(each.one) for each in compared) > 0
    options = (
        # Translators: an option: the first of two records, with its name.
        Option(FIRST, _("the first: {name}").format(name=_name(session, here, FIRST))),
        # Translators: an option: the second of two records, with its name.
        Option(SECOND, _("the second: {name}").format(name=_name(session, here, SECOND))),
    )
    # Translators: an entry: which of two records is kept.
    return Entry("keep", _("Which is kept"), SECOND if says_more else FIRST, "choice", options, required=True)


def _telling_apart(session: Session, here: Place) -> Section:
    said = told_apart(session.workspace.connection, *_named(here))
    # Translators: the label of what somebody said before: why two records are not the same.
    lines = (Line(_("Said before"), said),) if said else ()
    # Translators: help of the entry that tells why two records are not the same.
    such_as = _("Such as: two sites of one school. It is remembered.")
    # Translators: an entry: why two records are not the same.
    why = Entry("comment", _("Why not"), help=such_as, required=True)
    # Translators: a button of the staff: two records are not the same, which is remembered.
    apart = Button("not_same", _("They are not the same"))
    # Translators: heading above the entry that tells why two records are not the same.
    return Section(_("They are not the same"), lines, (why,), buttons=(apart,))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Make one record of the two, or remember that they are two."""
    return _merge(session, here, filled) if button == "merge" else _tell_apart(session, here, filled)


def _merge(session: Session, here: Place, filled: Mapping[str, str]) -> Outcome:
    table = here.get("table")
    keep = filled.get("keep") or FIRST
    kept, other = (here.get(which) for which in ((FIRST, SECOND) if keep == FIRST else (SECOND, FIRST)))
    chosen = {name: which for name, which in filled.items() if name not in ("keep", "comment") and which}
    session.workspace.merge(
        table, kept, other,
        take=[name for name, which in chosen.items() if which != keep],
        leave=[name for name, which in chosen.items() if which == keep],
        revs=(session.seen[table, kept], session.seen[table, other]),
        by=session.name,
    )  # fmt: skip
    # Translators: after two records were made one. {name} is the record.
    said = _("Done: they are one record now, “{name}”. You can undo it in the history.")
    return Outcome(back=True, message=said.format(name=session.workspace.row(table, kept)["name"]))


def _tell_apart(session: Session, here: Place, filled: Mapping[str, str]) -> Outcome:
    table, first, second = _named(here)
    try:
        session.workspace.set_not_same(table, first, second, comment=filled.get("comment", ""), by=session.name)
    except RefusedError as error:
        if error.code != "no_reason":
            raise
        return Outcome(errors=(("comment", faults.refused(error.code, table, first, "", "")),), keep=True)
    return Outcome(back=True, message=acts.remembered())

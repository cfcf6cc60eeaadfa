"""Looking for records: services, organizations and locations, narrowed as one likes; Enter on a row opens it."""

from collections.abc import Mapping

from db.curation import RefusedError
from db.curation.finding import MOST, TABLES, Found, Sought, find
from db.profile import BY_NAME
from desktop.i18n import _, number_words
from desktop.pages.desk import leaves, naming, narrowing
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Button, Go, Outcome, Place, Row, Section, Sheet, Table, place
from desktop.pages.staff import acts, facts, labels


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """A leaf of what was found, the entries that narrow it, and a way to add a record."""
    sought = Sought(**narrowing.given(here))
    found = find(session.workspace.connection, sought, MOST_ROWS, leaves.offset(here))
    rows = tuple(map(_row, found.rows)) or _by_key(session, sought.text.strip())
    # Translators: title of the sheet where staff look for records.
    title = _("All records")
    lead = _lead(session, here, sought, len(rows), found.whole or len(rows))
    # Translators: heading above the entries that narrow a list of the staff.
    heading = _("Look for")
    # Translators: a button that shows only what fits the entries above it.
    show = Button("narrow", _("Show these"), main=True)
    listed = Section(table=_table(rows), buttons=leaves.turning(here, found.whole))
    narrow = Section(heading, entries=narrowing.entries(session, here), buttons=(show,))
    return Sheet("records", title, lead, (listed, narrow), _adding())


def _lead(session: Session, here: Place, sought: Sought, shown: int, whole: int) -> str:
    """What was looked for, and how much was found."""
    of = naming.called(session.workspace, "organization", sought.organization) if sought.organization else ""
    # Translators: what was looked for in the list of records. {text} are the words.
    words = _("“{text}”").format(text=naming.shortened(sought.text)) if sought.text else ""
    if not whole:
        # Translators: nothing was found in the list of records.
        number = _("Nothing was found. Write less of it, or only a number or one word.")
    elif sought.text and whole == MOST:
        # Translators: which rows of a list are shown; so many were found that they are not counted.
        number = _("{first} to {last} of more than {most}. Write one word more to find less.").format(
            first=leaves.offset(here) + 1, last=leaves.offset(here) + shown, most=number_words(MOST)
        )
    else:
        number = leaves.counted(here, shown, whole)
    about = naming.joined(of, words)
    # Translators: what was looked for, and then how much was found.
    return _("{about}: {number}").format(about=about, number=number) if about else number


def _table(rows: tuple[Row, ...]) -> Table:
    columns = (
        # Translators: header of a column of the list of records: what each is called.
        _("Name"),
        # Translators: header of a column of the list of records: place, hotline, organization and so on.
        _("Kind of record"),
        # Translators: header of a column of the list of records: where it lies.
        _("Place"),
        # Translators: header of a column of the list of records: in use, closed, withdrawn and so on.
        _("How it stands"),
        # Translators: header of a column of the list of records: its key.
        _("Number"),
    )
    # Translators: caption of the list of records that were found.
    return Table("records", _("What was found"), columns, rows)


def _row(found: Found) -> Row:
    stands = acts.withdrawn_for(found.withdrawn) or facts.shown("status", found.status)
    kind = labels.field("service", "service_kind")
    what = labels.value(kind, found.kind) if kind and found.kind else labels.label(BY_NAME[found.table])
    go = Go(place("record", table=found.table, key=found.key))
    return Row((found.name, what, found.division_name, stands, found.key), go, "wrong" if found.withdrawn else "")


def _by_key(session: Session, text: str) -> tuple[Row, ...]:
    """A row of any other table, where its key was written."""
    text = text.encode("utf-8", "ignore").decode("utf-8")  # halves of characters are no key, and no text to SQLite
    try:
        table = session.workspace.find(text)
        state = session.workspace.state(table, text)
    except RefusedError:
        return ()
    if table in TABLES:
        return ()  # it was looked for with the others, and is left out on purpose
    stands = acts.withdrawn_for(state.withdrawn)
    cells = (naming.called(session.workspace, table, text), labels.label(BY_NAME[table]), "", stands, text)
    return (Row(cells, Go(place("record", table=table, key=text)), "wrong" if stands else ""),)


def _adding() -> tuple[Button, ...]:
    # Translators: a button of the staff: write a new record. {what} is Service, Organization or Location.
    add = _("Add: {what}")
    return tuple(
        Button(f"add:{name}", add.format(what=labels.label(BY_NAME[name])), Go(place("add", table=name)))
        for name in TABLES
    )


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Narrow the list."""
    asked, errors = narrowing.asked(session, filled)
    if errors:
        return Outcome(errors=errors, keep=True)
    return Outcome(instead=place(here.sheet, organization=here.get("organization"), **asked))

"""What the tests of the forms share: a school, its form, and what stands in it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from db.curation import Workspace
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Entry, Filled, Met, Sheet, place

SCHOOL = "special-school-620102-1"
HERE = place("edit", table="service", key=SCHOOL, rev="1")
PHONE = place("add", table="phone", service_id=SCHOOL)
SOURCED = (("source_name", "官网"), ("source_link_ok", "yes"), ("confidence", "high"))


def entries(sheet: Sheet) -> dict[str, Entry]:
    return {entry.name: entry for section in sheet.sections for entry in section.entries}


def errors(met: Met) -> dict[str, str]:
    return {entry.name: entry.error for entry in entries(met.sheet).values() if entry.error}


def filled(sheet: Sheet, **written: str) -> Filled:
    """What stands in the entries, with some of it written anew."""
    return tuple((name, written.get(name, entry.value)) for name, entry in entries(sheet).items())


@contextmanager
def somebody_else(session: Session) -> Iterator[Workspace]:
    with closing(Workspace.open(session.workspace.path)) as other:
        yield other

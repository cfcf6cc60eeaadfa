"""Sheets of paper for confirming by phone: of one organization, or of all in a place or of a kind."""

from collections.abc import Iterator, Mapping

from db import exchange
from desktop.i18n import _
from desktop.pages.desk import files, picking
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Outcome, Place, Section, Sheet
from desktop.pages.staff import paper as words

_ENDING = ".html"
_SOURCES = {"organization": "organization", "division": "admin_division", "category": "category"}


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """Whom to call, and the file to write."""
    # Translators: title of the sheet where staff get paper for confirming by phone.
    title = _("Sheets to print for calls")
    # Translators: below the title of the sheet where staff get paper for confirming by phone.
    lead = _(
        "One sheet for each organization: what to ask, what the directory says, and room for the answer. "
        "Afterwards type the answers in where facts are confirmed."
    )
    whom = (
        # Translators: an entry of the staff: one organization.
        _whom(session, here, draft, "organization", _("Organization")),
        # Translators: an entry of the staff: all in a place. Help below it.
        _whom(session, here, draft, "division", _("or all in this place")),
        # Translators: an entry of the staff: all of a category.
        _whom(session, here, draft, "category", _("or all of this category")),
    )
    # Translators: the name of the file of sheets to print.
    file = files.to_write(session, draft, _("calls.html"), _ENDING)
    # Translators: a button of the staff.
    write = Button("write", _("Write the sheets"), main=True)
    return Sheet("paper", title, lead, (Section(entries=(*whom, *file)),), (write,))


def _whom(session: Session, here: Place, draft: Mapping[str, str], name: str, label: str) -> Entry:
    return picking.entry(session, name, label, _SOURCES[name], here.get(name))


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Write the sheets."""
    asked = {name: filled.get(name, "").strip() for name in _SOURCES}
    if not any(asked.values()):
        # Translators: nothing was written at “Organization”, “in this place” and “of this category”.
        nobody = _("Say whom to call: an organization, a place or a kind.")
        return Outcome(errors=(("organization", nobody),), keep=True)
    meant, wrong = picking.codes(session, filled, _SOURCES)
    if wrong:
        return Outcome(errors=wrong, keep=True)
    path, why = files.writable(session, filled, _ENDING)
    if path is None:
        return Outcome(errors=(("file", why),), keep=True)
    papers = list(_papers(session, **meant))
    if not papers:
        return Outcome(errors=(("", words.nobody()),), keep=True)
    path.write_text("".join(words.page(papers, session.today())), encoding="utf-8")
    return Outcome(message=words.written(str(path), len(papers)))


def _papers(session: Session, organization: str, division: str, category: str) -> Iterator[exchange.Paper]:
    if organization:
        yield exchange.of_organization(session.workspace, organization)
        return
    for number, each in enumerate(exchange.of_part(session.workspace, division, category), 1):
        yield each
        if number % 50 == 0 and not session.progress(number):
            raise exchange.CancelledError

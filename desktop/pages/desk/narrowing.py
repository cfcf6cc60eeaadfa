"""The entries that narrow the list of records, and what somebody asks with them."""

from collections.abc import Mapping

from db.curation.finding import TABLES
from db.profile import BY_NAME
from desktop.i18n import _
from desktop.pages.desk import picking
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Entry, Option, Place
from desktop.pages.staff import labels

_CODED = {"kind": "service_kind", "status": "status", "confidence": "confidence"}
PICKED = {"division": "admin_division", "category": "category"}
"""What a list is narrowed by that is picked itself, and from what."""
_NAMES = ("text", "table", *_CODED, *PICKED, "withdrawn")


def given(here: Place) -> dict[str, str]:
    """What a place narrows the list by."""
    return {name: here.get(name) for name in (*_NAMES, "organization")}


def entries(session: Session, here: Place) -> tuple[Entry, ...]:
    """The entries, with what the place is about in them."""
    # Translators: an option of a choice that narrows nothing.
    every = Option("", _("all"))
    tables = (every, *(Option(name, labels.label(BY_NAME[name])) for name in TABLES))
    # Translators: an option of a choice: the withdrawn records are left out.
    standing = Option("no", _("without those"))
    # Translators: an option of a choice: only the withdrawn records.
    gone = Option("yes", _("only those"))
    # Translators: help of an entry: what can be looked for.
    help_ = _("A name, a phone number or a part of it, any word; or its number.")
    return (
        # Translators: an entry that narrows a list of the staff: words to look for.
        Entry("text", _("With these words"), here.get("text"), help=help_),
        # Translators: an entry that narrows a list of the staff: services, organizations or locations.
        Entry("table", _("Kind of record"), here.get("table"), "choice", tables),
        # Translators: an entry that narrows a list of the staff: a place and everything below it.
        picking.entry(session, "division", _("Place"), PICKED["division"], here.get("division")),
        # Translators: an entry that narrows a list of the staff: the category.
        picking.entry(session, "category", _("Category"), PICKED["category"], here.get("category")),
        *(_coded(here, name, every) for name in _CODED),
        # Translators: an entry that narrows the list of records: with withdrawn ones, without, or only those.
        Entry("withdrawn", _("Withdrawn ones"), here.get("withdrawn"), "choice", (every, standing, gone)),
    )


def _coded(here: Place, name: str, every: Option) -> Entry:
    field = labels.field("service", _CODED[name])
    assert field is not None
    options = (every, *(Option(each.code, labels.label(each)) for each in field.values))
    return Entry(name, labels.label(field), here.get(name), "choice", options)


def asked(session: Session, filled: Mapping[str, str]) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """What somebody narrows by, names of places and categories as their codes; and what is wrong with it."""
    picked, errors = picking.codes(session, filled, PICKED)
    return {name: filled.get(name, "").strip() for name in _NAMES} | picked, errors

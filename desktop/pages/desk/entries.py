"""The entries of a form: a field of the profile as something to fill in, and what was filled in as a field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.curation import choices, style
from db.exchange import damage
from db.profile import BY_NAME, Field
from desktop.i18n import _
from desktop.pages import faults
from desktop.pages.desk import picking
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Entry, Kind, Option
from desktop.pages.opening_hours import days_words
from desktop.pages.staff import labels
from desktop.pages.staff import style as words

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote: the fields as they would be kept, and what is wrong where no field came of it."""

    fields: Mapping[str, str]
    errors: Mapping[str, str]


def source_of(field: Field, row: Row) -> str:
    """Return what a field is picked from, a key of `picking.SOURCES`; "" where it is not picked."""
    linked = row.get("link_entity", "")
    if field.name == "link_id":
        return linked if linked in picking.SOURCES else ""
    if field.name == "field_name":
        return picking.FIELD + linked if picking.FIELD + linked in picking.SOURCES else ""
    return choices.CATEGORY if field.name == choices.CATEGORY and field.references else field.references


def entry(session: Session, field: Field, row: Row, hints: Iterable[style.Hint] = ()) -> Entry:
    """Return the entry for a field of a row as it stands, with what could be said better in it."""
    value = row.get(field.name, "")
    source = source_of(field, row)
    said = tuple(words.said(each.code, each.found, each.repair) for each in hints if each.field == field.name)
    return Entry(
        field.name,
        labels.label(field),
        picking.written(session, source, value) if source else _in_words(field, value),
        _kind(field, source),
        _options(field, value),
        source,
        _shown(session, field, source, value),
        # Translators: help at an entry that refers to something else, such as a place or an organization.
        _("A name or a code, or choose from the list.") if source else labels.help_of(field),
        hints=said,
        required=field.required,
    )


def _in_words(field: Field, value: str) -> str:
    """Return what stands in a line: days of the week as people write them, where they are read back as the same."""
    words = days_words(value) if field.name == "byday" and value else ""
    return words if words and damage.mend(field, words) == (value, "", "") else value


def _shown(session: Session, field: Field, source: str, value: str) -> str:
    """What a code is called; a choice tells it itself."""
    if field.name == "byday":
        return days_words(value) if value else ""
    return picking.shown(session, source, value) if source else ""


def _kind(field: Field, source: str) -> Kind:
    if source:
        return "pick"
    return "choice" if field.values else "text" if field.type == "long_text" else "line"


def _options(field: Field, value: str) -> tuple[Option, ...]:
    """Return the allowed values; nothing where nothing is said, and what stands there though it is not allowed."""
    if not field.values:
        return ()
    strange = (Option(value, value),) if value and value not in field.codes else ()
    return (*_none(field, value), *(Option(each.code, labels.label(each)) for each in field.values), *strange)


def _none(field: Field, value: str) -> tuple[Option, ...]:
    if not field.required:
        # Translators: an option of a choice: nothing is stated.
        return (Option("", _("not stated")),)
    # Translators: an option of a choice: nothing is chosen yet.
    return () if value else (Option("", _("please choose")),)


def read(session: Session, fields: Iterable[Field], row: Row, filled: Row) -> Written:
    """Return what was written into the entries of a row; what is as it was is left as it is."""
    found: dict[str, str] = {}
    wrong: dict[str, str] = {}
    there = {**row, **{name: filled[name] for name in ("link_entity",) if name in filled}}
    for field in (each for each in fields if each.name in filled):
        text, error = filled[field.name], ""
        if text != row.get(field.name, ""):
            text, error = _read(session, field, source_of(field, there), text)
        if error:
            wrong[field.name] = error
        else:
            found[field.name] = text
    return Written(found, wrong)


def _read(session: Session, field: Field, source: str, text: str) -> tuple[str, str]:
    if source:
        return picking.code_of(session, source, text)
    plain = text.replace("\r\n", "\n").strip() if field.type == "long_text" else text.strip()
    kept, code, repair = damage.mend(field, plain)
    return kept, faults.at_entry((_IN_A_FORM.get(code, code),), repair) if code else ""


_IN_A_FORM = {"lost_zero": "bad_phone", "date_serial": "bad_date", "scientific": "bad_number"}
"""What a spreadsheet does to a value, a person may write too: then it is told without the spreadsheet."""


def faults_of(table: str, found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what is wrong with each column in words, by codes as the checks give them."""
    codes: dict[str, list[str]] = {}
    for column, code in found:
        codes.setdefault(column, []).append(code)
    return {column: faults.at_entry(_telling(each), "") for column, each in codes.items()}


def _telling(codes: list[str]) -> tuple[str, ...]:
    """Return each code once; a mobile number is told as that, not as one that cannot be dialled too."""
    hidden = {"bad_phone"} if "mobile_number" in codes else set()
    return tuple(each for each in dict.fromkeys(codes) if each not in hidden)


def row_of(table: str, given: Row) -> dict[str, str]:
    """Return a row that is not there yet, with what is given of it, and what is the same in all of this directory."""
    usual = _USUAL.get(table, {})
    return {name: given.get(name, usual.get(name, "")) for name in BY_NAME[table].columns}


_USUAL = {"address": {"state_province": "甘肃省", "country": "CN", "address_type": "physical"}}

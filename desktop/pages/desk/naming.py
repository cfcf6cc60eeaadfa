"""What a row and its values are called on a sheet: codes, keys of other rows and days by what they mean."""

from collections.abc import Mapping
from datetime import datetime

from db.curation import RefusedError, Workspace, choices
from db.profile import BY_NAME
from db.profile.common import LINK, PROVENANCE, READINGS, VERIFICATION
from desktop.i18n import _, current, date_words, time_words
from desktop.pages.opening_hours import days_words
from desktop.pages.staff import labels

QUIET = frozenset(each.name for each in (*PROVENANCE, *READINGS, *VERIFICATION, *LINK)) | {"id", "assured_date"}
"""Fields that say where a row comes from, or to what it belongs, and nothing of what it is."""

_OWNERS = ("service_id", "organization_id", "location_id", "phone_id")
_LONGEST = 40  # characters of a text that only names something
_TOLD = 3  # values that tell one row from another


def joined(*parts: str) -> str:
    """Several things in a row, with the pause of the language between them."""
    # Translators: stands between several things of one line; a pause to the ear.
    return _(", ").join(filter(None, parts))


def sentences(*parts: str) -> str:
    """Sentences one after another, as the language sets them."""
    return current().gap.join(filter(None, parts))


def value(workspace: Workspace, table: str, name: str, text: str) -> str:
    """What stands in a field, in words."""
    field = labels.field(table, name)
    if field is None or not text:
        return text
    if name == "byday":
        return days_words(text) or text
    if field.references == "admin_division":
        return labels.place(workspace, text) or text
    if field.references:
        return called(workspace, field.references, text)
    return date_words(text) if field.type == "date" else labels.value(field, text)


def called(workspace: Workspace, table: str, key: str) -> str:
    """What a row is called; a row that is not there is its key."""
    if table in BY_NAME and table in ("service", "organization", "location", "taxonomy_term"):
        found = choices.named(workspace.connection, table, key)
        return labels.called(found) if found else key
    try:
        return row(workspace, table, workspace.row(table, key)) or key
    except RefusedError:
        return key


def row(workspace: Workspace, table: str, fields: Mapping[str, str]) -> str:
    """What a row says first: 0931-8821994, voice, service desk."""
    telling = [name for name in BY_NAME[table].columns if fields.get(name) and name not in QUIET]
    own = [name for name in telling if name not in _OWNERS] or telling[-1:]
    return joined(*(shortened(value(workspace, table, name, fields[name])) for name in own[:_TOLD]))


def shortened(text: str) -> str:
    """A text as far as it tells itself from others."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def moment(at: str) -> str:
    """A moment in UTC as the clock on the wall shows it: 27 November 2026, 16:05."""
    here = datetime.fromisoformat(at).astimezone()
    # Translators: a day and a time of day.
    return _("{day}, {time}").format(day=date_words(here.date().isoformat()), time=time_words(f"{here:%H:%M}"))

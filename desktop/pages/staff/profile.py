"""What the profile calls its tables, fields and values, in the language of whoever reads."""

from db.profile import BY_NAME, Field, Table, Value
from desktop.i18n import current


def label(of: Table | Field | Value) -> str:
    """What a table, a field or a value is called."""
    return of.label if current().spoken == "zh" else of.label_en


def table(name: str) -> str:
    """What a table is called."""
    return label(BY_NAME[name])


def field(table: str, name: str) -> str:
    """What a field is called; a column that is none is itself."""
    found = next((each for each in BY_NAME[table].fields if each.name == name), None)
    return label(found) if found else name


def value(of: Field, text: str) -> str:
    """What a value is called where it is one of a few, else the text as it is."""
    return next((label(each) for each in of.values if each.code == text), text)

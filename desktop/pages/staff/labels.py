"""What tables, fields, values and rows are called in the current language, as the profile and the workspace say it."""

from db.curation import Workspace, choices
from db.curation.choices import Choice
from db.profile import BY_NAME, Field, Table, Value
from desktop.i18n import _, current


def _chinese() -> bool:
    return current().spoken == "zh"


def label(of: Field | Table | Value) -> str:
    """What it is called."""
    return of.label if _chinese() else of.label_en


def help_of(of: Field | Table) -> str:
    """What it is for."""
    return of.help if _chinese() else of.help_en


def field(table: str, name: str) -> Field | None:
    """The field of a table; None where it has none of that name."""
    return next((each for each in BY_NAME[table].fields if each.name == name), None) if table in BY_NAME else None


def table(name: str) -> str:
    """What a table is called; a name of none is itself."""
    return label(BY_NAME[name]) if name in BY_NAME else name


def known(table: str, name: str) -> Field:
    """The field of a table; raises KeyError where it has none of that name."""
    return {each.name: each for each in BY_NAME[table].fields}[name]


def column(table: str, name: str) -> str:
    """What a field is called; a name that no field has is itself."""
    found = field(table, name)
    return label(found) if found else name


def value(of: Field, code: str) -> str:
    """What one of the allowed values is called; another one is itself."""
    return next((label(each) for each in of.values if each.code == code), code)


def value_of(table: str, name: str, code: str) -> str:
    """What a value of a field is called, where it is one of a few; another one is itself."""
    found = field(table, name)
    return value(found, code) if found else code


def place(workspace: Workspace, code: str) -> str:
    """A place with those that it lies in: 兰州市城关区; Chengguan, Lanzhou. "" where there is none."""
    names = [called(each) for each in choices.path(workspace.connection, code)]
    # Translators: between a place and the larger place it lies in, the smaller first: Chengguan, Lanzhou.
    return "".join(names) if _chinese() else _(", ").join(reversed(names))


def called(choice: Choice) -> str:
    """What something that is referred to is called."""
    return choice.name if _chinese() else choice.name_en or choice.name

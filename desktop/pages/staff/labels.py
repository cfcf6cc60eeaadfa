"""What tables and fields of the profile are called in the language in use."""

from db.profile import BY_NAME
from desktop.i18n import current


def table(name: str) -> str:
    """What a table is called; a name of none is itself."""
    found = BY_NAME.get(name)
    return name if found is None else found.label if _chinese() else found.label_en


def field(of: str, name: str) -> str:
    """What a field of a table is called; a name of none is itself."""
    found = next((each for each in BY_NAME[of].fields if each.name == name), None)
    return name if found is None else found.label if _chinese() else found.label_en


def value(of: str, name: str, written: str) -> str:
    """What a value of a field is called, where it is one of a few; another is itself."""
    fields = (each for each in BY_NAME[of].fields if each.name == name)
    found = next((each for one in fields for each in one.values if each.code == written), None)
    return written if found is None else found.label if _chinese() else found.label_en


def _chinese() -> bool:
    return current().code.startswith("zh")

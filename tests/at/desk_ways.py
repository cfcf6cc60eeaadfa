"""Every sheet of the staff's desk, and how a person gets there from the first by keys alone.

A step is a key, or several at once; `to NAME` goes to an entry, a list or a button, as the Tab key does in more steps
(that it does is what the walks prove); `write NAME TEXT` fills an entry.
"""

from collections.abc import Mapping

_RECORD = ("ctrl+3", "to records", "Down", "Return")
_ORGANIZATION = ("ctrl+3", "to table=organization", "space", "to button-narrow", "Return", "to records", "Return")
_PEOPLE = ("F6", "End Up Up", "Return")


def _looked(sheet: str) -> tuple[str, ...]:
    """Each with a file of its own: what was said of columns once is not asked again."""
    return "ctrl+6", f"write file {{folder}}/{sheet}.csv", "ctrl+Return"


_USED = ("write column0 名称", "ctrl+Return")
"""On the sheet that asks what columns are taken for: it is the name; use it like this."""

WAYS: Mapping[str, tuple[str, ...]] = {
    "home": (),
    "work": ("ctrl+2",),
    "narrow": ("ctrl+2", "to button-narrow", "Return"),
    "keys": ("F6", "End", "Return"),
    "pick": ("ctrl+2", "to button-narrow", "Return", "to pick:division", "Return"),
    "records": ("ctrl+3",),
    "record": _RECORD,
    "given_by": (*_ORGANIZATION, "to button-given_by", "Return"),
    "edit": (*_RECORD, "ctrl+Return"),
    "add": ("ctrl+3", "to button-add:organization", "Return"),
    "confirm": (*_RECORD, "to button-confirm", "Return"),
    "preview": (*_RECORD, "to button-preview", "Return"),
    "history": (*_RECORD, "to button-history", "Return"),
    "withdraw": (*_RECORD, "to button-withdraw", "Return"),
    "restore": ("ctrl+3", "to withdrawn=yes", "space", "to button-narrow", "Return", "to records", "Return",
                "to button-restore", "Return"),
    "acts": ("ctrl+8",),
    "act": ("ctrl+8", "to acts", "Return"),
    "import": ("ctrl+6",),
    "columns": ("ctrl+6", "to button-columns", "Return"),
    "column": ("ctrl+6", "to button-columns", "Return", "to columns", "Return"),
    "mapping": _looked("mapping"),
    "looked": (*_looked("looked"), *_USED),
    "changes": (*_looked("changes"), *_USED, "to button-changes", "Return"),
    "rejected": (*_looked("rejected"), *_USED, "to button-rejected", "Return"),
    "template": ("ctrl+6", "to button-template", "Return"),
    "reports": ("ctrl+6", "to button-reports", "Return"),
    "export": ("ctrl+7",),
    "paper": ("ctrl+7", "to button-paper", "Return"),
    "duplicates": ("ctrl+4",),
    "pair": ("ctrl+4", "to pairs", "Return"),
    "coverage": ("ctrl+5",),
    "publish": ("ctrl+9",),
    "people": _PEOPLE,
    "person": (*_PEOPLE, "to button-new", "Return"),
    "let_go": (*_PEOPLE, "to people", "Down", "Return", "to button-let_go", "Return"),
    "password": (*_PEOPLE, "to button-password", "Return"),
    "copies": ("F6", "End Up", "Return"),
    "go_back": ("F6", "End Up", "Return", "to copies", "Return"),
}  # fmt: skip
"""By the key of the sheet, as desktop/pages/desk/table.py has them; the last step opens it."""

BEFORE = ("first", "sign_in")
"""Sheets that are met before anybody has signed in."""

FILES = ("mapping", "looked", "changes", "rejected")
"""The files that these ways name, without their ending."""

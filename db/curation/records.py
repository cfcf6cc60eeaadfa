"""What the workspace gives and takes: acts, changes, the state of a row, and why something was refused."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal[
    "start",
    "add",
    "edit",
    "confirm",
    "withdraw",
    "restore",
    "import",
    "merge",
    "not_same",
    "report",
    "undo",
    "people",
    "publish",
    "go_back",
]

LASTING: tuple[Kind, ...] = ("start", "people", "publish", "go_back")
"""What cannot be taken back."""

WHOLE = "*"
"""The field of a change that makes or takes away a whole row; its values are the row as JSON."""

WITHDRAWN = "*withdrawn"
"""The field of a change that withdraws a row; its value is the reason, empty for a row that stands."""

CONFIRMED = "*confirmed:"
"""With the name of a fact: the field of a change that confirms it; its value is a Confirmation as JSON."""

REPORTED = "*reported:"
"""With a fact and a day, phone:2026-11-24: the field of a report from residents; its value is open or closed."""

NOT_SAME = "*not_same:"
"""With a key: the field of a change that says that two rows are not the same; its value tells why."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one row, from what to what. All values are text, as a CSV file has them."""

    table: str
    key: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a person did in one go: every change belongs to one act, and an act is undone as a whole."""

    kind: Kind
    by: str  # the name of the person; a role where nobody is registered
    reason: str = ""
    file: str = ""  # the name of the file it came from
    sha256: str = ""  # of that file
    undoes: int = 0  # the act that this one takes back


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history."""

    act: int
    kind: Kind
    at: str  # ISO 8601, UTC
    by: str
    reason: str
    file: str
    change: Change


@dataclass(frozen=True, slots=True)
class State:
    """What is known about a row beside its fields."""

    rev: int  # grows by one with every act that touches the row
    by: str
    at: str
    withdrawn: str  # the reason; "" while the row stands


class WorkspaceError(Exception):
    """The workspace cannot be opened; the reason is in `code`."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(f"{code}: {path}")
        self.code = code  # missing | exists | damaged | not_ours | too_new
        self.path = path


@dataclass(frozen=True, slots=True)
class Difference:
    """A field about which two people disagree. Nothing is lost: what each of them wrote stands here."""

    table: str
    key: str
    field: str
    base: str  # what it was when the second of them opened it
    theirs: str  # what it holds now
    mine: str = ""  # what the second wanted to write; as base where they left it alone
    by: str = ""  # who changed it since; "" for nobody
    at: str = ""


class ConflictError(Exception):
    """Somebody else was faster; nothing was written. `rev` is the revision to write against after reading this."""

    def __init__(self, differences: tuple[Difference, ...], rev: int = 0) -> None:
        super().__init__(f"{len(differences)} fields changed meanwhile")
        self.differences = differences
        self.rev = rev


class RefusedError(Exception):
    """What was asked for breaks a rule: the code, and the table, row, column and value it is about."""

    def __init__(self, code: str, table: str = "", key: str = "", column: str = "", value: str = "") -> None:
        super().__init__(f"{code}: {table} {key} {column} {value!r}")
        self.code = code
        self.table = table
        self.key = key
        self.column = column
        self.value = value

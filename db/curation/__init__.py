"""The workspace: where staff keep the directory true. Nothing in it is ever lost; no Qt, no words for people."""

from db.curation.duplicates import Pair, find_duplicates
from db.curation.records import Act, Change, ConflictError, Entry, RefusedError, State, WorkspaceError
from db.curation.workspace import Workspace

__all__ = [
    "Act",
    "Change",
    "ConflictError",
    "Entry",
    "Pair",
    "RefusedError",
    "State",
    "Workspace",
    "WorkspaceError",
    "find_duplicates",
]

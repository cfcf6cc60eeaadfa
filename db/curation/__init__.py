"""The workspace: where staff keep the directory true. Nothing in it is ever lost; no Qt, no words for people."""

from db.curation.belonging import counted_belonging
from db.curation.card import Part, of_record
from db.curation.confirming import METHODS
from db.curation.copies import Copy, copies, go_back
from db.curation.counting import Count, counts, how_many
from db.curation.coverage import Coverage, coverage
from db.curation.duplicates import find_all_duplicates, find_duplicates, keep_duplicates
from db.curation.merging import mergeable
from db.curation.pairs import (
    NamedPair,
    Pair,
    count_duplicates,
    kept_duplicates,
    kept_pair,
    last_search,
    told_apart,
)
from db.curation.people import Person, everybody, may_do, role_for
from db.curation.records import Act, Change, ConflictError, Difference, Entry, RefusedError, State, WorkspaceError
from db.curation.reports import NoReportsError, TakenIn, take_in
from db.curation.staffing import add_person, change_password, change_role, let_go, sign_in, unlock
from db.curation.work import Task, Wanted, tasks
from db.curation.workspace import Workspace

__all__ = [
    "METHODS",
    "Act",
    "Change",
    "ConflictError",
    "Copy",
    "Count",
    "Coverage",
    "Difference",
    "Entry",
    "NamedPair",
    "NoReportsError",
    "Pair",
    "Part",
    "Person",
    "RefusedError",
    "State",
    "TakenIn",
    "Task",
    "Wanted",
    "Workspace",
    "WorkspaceError",
    "add_person",
    "change_password",
    "change_role",
    "copies",
    "count_duplicates",
    "counted_belonging",
    "counts",
    "coverage",
    "everybody",
    "find_all_duplicates",
    "find_duplicates",
    "go_back",
    "how_many",
    "keep_duplicates",
    "kept_duplicates",
    "kept_pair",
    "last_search",
    "let_go",
    "may_do",
    "mergeable",
    "of_record",
    "role_for",
    "sign_in",
    "take_in",
    "tasks",
    "told_apart",
    "unlock",
]

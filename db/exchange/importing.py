"""Working out what an import does, and doing it: the same checks, the same plan."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from db.curation import Act, ConflictError, Workspace
from db.exchange.looking import Looking
from db.exchange.parts import parts_of
from db.exchange.plan import CancelledError, Options, Plan, Progress
from db.exchange.records import Remark, Sheet, Tallies


class StaleError(Exception):
    """The workspace changed after the preview: look again, nothing was written."""


def _on(rows: int) -> bool:
    return True


def prepare(
    workspace: Workspace, sheets: Sequence[Sheet], options: Options | None = None, progress: Progress = _on
) -> Plan:
    """Work out what importing these sheets would do; nothing is written.

    Raises ReadError when a sheet turns out to be broken, CancelledError when `progress` returns False.
    """
    parts, remarks = parts_of(sheets, options or Options(), progress)
    looking = Looking(workspace, parts, options or Options(), progress)
    workspace.connection.execute("BEGIN")
    try:
        looking.look()
    finally:
        workspace.connection.execute("ROLLBACK")
    return Plan(
        tuple(dict.fromkeys((sheet.file, sheet.encoding) for sheet in sheets if sheet.encoding)),
        tuple(looking.changes()),
        tuple(Tallies(table, **counted) for table, counted in looking.tallies().items()),
        tuple(looking.rejected),
        (*remarks, *_counted(looking.remarks)),
    )


def _counted(remarks: Counter[tuple[str, str, str, str]]) -> list[Remark]:
    return [Remark(*place, rows=rows) for place, rows in sorted(remarks.items())]


def commit(workspace: Workspace, plan: Plan, file: Path, *, by: str, reason: str = "") -> int:
    """Do what the plan says, all of it or nothing, after a backup; return the number of the act, 0 for nothing.

    Raises StaleError when the workspace is not any more what the plan was made for.
    """
    if not plan.changes:
        return 0
    workspace.back_up()
    try:
        return workspace.perform(Act("import", by, reason, file.name, _sha256(file)), plan.changes)
    except ConflictError as error:
        raise StaleError(file.name) from error


def _sha256(path: Path) -> str:
    if path.is_dir():
        return ""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


__all__ = ["CancelledError", "StaleError", "commit", "prepare"]

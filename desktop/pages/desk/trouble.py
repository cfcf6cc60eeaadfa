"""What the workspace refuses, as a sheet tells it: at the entry that it is about, else above the sheet."""

from collections.abc import Mapping

from db import exchange
from db.curation import ConflictError, NoReportsError, RefusedError
from db.making import BuildError
from desktop.i18n import _
from desktop.pages import faults
from desktop.pages.desk.sheet import Entry, Outcome
from desktop.pages.staff import acts

EXPECTED = (
    RefusedError,
    ConflictError,
    NoReportsError,
    exchange.ReadError,
    exchange.StaleError,
    exchange.EndingError,
    exchange.CancelledError,
    BuildError,
    OSError,
)
"""What may go wrong with good reason; anything else is a mistake of the program."""


def explained(error: Exception, entries: Mapping[str, Entry]) -> Outcome:
    """Return what is said of it, with what was written left as it is."""
    if isinstance(error, RefusedError) and error.column in entries:
        return Outcome(errors=((error.column, _at_entry(error)),), keep=True)
    return Outcome(errors=(("", words(error)),), keep=True)


def _at_entry(error: RefusedError) -> str:
    try:
        return faults.value(error.code)
    except KeyError:
        return words(error)


def at(entry: str, error: Exception) -> Outcome:
    """Return what is said of it at an entry, the file that it is about for example."""
    return Outcome(errors=((entry, words(error)),), keep=True)


def words(error: Exception) -> str:
    """Say what went wrong with good reason, and what to do."""
    match error:
        case RefusedError():
            return faults.refused(error.code, error.table, error.key, error.column, error.value)
        case exchange.ReadError():
            return faults.whole_file(error.file, error.code, error.row, error.detail)
        case NoReportsError():
            return faults.whole_file(error.file, error.code, 0, "")
        case ConflictError():
            rows = [(each.key, each.field, each.base, each.theirs, each.mine, each.by) for each in error.differences]
            return acts.conflict(rows, 0)
        case exchange.EndingError():
            return acts.wrong_ending(str(error))
        case exchange.CancelledError():
            return acts.stopped()
        case OSError():
            # Translators: a file cannot be read or written. {file} is its path.
            return _("{file} cannot be read or written. Look at the name and the folder.").format(
                file=error.filename or ""
            )
        case BuildError():
            # Translators: publishing found faults in the directory.
            return _("It cannot be published like this: {why}").format(why=str(error))
    return acts.stale()

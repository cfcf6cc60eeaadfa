"""What staff do through `./run data`: import, export, confirm, withdraw, undo, merge, publish."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from db import exchange, starter
from db.curation import ConflictError, RefusedError, Workspace, WorkspaceError, find_duplicates
from db.curation.duplicates import KINDS
from db.profile import BY_NAME
from desktop import i18n, paths
from desktop.pages import faults, staff, usage

DONE, FAULTS, WRONG_USE = 0, 1, 2
_SHOWN = 50
_Command = Callable[[argparse.Namespace], int]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _list(lines: Iterable[str]) -> None:
    """Show the first lines of a list and how many more there are."""
    shown = list(lines)
    for line in shown[:_SHOWN]:
        _say(line)
    if len(shown) > _SHOWN:
        _say(staff.more(len(shown) - _SHOWN))


@contextmanager
def _opened(wanted: argparse.Namespace) -> Iterator[Workspace]:
    """Open the workspace; the first time it is made from the directory that ships."""
    path: Path = wanted.workspace or paths.data_home() / "workspace" / "workspace.db"
    if path.exists():
        workspace = Workspace.open(path)
    else:
        workspace = Workspace.create(path, starter.read_tables(paths.RESOURCES / "starter"), wanted.by)
    try:
        yield workspace
    finally:
        workspace.close()


def _told(command: _Command, wanted: argparse.Namespace) -> int:
    """Run a command; what goes wrong is told in words."""
    try:
        return command(wanted)
    except exchange.ReadError as error:
        said = faults.whole_file(error.file, error.code, error.row, error.detail)
    except RefusedError as error:
        said = faults.refused(error.code, error.table, error.key, error.column, error.value)
    except WorkspaceError as error:
        said = faults.workspace(error.code, str(error.path))
    except ConflictError as error:
        said = staff.conflict([(each.key, each.field, each.before, each.after) for each in error.differences])
    except exchange.StaleError:
        said = staff.stale()
    except (KeyboardInterrupt, exchange.CancelledError):
        said = staff.stopped()
    sys.stderr.write(said + "\n")
    return WRONG_USE


def _import(wanted: argparse.Namespace) -> int:
    _must_be_table(wanted.table)
    options = exchange.Options(wanted.table, dict(wanted.rename), dict(wanted.set))
    with _opened(wanted) as workspace:
        plan = exchange.prepare(workspace, exchange.read_file(wanted.file), options, _progress)
        _show(plan)
        if wanted.errors and plan.rejected:
            _write_errors(plan, wanted.errors)
        if not plan.changes:
            _say(staff.nothing_to_do())
        elif wanted.commit and not wanted.dry_run:
            _say(staff.done(exchange.commit(workspace, plan, wanted.file, by=wanted.by, reason=wanted.reason)))
        else:
            _say(staff.looked_only())
    return FAULTS if plan.rejected else DONE


def _progress(rows: int) -> bool:
    if sys.stderr.isatty() and rows % 10_000 == 0:
        sys.stderr.write(f"\r{staff.progress(rows)}")
    return True


def _show(plan: exchange.Plan) -> None:
    _list(staff.read(file, encoding) for file, encoding in plan.files)
    _list(_remark(each) for each in plan.remarks)
    _list(_fault(each) for row in plan.rejected for each in row.faults)
    changed = (each for each in plan.changes if not each.field.startswith("*"))
    _list(staff.change(each.table, each.key, each.field, each.before, each.after) for each in changed)
    for each in plan.tallies:
        _say(staff.counted(each.table, each.new, each.changed, each.unchanged + each.withdrawn, each.rejected))


def _remark(remark: exchange.Remark) -> str:
    column = _label(remark.table, remark.column) if remark.table else remark.column
    return faults.remark(remark.file, remark.code, column, remark.rows)


def _fault(fault: exchange.Fault) -> str:
    column = _label(fault.table, fault.column)
    return faults.fault(fault.file, fault.row, column, fault.value, fault.code, fault.repair)


def _label(table: str, column: str) -> str:
    """Return what a field is called in the current language."""
    field = next((field for field in BY_NAME[table].fields if field.name == column), None)
    if field is None:
        return column
    return field.label if i18n.current().code.startswith("zh") else field.label_en


def _write_errors(plan: exchange.Plan, path: Path) -> None:
    for file in exchange.write_errors(plan.rejected, path, staff.heading_of_errors(), _fault):
        _say(staff.errors_written(str(file)))


class _WrongTableError(Exception):
    """There is no such table."""


def _must_be_table(*names: str) -> None:
    for name in names:
        if name and name not in BY_NAME:
            raise _WrongTableError(name)


def _template(wanted: argparse.Namespace) -> int:
    _must_be_table(*wanted.table)
    exchange.write_template(wanted.file, wanted.table)
    return DONE


def _export(wanted: argparse.Namespace) -> int:
    _must_be_table(wanted.table)
    with _opened(wanted) as workspace:
        written = exchange.export(workspace, wanted.file, wanted.table)
    _say(staff.exported(str(wanted.file), sum(written.values())))
    return DONE


def _publish(wanted: argparse.Namespace) -> int:
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    with _opened(wanted) as workspace:
        _say(usage.built(str(wanted.out), workspace.publish(wanted.out)))
    return DONE


def _act(wanted: argparse.Namespace, do: Callable[[Workspace, str], int]) -> int:
    """Do something with the record that was named, and tell how to take it back."""
    _must_be_table(wanted.table)
    with _opened(wanted) as workspace:
        act = do(workspace, wanted.table or workspace.find(wanted.record))
    _say(staff.done(act) if act else staff.nothing_to_do())
    return DONE


def _confirm(wanted: argparse.Namespace) -> int:
    given = {"method": wanted.method, "source": wanted.source, "due": wanted.due, "by": wanted.by}
    on = wanted.on or date.today().isoformat()
    return _act(wanted, lambda workspace, table: workspace.confirm(table, wanted.record, on=on, **given))


def _edit(wanted: argparse.Namespace) -> int:
    fields = dict(wanted.fields)
    return _act(wanted, lambda work, table: work.edit(table, wanted.record, fields, by=wanted.by, reason=wanted.reason))


def _withdraw(wanted: argparse.Namespace) -> int:
    return _act(wanted, lambda work, table: work.withdraw(table, wanted.record, reason=wanted.reason, by=wanted.by))


def _restore(wanted: argparse.Namespace) -> int:
    return _act(wanted, lambda work, table: work.restore(table, wanted.record, reason=wanted.reason, by=wanted.by))


def _history(wanted: argparse.Namespace) -> int:
    _must_be_table(wanted.table)
    with _opened(wanted) as workspace:
        if not wanted.record and not wanted.act:
            for number, act, at, _changes in workspace.acts():
                _say(staff.act(number, act.kind, at, act.by, act.reason, act.file))
            return DONE
        table = wanted.table or (workspace.find(wanted.record) if wanted.record else "")
        before = 0
        for entry in workspace.history(table, wanted.record, wanted.act):
            if entry.act != before:
                _say(staff.act(entry.act, entry.kind, entry.at, entry.by, entry.reason, entry.file))
            before, change = entry.act, entry.change
            _say("  " + staff.change(change.table, change.key, change.field, change.before, change.after))
    return DONE


def _undo(wanted: argparse.Namespace) -> int:
    with _opened(wanted) as workspace:
        _say(staff.done(workspace.undo(wanted.act, by=wanted.by, reason=wanted.reason)))
    return DONE


def _duplicates(wanted: argparse.Namespace) -> int:
    with _opened(wanted) as workspace:
        found = [pair for table in KINDS for pair in find_duplicates(workspace.connection, table)]
    for each in found:
        _say(staff.pair(each.table, each.first, each.second, round(each.score * 100), each.signs))
    if not found:
        _say(staff.no_pairs())
    return DONE


def _merge(wanted: argparse.Namespace) -> int:
    with _opened(wanted) as work:
        table = work.find(wanted.first)
        act = work.merge(table, wanted.first, wanted.second, take=wanted.take, by=wanted.by, reason=wanted.reason)
    _say(staff.done(act))
    return DONE


def _not_same(wanted: argparse.Namespace) -> int:
    with _opened(wanted) as work:
        table = work.find(wanted.first)
        work.set_not_same(table, wanted.first, wanted.second, comment=wanted.comment, by=wanted.by)
    _say(staff.remembered())
    return DONE


def _checked(command: _Command, wanted: argparse.Namespace) -> int:
    try:
        return _told(command, wanted)
    except _WrongTableError as error:
        sys.stderr.write(staff.wrong_table(str(error)) + "\n")
    except exchange.EndingError as error:
        sys.stderr.write(staff.wrong_ending(str(error)) + "\n")
    return WRONG_USE


_ALL: Mapping[str, _Command] = {
    "import": _import,
    "template": _template,
    "export": _export,
    "publish": _publish,
    "confirm": _confirm,
    "edit": _edit,
    "withdraw": _withdraw,
    "restore": _restore,
    "history": _history,
    "undo": _undo,
    "duplicates": _duplicates,
    "merge": _merge,
    "not-same": _not_same,
}
COMMANDS: Mapping[str, _Command] = {name: partial(_checked, command) for name, command in _ALL.items()}

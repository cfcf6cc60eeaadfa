"""Import, template, export and publishing through `./run data`."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from db import exchange
from db.curation import Workspace
from desktop.pages import faults, usage
from desktop.pages.staff import acts, columns, labels
from desktop.staff.session import DONE, FAULTS, Command, must_be_table, opened, say, show, signed
from desktop.staff.style import show_hints


@contextmanager
def _unsigned(wanted: argparse.Namespace) -> Iterator[tuple[Workspace, str]]:
    """Looking needs no name."""
    with opened(wanted) as workspace:
        yield workspace, ""


def _import(wanted: argparse.Namespace) -> int:
    must_be_table(wanted.table, *wanted.only)
    options = exchange.Options(wanted.table, dict(wanted.rename), dict(wanted.set))
    writing = wanted.commit and not wanted.dry_run
    with (signed if writing else _unsigned)(wanted) as (workspace, by):
        looked = exchange.prepare(workspace, exchange.read_file(wanted.file), options, _progress)
        _show(looked)
        plan = exchange.chosen(looked, exchange.Choice(wanted.only or None, wanted.against_confirmed))
        _show_choice(plan, wanted)
        show_hints(workspace, plan.changes)
        if wanted.errors and plan.rejected:
            _write_errors(plan, wanted.errors)
        if not plan.changes:
            say(acts.nothing_to_do())
        elif writing:
            say(
                acts.done(
                    exchange.commit(workspace, plan, wanted.file, by=by, reason=wanted.reason, progress=_progress)
                )
            )
        else:
            say(acts.looked_only())
    return FAULTS if plan.rejected else DONE


def _progress(rows: int) -> bool:
    if sys.stderr.isatty() and rows % 10_000 == 0:
        sys.stderr.write(f"\r{acts.progress(rows)}")
    return True


def _show_choice(plan: exchange.Plan, wanted: argparse.Namespace) -> None:
    if plan.disagreements and not wanted.against_confirmed:
        say(columns.kept_as_confirmed(len({(each.table, each.key) for each in plan.disagreements})))
        show("  " + columns.disagreement(**asdict(each)) for each in plan.disagreements)
        say(columns.how_to_take_them())
    if plan.without:
        say(columns.without(plan.without))


def _show(plan: exchange.Plan) -> None:
    show(acts.read(file, encoding) for file, encoding in plan.files)
    remembered = (each for each in plan.columns if each.how == "remembered")
    show(columns.taken_for(each.table, each.header, each.field) for each in remembered)
    show(_remark(each) for each in plan.remarks)
    show(_fault(each) for row in plan.rejected for each in row.faults)
    changed = (each for each in plan.changes if not each.field.startswith("*"))
    show(acts.change(each.table, each.key, each.field, each.before, each.after) for each in changed)
    for each in plan.tallies:
        say(acts.counted(each.table, each.new, each.changed, each.unchanged + each.withdrawn, each.rejected))


def _remark(remark: exchange.Remark) -> str:
    column = labels.column(remark.table, remark.column) if remark.table else remark.column
    return faults.remark(remark.file, remark.code, column, remark.rows)


def _fault(fault: exchange.Fault) -> str:
    column = labels.column(fault.table, fault.column)
    return faults.fault(fault.file, fault.row, column, fault.value, fault.code, fault.repair)


def _write_errors(plan: exchange.Plan, path: Path) -> None:
    for file in exchange.write_errors(plan.rejected, path, acts.heading_of_errors(), _fault):
        say(acts.errors_written(str(file)))


def _columns(wanted: argparse.Namespace) -> int:
    must_be_table(wanted.table)
    if wanted.forget:
        with signed(wanted) as (workspace, by):
            forgotten = exchange.forget(workspace, wanted.table, wanted.forget, by=by)
        say((columns.forgotten if forgotten else columns.not_remembered)(wanted.forget))
        return DONE if forgotten else FAULTS
    with opened(wanted) as workspace:
        remembered = exchange.remembered(workspace)
    for each in remembered:
        if wanted.table in ("", each.table):
            say(columns.taken_for(each.table, each.header, each.field))
    if not remembered:
        say(columns.none_remembered())
    return DONE


def _template(wanted: argparse.Namespace) -> int:
    must_be_table(*wanted.table)
    exchange.write_template(wanted.file, wanted.table)
    return DONE


def _export(wanted: argparse.Namespace) -> int:
    must_be_table(wanted.table)
    with opened(wanted) as workspace:
        written = exchange.export(workspace, wanted.file, wanted.table)
    say(acts.exported(str(wanted.file), sum(written.values())))
    return DONE


def _publish(wanted: argparse.Namespace) -> int:
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    with signed(wanted) as (workspace, by):
        say(usage.built(str(wanted.out), workspace.publish(wanted.out, by=by)))
    return DONE


COMMANDS: Mapping[str, Command] = {
    "import": _import,
    "columns": _columns,
    "template": _template,
    "export": _export,
    "publish": _publish,
}

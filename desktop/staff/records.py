"""What staff do with records through `./run data`: add, edit, confirm, withdraw, undo, merge; and what was done."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date

from db.curation import Workspace, find_all_duplicates, keep_duplicates, of_record
from desktop.pages.staff import acts, facts
from desktop.staff.session import DONE, Command, must_be_table, opened, say, signed
from desktop.staff.style import show_hints


def _act(wanted: argparse.Namespace, do: Callable[[Workspace, str, str], int]) -> int:
    """Do something with the record that was named, and tell how to take it back."""
    must_be_table(wanted.table)
    with signed(wanted) as (workspace, by):
        act = do(workspace, wanted.table or workspace.find(wanted.record), by)
    say(acts.done(act) if act else acts.nothing_to_do())
    return DONE


def _add(wanted: argparse.Namespace) -> int:
    must_be_table(wanted.row_of)
    with signed(wanted) as (workspace, by):
        key = workspace.add(wanted.row_of, dict(wanted.fields), by=by, reason=wanted.reason)
        show_hints(workspace, (entry.change for entry in workspace.history(wanted.row_of, key)))
    say(acts.added(key))
    return DONE


def _confirm(wanted: argparse.Namespace) -> int:
    named = [each.partition("=") for each in wanted.fact]
    seen = {name: value for name, equals, value in named if equals}
    given = {"method": wanted.method, "source": wanted.source, "until": wanted.until}
    today = date.today()
    on = wanted.on or today.isoformat()
    names = tuple(name for name, _equals, _value in named)

    def do(workspace: Workspace, table: str, by: str) -> int:
        return workspace.confirm(table, wanted.record, names, on=on, today=today, by=by, seen=seen, **given)

    return _act(wanted, do)


def _edit(wanted: argparse.Namespace) -> int:
    fields, reason, rev = dict(wanted.fields), wanted.reason, wanted.expect_rev

    def do(work: Workspace, table: str, by: str) -> int:
        act = work.edit(table, wanted.record, fields, by=by, reason=reason, rev=rev)
        show_hints(work, [entry.change for entry in work.history(act=act)] if act else [])
        return act

    return _act(wanted, do)


def _withdraw(wanted: argparse.Namespace) -> int:
    return _act(wanted, lambda work, table, by: work.withdraw(table, wanted.record, reason=wanted.reason, by=by))


def _restore(wanted: argparse.Namespace) -> int:
    return _act(wanted, lambda work, table, by: work.restore(table, wanted.record, reason=wanted.reason, by=by))


def _show(wanted: argparse.Namespace) -> int:
    must_be_table(wanted.table)
    with opened(wanted) as workspace:
        for part in of_record(workspace, wanted.table or workspace.find(wanted.record), wanted.record):
            say(acts.row(part.table, part.key, part.state.rev, part.state.withdrawn))
            for name, text in part.fields.items():
                say(f"  {name}: {text}")
            for each in part.facts:
                say("  " + facts.state(each.fact, each.value, each.state, each.confirmed_on, each.due_on))
            for fact, day in part.reports:
                say("  " + facts.reported(fact, day))
    return DONE


def _history(wanted: argparse.Namespace) -> int:
    must_be_table(wanted.table)
    with opened(wanted) as workspace:
        if not wanted.record and not wanted.act:
            for number, act, at, _changes in workspace.acts():
                say(acts.act(number, act.kind, at, act.by, act.reason, act.file))
            return DONE
        table = wanted.table or (workspace.find(wanted.record) if wanted.record else "")
        before = 0
        for entry in workspace.history(table, wanted.record, wanted.act):
            if entry.act != before:
                say(acts.act(entry.act, entry.kind, entry.at, entry.by, entry.reason, entry.file))
            before, change = entry.act, entry.change
            say("  " + acts.change(change.table, change.key, change.field, change.before, change.after))
    return DONE


def _undo(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (workspace, by):
        say(acts.done(workspace.undo(wanted.act, by=by, reason=wanted.reason)))
    return DONE


def _duplicates(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        found = find_all_duplicates(workspace.connection)
        keep_duplicates(workspace, found)
    for each in found:
        say(acts.pair(each.table, each.first, each.second, round(each.score * 100), each.signs))
    if not found:
        say(acts.no_pairs())
    return DONE


def _merge(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (work, by):
        table = work.find(wanted.first)
        act = work.merge(table, wanted.first, wanted.second, take=wanted.take, by=by, reason=wanted.reason)
    say(acts.done(act))
    return DONE


def _not_same(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (work, by):
        table = work.find(wanted.first)
        work.set_not_same(table, wanted.first, wanted.second, comment=wanted.comment, by=by)
    say(acts.remembered())
    return DONE


COMMANDS: Mapping[str, Command] = {
    "add": _add,
    "show": _show,
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

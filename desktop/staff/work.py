"""The work list, the coverage and the reports of residents through `./run data`."""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from db.curation import Wanted, counts, coverage, take_in, tasks
from db.curation.work import TO_CONFIRM
from db.profile.values import TASK_KINDS
from desktop import i18n
from desktop.pages.staff import acts
from desktop.pages.staff import work as words
from desktop.staff.session import DONE, FAULTS, Command, opened, say, signed


def _work(wanted: argparse.Namespace) -> int:
    asked = _asked(wanted)
    today = date.today()
    with opened(wanted) as workspace:
        counted = counts(workspace.connection, asked, today)
        found = tasks(workspace.connection, asked, today, wanted.limit, wanted.offset)
    if wanted.json:
        told = {"counts": [asdict(each) for each in counted], "tasks": [asdict(each) for each in found]}
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return DONE
    for count in counted:
        say(words.count(count.kind, count.fact, count.number))
    for each in found:
        say(words.task(each.kind, each.record, each.name, each.fact, each.value, each.confirmed_on, each.due_on))
        if each.other:
            say(words.other(each.other, each.other_name))
    whole = sum(each.number for each in counted)
    say(acts.more(left) if (left := whole - wanted.offset - len(found)) > 0 else words.end(whole))
    return DONE


def _asked(wanted: argparse.Namespace) -> Wanted:
    kinds = tuple(wanted.kind) or (TO_CONFIRM if wanted.due else TASK_KINDS)
    facts = {"facts": tuple(wanted.fact)} if wanted.fact else {}
    return Wanted(
        kinds,
        division=wanted.division or "",
        category=wanted.category,
        service_kind=wanted.service_kind,
        status=wanted.status,
        confidence=wanted.confidence,
        text=wanted.text,
        **facts,
    )


def _coverage(wanted: argparse.Namespace) -> int:
    with opened(wanted) as workspace:
        table = coverage(workspace.connection, wanted.division or "620000")
    if wanted.json:
        say(json.dumps(asdict(table), ensure_ascii=False, indent=1))
        return DONE
    chinese = i18n.current().code.startswith("zh")
    for row in table.rows:
        say(words.coverage(row.name if chinese else row.name_en, row.held, row.total, row.confirmed))
        held = zip(table.columns, row.by_division, strict=True)
        parts = [words.part(name, number) for (_code, name), number in held if number]
        if parts:
            say("  " + words.parts(parts))
    return DONE


def _reports(wanted: argparse.Namespace) -> int:
    with signed(wanted) as (workspace, by):
        taken = take_in(workspace, wanted.file, today=date.today(), by=by)
    for each in taken.refused:
        say(words.report_refused(wanted.file.name, each.row, each.record, each.fact, each.code))
    say(words.reports(taken.new, taken.known, len(taken.refused)))
    if taken.act:
        say(acts.done(taken.act))
    return FAULTS if taken.refused else DONE


COMMANDS: Mapping[str, Command] = {"work": _work, "coverage": _coverage, "reports": _reports}
